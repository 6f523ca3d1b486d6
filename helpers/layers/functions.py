"""Functions of one number at a time, their slopes, and the loss."""

import numpy as np

from helpers.layers.checks import check_floats, check_shape

# Keras' epsilon: no probability counts as nearer than this to 0 or 1.
LEAST_PROBABILITY = 1e-7


def relu(values):
    """Keep what is positive and put 0 in place of the rest: notebook 04's function.

    values: an array of any shape
    Returns an array of the same shape and dtype.
    """
    return np.maximum(values, 0)


def relu_gradient(values, gradient):
    """The loss's gradient with respect to values, which passes where they are positive: 07's.

    values: as given to relu
    gradient: with respect to its output, in the same shape
    """
    check_floats(values=values, gradient=gradient)
    check_shape(gradient, values.shape, "gradient", "that of the values")
    return gradient * (values > 0)


def sigmoid(values):
    """Squeeze any number into the range from 0 to 1: notebook 05's function.

    values: float32 or float64, any shape
    Returns the same shape and dtype.
    """
    check_floats(values=values)
    # Far below 0 the power is infinite, and 1 / infinity the right answer, 0.
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-values))


def sigmoid_gradient(probabilities, gradient):
    """The loss's gradient with respect to what went into sigmoid.

    probabilities: what sigmoid returned
    gradient: with respect to that, in its shape
    """
    check_floats(probabilities=probabilities, gradient=gradient)
    check_shape(gradient, probabilities.shape, "gradient", "that of the probabilities")
    return gradient * probabilities * (1 - probabilities)


def binary_cross_entropy(probabilities, labels):
    """The mean surprise at the right answers: notebook 07's function.

    probabilities: of class 1, from 0 to 1, any shape
    labels: 0 or 1, in the same shape; both float32 or both float64
    As in Keras, a probability counts as at least 1e-7 and at most 1 - 1e-7.
    Returns one number from 0 to about 16.
    Raises ValueError for two shapes, or for values outside 0 to 1.
    """
    probabilities = _check(probabilities, labels)
    right = labels * probabilities + (1 - labels) * (1 - probabilities)
    return -np.log(right).mean()


def binary_cross_entropy_gradient(probabilities, labels):
    """The gradient of binary_cross_entropy with respect to probabilities, in their shape.

    probabilities: as given to binary_cross_entropy
    labels: as given to binary_cross_entropy
    Where a probability was clipped it is 0, as in Keras.
    """
    clipped = _check(probabilities, labels)
    slope = (clipped - labels) / (clipped * (1 - clipped)) / labels.size
    return slope * (clipped == probabilities)


def _check(probabilities, labels):
    """Check what the loss is given; return the clipped probabilities."""
    check_floats(probabilities=probabilities, labels=labels)
    check_shape(labels, probabilities.shape, "labels", "that of the probabilities")
    for name, array in {"probabilities": probabilities, "labels": labels}.items():
        # Written so that not-a-number fails it, too.
        if not ((array >= 0) & (array <= 1)).all():
            raise ValueError(
                f"{name} reach from {array.min():g} to {array.max():g}; wanted all from 0 to 1"
            )
    return np.clip(probabilities, LEAST_PROBABILITY, 1 - LEAST_PROBABILITY)
