"""The training recipe of notebook 09."""

import keras

from helpers.models.callbacks import StopAtNoNumber, say_it_ended_early
from helpers.models.checks import check_examples
from helpers.models.networks import small_cnn

# Rows and columns of the pictures, and how they are learned from.
SMALL_RECIPE = {"size": 64, "batch_size": 32, "epochs": 20, "learning_rate": 0.0005}


def train_small_cnn(train, validation, seed, *, epochs=SMALL_RECIPE["epochs"], callbacks=()):
    """Train notebook 09's network by its recipe.

    train: (images (n, size, size, 3) from 0 to 255, labels (n,) 0 or 1) to learn from.
    validation: the like, to judge it by after each epoch.
    seed: decides the first weights and the order of the pictures.
    epochs: how often all pictures are seen.
    callbacks: Keras callbacks, for instance a progress bar.
    Returns (model, history): the model with the weights of the epoch whose
    validation loss was lowest, and loss, accuracy, val_loss and val_accuracy
    of every epoch. Ctrl-C, or a loss that is no number any more, ends the
    training early, with a printed line, and the best weights until then.
    Raises ValueError for pictures or labels that do not go together, and what
    ended the training if no epoch was finished.
    """
    size = check_examples("training", *train)
    check_examples("validation", *validation, size)
    keras.utils.set_random_seed(seed)
    model = small_cnn(size)
    adam = keras.optimizers.Adam(learning_rate=SMALL_RECIPE["learning_rate"])
    model.compile(adam, "binary_crossentropy", metrics=["accuracy"])
    keep_best = keras.callbacks.EarlyStopping(
        monitor="val_loss", patience=epochs, restore_best_weights=True
    )
    try:
        model.fit(
            *train,
            batch_size=SMALL_RECIPE["batch_size"],
            epochs=epochs,
            verbose=0,
            validation_data=validation,
            callbacks=[keep_best, StopAtNoNumber(), *callbacks],
        )
    except (KeyboardInterrupt, FloatingPointError) as problem:
        if keep_best.best_weights is None:
            raise
        model.set_weights(keep_best.best_weights)
        say_it_ended_early(problem, keep_best.best_epoch + 1)
    return model, model.history.history
