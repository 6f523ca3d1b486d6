"""How fast training is, by picture size and number of pictures. Ratios from one run only."""

import resource
import sys
from dataclasses import asdict
from time import perf_counter

import keras
import numpy as np
import tensorflow as tf
from keras import layers

from benchmarks.cost_of_step import median, ours, single, step
from benchmarks.ladder import SMALL_FIRST
from helpers.data import Part, load_pets
from helpers.models import Recipe
from helpers.models.batching import batches, shrink

SIZES = (48, 64, 80, 96, 112)
COUNTS = (500, 1000, 2000)
ROUNDS = 3
TUNED = ", with tf.data's tuner"
FIRST = (32, 64)  # batch size and picture size of the first figures


def run(seed):
    """Measure all; a dict that JSON can hold."""
    keras.utils.set_random_seed(seed)
    pets = load_pets("photos")
    recipe = SMALL_FIRST
    recorded = {"recipe": asdict(recipe)}
    recorded |= {"matrix product, GFLOP/s": matrix_product(), "pictures/s": speeds(pets, recipe)}
    recorded["step, ms"] = step(pets, recipe)
    recorded["seconds an epoch, by pictures"] = {
        count: epoch_of(pets, recipe, count) for count in COUNTS
    }
    # Linux counts in kilobytes, macOS in bytes.
    unit = 2**20 if sys.platform == "darwin" else 2**10
    recorded["peak memory, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    return recorded


def first_network():
    """The network of the project's first figures: 1.2 million weights, 165 to 195 pictures/s."""
    pixels = keras.Input((None, None, 3))
    x = layers.Rescaling(1 / 127.5, offset=-1)(pixels)
    for filters in (32, 64, 128, 256):
        for strides in (2, 1)[: 1 if filters == 32 else 2]:
            x = layers.Conv2D(filters, 3, strides, padding="same", use_bias=False)(x)
            x = layers.ReLU()(layers.BatchNormalization()(x))
    x = layers.Dropout(0.3)(layers.GlobalAveragePooling2D()(x))
    model = keras.Model(pixels, layers.Dense(1, activation="sigmoid")(x))
    model.compile(keras.optimizers.AdamW(0.001, weight_decay=0.05), "binary_crossentropy",
                  metrics=["accuracy"])  # fmt: skip
    return model


def matrix_product(size=2048):
    """What this machine does at best: a product of two large matrices, 10⁹ operations a second."""
    matrix = tf.random.normal((size, size))
    product = tf.function(lambda: tf.reduce_sum(matrix @ matrix))
    return 2 * size**3 / median(lambda: product().numpy()) / 1e9


def speeds(pets, recipe):
    """Pictures a second in training, input included: ours at several sizes, the first network's.

    All take turns, an epoch each, so that a slower minute of the machine meets all alike.
    """
    entries = {f"PetNet, {size}×{size}": (ours(recipe), single(recipe, size)) for size in SIZES}
    batch_size, size = FIRST
    first = single(Recipe(phases=(), batch_size=batch_size), size)
    entries["first network, 64×64"] = (first_network(), first)
    # As whoever leaves tf.data its defaults has it.
    for name in ("PetNet, 64×64", "first network, 64×64"):
        entries[name + TUNED] = entries[name]
    taken = {name: [] for name in entries}
    for turn in range(ROUNDS + 1):
        for name, (model, one) in entries.items():
            seconds, count = epoch(model, pets.train, one, turn, tuned=name.endswith(TUNED))
            # The first epoch compiles.
            if turn:
                taken[name].append(count / seconds)
    return {name: float(np.median(values)) for name, values in taken.items()}


def epoch(model, part, recipe, number, *, tuned=False):
    """Train an epoch, with tf.data's tuner at work or without; (seconds, pictures)."""
    pictures = shrink(part.images, recipe.sizes[0], recipe)
    made = batches(pictures, part.labels, recipe, 1, number)
    if tuned:
        options = tf.data.Options()
        options.autotune.enabled = True
        made = made.with_options(options)
    start = perf_counter()
    model.fit(made, verbose=0, shuffle=False)
    taken = perf_counter() - start
    return taken, len(part.labels) // recipe.batch_size * recipe.batch_size


def epoch_of(pets, recipe, count):
    """Seconds of an epoch at the recipe's last size with some of the pictures."""
    one = single(recipe, recipe.sizes[-1])
    chosen = Part(pets.train.images[:count], pets.train.labels[:count])
    model = ours(one)
    epoch(model, chosen, one, 0)
    return float(np.median([epoch(model, chosen, one, turn)[0] for turn in (1, 2, 3)]))
