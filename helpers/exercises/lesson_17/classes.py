"""The exercises of 17 on classes of one's own: a split, and softmax."""

import numpy as np
from scipy.special import softmax as softmax_of_scipy

from helpers.exercises.kinds import Function, Mistake


def _some_labels(rng):
    labels = np.repeat(np.arange(3), rng.integers(2, 12, 3))
    return labels, rng.permutation(len(labels)), int(rng.integers(2, 6))


def _of_each(labels, order, every, least=1):
    places = []
    for label in np.unique(labels):
        own = order[labels[order] == label]
        places.extend(own[: max(least, len(own) // every)])
    return np.sort(np.array(places, dtype=int))


def _first(labels, order, every):
    return np.sort(order[: len(order) // every])


def _by_place(labels, order, every):
    return _of_each(labels, np.arange(len(labels)), every)


def _of_labels(labels, order, every):
    places = []
    for label in np.unique(labels):
        own = order[labels == label]
        places.extend(own[: max(1, len(own) // every)])
    return np.sort(places)


def _by_class(labels, order, taken):
    own = [order[labels[order] == label] for label in np.unique(labels)]
    return np.concatenate([taken(each) for each in own])


def _unsorted(labels, order, every):
    return _by_class(labels, order, lambda own: own[: max(1, len(own) // every)])


def _ceiled(labels, order, every):
    return _by_class(labels, order, lambda own: own[: -(-len(own) // every)])


def _stepped(labels, order, every):
    return _by_class(labels, order, lambda own: own[::every])


def _learned(labels, order, every):
    return np.setdiff1d(order, _of_each(labels, order, every))


RARE = np.array([0] * 10 + [1] * 3), np.array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), 5

kept_aside = Function(
    "a function that returns the places of the pictures kept aside, sorted",
    "kept_aside",
    cases=[(np.array([0, 0, 1, 1]), np.array([1, 0, 3, 2]), 2), RARE,
           (np.array([0, 1] * 5), np.array([4, 2, 0, 8, 6, 1, 3, 9, 7, 5]), 5)],
    random=_some_labels,
    reference=_of_each,
    mistakes=[
        Mistake("Chance alone decides how many of a class are kept aside, and a rare class may "
                "have none. Go through the classes, and take the first of each.", _first),
        Mistake("A class of 3 has no fifth, and nobody would judge it. Keep at least one aside: "
                "`max(1, …)`.", lambda labels, order, every: _of_each(labels, order, every, 0)),
        Mistake("The order was not used: the first files of a folder are kept aside, which may "
                "all be from one day.", _by_place),
        Mistake("`labels == label` tells places in the folder, and `order` is shuffled. Take the "
                "labels in that order: `labels[order] == label`.", _of_labels),
        Mistake("These are the pictures to learn from. Return the others.", _learned),
        Mistake("These are the right places, in the order drawn. Sort them: `np.sort`.", _unsorted),
        Mistake("Rounded up: of 9 pictures, one in 5 is 1. `//` rounds down.",
                lambda labels, order, every: np.sort(_ceiled(labels, order, every)),
                lambda labels, order, every: np.sort(_stepped(labels, order, every))),
        Mistake("These are labels. Wanted are the places of the pictures, out of `order`.",
                lambda labels, order, every: labels[_of_each(labels, order, every)]),
    ],
    right="Every class is judged, by the same share of its pictures, and chance says by which.",
    hints=["`for label in np.unique(labels):` goes through the classes.",
           "`own = order[labels[order] == label]` are a class's pictures, shuffled. Its first "
           "`max(1, len(own) // every)` are kept aside."],
    solution="def kept_aside(labels, order, every):\n    places = []\n"
             "    for label in np.unique(labels):\n"
             "        own = order[labels[order] == label]\n"
             "        places.extend(own[: max(1, len(own) // every)])\n"
             "    return np.sort(places)",
)  # fmt: skip


def _some_sums(rng):
    return (np.round(rng.normal(0, 3, int(rng.integers(2, 6))), 1),)


softmax = Function(
    "a function that returns one probability for each sum",
    "softmax",
    cases=[(np.array([-1.0, 3.0]),), (np.array([0.0, 0.0]),), (np.array([2.0, 1.0, 0.0]),)],
    random=_some_sums,
    reference=softmax_of_scipy,
    within=1e-9,
    mistakes=[
        Mistake("Divided without e: a negative sum becomes a negative probability.",
                lambda sums: sums / sums.sum(), when=lambda sums: abs(sums.sum()) > 1e-9),
        Mistake("In per cent. Wanted are probabilities, which add up to 1.",
                lambda sums: 100 * softmax_of_scipy(sums)),
        Mistake("2.718 is e, cut off: `np.exp` takes e itself.",
                lambda sums: 2.718 ** sums / (2.718 ** sums).sum(),
                lambda sums: 2.72 ** sums / (2.72 ** sums).sum()),
        Mistake("Rounded. Return all digits.",
                lambda sums: np.round(softmax_of_scipy(sums), 2),
                lambda sums: np.round(softmax_of_scipy(sums), 3)),
        Mistake("These add up to more than 1. Divide by their total.",
                np.exp),
        Mistake("Each sum for itself, as a sigmoid does: they do not add up to 1. Classes share.",
                lambda sums: 1 / (1 + np.exp(-sums))),
        Mistake("Only the largest is left. Softmax gives the others their share.",
                lambda sums: (sums == sums.max()).astype(float)),
        Mistake("Divided by the largest, not by the total of all.",
                lambda sums: np.exp(sums - sums.max()) / np.exp(sums - sums.max()).max()),
    ],
    right="They are positive and add up to 1, and a sum larger by 1 has e times the share. SciPy "
          "says the same.",
    hints=["`powers = np.exp(sums)`.", "Divide the powers by `powers.sum()`."],
    solution="def softmax(sums):\n    powers = np.exp(sums)\n"
             "    return powers / powers.sum()",
)  # fmt: skip
