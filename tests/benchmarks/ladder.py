"""The networks and recipes of notebook 09's ladder: each has one cause more than the last."""

from dataclasses import replace

import keras
from keras import layers

from helpers.models import RECIPES, Recipe, petnet

PLAIN = Recipe(
    phases=((64, 30),), learning_rate=0.0005, weight_decay=0.0, augmented=False, muon=False
)
AUGMENTED = replace(PLAIN, augmented=True)
DECAYING = replace(AUGMENTED, weight_decay=0.05)


def network_of_08(size, *, dropout=0.0, normalised=False):
    """The small CNN of notebook 08, with dropout before its answer and normalised maps."""
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
    return network_of_08(size, dropout=0.5)


def normalised(size):
    """The same with batch normalisation, too."""
    return network_of_08(size, dropout=0.5, normalised=True)


# {name in notebook 09: (network, recipe)}; flips at test time need no training of their own.
RUNGS = {
    "small CNN": (network_of_08, PLAIN),
    "augmentation": (network_of_08, AUGMENTED),
    "dropout": (with_dropout, AUGMENTED),
    "weight decay": (with_dropout, DECAYING),
    "batch normalisation": (normalised, DECAYING),
    "residual connections": (petnet, DECAYING),
    "Muon": (petnet, replace(DECAYING, learning_rate=0.003, muon=True)),
    "longer training": (petnet, RECIPES["classroom"]),
}
