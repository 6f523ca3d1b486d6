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
    of every epoch. Ctrl-C, or a loss that is no number any more, ends the
    training early, with a printed line, and the best weights until then.
    Raises ValueError for pictures or labels that do not go together, and what
    ended the training if no epoch was finished.
    """
    size = _check_examples("training", *train)
    _check_examples("validation", *validation, size)
    keras.utils.set_random_seed(seed)
    model = small_cnn(size)
    adam = keras.optimizers.Adam(learning_rate=0.0005)
    model.compile(adam, "binary_crossentropy", metrics=["accuracy"])
    keep_best = keras.callbacks.EarlyStopping(
        monitor="val_loss", patience=epochs, restore_best_weights=True
    )
    try:
        model.fit(
            *train,
            batch_size=32,
            epochs=epochs,
            verbose=0,
            validation_data=validation,
            callbacks=[keep_best, StopAtNoNumber(), *callbacks],
        )
    except (KeyboardInterrupt, FloatingPointError) as problem:
        if keep_best.best_weights is None:
            raise
        model.set_weights(keep_best.best_weights)
        reason = str(problem) or "it was interrupted"
        print(f"Training ended early: {reason}. The weights of epoch {keep_best.best_epoch + 1}, "
              "the best so far, are kept.")  # fmt: skip
    return model, model.history.history


class StopAtNoNumber(keras.callbacks.Callback):
    """Ends the training where its loss is infinite or not a number.

    Raises FloatingPointError that names the epoch and the batch.
    """

    def on_epoch_begin(self, epoch, logs=None):
        """Remember the epoch."""
        self.epoch = epoch

    def on_train_batch_end(self, batch, logs=None):
        """Look at the loss."""
        loss = (logs or {}).get("loss", 0.0)
        if not np.isfinite(loss):
            raise FloatingPointError(
                f"the loss became {loss} in epoch {self.epoch + 1}, batch {batch + 1}; lower the "
                "learning rate, and look for values in the pictures that are no numbers"
            )


def predict(model, images):
    """The probability that each picture is a dog.

    images: (n, size, size, 3) from 0 to 255, of the size that the model takes.
    Returns (n,) float32.
    Raises ValueError that says what it got and what it wants.
    """
    _check_images("pictures", images, model.input_shape[1])
    return model.predict(images, verbose=0)[:, 0]


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


def _check_examples(what, images, labels, size=None):
    """Check what a network is to learn from; return the pictures' size."""
    size = _check_images(f"the {what} pictures", images, size)
    labels = np.asarray(labels)
    if labels.shape != (len(images),) or not np.isin(labels, (0, 1)).all():
        raise ValueError(
            f"the {what} labels have shape {labels.shape} and values {np.unique(labels)[:5]}; "
            f"wanted ({len(images)},), each 0 or 1"
        )
    return size


def _check_images(what, images, size=None):
    """Raise ValueError unless pictures are what a network takes; return their size."""
    images = np.asarray(images)
    side = size or (images.shape[1] if images.ndim == 4 else "size")
    wanted = f"wanted (n, {side}, {side}, 3), with one picture at least"
    if images.ndim == 3:
        wanted += ": for a single one, pass picture[np.newaxis]"
    if images.ndim != 4 or images.shape[1:] != (side, side, 3) or not len(images):
        raise ValueError(f"{what} have shape {images.shape}; {wanted}")
    if images.dtype != np.uint8:
        if not np.issubdtype(images.dtype, np.number):
            raise ValueError(f"{what} hold {images.dtype}; wanted numbers from 0 to 255")
        least, greatest = images.min(), images.max()
        # Written so that not-a-number fails it, too.
        if not (least >= 0 and greatest <= 255):
            raise ValueError(f"{what} reach from {least} to {greatest}; wanted 0 to 255")
        if 0 < greatest <= 1:
            raise ValueError(
                f"{what} reach from {least} to {greatest}, which looks like fractions; wanted 0 to "
                "255: multiply by 255"
            )
    return side
