"""07: which exercise practises which aim, other right answers, and what its cells share."""

import numpy as np
from sklearn.metrics import log_loss

from helpers import layers
from helpers.exercises import lesson_07
from helpers.exercises.exercise import RIGHT, WRONG
from helpers.exercises.lesson_07.network import LINES
from tests.support.notebooks import read

AIMS = {
    "measure how wrong a probability is": ["sixteenth", "binary_cross_entropy"],
    "work out slopes on a graph, from its end to its beginning": ["weight_slope"],
    "run a layer backwards, and check it by measuring": [
        "relu_gradient", "where_it_goes", "dense_gradients", "middle_pixel",
    ],
    "make the steps that train a whole network": ["way_back", "step"],
}  # fmt: skip


def one_by_one(probabilities, labels):
    pairs = zip(np.ravel(probabilities), np.ravel(labels), strict=True)
    costs = [-np.log(p) if label == 1 else -np.log(1 - p) for p, label in pairs]
    return sum(costs) / len(costs)


def by_its_usual_formula(probabilities, labels):
    logs = labels * np.log(probabilities) + (1 - labels) * np.log(1 - probabilities)
    return -np.mean(logs)


def by_scikit_learn(probabilities, labels):
    return log_loss(labels.ravel(), probabilities.ravel(), labels=[0, 1])


def relu_in_place_of_a_copy(values, gradient):
    passed = gradient.copy()
    passed[values <= 0] = 0
    return passed


def dense_in_loops(values, weights, gradient):
    back, steps = np.zeros(values.shape), np.zeros(weights.shape)
    for picture, row in enumerate(gradient):
        for out, slope in enumerate(row):
            back[picture] += slope * weights[:, out]
            steps[:, out] += slope * values[picture]
    return [back, steps, np.ones(len(values)) @ gradient]


def step_in_two_lines(array, speed, gradient, rate):
    new = speed - 0.1 * speed - rate * gradient
    return [array + new, new]


RIGHT_TOO = [
    ("sixteenth", 2.77),
    ("sixteenth", np.float32(-np.log(1 / 16))),
    ("binary_cross_entropy", one_by_one),
    ("binary_cross_entropy", by_its_usual_formula),
    ("binary_cross_entropy", by_scikit_learn),
    ("weight_slope", 16.04),
    ("relu_gradient", relu_in_place_of_a_copy),
    ("relu_gradient", lambda values, gradient: np.where(values > 0, gradient, 0)),
    ("relu_gradient", layers.relu_gradient),
    ("where_it_goes", [3, 0]),
    ("dense_gradients", dense_in_loops),
    ("dense_gradients", layers.dense_gradients),
    ("middle_pixel", 6.0),
    ("way_back", "a b g c i h f d"),
    ("step", step_in_two_lines),
]


def test_a_way_back_without_relu_is_not_right():
    assert lesson_07.way_back.judge("ABGCIHFD").word == RIGHT
    verdict = lesson_07.way_back.judge("ABGCIFD")
    assert verdict.text == "These are 7 lines, and 8 are needed."


def test_the_lines_to_put_in_order_are_those_that_are_judged():
    text = "\n".join(cell.source for cell in read("07").cells)
    for letter, line in LINES.items():
        assert f"{letter}  {line}\n" in text


def test_a_step_that_changes_the_arrays_that_it_was_given_is_told_so():
    def rolling(array, speed, gradient, rate):
        speed *= 0.9
        speed -= rate * gradient
        array += speed
        return array, speed

    verdict = lesson_07.step.judge(rolling)
    assert verdict.word == WRONG
    assert "it changes `array`" in verdict.text
