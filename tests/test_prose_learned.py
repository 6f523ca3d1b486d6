"""What 06 says of numbers that no cell shows, and of what its kernel goes by."""

import ast
import inspect

import numpy as np
import pytest

from helpers import by_hand
from helpers.data import drawn_again
from tests.support.notebooks import code_cells, namespace_of


@pytest.fixture(scope="module")
def own():
    return namespace_of("06", "grey = ", "window, target", "def kernel_gradient",
                        "def measured_gradient", "def loss_of", "def gradient_of",
                        "stripes = ", "start = ", "curvatures = ", "def roll",
                        "random = ")  # fmt: skip


def test_measured_gradient_is_that_of_the_helpers():
    name = "measured_gradient"
    (cell,) = [node for source in code_cells("06") for node in ast.parse(source).body
               if isinstance(node, ast.FunctionDef) and node.name == name]  # fmt: skip
    helper = ast.parse(inspect.getsource(getattr(by_hand, name))).body[0]
    assert ast.dump(cell.args) == ast.dump(helper.args)
    assert [ast.dump(each) for each in cell.body] == [ast.dump(each) for each in helper.body[1:]]


def test_twice_comes_from_the_square():
    assert round(2.1 * 0.01, 3) == 0.021
    assert round(0.021 - 6, 3) == -5.979
    assert round(5.979**2, 3) == 35.748 == round(36 + 2 * -6 * 0.021 + 0.021**2, 3)
    assert round(0.021**2, 4) == 0.0004
    assert round(2 * -6 * 0.1, 1) == -1.2


def test_a_rate_of_1_overshoots_after_three_steps_and_then_each_loss_is_five_times_the_last(own):
    losses = [own["loss_of"](each) for each in
              own["descend"](own["gradient_of"], own["zeros"], 1, 10)]  # fmt: skip
    assert np.argmin(losses) == 3
    assert [round(loss, 3) for loss in losses[:6]] == [0.328, 0.259, 0.206, 0.171, 0.176, 0.351]
    assert round(losses[10], 1) == 987.5
    ratios = np.divide(losses[7:], losses[6:-1])
    assert ratios.round() == pytest.approx(5)
    first = own["window"] * (0.1 * 2 * 6) * own["window"]
    assert np.floor(10 * first.sum()) / 10 == 15.9
    ten = own["descend"](own["gradient_of"], own["zeros"], 0.5, 10)[-1]
    assert round(own["loss_of"](ten), 3) == 0.105


def test_the_eye_leaves_no_other_kernel_and_with_its_mean_steps_are_five_times_shorter(own):
    largest_rate = []
    for picture in (own["eye"], own["eye"] + own["grey"][70:130, 130:220].mean() / 100):
        table = own["windows_of"](picture.reshape(1, 60, 90, 1), (3, 3)).reshape(-1, 9)
        assert table.shape == (5104, 9)
        assert np.linalg.matrix_rank(table) == 9
        largest_rate.append(2 / np.linalg.eigvalsh(2 * table.T @ table / len(table)).max())
    assert 5 < largest_rate[0] / largest_rate[1] < 6


def test_columns_of_the_striped_table_repeat(own):
    for column in (3, 6):
        np.testing.assert_array_equal(own["striped"][:, column], own["striped"][:, 0])
    assert own["ranks"] == [3, 9]
    # Three columns hold all that the nine of the stripes do.
    assert np.linalg.matrix_rank(own["striped"][:, :3]) == 3


def test_a_number_of_the_kernel_moves_the_loss_by_way_of_the_map():
    answer, target = 1.5, 6
    slope_of_the_map = 2 * (answer - target)
    moved = (answer + 0.01 * 0.5 - target) ** 2 - (answer - target) ** 2
    assert abs(moved - 0.005 * slope_of_the_map) < 0.005**2 * 1.01


