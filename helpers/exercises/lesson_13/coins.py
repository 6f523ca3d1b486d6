"""The exercise of 13 on McNemar's coins."""

from math import comb

import numpy as np
from scipy.stats import binomtest, chi2

from helpers.exercises.kinds import Function, Mistake


def _rests(one_right, other_right):
    one_right, other_right = np.asarray(one_right), np.asarray(other_right)
    return int((one_right & ~other_right).sum()), int((~one_right & other_right).sum())


def _tail(fewer, tosses):
    return sum(comb(tosses, heads) for heads in range(fewer + 1)) / 2**tosses


def _exact(one_right, other_right):
    one, other = _rests(one_right, other_right)
    return binomtest(one, one + other).pvalue


def _by_the_bell(correction):
    """McNemar's test as textbooks have it, by the chi-square distribution."""

    def chance(one_right, other_right):
        one, other = _rests(one_right, other_right)
        return chi2.sf(max(0, abs(one - other) - correction) ** 2 / max(1, one + other), 1)

    return chance


def _one_where_even(one_right, other_right):
    return 1 if sum(_rests(one_right, other_right)) % 2 == 0 else _exact(one_right, other_right)


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
        Mistake("That is the bell's approximation, good for many coins. So few can be counted "
                "exactly.", _by_the_bell(0), _by_the_bell(1)),
        Mistake("An even number of coins may still fall unevenly. Take 1 where the chance passes "
                "1.", _one_where_even),
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
