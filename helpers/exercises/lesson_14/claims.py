"""The exercises of 14 on what may be claimed of maps, and on which of them decide."""

import numpy as np

from helpers.exercises.kinds import Choice, Function, Mistake

probe = Choice(
    "a letter, a, b, c or d", "c",
    options={
        "a": "What is known need not be used. Nobody has changed an ear and asked again.",
        "b": "In untrained networks edges fade in the same way: that is the shape, not learning.",
        "c": None,
        "d": "Place alone tells a good deal, but the trained maps tell more, and the pairs of "
             "pictures say that this is not luck.",
    },
    right="More than place, more than the same network untrained: so it was learned. Whether the "
          "answer hangs on it is another question.",
    hints=["Which claim has both of its controls beside it, and claims no more?"],
    solution='conclusion = "c"',
)  # fmt: skip

one_map = Choice(
    "a letter, a, b, c or d", "b",
    options={
        "a": "No single map does what all do together. It was only the best of 96.",
        "b": None,
        "c": "So weak the best of 96 is not: it answers at ears more than elsewhere.",
        "d": "The best of 96 is surely better than a coin.",
    },
    right="About what place alone gets. The ears are in many maps, each with a share.",
    hints=["All 96 together get 0.94 with place. Is there one among them that nobody else helps?"],
    solution='prediction = "b"',
)  # fmt: skip


def _decided(weights, strength, labels):
    """By the single pictures' shares in the sum, map by map."""
    return np.array([np.mean([row[n] * weights[n] for row in strength[labels == 1]])
                     - np.mean([row[n] * weights[n] for row in strength[labels == 0]])
                     for n in range(len(weights))])  # fmt: skip


def _gap(strength, labels):
    return strength[labels == 1].mean(axis=0) - strength[labels == 0].mean(axis=0)


def _asked(rng):
    maps, count = int(rng.integers(2, 5)), int(rng.integers(4, 8))
    labels = rng.permutation(np.r_[0, 0, 1, rng.integers(0, 2, count - 3)])
    return rng.normal(size=maps), rng.uniform(0, 3, (count, maps)), labels


decides = Function(
    "a function that returns one number for each map", "decides",
    cases=[(np.array([2.0, -1.0]), np.array([[1.0, 3.0], [2.0, 5.0], [4.0, 1.0]]),
            np.array([0, 0, 1]))],
    random=_asked, reference=_decided,
    mistakes=[
        Mistake("That is cats minus dogs. A positive sum means dog, so dogs come first.",
                lambda weights, strength, labels: -weights * _gap(strength, labels)),
        Mistake("The weights are left out: a map that differs a lot may hardly be weighed.",
                lambda weights, strength, labels: _gap(strength, labels)),
        Mistake("Without its sign a map that speaks the wrong way would seem to decide rightly.",
                lambda weights, strength, labels: np.abs(weights * _gap(strength, labels))),
        Mistake("That is weight times the mean of all pictures. What is there for cats and dogs "
                "alike tells nothing.",
                lambda weights, strength, labels: weights * strength.mean(axis=0)),
        Mistake("That is the dogs' part alone. What cats have as much of tells nothing.",
                lambda weights, strength, labels: weights * strength[labels == 1].mean(axis=0)),
        Mistake("That adds all maps up. Wanted is one number for each.",
                lambda weights, strength, labels: (weights * _gap(strength, labels)).sum()),
        Mistake("Means over the pictures are axis 0. Here is one for each picture, or fewer.",
                lambda weights, strength, labels: strength[labels == 1].mean(axis=1)),
        Mistake("These are sums over pictures, and there may be more cats than dogs. Take means.",
                lambda weights, strength, labels: weights
                * (strength[labels == 1].sum(axis=0) - strength[labels == 0].sum(axis=0))),
    ],
    right="Added up, these are the distance between the mean sums of dogs and of cats.",
    hints=["`strength[labels == 1]` are the rows of the dogs; their mean over axis 0 has one "
           "number for each map.",
           "Weight times the difference of the two means."],
    solution="def decides(weights, strength, labels):\n"
             "    dogs = strength[labels == 1].mean(axis=0)\n"
             "    cats = strength[labels == 0].mean(axis=0)\n    return weights * (dogs - cats)",
)  # fmt: skip
