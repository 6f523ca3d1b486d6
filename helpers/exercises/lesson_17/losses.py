"""The exercise of 17 on wrong labels: top losses."""

import numpy as np
from scipy.special import softmax

from helpers.exercises.kinds import Function, Mistake


def _some_probabilities(rng):
    count, classes = int(rng.integers(3, 8)), int(rng.integers(2, 5))
    probabilities = softmax(rng.normal(0, 2, (count, classes)), axis=1)
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
        Mistake("`probabilities[:, labels]` takes all those columns from every row. One from each "
                "row: `probabilities[np.arange(len(labels)), labels]`.",
                lambda probabilities, labels, count:
                np.argsort(-np.log(probabilities[:, labels]))[::-1][:count],
                lambda probabilities, labels, count:
                np.argsort(probabilities[:, labels])[:count]),
        Mistake("These are labels. Wanted are the places of the pictures.",
                lambda probabilities, labels, count:
                labels[np.argsort(_of_labels_own(probabilities, labels))[:count]]),
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
