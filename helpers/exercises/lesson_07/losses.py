"""The exercises of 07 on the loss: what a probability costs."""

import numpy as np
from scipy import special

from helpers.exercises.kinds import Function, Mistake, Number


def _right(probabilities, labels):
    return labels * probabilities + (1 - labels) * (1 - probabilities)


def _any_answers(rng):
    shape = (int(rng.integers(1, 8)), 1)
    return rng.uniform(0.001, 0.999, shape), rng.integers(0, 2, shape).astype(float)


def _by_scipy(probabilities, labels):
    dogs = special.xlogy(labels, probabilities)
    return -np.mean(dogs + special.xlog1py(1 - labels, -probabilities))


sixteenth = Number(
    "the loss, one number", np.log(16), within=0.02,
    right="1/16 is 1/8 halved once more, and that costs 0.69 more than 2.08.",
    hints=["How often is 1 halved to become 1/16?", "Four times. Each time costs 0.69."],
    solution="prediction = 4 * 0.69",
    mistakes=[
        Mistake("1/16 is half of 1/8. Halving adds 0.69 to the loss, it does not double it.",
                4.16, 4.17),
        Mistake("That is what 1/8 costs. 1/16 is halved once more.", 2.08),
        Mistake("Right but for rounding: four times 0.69 is 2.76.", 2.8, 2.7),
        Mistake("So often is 1 halved. Each time costs 0.69.", 4),
        Mistake("That is the squared error. Here each halving costs 0.69.", 0.8789, 0.88),
        Mistake("That is 1/32: one halving too many.", 3.47, 3.45),
        Mistake("The size is right. A loss is positive.", -2.77),
        Mistake("That is the probability. What does it cost?", 1 / 16),
        Mistake("1 is halved four times, not sixteen times.", 11.04, 11.09),
    ],
)  # fmt: skip

binary_cross_entropy = Function(
    "the function `binary_cross_entropy`", "binary_cross_entropy",
    cases=[(np.array([0.5]), np.array([1.0])), (np.array([0.1]), np.array([0.0])),
           (np.array([0.72, 0.28]), np.array([1.0, 0.0])),
           (np.array([0.9, 0.2, 0.6]), np.array([0.0, 0.0, 1.0]))],
    random=_any_answers, reference=_by_scipy, within=1e-6,
    right="Each picture costs minus the logarithm of what its right answer got, and the loss is "
          "the mean. SciPy's functions give the same.",
    hints=["For a dog the right answer got the probability, for a cat 1 minus it. `np.where(labels "
           "== 1, …, …)` chooses for each picture.",
           "Or without a choice: `labels * probabilities + (1 - labels) * (1 - probabilities)`. "
           "The label, 1 or 0, keeps one part of the two.",
           "With that in `right`: `return -np.log(right).mean()`."],
    solution="""def binary_cross_entropy(probabilities, labels):
    right = labels * probabilities + (1 - labels) * (1 - probabilities)
    return -np.log(right).mean()""",
    mistakes=[
        Mistake("These are all losses added up. Take their mean, so that many pictures cost no "
                "more than few.", lambda p, y: -np.log(_right(p, y)).sum()),
        Mistake("The minus has to stand before both parts, that of dogs and that of cats.",
                lambda p, y: -(y * np.log(p) - (1 - y) * np.log(1 - p)).mean(),
                lambda p, y: (-y * np.log(p) + (1 - y) * np.log(1 - p)).mean()),
        Mistake("For a cat the logarithm is taken of 1 − *p*. This takes that of *p*, and "
                "subtracts it from 1.",
                lambda p, y: -(y * np.log(p) + (1 - y) * (1 - np.log(p))).mean()),
        Mistake("The sign is turned. The logarithm of a number below 1 is negative, and a loss is "
                "positive: put a minus before it.", lambda p, y: np.log(_right(p, y)).mean()),
        Mistake("Cats cost nothing here. For a cat the right answer got 1 minus the probability.",
                lambda p, y: -(y * np.log(p)).mean()),
        Mistake("Dogs cost nothing here. For a dog the right answer got the probability itself.",
                lambda p, y: -((1 - y) * np.log(1 - p)).mean()),
        Mistake("It counts every picture as a dog. For a cat the right answer got 1 minus the "
                "probability.", lambda p, y: -np.log(p).mean()),
        Mistake("Dogs and cats are exchanged: the label 1 is a dog, and the probability is that of "
                "a dog.", lambda p, y: -np.log(1 - _right(p, y)).mean()),
        Mistake("The mean is taken too early. Each picture has a loss, and the mean is that of the "
                "losses.", lambda p, y: -np.log(_right(p, y).mean())),
        Mistake("These logarithms count in another unit: `np.log` is the one with which halving "
                "costs 0.69.", lambda p, y: -np.log2(_right(p, y)).mean(),
                lambda p, y: -np.log10(_right(p, y)).mean()),
        Mistake("These are squared errors, which hardly tell 0.1 from 0.01.",
                lambda p, y: ((p - y) ** 2).mean()),
        Mistake("This is one loss for each picture. Return their mean, one number.",
                lambda p, y: -np.log(_right(p, y))),
    ],
)  # fmt: skip
