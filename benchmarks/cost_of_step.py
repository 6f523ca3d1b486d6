"""What the parts of a training step take, and how long it waits for pictures."""

from dataclasses import replace
from time import perf_counter

import numpy as np
import tensorflow as tf
from keras import layers

from helpers.models import petnet
from helpers.models.batching import batches, shrink
from helpers.models.training import compile_for


def step(pets, recipe):
    """Milliseconds of a training step at the recipe's last size, of its parts, and of waiting."""
    one = single(recipe, recipe.sizes[-1])
    pictures = shrink(pets.train.images, one.sizes[0], one)
    made = batches(pictures, pets.train.labels, one, 1, 0)
    images, labels = next(iter(made))
    model = ours(one, one.sizes[0])
    parts = {"whole": 1000 * median(lambda: model.train_on_batch(images, labels))}
    parts["making a batch, on other threads"] = 1000 * time_of_batches(made)
    kinds = {"convolutions": layers.Conv2D, "normalisation": layers.BatchNormalization}
    for name, kind in kinds.items():
        ways = [forward_and_backward(layer, len(images))
                for layer in model.layers if isinstance(layer, kind)]  # fmt: skip
        parts[f"{name}, forward"], parts[f"{name}, backward"] = (
            1000 * sum(way) for way in zip(*ways, strict=True)
        )
    slopes = [tf.ones_like(weight) for weight in model.trainable_weights]
    update = tf.function(lambda: model.optimizer.apply(slopes), jit_compile=True)
    parts["moving the weights"] = 1000 * median(update)
    parts["waiting for input, share"] = waiting(model, pictures, pets.train.labels, one)
    return parts


def ours(recipe, size=None):
    """PetNet, compiled for a recipe."""
    model = petnet(size)
    compile_for(model, recipe, 10_000)
    return model


def single(recipe, size):
    """A recipe of one size, for more epochs than are measured."""
    return replace(recipe, phases=((size, 10),))


def forward_and_backward(layer, count):
    """Seconds of one layer alone for a batch: (forward, all its gradients)."""
    values = tf.random.normal((count, *layer.input.shape[1:]))

    @tf.function(jit_compile=True)
    def forward():
        return tf.reduce_sum(layer(values, training=True))

    @tf.function(jit_compile=True)
    def both():
        with tf.GradientTape() as tape:
            tape.watch(values)
            total = tf.reduce_sum(layer(values, training=True) ** 2)
        return [tf.reduce_sum(g) for g in tape.gradient(total, [values, *layer.trainable_weights])]

    alone = median(lambda: forward().numpy())
    return alone, median(lambda: both()[0].numpy()) - alone


def time_of_batches(made):
    """Seconds that it takes to make a batch while nothing is trained."""
    start = perf_counter()
    count = sum(1 for _ in made)
    return (perf_counter() - start) / count


def waiting(model, pictures, labels, recipe):
    """The share of an epoch's time in which the next batch was not there yet."""
    waited, start = 0.0, perf_counter()
    coming = iter(batches(pictures, labels, recipe, 1, 0))
    while True:
        asked = perf_counter()
        batch = next(coming, None)
        waited += perf_counter() - asked
        if batch is None:
            return waited / (perf_counter() - start)
        model.train_on_batch(*batch)


def median(work, times=20):
    """Seconds that a call takes, when it has been called before."""
    taken = []
    for turn in range(times + 3):
        start = perf_counter()
        work()
        if turn >= 3:
            taken.append(perf_counter() - start)
    return float(np.median(taken))
