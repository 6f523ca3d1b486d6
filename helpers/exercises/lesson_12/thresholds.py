"""The exercises of 12 on thresholds, on what their mistakes cost, and on points of a ROC curve."""

import numpy as np

from helpers.exercises.kinds import Choice, Function, Mistake


def _asked(rng):
    """Probabilities in tenths, so that some equal a threshold, and labels of both kinds."""
    count = int(rng.integers(4, 12))
    labels = rng.permutation(np.r_[0, 1, rng.integers(0, 2, count - 2)])
    return rng.integers(0, 11, count) / 10, labels


def _counts_at(probabilities, labels, threshold):
    """Cats called dogs, and dogs called cats, by scikit-learn."""
    from sklearn.metrics import confusion_matrix

    counts = confusion_matrix(labels, probabilities >= threshold, labels=[0, 1])
    return counts[0, 1], counts[1, 0]


def _best(probabilities, labels, thresholds, missed, alarm):
    costs = []
    for threshold in thresholds:
        alarms, dogs_missed = _counts_at(probabilities, labels, threshold)
        costs.append(dogs_missed * missed + alarms * alarm)
    return thresholds[int(np.argmin(costs))]


def _costs(probabilities, labels, thresholds, missed, alarm, *, above=np.greater_equal):
    """The costs with NumPy, for what is done wrong with them."""
    says_dog = above(probabilities, np.asarray(thresholds)[:, np.newaxis])
    dogs_missed = (~says_dog & (labels == 1)).sum(axis=1)
    alarms = (says_dog & (labels == 0)).sum(axis=1)
    return dogs_missed * missed + alarms * alarm


def _of_rates(probabilities, labels, thresholds, missed, alarm):
    cats, dogs = (labels == 0).sum(), (labels == 1).sum()
    return thresholds[_costs(probabilities, labels, thresholds, missed / dogs, alarm / cats)
                      .argmin()]  # fmt: skip


TENTHS = np.array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
best_threshold = Function(
    "a function that returns the cheapest of the thresholds",
    "best_threshold",
    cases=[
        (np.array([0.3, 0.6]), np.array([1, 0]), np.array([0.2, 0.5, 0.8]), 10, 1),
        (np.array([0.3, 0.6]), np.array([1, 0]), np.array([0.2, 0.5, 0.8]), 1, 10),
        (np.array([0.1, 0.4, 0.7, 0.5, 0.8]), np.array([0, 0, 0, 1, 1]), TENTHS, 1, 1),
        (np.array([0.3, 0.4, 0.4, 0.6, 0.3]), np.array([0, 0, 0, 0, 1]), np.array([0.2, 0.5, 0.8]),
         1, 1),
    ],
    random=lambda rng: (*_asked(rng), TENTHS, *map(int, rng.choice([1, 2, 5, 10], 2))),
    reference=_best,
    mistakes=[
        Mistake("The two costs are exchanged: `missed` is paid for a dog that is called a cat, "
                "`alarm` for a cat that is called a dog.",
                lambda p, labels, thresholds, missed, alarm:
                _best(p, labels, thresholds, alarm, missed)),
        Mistake("This counts mistakes and leaves out what each of them costs.",
                lambda p, labels, thresholds, missed, alarm: _best(p, labels, thresholds, 1, 1)),
        Mistake("A probability that equals the threshold counts as dog: `>=`.",
                lambda *given: given[2][_costs(*given, above=np.greater).argmin()]),
        Mistake("That is the cost. Return the threshold that has it.",
                lambda *given: _costs(*given).min()),
        Mistake("That is the place in the list. Return the threshold that stands there.",
                lambda *given: _costs(*given).argmin()),
        Mistake("Of thresholds that cost the same, return the first. `<` keeps the first, `<=` the "
                "last.", lambda *given: given[2][::-1][_costs(*given)[::-1].argmin()]),
        Mistake("That is the dearest of them. Look for the smallest cost.",
                lambda *given: given[2][_costs(*given).argmax()]),
        Mistake("Count the mistakes; do not divide them by how many cats or dogs there are. Each "
                "single one costs.", _of_rates),
        Mistake("Only missed dogs count here. Cats that are called dogs cost as well.",
                lambda p, labels, thresholds, missed, alarm: _best(p, labels, thresholds, 1, 0)),
        Mistake("Only false alarms count here. Dogs that are missed cost as well.",
                lambda p, labels, thresholds, missed, alarm: _best(p, labels, thresholds, 0, 1)),
        Mistake("That rule would do if every probability could be taken at its word. Try each "
                "threshold on the pictures instead.",
                lambda p, labels, thresholds, missed, alarm: alarm / (alarm + missed)),
    ],
    right="Each threshold is charged for both kinds of mistakes, and the cheapest is kept.",
    hints=["For one threshold: `says_dog = probabilities >= threshold`; the dogs that it misses "
           "are `(~says_dog & (labels == 1)).sum()`, where `~` turns each answer round.",
           "Keep the costs of all thresholds in a list. `np.argmin(costs)` is the place of the "
           "first of the smallest."],
    solution="def best_threshold(probabilities, labels, thresholds, missed, alarm):\n"
             "    costs = []\n    for threshold in thresholds:\n"
             "        says_dog = probabilities >= threshold\n"
             "        dogs_missed = (~says_dog & (labels == 1)).sum()\n"
             "        alarms = (says_dog & (labels == 0)).sum()\n"
             "        costs.append(dogs_missed * missed + alarms * alarm)\n"
             "    return thresholds[np.argmin(costs)]",
)  # fmt: skip


