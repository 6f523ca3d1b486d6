"""What 07 says of numbers that no cell shows, and that its code and the helpers' are the same."""

import ast
import inspect
import textwrap

import numpy as np
import pytest

from helpers import by_hand, layers
from helpers.data import resize
from helpers.exercises import lesson_07
from helpers.layers import binary_cross_entropy_gradient, sigmoid, sigmoid_gradient
from helpers.models import load_trained
from tests.support.notebooks import code_cells, namespace_of


def function_of(number, name):
    """The function of that name which the cells of a notebook define last, as a tree."""
    found = [node for source in code_cells(number) for node in ast.parse(source).body
             if isinstance(node, ast.FunctionDef) and node.name == name]  # fmt: skip
    return found[-1]


def solution_of(name):
    """The function that an exercise of 07 asks for, as a tree."""
    return ast.parse(getattr(lesson_07, name).solution_code).body[0]


def own_lines(function):
    """What a function does, without its docstring and what checks its arguments."""

    def checks(node):
        value = getattr(node, "value", None)
        return isinstance(value, ast.Call) and ast.unparse(value.func).startswith(
            ("_check", "check_")
        )

    texts = [
        node for node in function.body if isinstance(getattr(node, "value", None), ast.Constant)
    ]
    return [ast.dump(node) for node in function.body if node not in texts and not checks(node)]


@pytest.mark.parametrize(
    ("taught", "helper"),
    [
        (solution_of("binary_cross_entropy"), layers.binary_cross_entropy),
        (solution_of("relu_gradient"), layers.relu_gradient),
        (solution_of("dense_gradients"), layers.dense_gradients),
        (function_of("07", "convolve_colour_gradients"), by_hand.convolve_colour_gradients),
        (function_of("06", "measured_gradient"), by_hand.measured_gradient),
        (function_of("05", "network"), layers.network),
    ],
    ids=lambda each: getattr(each, "name", ""),
)
def test_a_helper_is_the_code_that_the_lesson_arrives_at(taught, helper):
    kept = ast.parse(textwrap.dedent(inspect.getsource(helper))).body[0]
    assert [each.arg for each in taught.args.args] == [each.arg for each in kept.args.args]
    assert own_lines(taught) == own_lines(kept) != []


def test_what_a_probability_costs():
    assert round((1 - 0.1) ** 2, 2) == 0.81
    assert round((1 - 0.01) ** 2, 2) == 0.98
    assert [f"{-np.log(p):.2f}" for p in (0.1, 0.01, 0.5)] == ["2.30", "4.61", "0.69"]


@pytest.mark.parametrize("label", [0.0, 1.0])
def test_the_slope_of_the_sum_is_the_probability_minus_the_label(label):
    sums = np.array([-4.6, -1.0, 0.0, 0.95, 3.0])
    labels = np.full(5, label)
    probabilities = sigmoid(sums)
    measured = by_hand.measured_gradient(
        lambda x: layers.binary_cross_entropy(sigmoid(x), labels), sums
    )
    by_chain = sigmoid_gradient(probabilities, binary_cross_entropy_gradient(probabilities, labels))
    np.testing.assert_allclose((probabilities - labels) / 5, by_chain, atol=1e-12)
    np.testing.assert_allclose(measured, by_chain, atol=1e-6)


def test_the_rate_falls_to_what_the_prose_says_in_800_steps():
    train = ast.unparse(function_of("07", "train"))
    assert "0.05 * (1 - epoch / epochs)" in train
    assert round(0.05 * (1 - 15 / 16), 3) == 0.003
    assert 16 * 2000 // 40 == 800


def test_the_way_back_finds_the_measured_gradients_of_all_eight_arrays():
    own = namespace_of("07", "def backward", "def first_weights")
    random = np.random.default_rng(0)
    weights = [each.astype(float) for each in own["first_weights"](random)]
    images = random.integers(0, 256, (2, 32, 32, 3))
    labels = np.array([[0.0], [1.0]])
    # float64 throughout: the network itself turns bytes into float32.
    start = images / 127.5 - 1

    def steps_of(weights):
        steps = [start]
        for first in (0, 2, 4):
            maps = layers.convolve_batch(
                steps[-1], weights[first], weights[first + 1], padding="same"
            )
            steps += [maps, layers.relu(maps), layers.max_pool(layers.relu(maps))]
        rows = steps[-1].reshape(2, -1)
        sums = layers.dense(rows, weights[6], weights[7])
        return [*steps, rows, sums, sigmoid(sums)]

    found = own["backward"](steps_of(weights), labels, weights)
    assert [each.shape for each in found] == [each.shape for each in weights]
    for number, array in enumerate(weights):
        for place in [tuple(random.integers(0, array.shape)) for _ in range(3)]:
            costs = []
            for change in (1e-6, -1e-6):
                moved = [each.copy() for each in weights]
                moved[number][place] += change
                costs.append(layers.binary_cross_entropy(steps_of(moved)[12], labels))
            slope = (costs[0] - costs[1]) / 2e-6
            assert found[number][place] == pytest.approx(slope, abs=1e-7)


def correlation(one, other):
    return np.corrcoef(one.ravel(), other.ravel())[0, 1]


def test_the_trained_kernels_show_their_start_and_their_sums_have_changed_the_maps(drawn_pets):
    """As 07 says of the network that its reader trains, of the one that comes along."""
    trained, record = load_trained("drawn pets", "by hand")
    own = namespace_of("07", "def first_weights")
    weights = trained.get_weights()
    start = own["first_weights"](np.random.default_rng(record["seed"]))
    hundred = resize(drawn_pets.validation.images[::8], 32)
    before, after = layers.network(hundred, start), layers.network(hundred, weights)
    kernels = [correlation(start[place], weights[place]) for place in (0, 2, 4)]
    maps = [correlation(before[step], after[step]) for step in (2, 5, 8)]
    assert min(kernels) > 0.8 > maps[0] > 0.4 > max(maps[1:])
    moved = [np.linalg.norm(weights[place] - start[place]) / np.linalg.norm(start[place])
             for place in (0, 2, 4)]  # fmt: skip
    assert 0.3 < moved[2] < moved[1] < moved[0] < 0.7
    moved = (weights[0] - start[0]).mean(axis=(0, 1))
    alike = []
    for kernels, biases in ((start[0] + moved, weights[1]), (weights[0] - moved, start[1])):
        maps = layers.convolve_batch(before[0], kernels, biases, padding="same")
        alike.append(correlation(layers.relu(maps), after[2]))
    assert alike[0] > 0.85 > alike[1]
