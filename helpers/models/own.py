"""A network for classes of one's own, as notebook 17 makes it of a borrowed one."""

import keras
import numpy as np
from keras import layers


def with_answer(body, regression):
    """A network that ends in what logistic regression has learned from its features.

    body: takes pictures and returns features (n, numbers).
    regression: scikit-learn's LogisticRegression, fitted to such features.
    Returns a Keras model that answers with the probability of each class, (n, classes). It shares
    the body's weights.
    """
    weights, biases = regression.coef_.T, regression.intercept_
    if len(biases) == 1:
        # For two classes there is one sum, and its sigmoid is the softmax of both halves.
        weights, biases = np.hstack([-weights, weights]) / 2, np.r_[-biases, biases] / 2
    answer = layers.Dense(len(biases), activation="softmax", name="answer")
    network = keras.Model(body.input, answer(body.output))
    answer.set_weights([weights, biases])
    return network
