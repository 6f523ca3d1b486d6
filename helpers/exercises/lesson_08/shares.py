"""The exercises of 08 on shares, and on how sure they are."""

import numpy as np
from scipy.stats import binomtest

from helpers.exercises.kinds import Function, Mistake, Number

Z = 1.959964


def _by_scipy(method):
    def ends(right, count):
        found = binomtest(int(right), int(count)).proportion_ci(method=method)
        return np.array([found.low, found.high])

    return ends


def _plain(times, clipped=False):
    """Ends that are so many standard errors of the share itself away from it."""

    def ends(right, count):
        share = right / count
        half = times * np.sqrt(share * (1 - share) / count)
        found = np.array([share - half, share + half])
        return np.clip(found, 0, 1) if clipped else found

    return ends


def _tried(times=Z, error=lambda truth, count: np.sqrt(truth * (1 - truth) / count)):
    """The ends of all truths that lie within so many errors."""

    def ends(right, count):
        truths = np.linspace(0, 1, 10001)
        near = truths[np.abs(right / count - truths) <= times * error(truths, count)]
        return np.array([near[0], near[-1]]) if len(near) else np.zeros(2)

    return ends


def _divided(right, count):
    # The truth 0 comes first, and its standard error is 0.
    raise ZeroDivisionError("float division by zero")


def _without_share(right, count):
    truths = np.linspace(0, 1, 10001)
    near = truths[np.abs(right - truths) <= Z * np.sqrt(truths * (1 - truths) / count)]
    return np.array([near.min(), near.max()])


def _turned(right, count):
    return _by_scipy("wilson")(right, count)[::-1]


half_the_error = Number(
    "one number: how many pictures",
    160,
    mistakes=[
        Mistake("Twice as many shrink the error by the root of 2 only, from 0.079 to 0.056.", 80),
        Mistake("With fewer pictures a share swings more.", 20, 10),
        Mistake("Four times as many, yes. How many pictures are that?", 4),
        Mistake("So many come on top of the 40. How many are that in all?", 120),
        Mistake("That shrinks it four times. Half of it is wanted.", 640),
        Mistake("The number of pictures stands under a root, so it is not their root that counts.",
                6.3, 6.32, 57, 56),
    ],
    right="The number of pictures stands under the root. Half the error takes four times as many, "
          "a tenth of it a hundred times as many.",
    hints=["The standard error is a root, and `count` stands below the line in it.",
           "Which number has a root that is twice as large as that of 40?"],
    solution="prediction = 4 * 40",
)  # fmt: skip

interval = Function(
    "a function that returns two numbers from 0 to 1, the lower end first",
    "interval",
    cases=[(1, 2), (4, 4), (0, 5), (3, 10), (30, 40), (40, 40), (720, 800)],
    random=lambda rng: (int(rng.integers(1, 30)), int(rng.integers(30, 200))),
    reference=_by_scipy("wilson"),
    within=0.0013,
    mistakes=[
        Mistake("These are 1.96 standard errors of the share itself. Where all are right, that "
                "leaves no doubt at all. Take each truth's own standard error.",
                _plain(Z), _plain(1.96), _plain(Z, clipped=True)),
        Mistake("That is one standard error to either side. Within 1.96 of them lie 95 in 100.",
                _tried(1)),
        Mistake("Near: these are truths within 2 standard errors. Take 1.96.", _tried(2)),
        Mistake("The root is missing, or is not over all of it: √(truth · (1 − truth) / count).",
                _tried(error=lambda truth, count: truth * (1 - truth) / count),
                _tried(error=lambda truth, count: np.sqrt(truth * (1 - truth)) / count)),
        Mistake("This is the error of a single toss. Divide by `count`, below the root.",
                _tried(error=lambda truth, count: np.sqrt(truth * (1 - truth)))),
        Mistake("Every truth gets the standard error of one half here. Each has its own.",
                _tried(error=lambda truth, count: np.sqrt(0.25 / count))),
        Mistake("`right` is how many were right. Their share is `right / count`.", _without_share),
        Mistake("The truths 0 and 1 have the standard error 0, by which nothing can be divided. "
                "Ask without dividing: is the distance at most 1.96 times the error?", _divided),
        Mistake("Lower end first, please.", _turned),
        Mistake("These are percent. Shares from 0 to 1 are wanted.",
                lambda right, count: 100 * _by_scipy("wilson")(right, count)),
        Mistake("That is the middle and the reach to either side. The two ends are wanted.",
                lambda right, count: np.array([_by_scipy("wilson")(right, count).mean(),
                                               np.ptp(_by_scipy("wilson")(right, count)) / 2])),
        Mistake("40 is the count of our example. It is called `count` here, and may be another.",
                lambda right, count: _tried()(40 * right / count, 40)),
        Mistake("A good interval, but another one: the exact binomial, by Clopper and Pearson, "
                "which is a little longer. Here truths within 1.96 standard errors are wanted.",
                _by_scipy("exact")),
    ],
    right="These are all truths that go with what was seen. SciPy gives the same ends, and calls "
          "them Wilson's.",
    hints=["`truths = np.linspace(0, 1, 10001)`, and `standard_error(truths, count)` has one error "
           "for each.",
           "`near = np.abs(right / count - truths) <= 1.96 * standard_error(truths, count)` is "
           "True for truths that go with it.",
           "`truths[near]` are those; return their `.min()` and `.max()`, with a comma between."],
    solution="def interval(right, count):\n    truths = np.linspace(0, 1, 10001)\n"
             "    errors = np.sqrt(truths * (1 - truths) / count)\n"
             "    near = truths[np.abs(right / count - truths) <= 1.96 * errors]\n"
             "    return near.min(), near.max()",
)  # fmt: skip

how_many_hold = Number(
    "one number: how many of the 500",
    475,
    within=10,
    mistakes=[
        Mistake("Those would be all. Intervals that never miss would have to reach from 0 to 1.",
                500),
        Mistake("That is for 100 players. These are 500.", 95),
        Mistake("That is a share. How many of 500 are that?", 0.95),
        Mistake("So many miss it. How many hold it?", 25, 5),
        Mistake("One half is what each of them aims at, not how many intervals hold it.", 250),
    ],
    right="95 in 100 of 500 are 475. That number swings, too: five players more or less are "
          "nothing to wonder at.",
    hints=["Each interval is made so that 95 in 100 such ones hold the true share."],
    solution="prediction = 0.95 * 500",
)  # fmt: skip

best_player = Number(
    "one number from 0 to 1, such as 0.512",
    0.556,
    within=0.014,
    mistakes=[
        Mistake("Above that, 1.96 standard errors, lies 1 player in 40: a dozen of the 500. The "
                "best one is further out.", 0.5347, 0.535,
                when=lambda share: 0.533 <= share <= 0.537),
        Mistake("They score one half on average. The best of 500 was lucky.", 0.5),
        Mistake("That is one standard error above. Some 80 of 500 get further.", 0.5177, 0.518),
        Mistake("Write it as a share, from 0 to 1.", 55.1, 55),
        Mistake("So many of the 800 are right. Which share is that?", 441, 440.8, 440),
        Mistake("From the middle, one half, it is 2.88 standard errors upwards.", 0.051, 0.449),
    ],
    right="0.5 + 2.88 · 0.0177 is 0.551, and the best lies there or a little above. Their number "
          "and the standard error were enough, since nothing but luck is in it.",
    hints=["1 in 500 lies beyond 2.88 standard errors, and there are 500.",
           "One half, and 2.88 times 0.0177 on top."],
    solution="prediction = 0.5 + 2.88 * 0.0177",
)  # fmt: skip
