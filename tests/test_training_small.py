"""The training of notebook 09: it ends in plain words, and loses nothing."""

import keras
import numpy as np
import pytest

from helpers import models

pytestmark = pytest.mark.slow


def examples(count=64):
    rng = np.random.default_rng(0)
    return rng.integers(0, 256, (count, 16, 16, 3), dtype=np.uint8), np.arange(count) % 2


class At(keras.callbacks.Callback):
    """Does something in the first batch of an epoch."""

    def __init__(self, epoch, action):
        super().__init__()
        self.chosen, self.action = epoch, action

    def on_epoch_begin(self, epoch, logs=None):
        if epoch == self.chosen:
            self.action(self.model)


def interrupt(_):
    raise KeyboardInterrupt


def spoil(model):
    model.set_weights([np.full_like(array, np.nan) for array in model.get_weights()])


@pytest.mark.parametrize(
    ("action", "words"),
    [(interrupt, "it was interrupted"), (spoil, "the loss became nan in epoch 3, batch 1; lower")],
)
def test_training_that_ends_early_keeps_the_best_weights(action, words, capsys):
    model, history = models.train_small_cnn(examples(), examples(), 1, epochs=4,
                                            callbacks=[At(2, action)])  # fmt: skip
    assert len(history["val_loss"]) == 2
    assert f"Training ended early: {words}" in capsys.readouterr().out
    assert np.isfinite(np.concatenate([array.ravel() for array in model.get_weights()])).all()
    loss = model.evaluate(*examples(), verbose=0)[0]
    assert loss == pytest.approx(min(history["val_loss"]), rel=1e-4)


def test_training_that_fails_at_once_says_why():
    with pytest.raises(FloatingPointError, match="the loss became nan in epoch 1, batch 1"):
        models.train_small_cnn(examples(), examples(), 1, callbacks=[At(0, spoil)])


@pytest.mark.parametrize(
    ("train", "words"),
    [
        (examples(0), "the training pictures have shape .0, 16, 16, 3.; .* one picture at least"),
        (
            (examples()[0], examples(9)[1]),
            r"training labels have shape \(9,\) .*wanted \(64,\)",
        ),
        ((examples()[0], examples()[1] + 1), r"values \[1 2\]; .* each 0 or 1"),
    ],
)
def test_training_on_nothing_or_on_wrong_labels_is_refused(train, words):
    with pytest.raises(ValueError, match=words):
        models.train_small_cnn(train, examples(), 1)
