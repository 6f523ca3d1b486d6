"""Hands a network its pictures, batch by batch, while it trains."""

import numpy as np
import tensorflow as tf

from helpers.data.pictures import resize
from helpers.models.augmentation import augment


def batches(images, labels, recipe, seed, epoch):
    """One epoch's pictures as a tf.data.Dataset of (images, labels), a batch each.

    images: (n, side, side, 3), best as a tensor: an array would be copied, and the copies
        of some epochs be kept until Python next clears up.
    labels: (n,), or (n, classes) with a 1 for the class.
    recipe: a Recipe.
    seed: of the training, a whole number.
    epoch: from 0.
    What is in a batch depends on seed, epoch and its number alone. Pictures of
    an incomplete last batch wait for another epoch.
    """
    images, labels = tf.convert_to_tensor(images), tf.constant(labels, tf.float32)
    order = np.random.default_rng([seed, epoch]).permutation(len(labels))
    steps = batches_in(labels, recipe)
    order = order[: steps * recipe.batch_size].reshape(steps, -1)

    def batch(step):
        picked = tf.gather(order, step)
        pictures = tf.gather(images, picked)
        if recipe.augmented:
            drawn = seed, epoch * steps + step
            pictures = augment(pictures, recipe.sizes[epoch], drawn, recipe.least)
        return tf.cast(pictures, tf.float32), tf.gather(labels, picked)

    return untuned(tf.data.Dataset.range(steps).map(batch, num_parallel_calls=2).prefetch(2))


def batches_in(labels, recipe):
    """How many batches an epoch has: whole ones, or one of all pictures where they are few.

    labels: one for each picture.
    recipe: a Recipe.
    """
    return max(1, len(labels) // recipe.batch_size)


def shrink(images, size, recipe):
    """Pictures near the size that is wanted: cutting out would leave out rows where it shrinks.

    images: (n, side, side, 3) from 0 to 255.
    size: that is wanted, in pixels.
    recipe: a Recipe.
    """
    return resize(images, min(images.shape[1], size * 3 // 2) if recipe.augmented else size)


def untuned(dataset):
    """The same tf.data.Dataset, which keeps to the numbers of threads and batches that it got.

    dataset: a tf.data.Dataset.
    The thread that would tune them sleeps twice as long each time, and where we measured it an
    epoch ended only when it woke: after 5.2 seconds, or 10.5, or 20.9, whichever came next.
    """
    options = tf.data.Options()
    options.autotune.enabled = False
    return dataset.with_options(options)
