"""02: which exercise practises which aim, other right answers, and numbers of its prose."""

import re

import numpy as np
import pytest

from helpers.by_hand import convolve
from helpers.data import load_chelsea
from helpers.exercises import lesson_02
from helpers.exercises.exercise import RIGHT, WRONG
from helpers.exercises.lesson_02.edges import EDGES
from helpers.exercises.lesson_02.windows import KERNEL, LINES, PICTURE
from helpers.plotting import show_feature_maps
from tests.support.notebooks import code_of, read

CAT = load_chelsea() @ np.array([0.299, 0.587, 0.114])

AIMS = {
    "compute any number of a feature map from its window and the kernel": [
        "second_window", "sum_at", "loop", "lower_edge",
    ],
    "predict the size of a feature map": ["wide_map", "map_shape"],
    "choose a kernel that answers to an edge, blurs or sharpens": ["middles", "diagonal_kernel"],
    "say what libraries mean by *convolution*": ["turned"],
}  # fmt: skip


def product_by_product(image, kernel, row, column):
    total = 0.0
    for down in range(len(kernel)):
        for right in range(len(kernel[0])):
            total += float(image[row + down, column + right]) * float(kernel[down, right])
    return total


def by_einsum(image, kernel, row, column):
    window = image[row:, column:][: kernel.shape[0], : kernel.shape[1]]
    return np.einsum("ij,ij", window.astype(np.float32), kernel.astype(np.float32))


RIGHT_TOO = [
    ("second_window", 600.0),
    ("second_window", np.int64(600)),
    ("sum_at", product_by_product),
    ("sum_at", by_einsum),
    ("loop", "fehcjiba"),
    ("loop", "F H E C J I B A"),
    ("wide_map", [6, 2]),
    ("map_shape", lambda image, kernel: np.array(image) - kernel + 1),
    ("map_shape", lambda image, kernel: [image[0] + 1 - kernel[0], image[1] + 1 - kernel[1]]),
    ("lower_edge", np.float32(-600)),
    ("middles", (4.0, 5.0)),
    ("diagonal_kernel", [[0, 1, 2], [-1, 0, 1], [-2, -1, 0]]),
    ("diagonal_kernel", np.array([[0, 1, 1], [-1, 0, 1], [-1, -1, 0]], np.float32) / 7),
    ("turned", lambda kernel: np.rot90(kernel, 2)),
    ("turned", lambda kernel: [list(row)[::-1] for row in list(kernel)[::-1]]),
    ("turned", np.flip),
]


def test_the_exercises_ask_about_the_notebooks_own_picture_and_kernel():
    namespace = {"np": np}
    exec(code_of("02", "image = "), namespace)
    np.testing.assert_array_equal(namespace["image"], PICTURE)
    assert code_of("02", "kernel = ").count("[-1, 0, 1]") == 3
    assert convolve(PICTURE, KERNEL)[0, 1] == lesson_02.second_window.value
    assert convolve(PICTURE, KERNEL.T)[2, 3] == lesson_02.lower_edge.value


def test_the_lines_to_put_in_order_are_those_that_are_judged():
    text = "\n".join(cell.source for cell in read("02").cells)
    for letter, line in LINES.items():
        assert f"{letter}    {line}\n" in text


def test_the_map_has_its_largest_sum_in_the_second_window_and_sixteen_places():
    feature_map = convolve(PICTURE, KERNEL)
    assert feature_map[0, 1] == feature_map.max() == 600
    assert feature_map.size == 16
    assert set(convolve(PICTURE, KERNEL)[:, 3]) == {0}


def test_on_both_sides_of_an_edge_sharpening_makes_the_difference_larger():
    sharpen = np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]])
    assert convolve(PICTURE, sharpen)[0, 1:3].tolist() == [10 - 200, 410]


@pytest.mark.parametrize("scale", [1, 10, 0.01])
def test_a_diagonal_kernel_is_judged_by_its_shape_and_not_by_its_size(scale):
    kernel = np.array([[0, 1, 1], [-1, 0, 1], [-1, -1, 0]])
    assert lesson_02.diagonal_kernel.judge(scale * kernel).word == RIGHT
    upright = lesson_02.diagonal_kernel.judge(scale * KERNEL)
    assert upright.word == WRONG
    assert f"{400 * scale:g} on the edge" in upright.text
    assert f"{600 * scale:g} on *right*" in upright.text


