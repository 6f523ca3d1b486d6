"""What the tests know of 01's exercises: aims, further right answers, what its prose says."""

import numpy as np
import pytest
from PIL import Image

from helpers.data import load_chelsea
from helpers.exercises import lesson_01
from helpers.exercises.exercise import RIGHT, WRONG
from helpers.exercises.running import made_of
from tests.support.notebooks import code_of, namespace_of

AIMS = {
    "read and change any pixel of an image by its row, column and channel": ["one_number", "paint"],
    "tell apart whole numbers (0 to 255) and fractions (0 to 1), and convert one into the other": [
        "wrapped", "brighten", "to_bytes",
    ],
    "turn a colour picture grey, flip it and cut a piece out": [
        "grey_lines", "piece_shape", "flip", "cut",
    ],
    "say what the numbers do not tell": ["closer"],
}  # fmt: skip


def paint_each_channel(picture, row, column, colour):
    painted = np.array(picture)
    for channel in range(3):
        painted[row, column, channel] = colour[channel]
    return painted


def brighten_by_fractions(picture, amount):
    fractions = np.clip(picture / 255 + amount / 255, 0, 1)
    return np.rint(fractions * 255).astype(np.uint8)


def brighten_one_by_one(picture, amount):
    brighter = picture.copy()
    for place in np.ndindex(picture.shape):
        brighter[place] = min(int(picture[place]) + amount, 255)
    return brighter


def bytes_by_a_half(fractions):
    return (np.float32(255) * fractions + 0.5).astype(np.uint8)


def flip_by_columns(picture):
    flipped = np.zeros(picture.shape)
    for column in range(picture.shape[1]):
        flipped[:, column] = picture[:, -1 - column]
    return flipped


def cut_in_lists(picture, row, column, height, width):
    return [[picture[row + i, column + j] for j in range(width)] for i in range(height)]


RIGHT_TOO = [
    ("one_number", np.uint8(220)),
    ("one_number", 220.0),
    ("paint", paint_each_channel),
    ("wrapped", (200 + 100) % 256),
    ("brighten", brighten_by_fractions),
    ("brighten", brighten_one_by_one),
    ("brighten", lambda picture, amount: np.minimum(picture, 255 - amount) + np.uint8(amount)),
    ("to_bytes", bytes_by_a_half),
    ("to_bytes", lambda fractions: np.round(255 * fractions).astype("uint8")),
    ("piece_shape", [4, 3, 3]),
    ("piece_shape", np.zeros((6, 6, 3))[1:5, 0:3].shape),
    ("flip", flip_by_columns),
    ("flip", lambda picture: np.flip(picture, axis=1)),
    ("flip", lambda picture: picture[:, range(picture.shape[1])[::-1], :]),
    ("cut", cut_in_lists),
    ("cut", lambda p, r, c, h, w: p[slice(r, r + h), slice(c, c + w), :]),
]


@pytest.fixture(scope="module")
def picture():
    return namespace_of("01", "red = ", "green = ", "blue = ")["picture"]


def test_its_lines_in_another_order_that_works_are_right():
    # The empty matrix may be made with its size only; nothing else can be exchanged.
    assert lesson_01.grey_lines.judge("e d g b h a c").word == RIGHT
    assert lesson_01.grey_lines.judge("EDGBHACF").word == WRONG


def test_what_the_prose_says_of_single_places(picture):
    assert lesson_01.one_number.value == picture[1, 4, 1]
    said = {255: picture[1, 4, 0], 0: picture[1, 4, 2], 80: picture[4, 1, 1], 160: picture[1, 3, 1]}
    assert all(number == value for number, value in said.items())
    assert picture[0, 4].tolist() == [255, 220, 0]
    assert picture[1, 1].tolist() == [200, 40, 40]
    assert picture[3, 0].tolist() == [240, 230, 200]
    solved = {name: made_of(getattr(lesson_01, name).solution_code, name)
              for name in ("paint", "cut", "flip")}  # fmt: skip
    door = solved["paint"](picture, 4, 1, [0, 0, 255])
    assert (door != picture).any(axis=2).sum() == 1
    assert picture[4, 1].tolist() == [120, 80, 40]
    assert (solved["cut"](picture, 0, 4, 2, 2) == [255, 220, 0]).all()
    assert (solved["flip"](picture)[0, 0] == [255, 220, 0]).all()


def test_without_red_the_sun_is_green_and_the_roof_nearly_black(picture):
    sun, roof = picture[0, 5], picture[2, 0]
    assert sun[1] > 200
    assert sun[2] == 0
    assert roof[1:].max() == 40


def test_the_wall_is_brighter_than_the_sun_in_grey(picture):
    grey = np.array(Image.fromarray(picture).convert("L"))
    assert grey[3, 0] == 230
    assert grey[0, 5] == 205


def test_fur_wraps_to_turquoise_and_the_cloth_behind_it_to_black():
    cat = load_chelsea()
    red, green, blue = np.moveaxis(cat + np.uint8(100), 2, 0)
    turquoise = (red < 100) & (green > 180) & (blue > 140)
    black = (red < 100) & (green < 100) & (blue < 100)
    assert turquoise[150:170, 225:250].mean() > 0.8
    assert black[40:100, :14].mean() > 0.9
    assert 195 < np.quantile(cat[..., 0], 0.999) < 215


def test_the_glint_has_much_red_the_iris_less_and_the_pupil_hardly_any():
    red = load_chelsea()[99:105, 164:170, 0]
    assert red.max() == red[3, 5] == 167
    assert red[:, 0].min() > 100
    assert red[5, 3:].max() < 15


def test_the_lesson_on_bytes_says_what_numpy_does():
    assert lesson_01.wrapped.value == (np.array([200], np.uint8) + np.uint8(100))[0] == 44
    assert np.array([79.6]).astype(np.uint8) == 79
    assert np.rint(79.6) == 80
    assert [each.value for each in lesson_01.recall.parts[1:3]] == [(250 + 10) % 256, 0.2 * 255]


def test_chelsea_moved_by_20_columns_is_further_than_the_empty_picture():
    cat = load_chelsea()
    namespace = {"np": np, "cat": cat}
    exec(code_of("01", "flipped_cat").split("show_pictures")[0], namespace)
    exec(code_of("01", "def difference").split("print")[0], namespace)
    empty, difference = namespace["no_cat"], namespace["difference"]
    assert difference(cat[:, 19:], cat[:, :-19]) < difference(cat, empty)
    assert difference(cat, empty) < difference(cat[:, 20:], cat[:, :-20])
    assert difference(cat, empty) < difference(cat, namespace["flipped_cat"])
