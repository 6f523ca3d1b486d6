"""Wrong ways to hand over batches, and what 18 says of each."""

import numpy as np

from helpers.exercises.kinds import Mistake


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


def _never_emptied(draw, count, size):
    pictures = []
    for number in range(count):
        pictures.append(draw(number))
        if len(pictures) == size:
            yield np.stack(pictures)
    yield np.stack(pictures)


def _with_an_empty_rest(draw, count, size):
    for first in range(0, size * (count // size + 1), size):
        yield np.stack([draw(number) for number in range(first, min(first + size, count))])


def _lists(draw, count, size):
    for batch in _right(draw, count, size):
        yield list(batch)


def _concatenated(draw, count, size):
    for batch in _right(draw, count, size):
        yield np.concatenate(batch)


def _returns_one(draw, count, size):
    return np.stack([draw(number) for number in range(min(size, count))])


def _returns_the_first(draw, count, size):
    return [np.stack([draw(number) for number in range(min(size, count))])]


def _a_number_too_late(draw, count, size):
    for first in range(0, count, size):
        last = min(first + size, count)
        yield np.stack([draw(number + 1) for number in range(first, last)])


MISTAKES = [
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
            "each `yield`.", _growing, _never_emptied),
    Mistake("Where `size` divides `count`, no smaller batch is left at the end: hand one over "
            "only if it holds a picture.", _with_an_empty_rest),
    Mistake("A batch is a list here. `np.stack` makes one array of it.", _lists),
    Mistake("`np.concatenate` lays the pictures end to end, as one. `np.stack` gives them an "
            "axis that counts them.", _concatenated),
    Mistake("Only the first batch comes: `return` ends the function, `yield` goes on after "
            "it.", _returns_the_first, _returns_one),
    Mistake("The first number is 0.", _a_number_too_late),
]  # fmt: skip
