"""The exercises of 13 on how many pictures it takes, and on McNemar's coins."""

from math import comb

import numpy as np
from scipy.stats import binomtest, norm

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


def _rests(one_right, other_right):
    one_right, other_right = np.asarray(one_right), np.asarray(other_right)
    return int((one_right & ~other_right).sum()), int((~one_right & other_right).sum())


def _tail(fewer, tosses):
    return sum(comb(tosses, heads) for heads in range(fewer + 1)) / 2**tosses


def _exact(one_right, other_right):
    one, other = _rests(one_right, other_right)
    return binomtest(one, one + other).pvalue


def _answers(both, only_one, only_other, neither):
    rows = [(1, 1)] * both + [(1, 0)] * only_one + [(0, 1)] * only_other + [(0, 0)] * neither
    return tuple(np.array(rows, dtype=bool).T)


def _with_numbers_of_numpy(one_right, other_right, most=1):
    only_one, only_other = (one_right & ~other_right).sum(), (~one_right & other_right).sum()
    tosses, fewer = only_one + only_other, min(only_one, only_other)
    ways = sum(comb(tosses, heads) for heads in range(fewer + 1))
    return min(most, 2 * ways / 2**tosses)


def _some_answers(rng):
    both, one, other, neither = (int(count) for count in rng.integers(1, (20, 9, 9, 6)))
    order = rng.permutation(both + one + other + neither)
    return tuple(each[order] for each in _answers(both, one, other, neither))


mcnemar = Function(
    "a function that returns the chance, one number from 0 to 1",
    "mcnemar",
    cases=[_answers(2, 4, 1, 0), _answers(3, 0, 3, 1), _answers(1, 2, 2, 1), _answers(9, 8, 3, 2),
           _answers(2, 38, 25, 1)],
    random=_some_answers,
    reference=_exact,
    within=1e-6,
    mistakes=[
        Mistake("Where both are ahead equally often, twice the chance passes 1. No chance does: "
                "take 1 at most.",
                lambda one, other: 2 * _tail(min(_rests(one, other)), sum(_rests(one, other))),
                lambda one, other: _with_numbers_of_numpy(one, other, most=np.inf)),
        Mistake("That is one side only. Either of the two could have been ahead, so the chance is "
                "doubled, up to 1.",
                lambda one, other: _tail(min(_rests(one, other)), sum(_rests(one, other)))),
        Mistake("That counts only the ways to this very count. Add those that are more lopsided: "
                "from 0 heads on.",
                lambda one, other: min(1, 2 * comb(sum(_rests(one, other)),
                                                   min(_rests(one, other)))
                                       / 2 ** sum(_rests(one, other)))),
        Mistake("Right for few coins. NumPy's whole numbers have 64 bits, sign included, and 2 to "
                "the power of 63 does not fit in. `int(tosses)` makes a number of Python's, which "
                "may be as large as it likes.", _with_numbers_of_numpy),
        Mistake("One head and five coins were the example. Add up from 0 heads to the fewer of "
                "the two, whatever that is.",
                lambda one, other: min(1, 2 * _tail(1, sum(_rests(one, other)))),
                lambda one, other: 2 * _tail(1, sum(_rests(one, other)))),
        Mistake("The last count is missing: `range(fewer)` ends one before `fewer`.",
                lambda one, other: 2 * _tail(min(_rests(one, other)) - 1,
                                             sum(_rests(one, other)))),
        Mistake("This tosses a coin for all pictures. Those that both get right or both wrong say "
                "nothing about which is better.",
                lambda one, other: min(1, 2 * _tail(min(_rests(one, other)), len(one)))),
        Mistake("The first was ahead here, so counting its wins goes up the wrong side. Take the "
                "fewer of the two.",
                lambda one, other: min(1, 2 * _tail(_rests(one, other)[0],
                                                    sum(_rests(one, other))))),
        Mistake("That is the share of the coins that fell to the first. How likely is so lopsided "
                "a share, or more so?",
                lambda one, other: _rests(one, other)[0] / max(1, sum(_rests(one, other)))),
    ],
    right="Only the pictures on which they differ are tossed, and both ends are counted. SciPy's "
          "`binomtest` says the same.",
    hints=["`only_one = (one_right & ~other_right).sum()`, the like for the other; `fewer` is the "
           "smaller one, `tosses` their sum.",
           "Add `math.comb(tosses, heads)` for heads from 0 to fewer, divide by `2 ** tosses`, "
           "double it, and take 1 at most: `min(1, …)`.",
           "`int(…)` around the sums: 2 to the power of 63 is too large for NumPy's numbers."],
    solution="import math\n\n\ndef mcnemar(one_right, other_right):\n"
             "    only_one = int((one_right & ~other_right).sum())\n"
             "    only_other = int((~one_right & other_right).sum())\n"
             "    tosses, fewer = only_one + only_other, min(only_one, only_other)\n"
             "    ways = 0\n    for heads in range(fewer + 1):\n"
             "        ways += math.comb(tosses, heads)\n"
             "    return min(1, 2 * ways / 2**tosses)",
)  # fmt: skip
