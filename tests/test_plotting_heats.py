"""Heat in rows, and several quantities of the same things side by side."""

import numpy as np
import pytest

from helpers import plotting
from helpers.plotting import heats
from tests.test_plotting import shown


def test_several_quantities_are_told_by_things_then_by_numbers():
    values = {"ears": (28.5, 20, 38), "build": (0, 0, 4)}
    small = {"ears": (-2.12, -3, -1), "build": (0.031, 0, 0.1)}
    _, words = shown(plotting.show_side_by_side, {"changed, %": values, "moves": small})
    assert words == "ears, build. changed, %: 28.5, 0; moves: −2.1, 0.03"


@pytest.mark.parametrize(
    ("value", "text"),
    [(57.0, "57"), (28.5, "28.5"), (0.5, "0.5"), (0.03, "0.03"), (0.001, "0"), (-2.06, "−2.1")],
)
def test_a_number_has_no_more_digits_than_can_be_read(value, text):
    assert heats._short(value) == text


def test_rows_of_heat_are_told_by_their_hottest_places():
    images = np.full((2, 8, 8, 3), 100, np.uint8)
    hot = np.zeros((2, 8, 8))
    hot[0, 2, 5] = hot[1, 7, 0] = 3
    rows = {"for cat": hot, "for dog": hot[::-1]}
    _, words = shown(plotting.show_heat_rows, images, rows, ["a", "b"])
    assert words == ("2 pictures of 8×8, by row and column hottest: for cat 2 5, 7 0; "
                     "for dog 7 0, 2 5")  # fmt: skip