def test_across_the_valley_all_nine_numbers_rise_together(own):
    table = own["table"]
    values, directions = np.linalg.eigh(2 * table.T @ table / len(table))
    np.testing.assert_allclose(np.abs(directions[:, -1]), 1 / 3, atol=0.01)
    assert round(values[-1], 3) == 3.289
    on = own["hidden"] + directions[:, -1].reshape(3, 3)
    rise = own["gradient_of"](on) - own["gradient_of"](own["hidden"])
    np.testing.assert_allclose(rise.ravel(), values[-1] * directions[:, -1], atol=1e-9)
    losses = [own["loss_of"](own["hidden"] + far * (on - own["hidden"])) for far in (1, -2.29)]
    assert round(losses[1] / losses[0], 1) == 5.2
    assert round(values[-2], 3) == 0.122
    left = [1 - rate * values[-1] for rate in (0.05, 0.5, 1)]
    assert np.round(left, 2).tolist() == [0.84, -0.64, -2.29]
    assert round(2 / values[-1], 3) == 0.608
    # How far zeros lie from the floor, as seen in the direction across.
    assert abs(own["hidden"].ravel() @ directions[:, -1]) < 0.03


def test_the_paths_end_as_the_prose_says(own):
    assert own["rates"].tolist() == [0.5, 0.05, 1]
    losses = {name: own["loss_of"](kernels[-1]) for name, kernels in own["paths"].items()}
    assert losses["a"] < losses["b"] < own["loss_of"](own["start"]) < losses["c"]
    across = [kernel.mean() for kernel in own["paths"]["a"]]
    assert all(before * after < 0 for before, after in zip(across[:5], across[1:6], strict=True))
    plain = own["descend"](own["gradient_of"], own["start"], 0.1, 60)
    ball = own["roll"](own["start"], 0.1, 60)
    own["random"] = np.random.default_rng(1)
    ten = own["descend"](own["gradient_of_ten"], own["start"], 0.1, 60)
    ends = [own["loss_of"](kernels[-1]) for kernels in (plain, ball, ten)]
    assert ends[1] < 0.01 < ends[0]
    assert abs(ends[2] / ends[0] - 1) < 0.25
    assert max(kernel[:, 2].mean() for kernel in ball) > 1.1


def test_other_seeds_learn_as_well_and_go_by_the_eyes_and_shuffled_labels_teach_nothing():
    pets = namespace_of("06", "def prepare", "def learn", "pets = ")
    numbers = np.arange(0, 800, 8)
    eyes = pets["prepare"](drawn_again("validation", numbers, exchanged="eyes"))
    ears = pets["prepare"](drawn_again("validation", numbers, exchanged="ears"))

    def learned(targets, seed):
        kernel, bias = pets["learn"](pets["images"], targets, seed)
        cats = [pets["best_windows"](images, kernel)[0] + bias > 0.5
                for images in (pets["new"], eyes, ears)]  # fmt: skip
        right = cats[0] == pets["new_cats"]
        by_kind = [right[pets["new_cats"] == kind].mean() for kind in (1, 0)]
        return by_kind, *[(cats[0][numbers] != each).sum() for each in cats[1:]]

    said = {1: 0.756, 2: 0.716, 3: 0.729, 4: 0.761, 5: 0.746}
    for seed, share in said.items():
        by_kind, by_eyes, by_ears = learned(pets["cats"], seed)
        assert abs(np.mean(by_kind) - share) < 0.02, seed
        assert by_kind[0] < by_kind[1], seed
        assert by_eyes > 35, seed
        assert by_ears <= 3, seed
    shuffled = np.random.default_rng(0).permutation(pets["cats"])
    assert 0.45 < np.mean(learned(shuffled, 1)[0]) < 0.55


def test_green_counts_on_both_sides_of_a_place_where_it_counts_against():
    pets = namespace_of("06", "def prepare", "def learn", "pets = ")
    green = pets["kernel"].reshape(5, 5, 3)[2, :, 1]
    assert green[2] > 0.3 < green[4]
    assert green[3] < -0.1
