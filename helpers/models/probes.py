"""What comes just before PetNet's answer: its averages, their weighted sum, and what they know."""

import keras
import numpy as np


def averages_of(model, images):
    """The mean of each of the last maps.

    model: petnet.
    images: (n, size, size, 3) from 0 to 255, of a size that it takes.
    Returns (n, maps) float32.
    """
    before = keras.Model(model.input, model.layers[-2].output)
    return np.concatenate(
        [before(images[start : start + 100]).numpy() for start in range(0, len(images), 100)]
    )


def sums_of(model, images):
    """The sum before the sigmoid, above 0 for a dog.

    model: petnet with one answer.
    images: as for averages_of.
    Returns (n,) float32.
    """
    weights, bias = model.layers[-1].get_weights()
    return (averages_of(model, images) @ weights + bias)[:, 0]


def told_apart(one, other, labels):
    """Whether a probe tells two versions of each animal apart, which differ in a part's kind.

    one: (n, maps), averages of each animal with its own kind's part.
    other: (n, maps), of the same with the other kind's.
    labels: (n,) 0 or 1, the animals' kinds.
    Returns (n,) bool: whether the version with the dog's part got more. The probe is logistic
    regression; each half of the animals is asked of one that learned from the other half.
    """
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    right, even = np.zeros(len(labels), bool), np.arange(len(labels)) % 2 == 0
    for own in (even, ~even):
        # A small C keeps the weights small: there are about as many as pictures to learn from.
        probe = make_pipeline(StandardScaler(), LogisticRegression(C=0.01))
        probe.fit(
            np.concatenate([one[own], other[own]]), np.concatenate([labels[own], 1 - labels[own]])
        )
        first, second = (probe.decision_function(each[~own]) for each in (one, other))
        right[~own] = (first > second) == (labels[~own] == 1)
    return right
