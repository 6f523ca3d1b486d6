"""The exercises of 17 on classes of one's own: a split, softmax, and top losses."""

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
    cases=[(np.array([0.0, 0.0]),), (np.array([2.0, 1.0, 0.0]),), (np.array([-1.0, 3.0]),)],
    random=_some_sums,
    reference=softmax_of_scipy,
    within=1e-9,
    mistakes=[
        Mistake("Divided without e: a negative sum becomes a negative probability.",
                lambda sums: sums / (sums.sum() or 1)),
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


def _some_probabilities(rng):
    count, classes = int(rng.integers(3, 8)), int(rng.integers(2, 5))
    probabilities = softmax_of_scipy(rng.normal(0, 2, (count, classes)), axis=1)
    return probabilities, rng.integers(0, classes, count), int(rng.integers(1, count + 1))


def _of_labels_own(probabilities, labels):
    return probabilities[np.arange(len(labels)), labels]


FOUR = (np.array([[0.9, 0.1], [0.2, 0.8], [0.6, 0.4], [0.01, 0.99]]), np.array([1, 1, 0, 0]), 2)

top_losses = Function(
    "a function that returns the places of the pictures with the highest losses",
    "top_losses",
    cases=[FOUR, (np.array([[0.5, 0.3, 0.2], [0.1, 0.2, 0.7], [0.3, 0.3, 0.4]]),
                  np.array([2, 2, 0]), 3)],
    random=_some_probabilities,
    reference=lambda probabilities, labels, count:
        np.argsort(_of_labels_own(probabilities, labels))[:count],
    mistakes=[
        Mistake("These have the lowest losses: nothing is wrong with them. Sort the other way.",
                lambda probabilities, labels, count:
                np.argsort(-_of_labels_own(probabilities, labels))[:count]),
        Mistake("The highest losses stand last here. The highest should come first.",
                lambda probabilities, labels, count:
                np.argsort(-_of_labels_own(probabilities, labels))[::-1][:count][::-1],
                lambda probabilities, labels, count:
                np.argsort(-np.log(_of_labels_own(probabilities, labels)))[-count:]),
        Mistake("These are the losses. Wanted are the places where they stand: `np.argsort`.",
                lambda probabilities, labels, count:
                np.sort(-np.log(_of_labels_own(probabilities, labels)))[::-1][:count],
                lambda probabilities, labels, count:
                -np.log(_of_labels_own(probabilities, labels))),
        Mistake("That is where it is least sure of its own answer. A wrong label shows where it is "
                "sure of another class: take the probability of the label.",
                lambda probabilities, labels, count:
                np.argsort(probabilities.max(axis=1))[:count]),
        Mistake("All places, sorted: take the first `count`.",
                lambda probabilities, labels, count:
                np.argsort(_of_labels_own(probabilities, labels))),
    ],
    right="A low probability of the label is a high loss: either the picture is hard, or the "
          "label is wrong.",
    hints=["`probabilities[np.arange(len(labels)), labels]` is what it gives each label.",
           "The loss is −np.log of that. `np.argsort` sorts from low to high, `[::-1]` turns "
           "it round, `[:count]` takes the first."],
    solution="def top_losses(probabilities, labels, count):\n"
             "    of_label = probabilities[np.arange(len(labels)), labels]\n"
             "    return np.argsort(-np.log(of_label))[::-1][:count]",
)  # fmt: skip
