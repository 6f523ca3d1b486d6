"""Keeps what a training has come to, so that it can go on another day."""

import json

import numpy as np

from helpers.data.cache import is_stored, load_arrays, load_notes, save_arrays
from helpers.models.plan import differences


class Checkpoint:
    """A training's epochs, its best weights, and all that the next epoch needs.

    model: compiled.
    folder: where that is stored after every epoch, and looked for first, or None.
    plan: what must be the same for a training to go on, as plan_of says it; not used
        without a folder.
    Raises ValueError for a folder that holds another training, or is damaged.
    """

    def __init__(self, model, folder, plan):
        self.model, self.folder, self.plan = model, folder, plan
        self.history, self.best, self.best_epoch = {}, None, None
        # The optimizer makes its own numbers here, so that they can be set.
        model.optimizer.build(model.trainable_variables)
        self.variables = [*model.variables, *model.optimizer.variables]
        if folder is not None and is_stored(folder):
            self._take_up()

    @property
    def epoch(self):
        """How many epochs have been finished."""
        return len(self.history.get("loss", ()))

    def add(self, results, seconds):
        """Take note of an epoch that was finished.

        results: loss, accuracy, val_loss and val_accuracy, a number each.
        seconds: how long it trained.
        Raises OSError if it cannot be stored.
        """
        seconds += self.history.get("seconds", [0.0])[-1]
        for name, value in {**results, "seconds": seconds}.items():
            self.history.setdefault(name, []).append(float(value))
        if self.epoch == 1 or self.history["val_loss"][-1] < min(self.history["val_loss"][:-1]):
            self.best, self.best_epoch = self.model.get_weights(), self.epoch
        if self.folder is not None:
            arrays = {"best": _row(self.best), "now": _row(map(np.asarray, self.variables))}
            notes = {"plan": self.plan, "history": self.history, "best_epoch": self.best_epoch}
            save_arrays(self.folder, arrays, notes)

    def _take_up(self):
        mend = "remove that folder to train anew"
        arrays, notes = load_arrays(self.folder, mend), load_notes(self.folder)
        # What JSON makes of a plan, lists of its tuples for instance, is what was stored.
        plan = json.loads(json.dumps(self.plan))
        if notes["plan"] != plan:
            raise ValueError(
                f"{self.folder} holds another training, which differs in its "
                f"{differences(notes['plan'], plan)}: {mend}, or name another one"
            )
        self.history, self.best_epoch = notes["history"], notes["best_epoch"]
        self.best = _split(arrays["best"], [w.shape for w in self.model.weights])
        for variable, value in zip(
            self.variables, _split(arrays["now"], [v.shape for v in self.variables]), strict=True
        ):
            variable.assign(value)


def _row(arrays):
    """Arrays one behind the other, as float64, which holds every number of theirs exactly."""
    return np.concatenate([np.ravel(array).astype(np.float64) for array in arrays])


def _split(row, shapes):
    """The arrays of these shapes that a row was made of."""
    parts = np.split(row, np.cumsum([int(np.prod(shape)) for shape in shapes])[:-1])
    return [part.reshape(shape) for part, shape in zip(parts, shapes, strict=True)]
