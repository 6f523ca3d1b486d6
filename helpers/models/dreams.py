"""Pictures that excite a network's maps as much as possible: notebook 14's dreams."""

import numpy as np
import tensorflow as tf


def excite(model, chosen, steps=40):
    """Change noise until it excites maps.

    model: takes pictures (n, size, size, 3) from 0 to 255, and gives maps.
    chosen: (n,) which map each picture is to excite, on average over its places.
    steps: how often the pixels move.
    Returns (n, size, size, 3) float32 from 0 to 255, the same at every call but for rounding.
    Source: C. Olah and others, "Feature Visualization", 2017.
    """
    size, rng = model.input_shape[1], np.random.default_rng(1)
    pixels = tf.constant(rng.normal(128, 10, (len(chosen), size, size, 3)), "float32")
    for _ in range(steps):
        # Where a pattern lies must not matter, nor may single pixels stand out.
        pixels = tf.roll(pixels, rng.integers(-8, 9, 2), axis=[1, 2])
        with tf.GradientTape() as tape:
            tape.watch(pixels)
            means = tf.reduce_mean(model(pixels), axis=(1, 2))
            wanted = sum(means[number, each] for number, each in enumerate(chosen))
        slope = tape.gradient(wanted, pixels)
        slope /= tf.math.reduce_std(slope, axis=(1, 2, 3), keepdims=True)
        pixels = tf.clip_by_value(pixels + 6 * slope, 0, 255)
        pixels = 0.8 * pixels + 0.2 * tf.nn.avg_pool2d(pixels, 3, 1, "SAME")
    return pixels.numpy()
