"""The exercises of 13 that draw pictures again: a bootstrap, and one of a gain."""

import numpy as np
from scipy.stats import binom

from helpers.exercises.kinds import Function, Mistake


def _binomial(right, *, drawn=None, outside=0.05):
    """What endlessly many draws would come to."""
    drawn = drawn or len(right)
    return binom.ppf((outside / 2, 1 - outside / 2), drawn, right.mean()) / drawn


bootstrap = Function(
    "a function that returns the lower and the upper end, two shares",
    "bootstrap",
    cases=[(np.arange(200) >= 40,), (np.arange(250) >= 25,)],
    reference=_binomial,
    # One picture of 200 more or less: two thousand draws are not endlessly many.
    within=0.0085,
    mistakes=[
        Mistake("Both ends are the same, as if nothing were uncertain: each of the 2,000 draws has "
                "the same share.", lambda right: np.full(2, right.mean())),
        Mistake("Draw as many as there are answers, `len(right)`, whatever that is: from larger "
                "draws the interval comes out too narrow.",
                lambda right: _binomial(right, drawn=800)),
        Mistake("This interval is too narrow: fewer than 95 in 100 scores lie between its ends. "
                "2.5 are left out below, and 2.5 above.",
                lambda right: _binomial(right, outside=0.1)),
        Mistake("This interval is too wide: more than 95 in 100 scores, each from as many answers "
                "as were given, lie between its ends.",
                lambda right: _binomial(right, outside=0.01)),
        Mistake("That is one number, the mean of the draws. An interval has two ends.",
                lambda right: right.mean()),
    ],
    right="Drawn with replacement, an answer may come twice or not at all, and so the share varies "
          "as it would from one set of pictures to the next. SciPy's binomial says the same.",
    hints=["Draw 200 out of 200, none of them twice. Which can be missing?",
           "An answer that was drawn goes back into the bag: `replace=True`."],
    solution="def bootstrap(right):\n    rng = np.random.default_rng(13)\n"
             "    shares = [rng.choice(right, len(right), replace=True).mean()\n"
             "              for _ in range(2000)]\n"
             "    return np.quantile(shares, (0.025, 0.975))",
)  # fmt: skip


def _pair(both, only_one, only_other, neither):
    counts = both, only_one, only_other, neither
    one, other = [True, True, False, False], [True, False, True, False]
    return np.repeat(one, counts), np.repeat(other, counts)


def _middle(shares):
    return np.quantile(shares, (0.025, 0.975))


def _means(values, seed=0):
    places = np.random.default_rng(seed).integers(0, len(values), (8000, len(values)))
    return values[places].mean(axis=1)


def _paired(one_right, other_right):
    return _middle(_means(one_right.astype(float) - other_right))


def _unpaired(one_right, other_right):
    return _middle(_means(one_right) - _means(other_right, seed=1))


gain_interval = Function(
    "a function that returns the lower and the upper end, two shares",
    "gain_interval",
    cases=[_pair(150, 22, 6, 22), _pair(190, 20, 20, 20)],
    reference=_paired,
    within=0.0085,
    mistakes=[
        Mistake("The interval is as wide as if each network had met pictures of its own. These "
                "met the same ones, and most of what is luck is common to both.", _unpaired),
        Mistake("The sign is turned: a gain is what the first has more than the second.",
                lambda one_right, other_right: -_paired(one_right, other_right)[::-1]),
        Mistake("Both ends are the same: drawn without replacement, all pictures are in each "
                "draw.", lambda one_right, other_right:
                np.full(2, one_right.mean() - other_right.mean())),
        Mistake("That is the interval of the first network's own share. A gain is a difference.",
                lambda one_right, other_right: _middle(_means(one_right))),
    ],
    right="A picture is drawn with both answers to it. What is easy or hard for both then cancels, "
          "and the interval is that of the pictures on which they differ.",
    hints=["If an easy picture is drawn for the one, is it drawn for the other?",
           "Draw places once, and take both answers there: `one_right[drawn]` and "
           "`other_right[drawn]`."],
    solution="def gain_interval(one_right, other_right):\n    rng = np.random.default_rng(13)\n"
             "    count, gains = len(one_right), []\n    for _ in range(2000):\n"
             "        drawn = rng.integers(0, count, count)\n"
             "        gains.append(one_right[drawn].mean() - other_right[drawn].mean())\n"
             "    return np.quantile(gains, (0.025, 0.975))",
)  # fmt: skip
