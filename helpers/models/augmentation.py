"""Makes new pictures of old ones, a whole batch at a time, as notebook 09 does."""

import tensorflow as tf


def augment(images, size, seed):
    """Cut a part out of each picture, flip half of them, and change their light and colour.

    images: (n, height, width, 3) from 0 to 255; size: rows and columns of the
    result; seed: two whole numbers, and the same two make the same pictures.
    Returns (n, size, size, 3) float32 from 0 to 255. A part has 40 to 100 % of
    the picture's area, and may be squeezed or stretched by up to a third.
    """
    count = tf.shape(images)[0]
    draws = tf.random.stateless_uniform((8, count), seed)
    area, stretch, down, right, flip = tf.unstack(draws[:5])
    area = 0.4 + 0.6 * area
    stretch = (4 / 3) ** (2 * stretch - 1)
    height = tf.minimum(1.0, tf.sqrt(area * stretch))
    width = tf.minimum(1.0, tf.sqrt(area / stretch))
    top, left = down * (1 - height), right * (1 - width)
    # A part that is read from right to left comes out as its mirror image.
    first = tf.where(flip < 0.5, left, left + width)
    last = tf.where(flip < 0.5, left + width, left)
    parts = tf.stack([top, first, top + height, last], axis=1)
    images = tf.image.crop_and_resize(images, parts, tf.range(count), (size, size))

    brightness, contrast, colour = tf.unstack(0.8 + 0.4 * draws[5:, :, None, None, None])
    mean = tf.reduce_mean(images, axis=(1, 2, 3), keepdims=True)
    images = brightness * mean + contrast * (images - mean)
    grey = tf.reduce_mean(images, axis=3, keepdims=True)
    return tf.clip_by_value(grey + colour**2 * (images - grey), 0, 255)
