"""How good answers are, and how sure that is."""

import numpy as np


def accuracy_interval(answers, labels):
    """The share of right answers and its 95 % interval, as in notebook 08.

    answers: (n,) 0 or 1.
    labels: (n,) 0 or 1, what is right.
    Returns (accuracy, low, high), from 0 to 1. The interval is Wilson's (1927), by SciPy.
    Raises ValueError if there are none, or not as many answers as labels.
    """
    from scipy.stats import binomtest

    answers, labels = np.asarray(answers), np.asarray(labels)
    if answers.shape != labels.shape or labels.ndim != 1 or not labels.size:
        raise ValueError(
            f"got answers of shape {answers.shape} and labels of shape {labels.shape}: "
            "both must be (n,), with at least one"
        )
    right = int((answers == labels).sum())
    interval = binomtest(right, len(labels)).proportion_ci(method="wilson")
    return right / len(labels), interval.low, interval.high


def percent_interval(which, comparisons=1):
    """How many per cent of some are so, and the 95 % interval of that.

    which: (n,) bool, with at least one.
    comparisons: how many such intervals are to hold at once (Bonferroni).
    Returns (per cent, low, high). The interval is Wilson's, by SciPy.
    """
    from scipy.stats import binomtest

    found = binomtest(int(np.sum(which)), len(which))
    interval = found.proportion_ci(1 - 0.05 / comparisons, "wilson")
    return 100 * found.statistic, 100 * interval.low, 100 * interval.high


def mean_interval(values, comparisons=1):
    """The mean of several runs and its 95 % interval, as in notebook 10.

    values: (n,), at least two: what each seed reached.
    comparisons: how many such intervals are to hold at once (Bonferroni).
    Returns (mean, low, high). The interval is that of Student's t (1908), by SciPy.
    Raises ValueError for fewer than two values.
    """
    from scipy import stats

    values = np.asarray(values, dtype=float)
    if values.ndim != 1 or len(values) < 2:
        raise ValueError(f"got values of shape {values.shape}: an interval takes two or more runs")
    half = stats.t.ppf(1 - 0.025 / comparisons, len(values) - 1) * stats.sem(values)
    return float(values.mean()), float(values.mean() - half), float(values.mean() + half)


def paired_gains(differences, comparisons=None):
    """What each of several changes brings, paired by seed, with intervals that hold all at once.

    differences: {name: (seeds,)}, at least two for each name: with the change minus without it.
    comparisons: how many intervals are to hold at once, where there are others beside these.
    Returns {name: (mean, low, high)}. Three seeds say little of a spread, so all changes share one
    (their pooled variance), and with a chance of 95 % no interval at all misses what more and more
    seeds would come to (Bonferroni).
    Raises ValueError for fewer than two differences of a name.
    """
    from scipy import stats

    comparisons = comparisons or len(differences)
    rows = {name: np.asarray(values, dtype=float) for name, values in differences.items()}
    for name, values in rows.items():
        if values.ndim != 1 or len(values) < 2:
            raise ValueError(f"{name} has values of shape {values.shape}: give two or more seeds")
    freedom = sum(len(values) - 1 for values in rows.values())
    spread = (
        sum(((values - values.mean()) ** 2).sum() for values in rows.values()) / freedom
    ) ** 0.5
    times = stats.t.ppf(1 - 0.025 / comparisons, freedom)
    gains = {}
    for name, values in rows.items():
        mean, half = float(values.mean()), float(times * spread / len(values) ** 0.5)
        gains[name] = mean, mean - half, mean + half
    return gains
