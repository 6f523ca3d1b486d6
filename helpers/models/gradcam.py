"""Grad-CAM: heat maps of where a network looks, as notebook 15 works them out."""

import keras
import numpy as np
import tensorflow as tf

from helpers.models.checks import check_images
from helpers.models.networks import averaging, petnet


def heat_maps(model, images, answers=None):
    """How much each place of the last feature maps speaks for an answer.

    model: petnet with one answer.
    images: (n, size, size, 3) from 0 to 255, of the size that it takes.
    answers: (n,) 0 for cat and 1 for dog, what is asked about; or None for the answers that were
        given.
    Returns (n, rows, columns) float32, 0 or more, of the size of the last maps. They are finite
    where the sigmoid is flat, too: asked is the sum before it.
    Raises ValueError that says what it got and what it wants.
    Source: Selvaraju and others, "Grad-CAM", 2017.
    """
    check_images("pictures", images, model.input_shape[1])
    last_maps, last = averaging(model).input, model.layers[-1]
    front = keras.Model(model.input, last_maps)
    back = keras.Model(last_maps, last.input)
    maps = front(np.asarray(images))
    with tf.GradientTape() as tape:
        tape.watch(maps)
        sums = back(maps) @ last.kernel + last.bias
    slopes = tf.reduce_mean(tape.gradient(sums, maps), axis=(1, 2), keepdims=True)
    shares = tf.reduce_sum(slopes * maps, axis=3).numpy()
    dogs = sums.numpy()[:, 0] >= 0 if answers is None else np.asarray(answers) == 1
    if dogs.shape != shares.shape[:1]:
        raise ValueError(f"got {dogs.shape} answers for {len(shares)} pictures: give one for each")
    return np.maximum(np.where(dogs[:, None, None], shares, -shares), 0)


def enlarge(maps, size):
    """Enlarge maps, smoothly, to lay them over pictures.

    maps: (n, rows, columns).
    size: of the pictures, in pixels.
    Returns (n, size, size) float32.
    """
    return np.asarray(tf.image.resize(np.asarray(maps)[..., None], (size, size)))[..., 0]


def shuffled(model, seed):
    """The same network, but that its last weights have changed places.

    model: petnet with one answer.
    seed: of the new order.
    Returns another petnet, which takes pictures of any size.
    """
    *first, last, bias = model.get_weights()
    other = petnet()
    other.set_weights([*first, np.random.default_rng(seed).permutation(last), bias])
    return other
