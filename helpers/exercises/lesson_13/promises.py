"""The exercises of 13 on how sure a network says that it is."""

import numpy as np
from scipy.special import expit, logit

from helpers.exercises.kinds import Function, Mistake


def _some_groups(rng):
    counts = rng.integers(1, 60, int(rng.integers(2, 6)))
    groups = []
    for low, count in zip((0.5, 0.6, 0.7, 0.8, 0.9), counts, strict=False):
        sure, right = low + rng.integers(0, 10) / 100, rng.integers(30, 100) / 100
        groups.append((float(sure), float(right), int(count)))
    return (groups,)


def _error(groups):
    sure, right, counts = np.array(groups).T
    return np.average(np.abs(sure - right), weights=counts)


def _columns(groups):
    return np.array(groups, dtype=float).T


def _by(work):
    return lambda groups: work(*_columns(groups))


calibration_error = Function(
    "a function that returns the calibration error, one number",
    "calibration_error",
    cases=[([(0.55, 0.65, 10), (0.95, 0.9, 30)],),
           ([(0.6, 0.5, 1), (0.7, 0.75, 3), (0.9, 0.9, 6)],)],
    random=_some_groups,
    reference=_error,
    within=1e-9,
    mistakes=[
        Mistake("What is too much in one group cancels with what is too little in another. Take "
                "the distance, without its sign: `abs(…)`.",
                _by(lambda sure, right, counts: ((sure - right) * counts).sum() / counts.sum()),
                _by(lambda sure, right, counts: ((right - sure) * counts).sum() / counts.sum()),
                _by(lambda sure, right, counts:
                    abs(((sure - right) * counts).sum()) / counts.sum())),
        Mistake("Every group counts the same here. One of 30 pictures should count three times as "
                "much as one of 10.",
                _by(lambda sure, right, counts: np.abs(sure - right).mean()),
                _by(lambda sure, right, counts: np.abs(sure - right).sum())),
        Mistake("Only the last group is left: `=` writes over what was there, `+=` adds to it.",
                lambda groups: _error(groups[-1:])),
        Mistake("The sum is still to be divided by the number of all pictures.",
                _by(lambda sure, right, counts: (np.abs(sure - right) * counts).sum())),
        Mistake("Divided by the number of groups. The weights are pictures: divide by all of them.",
                _by(lambda sure, right, counts:
                    (np.abs(sure - right) * counts).sum() / len(counts))),
        Mistake("These distances are squared. Here the mean is that of the distances themselves.",
                _by(lambda sure, right, counts:
                    ((sure - right) ** 2 * counts).sum() / counts.sum())),
        Mistake("That is the largest distance. Wanted is the mean of all, weighted.",
                _by(lambda sure, right, counts: np.abs(sure - right).max())),
        Mistake("800 belongs to the notebook's pictures. Add up the counts that are given.",
                _by(lambda sure, right, counts: (np.abs(sure - right) * counts).sum() / 800)),
        Mistake("It returns after the first group: `return` belongs behind the loop.",
                lambda groups: _error(groups[:1])),
    ],
    right="Each distance counts as often as there are pictures in its group.",
    hints=["`for sure, right, count in groups:` goes through them.",
           "Add up `abs(sure - right) * count`, and the counts; divide one by the other."],
    solution="def calibration_error(groups):\n    total, pictures = 0, 0\n"
             "    for sure, right, count in groups:\n"
             "        total += abs(sure - right) * count\n        pictures += count\n"
             "    return total / pictures",
)  # fmt: skip


def _some_probabilities(rng):
    return rng.integers(1, 100, int(rng.integers(1, 6))) / 100, float(rng.integers(2, 30)) / 10


scaled = Function(
    "a function that returns the new probabilities",
    "scaled",
    cases=[(np.array([0.5, 0.8, 0.2]), 2.0), (np.array([0.9, 0.1]), 0.5),
           (np.array([0.99, 0.6, 0.3]), 1.5)],
    random=_some_probabilities,
    reference=lambda probabilities, temperature: expit(logit(probabilities) / temperature),
    within=1e-6,
    mistakes=[
        Mistake("The probabilities themselves are divided here, and one half does not stay one "
                "half. Divide the sums: undo the sigmoid first.",
                lambda probabilities, temperature: probabilities / temperature,
                lambda probabilities, temperature: expit(probabilities / temperature)),
        Mistake("Multiplied by the temperature, where it should be divided: above 1 this makes "
                "the network surer.",
                lambda probabilities, temperature: expit(logit(probabilities) * temperature)),
        Mistake("`p / 1 - p` divides first and is 0. Brackets belong around 1 − p.",
                lambda probabilities, temperature: np.zeros_like(probabilities)),
        Mistake("These are the sums, divided. The sigmoid is still to be applied to them.",
                lambda probabilities, temperature: logit(probabilities) / temperature),
        Mistake("The temperature is not used: sigmoid and its undoing cancel.",
                lambda probabilities, temperature: expit(logit(probabilities))),
        Mistake("The fraction is upside down or the sign turned: cats have become dogs.",
                lambda probabilities, temperature: expit(-logit(probabilities) / temperature)),
        Mistake("The logarithm is that to base 10. The one that undoes e is `np.log`.",
                lambda probabilities, temperature:
                expit(np.log10(probabilities / (1 - probabilities)) / temperature)),
        Mistake("The logarithm of p alone does not undo the sigmoid: it takes ln(p / (1 − p)).",
                lambda probabilities, temperature: expit(np.log(probabilities) / temperature)),
        Mistake("That is the root or power of the probability alone. The other class, 1 − p, has "
                "its say as well: take ln(p / (1 − p)).",
                lambda probabilities, temperature: probabilities ** (1 / temperature)),
    ],
    right="One half stays one half, for its sum is 0. All others move away from it below a "
          "temperature of 1, towards it above.",
    hints=["`sums = np.log(probabilities / (1 - probabilities))`.",
           "Divide these by the temperature, then the sigmoid: 1 / (1 + np.exp(−…))."],
    solution="def scaled(probabilities, temperature):\n"
             "    sums = np.log(probabilities / (1 - probabilities))\n"
             "    return 1 / (1 + np.exp(-sums / temperature))",
)  # fmt: skip
