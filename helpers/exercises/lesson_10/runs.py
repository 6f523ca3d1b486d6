"""The exercises of 10 on several runs: the interval of their mean, and what one run is worth."""

import numpy as np
from scipy import stats

from helpers.exercises.kinds import Function, Mistake, Words


def _ends(values, factor, error=None):
    half = factor * (stats.sem(values) if error is None else error)
    return np.mean(values) - half, np.mean(values) + half


def _any_runs(rng):
    count = int(rng.integers(2, 9))
    return rng.integers(600, 950, count) / 1000, float(stats.t.ppf(0.975, count - 1).round(2))


interval_of_mean = Function(
    "a function that returns two numbers, the lower end first", "interval_of_mean",
    cases=[(np.array([0.75, 0.77]), 12.71), (np.array([0.7, 0.72, 0.74]), 4.3),
           (np.array([0.8, 0.8, 0.8]), 4.3), (np.array([0.74, 0.75, 0.73, 0.78, 0.75]), 2.78)],
    random=_any_runs, reference=_ends, within=1e-6,
    right="It is Student's interval (1908), which SciPy and `mean_interval` in `helpers` give as "
          "well. It tells how far the mean of more and more runs may lie.",
    hints=["Three steps: the spread of the runs, its share for a mean, and `factor` times that.",
           "`np.std(values, ddof=1)` divides the squares by n − 1. Divide it by "
           "`np.sqrt(len(values))`.",
           "Return `values.mean() - half, values.mean() + half`."],
    solution="""def interval_of_mean(values, factor):
    spread = np.std(values, ddof=1)
    half = factor * spread / np.sqrt(len(values))
    mean = np.mean(values)
    return mean - half, mean + half""",
    mistakes=[
        Mistake("The squares are divided by n. Around the runs' own mean they come out too small, "
                "so divide by n − 1: `ddof=1`.",
                lambda v, f: _ends(v, f, np.std(v) / np.sqrt(len(v)))),
        Mistake("The n − 1 belongs under the root, where the squares are divided: `ddof=1`. Then "
                "divide by the root of n.",
                lambda v, f: _ends(v, f, np.std(v) / (len(v) - 1)),
                lambda v, f: _ends(v, f, np.std(v) / (len(v) - 1) / np.sqrt(len(v))),
                when=lambda v, f: len(v) > 2),
        Mistake("That is 08's standard error, of a share of pictures. Here the runs themselves "
                "show how far they spread.",
                lambda v, f: _ends(v, f, np.sqrt(np.mean(v) * (1 - np.mean(v)) / len(v)))),
        Mistake("That is where single runs lie. A mean of n runs spreads less: divide by the root "
                "of n.", lambda v, f: _ends(v, f, np.std(v, ddof=1)),
                lambda v, f: _ends(v, f, np.std(v))),
        Mistake("It divides by n. The squares add up, so a mean's spread falls with the root of "
                "n.", lambda v, f: _ends(v, f, np.std(v, ddof=1) / len(v)),
                lambda v, f: _ends(v, f, np.std(v) / len(v))),
        Mistake("The variance is the square of the spread. Take its root.",
                lambda v, f: _ends(v, f, np.var(v, ddof=1) / np.sqrt(len(v))),
                lambda v, f: _ends(v, f, np.var(v, ddof=1) / len(v))),
        Mistake("The factor is fixed at about 2. Few runs know their spread badly, so it is "
                "larger: use `factor`.", lambda v, f: _ends(v, 1.96), lambda v, f: _ends(v, 2),
                lambda v, f: _ends(v, stats.norm.ppf(0.975))),
        Mistake("Without `factor` the interval is far too short: it would miss in one of three "
                "cases or more.", lambda v, f: _ends(v, 1)),
        Mistake("It is the interval around the middle run. Take it around the mean.",
                lambda v, f: tuple(np.median(v) + end - np.mean(v) for end in _ends(v, f)),
                when=lambda v, f: len(v) > 2),
        Mistake("These are the lowest and the highest run.", lambda v, f: (v.min(), v.max())),
        Mistake("The lower end comes first.", lambda v, f: _ends(v, f)[::-1]),
        Mistake("This is how far the ends are from the mean. Return both ends.",
                lambda v, f: f * stats.sem(v)),
    ],
)  # fmt: skip

one_run = Words(
    "your answer, between quotation marks",
    right="What is asked for: more seeds, pairs, how many pictures, what else was tried.",
    answer="More seeds of both, the same seeds for both, and the interval of the differences: "
           "one pair can fall either way. On how many new pictures: with 800 of them, two points "
           "are hardly more than one standard error of such a difference (08); and whether the "
           "same pictures chose the epoch. How many other remedies were tried, for of many one "
           "looks good by luck.",
)  # fmt: skip
