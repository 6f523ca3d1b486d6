"""The exercise of 13 on how many pictures it takes."""

import numpy as np
from scipy.stats import norm

from helpers.exercises.kinds import Function, Mistake

TIMES = norm.ppf(0.975) + norm.ppf(0.8)


def _needed(one, other, *, times=TIMES, power=2):
    variance = one * (1 - one) + other * (1 - other)
    return times**2 * variance / abs(one - other) ** power


def _variances(one, other):
    return TIMES**2 * (one * (1 - one) + other * (1 - other))


def _some_shares(rng):
    one = rng.integers(50, 90) / 100
    return one, one + rng.integers(5, 10) / 100


pictures_needed = Function(
    "a function that returns how many pictures each network needs",
    "pictures_needed",
    cases=[(0.5, 0.75), (0.8, 0.9), (0.92, 0.90)],
    random=_some_shares,
    reference=_needed,
    # 2.8 in place of 2.8016, and rounded to whole pictures.
    within=4,
    mistakes=[
        Mistake("One answer's variance is share · (1 − share), and both networks have one: the "
                "two are added.",
                lambda one, other: TIMES**2 * one * (1 - one) / (one - other) ** 2,
                lambda one, other: TIMES**2 * other * (1 - other) / (one - other) ** 2),
        Mistake("With 1.96 alone the truth stands right at the bar, and is noticed in half of the "
                "cases. For four in five it lies 0.84 beyond: 2.8 in all.",
                lambda one, other: _needed(one, other, times=1.96)),
        Mistake("The 2.8 is squared as well: it leaves the root together with the standard error.",
                lambda one, other: _needed(one, other, times=TIMES**0.5)),
        Mistake("The difference is squared as well.",
                lambda one, other: _needed(one, other, power=1),
                lambda one, other: _needed(one, other) * (one - other)),
        Mistake("The variance is share · (1 − share); it is a standard deviation that has a root.",
                lambda one, other: TIMES**2 * ((one * (1 - one)) ** 0.5
                                               + (other * (1 - other)) ** 0.5) / (one - other)**2,
                lambda one, other: TIMES**2 * ((one * (1 - one)) + other * (1 - other)) ** 0.5
                / (one - other) ** 2),
        Mistake("That is how far apart they are, in standard errors of one picture. Square it to "
                "have pictures.",
                lambda one, other: _needed(one, other) ** 0.5,
                lambda one, other: _needed(one, other) ** 0.5 * np.sign(one - other)),
        Mistake("0.09 and 0.0736 are the variances of 90 and 92 %. Take those of the two shares "
                "that are given.",
                lambda one, other: TIMES**2 * (0.09 + 0.0736) / (one - other) ** 2),
        Mistake("Here only `one`, or only `other`, is divided or squared: the difference needs "
                "brackets of its own.",
                lambda one, other: _variances(one, other) / one - other**2,
                lambda one, other: _variances(one, other) / (one - other**2)),
        Mistake("That is for both together. How many does each need?",
                lambda one, other: 2 * _needed(one, other)),
        Mistake("0.02 belongs to 90 and 92 %. Take the difference of the two that are given.",
                lambda one, other: TIMES**2 * (one * (1 - one) + other * (1 - other)) / 0.02**2),
        Mistake("That is upside down: the smaller the difference, the more pictures it takes.",
                lambda one, other: (one - other) ** 2
                / (TIMES**2 * (one * (1 - one) + other * (1 - other)))),
    ],
    right="Half the difference takes four times the pictures: it stands squared below the line.",
    hints=["The difference is 2.8 · √((variance + variance) / pictures). Square both sides.",
           "2.8² · (variance + variance) / difference², and a variance is share · "
           "(1 − share)."],
    solution="def pictures_needed(one, other):\n"
             "    variances = one * (1 - one) + other * (1 - other)\n"
             "    return 2.8**2 * variances / (one - other) ** 2",
)  # fmt: skip
