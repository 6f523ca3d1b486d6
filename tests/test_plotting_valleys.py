"""The figures of 06: paths on a loss seen from above, and windows that answer most."""

import numpy as np

from helpers import plotting
from helpers.plotting import valleys
from tests.test_plotting import shown

GOAL = np.array([[-1.0, 0, 1]] * 3)


def loss_of(kernel):
    return ((kernel - GOAL) ** 2).sum()


def test_a_path_is_told_by_its_columns_and_ends_where_it_leaves_the_picture():
    start = np.full((3, 3), 0.25)
    halves = [start, (start + GOAL) / 2]
    beyond = [start, start - 5, GOAL]
    _, words = shown(plotting.show_valley, loss_of, {"near": halves, "far": beyond}, GOAL)
    assert words == (
        "A narrow valley of the loss from above. Paths start at 0.25 0.25, the bottom is −1 1. "
        "near: at −0.38 0.62 after 1 step; far: outside after 1 step"
    )


def test_the_valley_is_darkest_round_its_goal():
    picture, _ = shown(plotting.show_valley, lambda kernel: loss_of(kernel) / 100,
                       {"": [GOAL]}, GOAL)  # fmt: skip
    # The dark end of viridis is violet.
    violet = (picture[..., 0] > 50) & (picture[..., 1] < 40) & (picture[..., 2] > 70)
    rows, columns = np.nonzero(violet)
    assert len(rows) > 100
    height, width = violet.shape
    # The goal lies in the upper left of the panel.
    assert rows.mean() < height / 2
    assert columns.mean() < width / 2


def test_rows_of_the_drawn_kernels_are_alike_and_their_middle_lies_between():
    asked = []

    def noted(kernel):
        asked.append(kernel)
        return loss_of(kernel)

    shown(plotting.show_valley, noted, {"": [GOAL]}, GOAL)
    assert len(asked) == valleys.PLACES**2
    for kernel in asked[::200]:
        np.testing.assert_array_equal(kernel, np.tile(kernel[0], (3, 1)))
        np.testing.assert_allclose(kernel[0, 1], (kernel[0, 0] + kernel[0, 2]) / 2)


def test_matches_are_outlined_where_they_are_said_to_be():
    white = np.full((2, 24, 24, 3), 255, np.uint8)
    picture, words = shown(plotting.show_matches, white, [2, 12], [3, 14], 5, ["0.1", "0.9"])
    assert words == ("2 pictures with the window that answers most, by row and column: "
                     "2 3, 12 14. Above them: 0.1, 0.9")  # fmt: skip
    orange = (picture[..., 0] > 200) & (picture[..., 2] < 100)
    rows, columns = np.nonzero(orange)
    first = columns < picture.shape[1] / 6
    assert rows[first].max() < rows[~first].min()
