"""The Keras callback that ends a training which goes wrong, and the words for it."""

import keras
import numpy as np


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


def say_it_ended_early(problem, best_epoch):
    """Print what ended a training, and which weights are kept.

    problem: KeyboardInterrupt, or the error of StopAtNoNumber.
    best_epoch: from 1.
    """
    reason = str(problem) or "it was interrupted"
    print(f"Training ended early: {reason}. The weights of epoch {best_epoch}, the best so far, "
          "are kept.")  # fmt: skip
