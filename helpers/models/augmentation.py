"""Makes new pictures of old ones, a whole batch at a time, as notebook 10 does."""

import tensorflow as tf


def augment(images, size, seed, least=0.4):
    """Cut a part out of each picture, flip half of them, and change their light and colour.

    images: (n, height, width, 3) from 0 to 255.
    size: rows and columns of the result, in pixels.
    seed: two whole numbers, and the same two make the same pictures.
    least: the smallest share of the picture's area that a part may have, from 0 to 1.
    Returns (n, size, size, 3) float32 from 0 to 255. A part may be squeezed or
    stretched by up to a third.
    """
    draws = tf.random.stateless_uniform((8, tf.shape(images)[0]), seed)
    return change_light(cut_out(images, size, draws[:5], least), draws[5:])


def cut_out(images, size, draws, least=0.4):
    """Cut a part out of each picture, and flip half of the parts.

    images: (n, height, width, 3).
    size: rows and columns of the result, in pixels.
    draws: (5, n) from 0 to 1, which decide about area, stretch, place and flip.
    least: the smallest share of the picture's area that a part may have, from 0 to 1.
    Returns (n, size, size, 3) float32.
    """
    area, stretch, down, right, flip = tf.unstack(draws)
    area = least + (1 - least) * area
    stretch = (4 / 3) ** (2 * stretch - 1)
    height = tf.minimum(1.0, tf.sqrt(area * stretch))
    width = tf.minimum(1.0, tf.sqrt(area / stretch))
    top, left = down * (1 - height), right * (1 - width)
    bottom, end = top + height, left + width
    # A part that is read from right to left comes out as its mirror image.
    first = tf.where(flip < 0.5, left, end)
    last = tf.where(flip < 0.5, end, left)
    parts = tf.stack([top, first, bottom, last], axis=1)
    owners = tf.range(tf.shape(images)[0])
    return tf.image.crop_and_resize(images, parts, owners, (size, size))


def change_light(images, draws):
    """Change brightness, contrast and colour of each picture, by up to a fifth.

    images: (n, height, width, 3) float32 from 0 to 255.
    draws: (3, n) from 0 to 1; one half changes nothing.
    Returns the like of images.
    """
    change = 0.8 + 0.4 * draws[:, :, None, None, None]
    brightness, contrast, colour = tf.unstack(change)
    mean = tf.reduce_mean(images, axis=(1, 2, 3), keepdims=True)
    images = brightness * mean + contrast * (images - mean)
    grey = tf.reduce_mean(images, axis=3, keepdims=True)
    return tf.clip_by_value(grey + colour**2 * (images - grey), 0, 255)
