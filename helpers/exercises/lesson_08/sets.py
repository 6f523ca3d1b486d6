"""The exercises of 08 on near copies, on batches, and on the nearest neighbour."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake


def _two_pictures(rng):
    rows, columns = rng.integers(2, 5, 2)
    one, other = rng.integers(0, 100, (2, rows, columns)) / 1.0
    one[0, 0], other[0, 0] = 150, 200
    return one, other


def _centred(one, other):
    return one - one.mean(), other - other.mean()


def _likeness(one, other):
    one, other = _centred(one, other)
    return (one * other).sum() / np.sqrt((one**2).sum() * (other**2).sum())


def _by_lines(axis):
    def likeness_of(one, other):
        one, other = (each - each.mean(axis=axis, keepdims=True) for each in (one, other))
        return (one * other).sum() / np.sqrt((one**2).sum() * (other**2).sum())

    return likeness_of


def _distance(one, other):
    one, other = (each / np.sqrt((each**2).sum()) for each in _centred(one, other))
    return np.sqrt(((one - other) ** 2).sum())


likeness = Function(
    "a function that returns one number, from −1 to 1",
    "likeness",
    cases=[
        (np.array([[10.0, 30], [20, 20]]), np.array([[1.0, 5], [3, 3]])),
        (np.array([[0.0, 4], [8, 4]]), np.array([[1.0, 1], [3, 7]])),
        (np.array([[0.0, 100], [50, 10]]), np.array([[200.0, 0], [100, 180]])),
    ],
    random=_two_pictures,
    reference=lambda one, other: np.corrcoef(one.ravel(), other.ravel())[0, 1],
    within=1e-6,
    mistakes=[
        Mistake("The means are still in it, so any two bright pictures are alike. Subtract from "
                "each picture its own mean.",
                lambda one, other: (one * other).sum()
                / np.sqrt((one**2).sum() * (other**2).sum())),
        Mistake("That is the sum of products, which a stronger contrast makes larger. Divide by "
                "both lengths.",
                lambda one, other: np.prod(_centred(one, other), axis=0).sum(),
                lambda one, other: np.prod(_centred(one, other), axis=0).mean()),
        Mistake("The lengths have a root in them: √ of the sum of squares.",
                lambda one, other: np.prod(_centred(one, other), axis=0).sum()
                / ((_centred(one, other)[0] ** 2).sum() * (_centred(one, other)[1] ** 2).sum())),
        Mistake("`len` counts rows. The length here is the root of the sum of all squares.",
                lambda one, other: np.prod(_centred(one, other), axis=0).sum()
                / (len(one) * len(other))),
        Mistake("The two lengths are added. Divide by both, one after the other.",
                lambda one, other: np.prod(_centred(one, other), axis=0).sum()
                / sum(np.sqrt((each**2).sum()) for each in _centred(one, other))),
        Mistake("That divides by one of the two lengths only.",
                lambda one, other: np.prod(_centred(one, other), axis=0).sum()
                / np.sqrt((_centred(one, other)[0] ** 2).sum()),
                lambda one, other: np.prod(_centred(one, other), axis=0).sum()
                / np.sqrt((_centred(one, other)[1] ** 2).sum())),
        Mistake("The lengths are those of the pictures with their means. Take them after these are "
                "subtracted.",
                lambda one, other: np.prod(_centred(one, other), axis=0).sum()
                / np.sqrt((one**2).sum() * (other**2).sum())),
        Mistake("One mean for the whole picture: here every row or column has its own.",
                _by_lines(1), _by_lines(0)),
        Mistake("That is how far apart they are, 0 for the same. Wanted is the sum of products, 1 "
                "for the same.", _distance),
        Mistake("One minus the likeness is a distance. Wanted is the likeness itself.",
                lambda one, other: 1 - _likeness(one, other)),
    ],
    right="Neither brightness nor contrast counts any more. Statistics calls this number the "
          "correlation.",
    hints=["First `one = one - one.mean()`, and the same for the other.",
           "The length of a picture is `np.sqrt((one ** 2).sum())`.",
           "Return `(one * other).sum()`, divided by the product of the two lengths."],
    solution="def likeness(one, other):\n    one = one - one.mean()\n"
             "    other = other - other.mean()\n"
             "    lengths = np.sqrt((one ** 2).sum()) * np.sqrt((other ** 2).sum())\n"
             "    return (one * other).sum() / lengths",
)  # fmt: skip


def _shuffled(count, size, rng):
    order = rng.permutation(count)
    # No batch whose labels would be right in the old order as well.
    labels = np.arange(count) + 10 * rng.permutation(count)
    return np.arange(count * 2).reshape(count, 2) * 3, labels, order, size


def _a_batch(rng):
    images, labels, order, size = _shuffled(int(rng.integers(6, 12)), int(rng.integers(2, 4)), rng)
    return images, labels, order, int(rng.integers(1, 3)) * size, size


def _picked(images, labels, order, start, size):
    return images[order[start : start + size]], labels[order[start : start + size]]


batch = Function(
    "a function that returns two arrays, pictures and labels",
    "batch",
    cases=[
        (np.array([[10], [20], [30], [40]]), np.array([1, 2, 3, 4]), np.array([2, 0, 3, 1]), 0, 2),
        (np.array([[10], [20], [30], [40]]), np.array([1, 2, 3, 4]), np.array([2, 0, 3, 1]), 2, 2),
        (np.array([[10], [20], [30]]), np.array([1, 2, 3]), np.array([1, 2, 0]), 2, 2),
    ],
    random=_a_batch,
    reference=_picked,
    mistakes=[
        Mistake("The pictures come in the new order, their labels in the old one: a cat is now "
                "called a dog.",
                lambda images, labels, order, start, size:
                (images[order[start : start + size]], labels[start : start + size])),
        Mistake("Now the labels come in the new order, and the pictures in the old one.",
                lambda images, labels, order, start, size:
                (images[start : start + size], labels[order[start : start + size]])),
        Mistake("Both come as they lie: all cats first. `order` is not used.",
                lambda images, labels, order, start, size:
                (images[start : start + size], labels[start : start + size])),
        Mistake("That is always the first batch. Begin at `start`.",
                lambda images, labels, order, start, size: _picked(images, labels, order, 0, size)),
        Mistake("A slice names where it ends, not how many it takes: `start:size` is empty once "
                "`start` has reached `size`.",
                lambda images, labels, order, start, size:
                (images[order[start:size]], labels[order[start:size]])),
        Mistake("Labels first, pictures second: return them the other way round.",
                lambda *given: _picked(*given)[::-1]),
        Mistake("The labels are missing: return both, with a comma between.",
                lambda *given: _picked(*given)[0]),
        Mistake("These are the places that come next. Which pictures and labels lie there?",
                lambda images, labels, order, start, size:
                (order[start : start + size], order[start : start + size])),
    ],
    right="Each picture keeps its label. Networks learn nothing from labels that belong to other "
          "pictures, and no error says so.",
    hints=["Which picture comes third in the new order, and which label?",
           "The same places for both: `picked = order[start:start + size]`."],
    solution="def batch(images, labels, order, start, size):\n"
             "    picked = order[start:start + size]\n"
             "    return images[picked], labels[picked]",
)  # fmt: skip
