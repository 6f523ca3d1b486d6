"""The exercise of 08 on a baseline: the nearest neighbour."""

import numpy as np
from scipy.spatial.distance import cdist

from helpers.exercises.kinds import Function, Mistake


def _by_scipy(picture, known, labels):
    rows = known.reshape(len(known), -1)
    return int(labels[cdist(rows, picture.reshape(1, -1), "sqeuclidean").argmin()])


def _squares(picture, known):
    return ((known.astype(float) - picture) ** 2).reshape(len(known), -1).sum(axis=1)


def _some_pictures(rng):
    while True:
        known = rng.integers(0, 256, (int(rng.integers(4, 9)), 2, 3, 3)).astype(np.uint8)
        picture = rng.integers(0, 256, (2, 3, 3)).astype(np.uint8)
        if len(set(_squares(picture, known))) == len(known):
            return picture, known, rng.permutation(np.arange(len(known)) % 2).astype(np.uint8)


def _bytes(*numbers):
    return np.array(numbers, np.uint8)[..., np.newaxis, np.newaxis]


def _wrapped(picture, known, labels):
    return labels[((known - picture) ** 2).reshape(len(known), -1).sum(axis=1).argmin()]


def _wrapped_and_even(picture, known, labels):
    return labels[np.abs(known - picture).reshape(len(known), -1).sum(axis=1).argmin()]


def _signed(picture, known, labels):
    return labels[(known.astype(float) - picture).reshape(len(known), -1).sum(axis=1).argmin()]


def _even(picture, known, labels):
    apart = np.abs(known.astype(float) - picture)
    return labels[apart.reshape(len(known), -1).sum(axis=1).argmin()]


nearest_label = Function(
    "a function that returns a label, 0 or 1",
    "nearest_label",
    cases=[
        # (rows, columns, channels) of 1×2×1 pixels.
        (_bytes([100, 100])[0].swapaxes(0, 1), _bytes([90, 90], [140, 140]).swapaxes(1, 2),
         np.array([1, 0], np.uint8)),
        (_bytes([100, 100])[0].swapaxes(0, 1), _bytes([100, 130], [120, 120]).swapaxes(1, 2),
         np.array([1, 0], np.uint8)),
        (_bytes([100, 100])[0].swapaxes(0, 1), _bytes([98, 110], [10, 20]).swapaxes(1, 2),
         np.array([0, 1], np.uint8)),
    ],
    random=_some_pictures,
    reference=_by_scipy,
    mistakes=[
        Mistake("Bytes run from 255 round to 0 (01): 90 − 100 is 246 for them. Make the numbers "
                "whole ones first, with `astype(int)`.", _wrapped, _wrapped_and_even),
        Mistake("That is the label of the furthest one: `argmin`, not `argmax`.",
                lambda picture, known, labels: labels[_squares(picture, known).argmax()]),
        Mistake("That is the place of the nearest one. Its label is wanted.",
                lambda picture, known, labels: _squares(picture, known).argmin()),
        Mistake("Too bright and too dark cancel here: square the differences.", _signed),
        Mistake("That adds up the differences without their signs. With squares, as asked, one "
                "large difference counts more than two small ones.", _even),
        Mistake("That is how far the nearest one is away. Its label is wanted.",
                lambda picture, known, labels: _squares(picture, known).min()),
        Mistake("That is always the first one's label. Each known picture needs a sum of its own; "
                "one sum over all of them has no smallest place.",
                lambda picture, known, labels: labels[0]),
        Mistake("It is one label for all. Which training picture is nearest to this one?",
                lambda *_: 0, lambda *_: 1),
    ],
    right="It looks at nothing but numbers at the same places. scikit-learn's "
          "`KNeighborsClassifier` gives the same labels.",
    hints=["`known.astype(int) - picture` takes the picture from every known one.",
           "In a loop over `known`: the sum of the squared differences, appended to a list.",
           "`np.argmin(distances)` is the place of the smallest, and `labels` has the label "
           "there."],
    solution="def nearest_label(picture, known, labels):\n    distances = []\n"
             "    for each in known:\n        apart = each.astype(int) - picture\n"
             "        distances.append((apart ** 2).sum())\n"
             "    return labels[np.argmin(distances)]",
)  # fmt: skip