def largest_on_each(kernel):
    return {name: convolve(edge, kernel).max() for name, edge in lesson_02.eight_edges.items()}


def test_what_is_right_answers_to_its_edge_at_least_a_quarter_more_than_to_any_other():
    rng = np.random.default_rng(0)
    found = 0
    for _ in range(400):
        kernel = rng.integers(-1, 2, (3, 3))
        kernel[1, 1] -= kernel.sum()
        wanted, *others = largest_on_each(kernel).values()
        verdict = lesson_02.diagonal_kernel.judge(kernel)
        assert (verdict.word == RIGHT) == (4 * wanted >= 5 * max(others) > 0), (kernel, verdict)
        found += verdict.word == RIGHT
    assert found >= 3


@pytest.mark.parametrize("changed", [np.negative, np.transpose, np.flipud, np.fliplr, np.rot90])
def test_a_right_kernel_that_is_mirrored_turned_or_negative_is_not_right(changed):
    for kernel in ([[0, 1, 1], [-1, 0, 1], [-1, -1, 0]], [[0, 1, 0], [-1, 0, 1], [0, -1, 0]]):
        assert lesson_02.diagonal_kernel.judge(kernel).word == RIGHT
        assert lesson_02.diagonal_kernel.judge(changed(np.array(kernel))).word == WRONG


@pytest.mark.parametrize(
    ("kernel", "on_both"),
    [
        ([[2, -1, -1], [-1, 2, -1], [-1, -1, 2]], 600),
        ([[1, 0, -1], [0, 0, 0], [-1, 0, 1]], 200),
        ([[1, -1, -1], [-1, 4, -1], [-1, -1, 1]], 600),
        ([[-1, -1, 2], [-1, 2, -1], [2, -1, -1]], 400),
    ],
)
def test_a_kernel_for_lines_or_dots_is_told_that_the_opposite_edge_gives_as_much(kernel, on_both):
    numbers = largest_on_each(np.array(kernel))
    assert numbers["upper right"] == numbers["lower left"] == on_both
    verdict = lesson_02.diagonal_kernel.judge(kernel)
    assert verdict.word == WRONG
    assert "mirror" not in verdict.text
    assert f"{on_both} " in verdict.text
    assert "*lower left*" in verdict.text


def test_changing_the_shown_edges_does_not_change_how_an_answer_is_judged():
    for name, edge in lesson_02.eight_edges.items():
        assert not np.shares_memory(edge, EDGES[name])


def test_what_the_praise_of_a_diagonal_kernel_suggests_can_be_run():
    (line,) = re.findall(r"`(show_\w+\(.+\))`", lesson_02.diagonal_kernel.right)
    namespace = {"np": np, "convolve": convolve, "show_feature_maps": show_feature_maps, "eye": CAT}
    exec(lesson_02.diagonal_kernel.solution_code, namespace)
    exec(line, namespace)


def test_behind_her_the_map_is_nearly_white_and_fur_is_not():
    vertical = np.abs(convolve(CAT, KERNEL))
    behind, cheek, forehead = vertical[:, 400:], vertical[180:260, 150:250], vertical[:80, 180:330]
    darkest = np.percentile(vertical, 99)
    assert behind.mean() < 0.05 * darkest < 0.15 * darkest < cheek.mean() < forehead.mean()


def test_the_shipped_half_turn_is_told_what_it_does_and_not_what_to_write():
    said = lesson_02.turned.judge(lambda kernel: kernel[::-1]).text
    assert "comes out in the lower left" in said.splitlines()[0]
    assert "columns" not in said


def test_two_shapes_that_are_subtracted_as_a_whole_are_told_to_take_numbers():
    verdict = lesson_02.map_shape.judge(lambda image, kernel: image - kernel + 1)
    assert "one by one" in verdict.text


def test_a_function_that_takes_only_square_kernels_is_shown_the_first_that_is_not():
    def square_only(image, kernel, row, column):
        size = len(kernel)
        return (image[row : row + size, column : column + size] * kernel).sum()

    verdict = lesson_02.sum_at.judge(square_only)
    assert verdict.word == WRONG
    assert "square" in verdict.text
    assert "[[10,  1]]" in verdict.text
