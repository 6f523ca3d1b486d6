"""12: which exercise practises which aim, and other right answers."""

import numpy as np

AIMS = {
    "count a confusion matrix, and work out its rates": ["confusion", "rates", "shelter"],
    "choose a threshold from what mistakes cost": ["threshold_falls", "best_threshold"],
    "draw a ROC curve by hand, and compare two networks by it": ["roc_point"],
    "find out where a network fails, and test a guess at the cause": ["dark", "cause"],
}


def confusion_by_masks(answers, labels):
    return [[int(((labels == row) & (answers == column)).sum()) for column in (0, 1)]
            for row in (0, 1)]  # fmt: skip


def confusion_by_places(answers, labels):
    return np.bincount(2 * labels + answers, minlength=4).reshape(2, 2)


def rates_by_rows(counts):
    return [counts[1, 1] / counts[1].sum(), counts[0, 1] / counts[0].sum(),
            counts[1, 1] / counts[:, 1].sum()]  # fmt: skip


def best_threshold_in_a_loop(probabilities, labels, thresholds, missed, alarm):
    best, least = None, np.inf
    for threshold in thresholds:
        cost = 0
        for probability, label in zip(probabilities, labels, strict=True):
            if label == 1 and probability < threshold:
                cost += missed
            if label == 0 and probability >= threshold:
                cost += alarm
        if cost < least:
            best, least = threshold, cost
    return best


def roc_point_by_counting(probabilities, labels, threshold):
    cats_called_dogs = dogs_found = 0
    for probability, label in zip(probabilities, labels, strict=True):
        if probability >= threshold:
            dogs_found += label == 1
            cats_called_dogs += label == 0
    return np.array([cats_called_dogs / sum(labels == 0), dogs_found / sum(labels == 1)])


RIGHT_TOO = [
    ("confusion", confusion_by_masks),
    ("confusion", confusion_by_places),
    ("rates", rates_by_rows),
    ("shelter", 0.083),
    ("shelter", 1 / 12),
    ("best_threshold", best_threshold_in_a_loop),
    ("roc_point", roc_point_by_counting),
    ("threshold_falls", "B"),
    ("dark", "(b)"),
]
