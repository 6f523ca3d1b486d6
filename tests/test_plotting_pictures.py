"""What the words of pictures and matrices say."""

import numpy as np
import pytest

from helpers import plotting
from tests.support.figures import shown

PICTURE = np.random.default_rng(0).integers(0, 256, (6, 6, 3), dtype=np.uint8)


def test_the_channels_say_their_least_and_greatest_numbers_and_where_they_stand():
    picture = np.full((6, 6, 3), 9, np.uint8)
    picture[4, 1, 0], picture[0, 5, 2] = 120, 3
    _, words = shown(plotting.show_channels, picture, "house")
    assert words == (
        "house of 6 rows and 6 columns, and its three matrices. "
        "red: 9 (row 0, column 0) to 120 (row 4, column 1); "
        "green: 9 (row 0, column 0) to 9 (row 0, column 0); "
        "blue: 3 (row 0, column 5) to 9 (row 0, column 0)"
    )


def test_a_single_pixel_is_described_by_its_colour_and_in_the_singular():
    pixel = np.array([[[255, 160, 0]]], np.uint8)
    _, words = shown(plotting.show_picture, pixel, "one pixel")
    assert words == ("Picture of 1 row and 1 column: one pixel. Red, green, blue: 255 160 0")
    _, words = shown(plotting.show_pictures, [PICTURE], ["house"])
    assert words == "1 picture: house"


def test_a_picture_without_a_title_is_shown_with_words_of_its_own():
    bare, words = shown(plotting.show_picture, PICTURE)
    assert words == "Picture of 6 rows and 6 columns"
    titled, words = shown(plotting.show_picture, PICTURE, "house")
    assert words == "Picture of 6 rows and 6 columns: house"
    assert (shown(plotting.show_picture, PICTURE, title="house")[0] == titled).all()
    # Text is black, and nothing else in either figure is as tall as the room above a picture.
    above = [(pixels[:30] < 100).all(axis=2).any() for pixels in (bare, titled)]
    assert above == [False, True]


def test_a_zoom_can_end_in_the_numbers_of_one_channel():
    _, words = shown(plotting.show_zoom, PICTURE, [(2, 1, 2, 2)], channel=1)
    green = PICTURE[2:4, 1:3, 1]
    assert "then 2×2" not in words
    assert f"Of the last ones, green: {green.min()} (row " in words
    assert f" to {green.max()} (row " in words


def test_long_matrices_are_described_by_their_ranges():
    many = np.full((12, 12), 100)
    many[3, 7] = 250
    _, words = shown(plotting.show_matrices, [many], ["grey"])
    assert words == "grey: 100 (row 0, column 0) to 250 (row 3, column 7)"


def test_the_titles_of_three_questions_are_whole():
    questions = {f"{letter}. exactly one?": [0, 1, 1, 0] for letter in "abc"}
    pixels, _ = shown(plotting.show_cases, questions)
    assert (pixels[:3] > 250).all()


@pytest.mark.parametrize("shape", [(20_000, 1), (1, 20_000), (4000, 100)])
def test_what_is_drawn_of_a_thin_picture_is_bounded(shape):
    thin = np.full((*shape, 3), 90, np.uint8)
    for show, words in ((plotting.show_picture, "thin"), (plotting.show_pictures, None)):
        pixels, _ = shown(show, *([thin, words] if words else [[thin, PICTURE], ["thin", "house"]]))
        assert pixels.shape[0] * pixels.shape[1] < 2e6


def test_names_of_any_writing_and_length_are_shown_without_a_word_of_warning(recwarn):
    names = ["猫", "🐶", "a name of a class of somebody's own, much longer than a figure is wide"]
    shown(plotting.show_pictures, [PICTURE] * 3, names)
    counts = [[5, 0, 0], [0, 0, 0], [1, 0, 4]]
    _, words = shown(plotting.show_confusion, counts, names)
    assert "of 0 🐶 pictures 0 are called 猫" in words
    assert [str(each.message) for each in recwarn] == []
