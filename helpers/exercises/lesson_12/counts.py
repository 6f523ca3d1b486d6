"""The exercises of 12 on the four counts, and on the rates that are made of them."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake, Number


def _counted(answers, labels):
    """The confusion matrix by scikit-learn."""
    from sklearn.metrics import confusion_matrix

    return confusion_matrix(labels, answers, labels=[0, 1])


def _shares_of_rows(answers, labels):
    counts = _counted(answers, labels)
    return counts / counts.sum(axis=1, keepdims=True)


def _answered(rng):
    """Answers and labels of both kinds."""
    count = int(rng.integers(3, 13))
    return rng.integers(0, 2, count), rng.permutation(np.r_[0, 1, rng.integers(0, 2, count - 2)])


def _counts(rng):
    return (rng.integers(1, 30, (2, 2)),)


confusion = Function(
    "a function that returns two rows of two counts",
    "confusion",
    cases=[
        (np.array([1, 1]), np.array([0, 1])),
        (np.array([0, 1, 1, 1]), np.array([0, 0, 0, 1])),
        (np.array([0, 1, 1, 0, 0, 1, 1]), np.array([0, 0, 1, 1, 1, 1, 1])),
    ],
    random=_answered,
    reference=_counted,
    mistakes=[
        Mistake("Rows and columns are exchanged: a row is for what it is, a column for what the "
                "network says.", lambda answers, labels: _counted(answers, labels).T),
        Mistake("Cats, label 0, come first, in the rows as in the columns.",
                lambda answers, labels: _counted(answers, labels)[::-1, ::-1]),
        Mistake("That counts the right answers only. The wrong ones have their two places, too.",
                lambda answers, labels: np.diag(np.diag(_counted(answers, labels)))),
        Mistake("That counts the wrong answers only.",
                lambda answers, labels: _counted(answers, labels) * (1 - np.eye(2, dtype=int))),
        Mistake("These are shares of all pictures. Wanted are counts.",
                lambda answers, labels: _counted(answers, labels) / len(labels)),
        Mistake("These are shares of a row. Wanted are counts.", _shares_of_rows),
        Mistake("With `=` in place of `+=` no count gets beyond 1.",
                lambda answers, labels: np.minimum(_counted(answers, labels), 1)),
        Mistake("The four counts are there, but in one row. Wanted are two rows of two.",
                lambda answers, labels: _counted(answers, labels).ravel()),
        Mistake("That is one number, how many are right. Wanted are four.",
                lambda answers, labels: (answers == labels).sum()),
    ],
    right="Each picture adds 1 in the row of its label and the column of its answer.",
    hints=["Begin with `counts = np.zeros((2, 2), dtype=int)`.",
           "In a loop over `zip(labels, answers)`, add 1 to `counts[label, answer]`."],
    solution="def confusion(answers, labels):\n"
             "    counts = np.zeros((2, 2), dtype=int)\n"
             "    for label, answer in zip(labels, answers):\n"
             "        counts[label, answer] += 1\n    return counts",
)  # fmt: skip


def _rates(counts):
    (cats_right, cats_wrong), (dogs_wrong, dogs_right) = counts
    recall = dogs_right / (dogs_right + dogs_wrong)
    alarms = cats_wrong / (cats_right + cats_wrong)
    return float(recall), float(alarms), float(dogs_right / (dogs_right + cats_wrong))


def _exchanged(counts):
    recall, alarms, precision = _rates(counts)
    return precision, alarms, recall


def _alarms_of_those_called_dog(counts):
    recall, _, precision = _rates(counts)
    return recall, 1 - precision, precision


rates = Function(
    "a function that returns recall, false alarms and precision",
    "rates",
    cases=[
        (np.array([[6, 4], [2, 8]]),),
        (np.array([[9, 1], [5, 5]]),),
        (np.array([[95, 5], [1, 4]]),),
    ],
    random=_counts,
    reference=_rates,
    mistakes=[
        Mistake("Let more cats be called dogs, and its recall falls, though not one dog more is "
                "missed.", _exchanged),
        Mistake("Recall is right now. But its precision stays the same however many cats it calls "
                "dogs.", lambda counts: (*_rates(counts)[:2], _rates(counts)[0])),
        Mistake("Precision is right now. But its recall still falls when more cats are called "
                "dogs.", lambda counts: (_rates(counts)[2], *_rates(counts)[1:])),
        Mistake("False alarms are a share of all cats, not of all that are called dogs.",
                _alarms_of_those_called_dog),
        Mistake("These are percentages. Give shares, from 0 to 1.",
                lambda counts: tuple(100 * rate for rate in _rates(counts))),
        Mistake("The order is recall, false alarms, precision.",
                lambda counts: (_rates(counts)[0], _rates(counts)[2], _rates(counts)[1]),
                lambda counts: (_rates(counts)[1], _rates(counts)[0], _rates(counts)[2])),
    ],
    right="Recall and false alarms are shares of a row, precision one of a column.",
    hints=["Of all dogs, how many are found? All dogs stand in one row.",
           "Divide by `dogs_right + dogs_wrong` for recall, and by `dogs_right + cats_wrong` for "
           "precision."],
    solution="def rates(counts):\n"
             "    (cats_right, cats_wrong), (dogs_wrong, dogs_right) = counts\n"
             "    recall = dogs_right / (dogs_right + dogs_wrong)\n"
             "    false_alarms = cats_wrong / (cats_right + cats_wrong)\n"
             "    precision = dogs_right / (dogs_right + cats_wrong)\n"
             "    return recall, false_alarms, precision",
)  # fmt: skip

shelter = Number(
    "one share, from 0 to 1",
    9 / 108,
    within=0.004,
    mistakes=[
        Mistake("That is the recall. Among those that it calls dogs are cats as well.", 0.9),
        Mistake("That is a percentage. Give a share, from 0 to 1.",
                8.3, 8.33, 8, when=lambda share: abs(share - 8.33) < 0.4),
        Mistake("Nearly: those that it calls dogs are the 99 cats and the 9 dogs.", 1 / 11, 0.09),
        Mistake("It finds 9 of the 10 dogs, not all.", 10 / 109, 0.092),
        Mistake("That is the share of dogs among all animals, before anybody was asked.", 0.01),
        Mistake("That is where half of the animals are dogs. Here 10 of 1,000 are.", 0.5),
        Mistake("That is the false alarms, a share of all cats.", 0.1, 0.099),
        Mistake("That is the share of cats among those that it calls dogs.", 99 / 108, 0.92),
        Mistake("It calls 9 dogs and 99 cats dogs. Divide by these, not by all cats.", 9 / 990),
    ],
    right="9 dogs among 108 that are called dogs: 11 of 12 are cats. Recall and false alarms "
          "hang on the network and the sort of pictures, precision on how many dogs there are, "
          "too.",
    hints=["How many of the 10 dogs does it find, and how many of the 990 cats does it call dogs?",
           "9 dogs and 99 cats are called dogs. Which share of these are dogs?"],
    solution="share = 9 / (9 + 99)",
)  # fmt: skip
