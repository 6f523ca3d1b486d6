"""What the tests know of 01's exercises: aims, further right answers, what some sentences say."""

import numpy as np

from helpers.exercises import lesson_01
from helpers.exercises.exercise import RIGHT, WRONG

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


def test_its_lines_in_another_order_that_works_are_right():
    # The empty matrix may be made with its size only; nothing else can be exchanged.
    assert lesson_01.grey_lines.judge("e d g b h a c").word == RIGHT
    assert lesson_01.grey_lines.judge("EDGBHACF").word == WRONG


def test_shipped_brighten_is_told_what_it_does_and_not_what_to_do():
    said = str(lesson_01.brighten.judge(lambda picture, amount: picture + np.uint8(amount)))
    assert "200 + 100 gives 44" in said
    assert "int" not in said
    assert "minimum" not in said


def test_a_shape_without_the_channels_is_told_of_its_axes():
    assert "one for each axis" in lesson_01.piece_shape.judge((4, 3)).text
