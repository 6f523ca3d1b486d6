"""The networks and recipes of notebook 10's ladder: each has one cause more than the last."""

from dataclasses import replace

import keras
from keras import layers

from helpers.models import RECIPES, Recipe, petnet
from helpers.models.networks import normalised_convolution

# As many epochs at full size as the classroom recipe has; the first networks take one size alone.
PLAIN = Recipe(
    phases=RECIPES["classroom"].phases[-1:],
    learning_rate=0.0005,
    weight_decay=0.0,
    augmented=False,
    muon=False,
)
AUGMENTED = replace(PLAIN, augmented=True)
DECAYING = replace(AUGMENTED, weight_decay=0.05)
# Normalised maps bear larger steps, and averages bear pictures of any size.
FASTER = replace(DECAYING, learning_rate=0.002)
LARGER = replace(FASTER, view=RECIPES["classroom"].view)


def with_more_epochs(recipe, times=2):
    """The same recipe for more epochs.

    recipe: a Recipe.
    times: how many times as many.
    """
    return replace(recipe, phases=tuple((size, times * n) for size, n in recipe.phases))


# The classroom recipe with first kernels that are drawn at random, and learn.
SMALL_FIRST = replace(RECIPES["classroom"], whitened=False)
FULL_RANDOM_START = replace(RECIPES["full"], whitened=False)
# The last step before the full recipe, which has larger pictures, too.
LONGER = with_more_epochs(RECIPES["classroom"])


def network_of_09(size, *, dropout=0.0, normalised=False):
    """The small CNN of notebook 09, with dropout before its answer and normalised maps."""
    pixels = keras.Input((size, size, 3))
    x = layers.Rescaling(1 / 127.5, offset=-1)(pixels)
    for filters in (32, 64, 128):
        x = layers.Conv2D(filters, 3, padding="same", use_bias=not normalised)(x)
        if normalised:
            x = layers.BatchNormalization(momentum=0.9)(x)
        x = layers.ReLU()(x)
        x = layers.MaxPooling2D(2)(x)
    x = layers.Flatten()(x)
    x = layers.Dense(64, activation="relu")(x)
    x = layers.Dropout(dropout)(x)
    return keras.Model(pixels, layers.Dense(1, activation="sigmoid")(x))


def with_dropout(size):
    """The same with half of the last values dropped."""
    return network_of_09(size, dropout=0.5)


def normalised(size):
    """The same with batch normalisation, too."""
    return network_of_09(size, dropout=0.5, normalised=True)


def without_short_cuts(size):
    """PetNet, in whose stages nothing goes past the second convolution."""
    pixels = keras.Input((size, size, 3))
    x = layers.Rescaling(1 / 127.5, offset=-1)(pixels)
    x = layers.ReLU()(normalised_convolution(x, 24, strides=2))
    for filters in (48, 96, 192):
        x = layers.ReLU()(normalised_convolution(x, filters, strides=2))
        x = layers.ReLU()(normalised_convolution(x, filters))
    x = layers.GlobalAveragePooling2D()(x)
    x = layers.Dropout(0.1)(x)
    return keras.Model(pixels, layers.Dense(1, activation="sigmoid")(x))


# {name in notebook 10: (network, recipe)}. The ladder goes on with small pictures first, the
# classroom recipe, which whitens the first layer, the same twice as long, the full recipe, and
# flips: they have records of their own.
FIRST_RUNG = "small CNN"
RUNGS = {
    FIRST_RUNG: (network_of_09, PLAIN),
    "augmentation": (network_of_09, AUGMENTED),
    "dropout": (with_dropout, AUGMENTED),
    "weight decay": (with_dropout, DECAYING),
    "batch normalisation": (normalised, FASTER),
    "strides and averages": (without_short_cuts, LARGER),
    "short cuts": (petnet, LARGER),
    "Muon": (petnet, replace(SMALL_FIRST, phases=PLAIN.phases)),
}


def for_curve(pictures):
    """The first rung's recipe, by which fewer pictures are seen up to twice as often each.

    pictures: how many, of both classes together.
    """
    return with_more_epochs(RUNGS[FIRST_RUNG][1], min(2, 2000 // pictures))
