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


def mean_interval(values):
    """The mean of several runs and its 95 % interval, as in notebook 10.

    values: (n,), at least two: what each seed reached.
    Returns (mean, low, high). The interval is that of Student's t (1908), by SciPy.
    Raises ValueError for fewer than two values.
    """
    from scipy import stats

    values = np.asarray(values, dtype=float)
    if values.ndim != 1 or len(values) < 2:
        raise ValueError(f"got values of shape {values.shape}: an interval takes two or more runs")
    half = stats.t.ppf(0.975, len(values) - 1) * stats.sem(values)
    return float(values.mean()), float(values.mean() - half), float(values.mean() + half)
