"""10: which exercise practises which aim, other right answers, and judges from the library."""

import keras
import numpy as np
import pytest
from scipy import stats

from helpers.exercises import lesson_10 as exercise
from helpers.models import small_cnn
from helpers.scores import mean_interval

AIMS = {
    "say what more pictures bring, and how sure that is": ["interval_of_mean", "doublings"],
    "make new pictures out of old ones, and train with them": ["flip_some", "own_share"],
    "work out dropout and weight decay, and put dropout into a network":
        ["kept_value", "dropout", "with_dropout", "decayed_step"],
    "tell from paired runs what helps, and what stays open": ["one_run", "interval_of_mean"],
}  # fmt: skip


def mean_by_scipy(values, factor):
    # What Student's t has to be so that it reaches `factor` standard errors.
    sure = 1 - 2 * stats.t.sf(factor, len(values) - 1)
    error = stats.sem(values) or 1e-15
    return stats.t.interval(sure, len(values) - 1, np.mean(values), error)


def mean_as_a_list(values, factor):
    mean = sum(values) / len(values)
    square = sum((value - mean) ** 2 for value in values) / (len(values) - 1)
    half = factor * (square / len(values)) ** 0.5
    return [mean - half, mean + half]


def flipped_all_at_once(images, draws):
    return np.where((draws < 0.5)[:, None, None, None], images[:, :, ::-1], images)


def flipped_one_by_one(images, draws):
    return [np.fliplr(image) if draw < 0.5 else image
            for image, draw in zip(images, draws, strict=True)]  # fmt: skip


def dropped_by_index(values, draws, share, training):
    result = values.astype(np.float32)
    if training:
        result /= 1 - share
        result[draws < share] = 0
    return result


def stepped_by_keras(weights, gradient, rate, decay):
    variable = keras.Variable(weights)
    keras.optimizers.SGD(rate, weight_decay=decay).apply([gradient.astype("float32")], [variable])
    return variable.numpy()


RIGHT_TOO = [
    ("interval_of_mean", mean_by_scipy),
    ("interval_of_mean", mean_as_a_list),
    ("doublings", 32.0),
    ("flip_some", flipped_all_at_once),
    ("flip_some", flipped_one_by_one),
    ("kept_value", 16.0),
    ("dropout", dropped_by_index),
    ("dropout", lambda v, d, s, training: np.where(d < s, 0, v / (1 - s)) if training else v + 0),
    ("decayed_step", lambda w, g, rate, decay: w * (1 - rate * decay) - rate * g),
    ("decayed_step", lambda w, g, rate, decay: w - rate * (g + decay * w)),
]


def test_the_interval_is_that_of_the_helpers():
    for count in (2, 3, 5):
        values = np.random.default_rng(count).random(count)
        factor = stats.t.ppf(0.975, count - 1)
        found = exercise.interval_of_mean.reference(values, factor)
        np.testing.assert_allclose(found, mean_interval(values)[1:])


def test_a_step_with_decay_is_that_of_keras():
    rng = np.random.default_rng(2)
    for case in [*exercise.decayed_step.cases,
                 *(exercise.decayed_step.random(rng) for _ in range(5))]:  # fmt: skip
        if case[3]:
            expected = exercise.decayed_step.reference(*case)
            np.testing.assert_allclose(stepped_by_keras(*case), expected, rtol=1e-5, atol=1e-6)


def test_mirrors_are_those_of_keras():
    images = np.random.default_rng(3).random((4, 5, 6, 3)).astype(np.float32)
    mirrored = np.asarray(keras.ops.flip(images, axis=2))
    draws = np.array([0.1, 0.9, 0.4, 0.6])
    expected = [mirrored[0], images[1], mirrored[2], images[3]]
    np.testing.assert_array_equal(exercise.flip_some.reference(images, draws), expected)


@pytest.mark.parametrize("share", [0.25, 0.5])
def test_dropout_is_that_of_keras(share):
    values = np.arange(1.0, 1001.0, dtype=np.float32)
    layer = keras.layers.Dropout(share, seed=1)
    by_keras = np.asarray(layer(values, training=True))
    draws = np.where(by_keras > 0, 0.99, 0.01)
    found = exercise.dropout.reference(values, draws, share, True)
    np.testing.assert_allclose(found, by_keras, rtol=1e-5)
    asked = exercise.dropout.reference(values, draws, share, False)
    np.testing.assert_array_equal(asked, layer(values, training=False))


def test_other_networks_with_dropout_are_right_too():
    layers = keras.layers
    one_by_one = keras.Sequential([keras.Input((64, 64, 3)), layers.Rescaling(1 / 255)])
    for filters in (32, 64, 128):
        one_by_one.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
        one_by_one.add(layers.MaxPooling2D(2))
    for layer in (layers.Flatten(), layers.Dense(64, activation="relu"), layers.Dropout(0.5),
                  layers.Dense(1, activation="sigmoid")):  # fmt: skip
        one_by_one.add(layer)
    plain = small_cnn()
    dropped = layers.Dropout(0.5)(plain.layers[-2].output)
    put_in = keras.Model(plain.input, plain.layers[-1](dropped))
    for network in (one_by_one, put_in):
        assert exercise.with_dropout.judge(network).word == "Right."
        assert exercise.or_ours(network) is network


def test_two_points_between_two_runs_are_one_standard_error():
    error = (2 * 0.81 * (1 - 0.81) / 800) ** 0.5
    assert pytest.approx(0.02, abs=0.0005) == error
    assert "with 800 of them, two points are hardly more" in exercise.one_run.solution_code


def test_ours_is_trained_where_there_is_no_right_network():
    for given in (..., None, "network", small_cnn()):
        ours = exercise.or_ours(given)
        assert exercise.with_dropout.judge(ours).word == "Right."
