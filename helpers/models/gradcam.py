"""Grad-CAM: heat maps of where a network looks, as notebook 14 works them out."""

import keras
import numpy as np
import tensorflow as tf

from helpers.models.checks import check_images
from helpers.models.networks import averaging


def heat_maps(model, images):
    """How much each place of the last feature maps speaks for the answer that was given.

    model: petnet with one answer.
    images: (n, size, size, 3) from 0 to 255, of the size that it takes.
    Returns (n, rows, columns) float32, 0 or more, of the size of the last maps.
    Raises ValueError that says what it got and what it wants.
    Source: Selvaraju and others, "Grad-CAM", 2017.
    """
    check_images("pictures", images, model.input_shape[1])
    last_maps = averaging(model).input
    front = keras.Model(model.input, last_maps)
    back = keras.Model(last_maps, model.output)
    maps = front(np.asarray(images))
    with tf.GradientTape() as tape:
        tape.watch(maps)
        dogs = back(maps)
        sums = tf.math.log(dogs) - tf.math.log1p(-dogs)
        answer = tf.where(dogs < 0.5, -sums, sums)
    slopes = tf.reduce_mean(tape.gradient(answer, maps), axis=(1, 2), keepdims=True)
    return np.maximum(tf.reduce_sum(slopes * maps, axis=3), 0)


def enlarge(maps, size):
    """Enlarge maps, smoothly, to lay them over pictures.

    maps: (n, rows, columns).
    size: of the pictures, in pixels.
    Returns (n, size, size) float32.
    """
    return np.asarray(tf.image.resize(np.asarray(maps)[..., None], (size, size)))[..., 0]
