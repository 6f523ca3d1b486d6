"""02: which exercise practises which aim, other right answers, and numbers of its prose."""

import numpy as np
import pytest

from helpers.by_hand import convolve
from helpers.exercises import lesson_02
from helpers.exercises.exercise import RIGHT, WRONG
from helpers.exercises.lesson_02.windows import KERNEL, LINES, PICTURE
from tests.support.notebooks import code_of, read

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
    assert f"{200 * scale:g} on the diagonal edge and {300 * scale:g} on an upright" in upright.text


def test_a_function_that_takes_only_square_kernels_is_shown_the_first_that_is_not():
    def square_only(image, kernel, row, column):
        size = len(kernel)
        return (image[row : row + size, column : column + size] * kernel).sum()

    verdict = lesson_02.sum_at.judge(square_only)
    assert verdict.word == WRONG
    assert "[[10,  1]]" in verdict.text
