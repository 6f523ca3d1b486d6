"""The Keras networks and recipes of the series, as the notebooks teach them."""

import keras
import numpy as np
from keras import layers

from helpers.data import CLASS_NAMES, load_photo, resize


def small_cnn(size=64):
    """Notebook 08's network: three blocks of convolution, ReLU and pooling.

    It takes pictures (n, size, size, 3) with values from 0 to 255, and answers
    with the probability that each is a dog, (n, 1). It is not compiled.
    """
    pixels = keras.Input((size, size, 3))
    x = layers.Rescaling(1 / 127.5, offset=-1)(pixels)
    for filters in (32, 64, 128):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
        x = layers.MaxPooling2D(2)(x)
    x = layers.Flatten()(x)
    x = layers.Dense(64, activation="relu")(x)
    dog = layers.Dense(1, activation="sigmoid")(x)
    return keras.Model(pixels, dog)


def train_small_cnn(train, validation, seed, *, epochs=20, callbacks=()):
    """Train notebook 08's network by its recipe.

    train, validation: (images (n, size, size, 3) from 0 to 255, labels (n,));
    seed: decides the first weights and the order of the pictures;
    callbacks: Keras callbacks, for instance a progress bar.
    Returns (model, history): the model with the weights of the epoch whose
    validation loss was lowest, and loss, accuracy, val_loss and val_accuracy
    of every epoch.
    """
    keras.utils.set_random_seed(seed)
    model = small_cnn(train[0].shape[1])
    adam = keras.optimizers.Adam(learning_rate=0.0005)
    model.compile(adam, "binary_crossentropy", metrics=["accuracy"])
    keep_best = keras.callbacks.EarlyStopping(
        monitor="val_loss", patience=epochs, restore_best_weights=True
    )
    history = model.fit(
        *train,
        batch_size=32,
        epochs=epochs,
        verbose=0,
        validation_data=validation,
        callbacks=[keep_best, *callbacks],
    ).history
    return model, history


def classify(model, path):
    """Say what is on a picture, as notebook 08 does.

    model: takes square pictures (n, size, size, 3) and returns (n, 1);
    path: a picture file, whatever its size.
    Returns ("cat" or "dog", its probability from 0.5 to 1).
    Raises FileNotFoundError or ValueError for a file that is no picture.
    """
    size = model.input_shape[1]
    picture = resize(load_photo(path), size)
    dog = float(model(picture[np.newaxis])[0, 0])
    return (CLASS_NAMES[1], dog) if dog >= 0.5 else (CLASS_NAMES[0], 1 - dog)
