"""09's network without its convolutions: `python start.py bench --train --only no_convolution`."""

from time import perf_counter

import keras
import numpy as np
from keras import layers

from helpers.data import load_pets, resize
from helpers.models.small import SMALL_RECIPE


def dense_network(size=SMALL_RECIPE["size"]):
    """The two dense layers of 09's network, straight on the pixels, as notebook 09 builds them.

    size: rows and columns of the pictures, in pixels.
    """
    pixels = keras.Input((size, size, 3))
    x = layers.Flatten()(layers.Rescaling(1 / 127.5, offset=-1)(pixels))
    x = layers.Dense(64, activation="relu")(x)
    return keras.Model(pixels, layers.Dense(1, activation="sigmoid")(x))


def run(of, seed):
    """Train once by the small CNN's recipe, and say what came of it."""
    pets, recipe = load_pets(of), SMALL_RECIPE
    train, validation = (
        (resize(part.images, recipe["size"]), part.labels) for part in (pets.train, pets.validation)
    )
    keras.utils.set_random_seed(seed)
    model = dense_network()
    adam = keras.optimizers.Adam(learning_rate=recipe["learning_rate"])
    model.compile(adam, "binary_crossentropy", metrics=["accuracy"])
    start = perf_counter()
    history = model.fit(
        *train,
        batch_size=recipe["batch_size"],
        epochs=recipe["epochs"],
        verbose=0,
        validation_data=validation,
    ).history
    return {
        "recipe": recipe,
        "accuracy, highest of all epochs": max(history["val_accuracy"]),
        "accuracy of the last three epochs": float(np.mean(history["val_accuracy"][-3:])),
        "training accuracy of the last three epochs": float(np.mean(history["accuracy"][-3:])),
        "seconds": perf_counter() - start,
    }
