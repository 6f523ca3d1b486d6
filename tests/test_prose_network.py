"""What 05 says of numbers that no cell shows, and that its functions are the helpers'."""

import ast
import inspect
import textwrap

import numpy as np
import pytest

from helpers import layers
from helpers.exercises import lesson_05 as exercise
from helpers.exercises.running import made_of
from helpers.layers import windows
from helpers.models import load_trained
from tests.support.notebooks import code_cells, code_of, namespace_of, read


@pytest.fixture(scope="module")
def lesson():
    """What the cells of 05 define that send the pets through the network."""
    return namespace_of("05", "numbers = ", "feature_map = ", "def max_pool", "def cut_off",
                        "def doubled_odds", "from helpers.layers", "weights = ", "def network",
                        "steps = ", "import keras", "answers = {")  # fmt: skip


def bare_lines(function):
    """How many lines a function has without its docstring and its checks."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function))).body[0]
    kept = [node for node in tree.body if not isinstance(node, ast.Expr)]
    return 1 + sum(len(ast.unparse(node).splitlines()) for node in kept)


def solution_of(name):
    return made_of(getattr(exercise, name).solution_code, name)


def test_the_functions_of_the_cells_and_of_the_solutions_are_those_of_the_helpers():
    own = namespace_of("05", "feature_map = ", "def max_pool", "def global_average_pool")
    helper = inspect.getsource(layers.max_pool).replace("stride)", "stride=size)")
    assert code_of("05", "def max_pool").splitlines()[1] in helper
    rng = np.random.default_rng(0)
    images = rng.normal(size=(2, 6, 8, 3))
    values, weights, biases = rng.normal(size=(4, 3)), rng.normal(size=(3, 2)), np.array([1.0, -2])
    pairs = [
        (own["max_pool"](images), layers.max_pool(images)),
        (own["max_pool"](images)[1, :, :, 2], solution_of("pool_one")(images[1, :, :, 2])),
        (own["global_average_pool"](images), layers.global_average_pool(images)),
        (solution_of("dense")(values, weights, biases), layers.dense(values, weights, biases)),
        (solution_of("sigmoid")(values), layers.sigmoid(values)),
    ]
    for ours, theirs in pairs:
        np.testing.assert_array_equal(ours, theirs)


def test_the_whole_network_has_fewer_than_fifty_lines():
    cells = "\n".join(code_cells("05"))
    functions = {node.name: ast.unparse(node) for node in ast.walk(ast.parse(cells))
                 if isinstance(node, ast.FunctionDef)}  # fmt: skip
    own = sum(len(functions[name].splitlines()) for name in ("max_pool", "network"))
    solved = sum(len(getattr(exercise, name).solution_code.splitlines())
                 for name in ("dense", "sigmoid"))  # fmt: skip
    before = (layers.relu, layers.convolve_batch, windows.border, windows.pad, windows.windows_of)
    assert 40 < own + solved + sum(map(bare_lines, before)) < 50


def test_the_line_that_is_cut_off_breaks_the_second_demand_alone():
    cut_off = namespace_of("05", "def cut_off")["cut_off"]
    sums = np.linspace(-30, 30, 601)
    assert cut_off(sums).min() == 0
    assert cut_off(sums).max() == 1
    assert cut_off(0) == 0.5
    np.testing.assert_allclose(cut_off(sums) + cut_off(-sums), 1)
    assert len(set(cut_off(sums[sums > 2]))) == 1


def test_another_number_in_place_of_2_only_stretches_the_curve():
    doubled_odds = namespace_of("05", "def doubled_odds")["doubled_odds"]
    sums = np.linspace(-9, 9, 181)
    assert (np.diff(doubled_odds(sums)) > 0).all()
    np.testing.assert_allclose(doubled_odds(sums), layers.sigmoid(np.log(2) * sums))
    assert doubled_odds(52.0) < 1 == doubled_odds(53.0)
    assert round(np.exp(0.95), 2) == 2.59
    assert layers.sigmoid(np.array(0.95)) == pytest.approx(2.59 / 3.59, abs=0.001)


def test_the_network_s_numbers(lesson):
    sizes = [array.size for array in lesson["weights"]]
    assert sum(sizes) == 24_609
    assert (sizes[4] + sizes[5]) / sum(sizes) == pytest.approx(0.75, abs=0.005)
    right = (lesson["probabilities"] > 0.5) == lesson["labels"]
    assert right.sum() == 21
    assert load_trained("drawn pets", "by hand")[1]["validation"]["accuracy, 95 % interval"] == [
        0.8175, 0.7892, 0.8427]  # fmt: skip
    texts = [str(output.get("data", output.get("text"))) for cell in read("05").cells
             for output in cell.get("outputs", [])]  # fmt: skip
    assert "dog 72 %, dog 95 %, dog 85 %" in "".join(texts)
    assert "sum 3.0, dog 0.95" in "".join(texts)


def test_random_weights_answer_alike_and_shuffled_ones_mix_cats_and_dogs(lesson):
    cats, dogs = (lesson["labels"] == label for label in (0, 1))
    pairs = {name: (values[dogs][:, np.newaxis] > values[cats]).sum()
             for name, values in lesson["answers"].items()}  # fmt: skip
    for number in (1, 2):
        assert np.ptp(lesson["answers"][f"random, {number}"]) < 0.1
        assert np.ptp(lesson["answers"][f"shuffled, {number}"]) > 0.5
        # What luck gives with twelve of each, nineteen times in twenty.
        assert 38 <= pairs[f"random, {number}"] <= 106
        assert 38 <= pairs[f"shuffled, {number}"] <= 106
    assert pairs["trained"] > 130


def test_the_field_of_the_last_maps_and_where_it_begins(lesson):
    blocks = [(3, 1), (2, 2)] * 3
    field = solution_of("receptive_field")
    assert [field(blocks[:depth]) for depth in (1, 3, 5, 6)] == [3, 8, 18, 22]
    assert field([(3, 1)] * 3) == 7
    picture = lesson["images"][13:14]
    kept = np.zeros((32, 32), bool)
    kept[8 - 7 : 8 - 7 + 22, 16 - 7 : 16 - 7 + 22] = True
    for smaller in (False, True):
        kept[1] = kept[1] & (not smaller)
        noisy = np.where(kept[..., np.newaxis], picture, 255 - picture)
        moved = lesson["network"](noisy, lesson["weights"])[9][0] != lesson["steps"][9][13]
        assert moved[1, 2].any() == smaller


def test_the_dark_pixel_in_the_corner_moves_the_last_maps_a_little(lesson):
    rng = np.random.default_rng(5)
    # The cell draws for every pixel up to this one, row by row.
    noise = [rng.integers(0, 256, 3) for _ in range(32 + 30 + 1)][-1]
    noisy = lesson["images"][13:14].copy()
    noisy[0, 1, 30] = noise
    after = lesson["network"](noisy, lesson["weights"])[9][0, 1, 2]
    assert 0 < np.abs(after - lesson["steps"][9][13, 1, 2]).max() < 0.0001


def test_a_moved_edge_is_noticed_by_the_maxima_alone():
    own = namespace_of("05", "feature_map = ", "def max_pool", "def global_average_pool")
    assert own["feature_map"].sum() == 3600
    assert own["max_pool"](own["moved"])[0, :, :, 0].tolist() == [[0, 600], [0, 400]]
    inside = np.zeros((1, 4, 4, 1))
    inside[0, :, 2] = 600
    np.testing.assert_array_equal(own["max_pool"](inside),
                                  own["max_pool"](np.roll(inside, 1, axis=2)))  # fmt: skip