def _point(probabilities, labels, threshold):
    alarms, missed = _counts_at(probabilities, labels, threshold)
    return float(alarms / (labels == 0).sum()), float(1 - missed / (labels == 1).sum())


def _strictly(probabilities, labels, threshold):
    says_dog = probabilities > threshold
    return says_dog[labels == 0].mean(), says_dog[labels == 1].mean()


def _of_all(probabilities, labels, threshold):
    says_dog = probabilities >= threshold
    return (says_dog & (labels == 0)).mean(), (says_dog & (labels == 1)).mean()


def _counted(probabilities, labels, threshold):
    says_dog = probabilities >= threshold
    return says_dog[labels == 0].sum(), says_dog[labels == 1].sum()


roc_point = Function(
    "a function that returns false alarms and recall",
    "roc_point",
    cases=[
        (np.array([0.2, 0.4, 0.7, 0.9, 0.8]), np.array([0, 1, 0, 1, 1]), 0.8),
        (np.array([0.2, 0.6, 0.8, 0.3, 0.9, 0.7]), np.array([0, 0, 0, 1, 1, 1]), 0.5),
    ],
    random=lambda rng: (*_asked(rng), int(rng.integers(0, 11)) / 10),
    reference=_point,
    mistakes=[
        Mistake("False alarms come first, recall second: across, then up.",
                lambda *given: _point(*given)[::-1]),
        Mistake("A probability that equals the threshold counts as dog: `>=`.", _strictly),
        Mistake("These are shares of all pictures. False alarms are a share of the cats, recall is "
                "one of the dogs.", _of_all),
        Mistake("These are counts. Divide the first by the number of cats, the second by that of "
                "dogs.", _counted),
        Mistake("That is the share of dogs that it misses. Recall is that of dogs that it finds.",
                lambda *given: (_point(*given)[0], 1 - _point(*given)[1])),
        Mistake("That is the share of cats that are called cats. False alarms are the others.",
                lambda *given: (1 - _point(*given)[0], _point(*given)[1])),
        Mistake("The threshold is given. It need not be one half.",
                lambda p, labels, threshold: _point(p, labels, 0.5)),
    ],
    right="One share of the cats, one of the dogs, from one threshold: a point of the curve.",
    hints=["`says_dog = probabilities >= threshold` is True or False for each picture.",
           "`says_dog[labels == 0]` are those of the cats, and their mean is the share of True."],
    solution="def roc_point(probabilities, labels, threshold):\n"
             "    says_dog = probabilities >= threshold\n"
             "    return says_dog[labels == 0].mean(), says_dog[labels == 1].mean()",
)  # fmt: skip

threshold_falls = Choice(
    "a letter, a, b, c or d",
    "b",
    options={
        "a": "Whatever was called dog at 0.5 is called dog at 0.2 as well, cats among them. So "
             "false alarms cannot fall.",
        "b": None,
        "c": "A dog that was found at 0.5 is found at 0.2 as well. So recall cannot fall.",
        "d": "It now says dog more often. No dog is lost, and no cat is won.",
    },
    right="All that were called dogs still are, and others join them: dogs, which it had missed, "
          "and cats.",
    hints=["Which answers change when the threshold falls: from cat to dog, or from dog to cat?"],
    solution='prediction = "b"',
)  # fmt: skip
