"""What the tests of 04's exercises know, and numbers that its prose says and no cell shows."""

import ast
import inspect

import numpy as np
import pytest
from scipy.signal import convolve2d

from helpers import layers
from helpers.by_hand import convolve
from helpers.data import load_chelsea
from helpers.exercises import lesson_04 as exercise
from helpers.exercises.lesson_04.lamps import LAMPS
from tests.support.notebooks import code_of, namespace_of

AIMS = {
    "apply ReLU to a feature map, and name its slope":
        ["right_edge", "relu", "keep_positive", "slopes"],
    "show that two layers without it are one": ["one_layer", "one_kernel"],
    "solve with it a problem that no single layer can": ["which", "and_weights", "both_or_none"],
    "say why networks put it between their layers": ["one_layer", "which", "flat_patch"],
}  # fmt: skip


def relu_in_loops(values):
    kept = np.zeros(values.shape)
    for place in np.ndindex(values.shape):
        if values[place] > 0:
            kept[place] = values[place]
    return kept


def kept_by_where(values):
    return np.where(values > 0, values, 0)


def one_layer_from_two_points(weight_1, bias_1, weight_2, bias_2):
    at_0, at_1 = ((weight_1 * x + bias_1) * weight_2 + bias_2 for x in (0, 1))
    return [at_1 - at_0, at_0]


RIGHT_TOO = [
    ("right_edge", np.float32(-600)),
    ("relu", relu_in_loops),
    ("relu", lambda values: (values + np.abs(values)) / 2),
    ("relu", lambda values: values * (values > 0)),
    ("keep_positive", kept_by_where),
    ("slopes", np.array([0, 0, 3], "float32")),
    ("one_layer", one_layer_from_two_points),
    ("one_layer", lambda w1, b1, w2, b2: np.array([w1 * w2, b1 * w2 + b2])),
    ("one_kernel", list("EGBHFCD")),
    ("which", "C."),
    ("and_weights", (2, 2, -3)),
    ("and_weights", [3, 1, -3]),
    ("and_weights", np.array([1.0, 2, -2])),
    ("both_or_none", np.array([[1, -2], [1, -2], [-1, 2], [1, 0.5]])),
    ("both_or_none", [[2, -1], [2, -1], [-2, 1], [0.5, 1]]),
    ("flat_patch", 500.0),
]


@pytest.fixture(scope="module")
def cat():
    return load_chelsea() @ np.array([0.299, 0.587, 0.114])


def test_relu_is_that_of_the_helpers():
    own = ast.parse(code_of("04", "def relu(values):\n    return")).body[0]
    theirs = ast.parse(inspect.getsource(layers.relu)).body[0]
    assert ast.dump(own.body[-1]) == ast.dump(theirs.body[-1])


def test_the_line_of_the_prose_has_the_slope_4():
    values = [4 * x - 7 for x in (2, 2.01)]
    assert np.round(values, 2).tolist() == [1, 1.04]


def test_the_slopes_of_the_exercise_by_measuring():
    places = np.array([-2, 0.5, 4])
    below, above = (3 * layers.relu(places + step - 1) for step in (-0.01, 0.01))
    np.testing.assert_allclose((above - below) / 0.02, exercise.slopes.value, atol=1e-9)


def test_on_chelsea_rises_and_falls_are_equally_frequent(cat):
    edges = convolve(cat, np.array([[-1, 0, 1]] * 3))
    assert abs((edges > 0).mean() - (edges < 0).mean()) < 0.01


def test_convolve2d_lays_copies_of_the_first_kernel_times_the_seconds_numbers():
    first, second = np.random.default_rng(4).integers(-5, 6, (2, 3, 3))
    copies = np.zeros((5, 5))
    for row, column in np.ndindex(3, 3):
        copies[row : row + 3, column : column + 3] += second[row, column] * first
    np.testing.assert_array_equal(convolve2d(first, second), copies)
    assert np.convolve([-1, 1], [2, 3]).tolist() == [-2, -1, 3]


def test_none_and_both_average_to_what_the_single_lamps_average_to():
    rng = np.random.default_rng(4)
    for weights, bias in [(np.ones(2), 0), (rng.normal(size=2), rng.normal())]:
        none, second, first, both = LAMPS @ weights + bias
        assert (none + both) / 2 == pytest.approx((first + second) / 2)
    assert (LAMPS @ [1, 1]).tolist() == [0, 1, 1, 2]


def test_the_mends_sentence_as_shipped_names_what_is_wrong_and_not_the_remedy():
    namespace = {}
    exec(code_of("04", "def keep_positive").split("\n\n\n")[0], namespace)
    said = str(exercise.keep_positive.judge(namespace["keep_positive"]))
    assert "has lost its negative numbers" in said
    assert "copy" not in said


def test_three_cases_of_xor_leave_a_single_layer_no_choice():
    rows = np.column_stack([LAMPS[:3], np.ones(3)])
    np.testing.assert_allclose(np.linalg.solve(rows, [0, 1, 1]), [1, 1, 0], atol=1e-12)


@pytest.mark.parametrize("seed", range(5))
def test_answers_to_an_edge_and_its_swap_average_to_the_flat_patchs(seed):
    rng = np.random.default_rng(seed)
    picture, any_kernel = rng.integers(0, 256, (9, 9)), rng.normal(size=(5, 5))
    maps = [convolve(each, any_kernel) for each in (picture, 255 - picture, np.full((9, 9), 127.5))]
    np.testing.assert_allclose((maps[0] + maps[1]) / 2, maps[2], atol=1e-9)


def test_edges_relu_blur_is_never_negative_0_on_a_flat_picture_and_above_0_on_chelsea(cat):
    own = namespace_of("04", "def relu(values):\n    return")
    blur, kernel = np.ones((3, 3)) / 9, np.array([[-1, 0, 1]] * 3)

    def answer(picture):
        return convolve(own["relu"](convolve(picture, kernel)), blur)

    assert answer(np.full((9, 9), 127.5)).max() == 0
    assert answer(cat[:60, :60]).min() >= 0
    assert answer(cat[:60, :60]).max() > 50


def test_without_relu_xors_two_numbers_cancel():
    first_layer = np.array([[1, -1], [-1, 1]])
    assert (LAMPS @ first_layer @ [1, 1]).tolist() == [0, 0, 0, 0]
    assert (layers.relu(LAMPS @ first_layer) @ [1, 1]).tolist() == [0, 1, 1, 0]


def test_the_eye_is_shown_where_its_maps_were_cut():
    source = code_of("04", "either = ")
    assert "cat[71:131, 131:221]" in source
    assert source.count("[70:130, 130:220]") == 2


def test_its_sentences_follow_wrong_lamps_through_the_layers():
    said = str(exercise.both_or_none.judge([[1, 1], [1, 1], [1, 1], [1, 1]]))
    assert "With the lamps 0 and 0, layer 1 gives 1 and 1, ReLU leaves 1 and 1" in said
    assert "layer 2 answers 2, where 1 is wanted" in said
    said = str(exercise.and_weights.judge([2, 1, -1]))
    assert "The first lamp alone gives 1, where 0 is wanted" in said
    said = str(exercise.and_weights.judge([1, 2, -1]))
    assert "The second lamp alone gives 1, where 0 is wanted" in said
