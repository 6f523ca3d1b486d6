"""The exercise of 18 on batches that are drawn only when they are wanted."""

import functools

import numpy as np

from helpers.exercises.exercise import Refused, Verdict
from helpers.exercises.kinds import Function, Mistake


class Generator(Function):
    """A generator, whose batches are taken one by one: it may draw no more than they need."""

    def tried(self, function):
        """The Verdict on something that can be called."""
        verdict = super().tried(_watched(function))
        if "gives\n" not in verdict.text:
            return verdict
        return Verdict(verdict.word, f"{verdict.text}\n\nEach row: how many had been drawn when "
                                     "the batch came, then its numbers; −1 fills up.")  # fmt: skip

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
            rows.append([len(drawn), *np.ravel(batch)])
            if len(rows) > 50:
                raise Refused("It never ends: after `count` numbers nothing is left to draw.")
        longest = max(map(len, rows), default=0)
        # Where a batch is short, -1 fills the row, so that all rows together make an array.
        return np.array([row + [-1] * (longest - len(row)) for row in rows], dtype=float)

    return watched


class _Draw:
    """Draws what stands for a picture: an array, told apart by its numbers."""

    def __call__(self, number):
        return np.array([10 * number, 10 * number + 1])

    def __repr__(self):
        return "draw"

    def __deepcopy__(self, memo):
        return self


_DRAW = _Draw()


def _right(draw, count, size):
    for first in range(0, count, size):
        yield np.stack([draw(number) for number in range(first, min(first + size, count))])


def _all_at_once(draw, count, size):
    pictures = np.stack([draw(number) for number in range(count)])
    for first in range(0, count, size):
        yield pictures[first : first + size]


def _list_of_all(draw, count, size):
    return list(_right(draw, count, size))


def _without_the_rest(draw, count, size):
    for first in range(0, count - size + 1, size):
        yield np.stack([draw(number) for number in range(first, first + size)])


def _too_far(draw, count, size):
    for first in range(0, count, size):
        yield np.stack([draw(number) for number in range(first, first + size)])


def _again_and_again(draw, count, size):
    for first in range(0, count, size):
        yield np.stack([draw(number) for number in range(min(size, count - first))])


def _one_by_one(draw, count, size):
    for number in range(count):
        yield draw(number)


def _growing(draw, count, size):
    pictures = []
    for number in range(count):
        pictures.append(draw(number))
        if len(pictures) % size == 0 or number == count - 1:
            yield np.stack(pictures)


def _returns_the_first(draw, count, size):
    return [np.stack([draw(number) for number in range(min(size, count))])]


def _a_number_too_late(draw, count, size):
    for first in range(0, count, size):
        last = min(first + size, count)
        yield np.stack([draw(number + 1) for number in range(first, last)])


batches = Generator(
    "a function that hands over one batch after the other with `yield`",
    "batches",
    cases=[(_DRAW, 4, 2), (_DRAW, 5, 2), (_DRAW, 3, 8), (_DRAW, 9, 4)],
    reference=_right,
    mistakes=[
        Mistake("All are drawn before the first batch is handed over. Of 200,000 pictures none "
                "would be learned from until memory holds all: draw a batch, `yield` it, draw the "
                "next.", _all_at_once, _list_of_all),
        Mistake("The last numbers are missing where they fill no batch: hand over a smaller one.",
                _without_the_rest),
        Mistake("The last batch draws beyond `count`: it ends at `min(first + size, count)`.",
                _too_far),
        Mistake("Every batch begins at number 0 again. It begins where the one before it ended.",
                _again_and_again),
        Mistake("These are single pictures. Collect `size` of them, then hand over one array.",
                _one_by_one),
        Mistake("Each batch holds those before it as well: begin with an empty list again after "
                "each `yield`.", _growing),
        Mistake("Only the first batch comes: `return` ends the function, `yield` goes on after "
                "it.", _returns_the_first),
        Mistake("The first number is 0.", _a_number_too_late),
    ],
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
