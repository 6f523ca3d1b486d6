"""The exercise of 18 on batches that are drawn only when they are wanted."""

import functools

import numpy as np

from helpers.exercises.exercise import Refused, Verdict
from helpers.exercises.kinds import Function
from helpers.exercises.lesson_18.wrong_batches import MISTAKES


class Generator(Function):
    """A generator, whose batches are taken one by one: it may draw no more than they need."""

    def tried(self, function):
        """The Verdict on something that can be called."""
        verdict = super().tried(_watched(function))
        if "should give\n" not in verdict.text:
            return verdict
        return Verdict(verdict.word, f"{verdict.text}\n\nEach row is a batch: how many had been "
                                     "drawn when it came, then its numbers (picture 3 has "
                                     "30 and 31). −1 fills up.")  # fmt: skip

    def right_function(self):
        """A generator that is right, watched."""
        return _watched(super().right_function())

    def function_of(self, example):
        """The watched function that an example of a mistake is."""
        return _watched(example)

    def _wrong_with(self, case, expected, outcome, function):
        if isinstance(outcome.error, Refused):
            return str(outcome.error)
        # An error has its place in the learner's own lines.
        return super()._wrong_with(case, expected, outcome, function.__wrapped__)


def _watched(function):
    """A function of (count, size): for each batch how many were drawn until then, and the batch."""

    # The learner's own text is found through it.
    @functools.wraps(function)
    def watched(draw, count, size):
        drawn = []

        def counted(number):
            drawn.append(number)
            return draw(number)

        found = function(counted, count, size)
        if found is None:
            return None
        if not hasattr(found, "__iter__"):
            raise Refused(
                f"It returns something of the type {type(found).__name__}, where "
                "batches are wanted."
            )
        rows = []
        for batch in found:
            _check(batch)
            rows.append([len(drawn), *np.ravel(batch)])
            if len(rows) > 50:
                raise Refused("It never ends: after `count` numbers nothing is left to draw.")
        longest = max(map(len, rows), default=0)
        # Where a batch is short, -1 fills the row, so that all rows together make an array.
        return np.array([row + [-1] * (longest - len(row)) for row in rows], dtype=float)

    return watched


# Of what stands for a picture.
_SHAPE = (1, 2)


def _check(batch):
    """Refuse what holds the right numbers, but not as one array of pictures."""
    if not isinstance(batch, np.ndarray):
        raise Refused(f"A batch is of the type {type(batch).__name__}, where one array is wanted: "
                      "`np.stack(…)` makes it.")  # fmt: skip
    # A single picture has a sentence of its own.
    if batch.shape != _SHAPE and batch.shape[1:] != _SHAPE:
        raise Refused(f"A batch of pictures of the shape {_SHAPE} has the shape {batch.shape} "
                      "here. Its first axis should count the pictures: `np.stack` adds it, "
                      "`np.concatenate` does not.")  # fmt: skip


class _Draw:
    """Draws what stands for a picture: an array, told apart by its numbers."""

    def __call__(self, number):
        return np.array([10 * number, 10 * number + 1]).reshape(_SHAPE)

    def __repr__(self):
        return "draw"

    def __deepcopy__(self, memo):
        return self


_DRAW = _Draw()


batches = Generator(
    "a function that hands over one batch after the other with `yield`",
    "batches",
    cases=[(_DRAW, 4, 2), (_DRAW, 5, 2), (_DRAW, 3, 8), (_DRAW, 9, 4)],
    mistakes=MISTAKES,
    right="When a batch is asked for, only its own pictures have been drawn: memory holds one "
          "batch, whatever the count.",
    hints=["`range(0, count, size)` gives the first number of each batch.",
           "The batch ends before `min(first + size, count)`. Draw these numbers into a list, and "
           "`yield np.stack(…)` of it."],
    solution="def batches(draw, count, size):\n"
             "    for first in range(0, count, size):\n"
             "        last = min(first + size, count)\n"
             "        yield np.stack([draw(number) for number in range(first, last)])",
)  # fmt: skip
