"""13: which exercise practises which aim, and other right answers."""

import math

import numpy as np
from scipy.special import expit, logit
from scipy.stats import binomtest

AIMS = {
    "put an interval to a score, and say which question it answers":
        ["bootstrap", "which_question"],
    "compare two networks, and work out how many pictures that takes":
        ["pictures_needed", "noticed", "mcnemar", "gain_interval"],
    "check whether 80 % sure means right in 80 of 100, and mend it":
        ["calibration_error", "perfect", "scaled"],
    "foretell an exam's score, with an interval": ["exam"],
}  # fmt: skip


def bootstrap_at_once(right):
    rng = np.random.default_rng()
    places = rng.integers(0, len(right), (5000, len(right)))
    return np.quantile(right[places].mean(axis=1), [0.025, 0.975]).tolist()


def bootstrap_by_sorting(right):
    rng = np.random.default_rng()
    shares = np.sort([rng.choice(right, len(right)).mean() for _ in range(2000)])
    return shares[50], shares[1949]


def needed_in_steps(one, other):
    error_of_one_picture = math.sqrt(one - one**2 + other - other**2)
    return math.ceil((2.8 * error_of_one_picture / (other - one)) ** 2)


def mcnemar_by_scipy(one_right, other_right):
    differ = one_right != other_right
    return binomtest(int(one_right[differ].sum()), int(differ.sum())).pvalue


def mcnemar_from_both_ends(one_right, other_right):
    wins, tosses = sum(one_right & ~other_right), sum(one_right ^ other_right)
    far = [heads for heads in range(tosses + 1)
           if abs(heads - tosses / 2) >= abs(wins - tosses / 2)]  # fmt: skip
    return sum(math.comb(int(tosses), heads) for heads in far) / 2.0 ** int(tosses)


def gain_of_differences(one_right, other_right):
    difference = one_right.astype(int) - other_right.astype(int)
    rng = np.random.default_rng()
    gains = [rng.choice(difference, len(difference)).mean() for _ in range(2000)]
    return np.percentile(gains, [2.5, 97.5])


def gain_by_columns(one_right, other_right):
    both = np.stack([one_right, other_right], axis=1)
    rng = np.random.default_rng()
    again = both[rng.integers(0, len(both), (3000, len(both)))].mean(axis=1)
    return np.quantile(again[:, 0] - again[:, 1], (0.025, 0.975))


def error_by_average(groups):
    sure, right, counts = (np.array(each) for each in zip(*groups, strict=True))
    return np.average(abs(sure - right), weights=counts)


def scaled_in_a_loop(probabilities, temperature):
    new = []
    for probability in probabilities:
        odds = (probability / (1 - probability)) ** (1 / temperature)
        new.append(odds / (1 + odds))
    return new


RIGHT_TOO = [
    ("bootstrap", bootstrap_at_once),
    ("bootstrap", bootstrap_by_sorting),
    ("which_question", "(b)"),
    ("pictures_needed", needed_in_steps),
    ("pictures_needed", lambda one, other: 7.84 * (one * (1 - one) + other * (1 - other))
     / abs(one - other) ** 2),
    ("noticed", "C"),
    ("mcnemar", mcnemar_by_scipy),
    ("mcnemar", mcnemar_from_both_ends),
    ("gain_interval", gain_of_differences),
    ("gain_interval", gain_by_columns),
    ("calibration_error", error_by_average),
    ("perfect", "B"),
    ("scaled", scaled_in_a_loop),
    ("scaled", lambda probabilities, temperature: expit(logit(probabilities) / temperature)),
    ("exam", (88.2, 93.8)),
    ("exam", np.array([89, 97])),
    ("exam", [87.5, 94.5]),
]  # fmt: skip
