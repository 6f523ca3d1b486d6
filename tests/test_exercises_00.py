"""00: which exercise practises which aim, other right answers, and what its checks say."""

import numpy as np
from scipy.stats import binom

from helpers.exercises import lesson_00
from helpers.exercises.lesson_00.brightest import brightest_row
from helpers.exercises.lesson_00.light import LIGHT
from tests.support.notebooks import code_of, read

AIMS = {
    "ask a finished classifier about a picture, and say what its answer is worth": [
        "wrong_of_100", "which_are_dogs", "not_a_pet",
    ],
    "choose your path through the course, and get a hint when you are stuck": [
        "path", "double_light",
    ],
    "run cells in an order that works, and read an error": ["count_after", "mean_light"],
    "read and write the little Python that the lessons need": [
        "slice_shape", "brightest_row", "double_light", "brightest_column",
    ],
}  # fmt: skip


def doubled_one_by_one(light):
    return [[255 if 2 * number > 255 else 2 * number for number in row] for row in light]


def brightest_by_list(light):
    sums = [sum(light[:, column]) for column in range(len(light[0]))]
    return sums.index(max(sums))


def mean_one_by_one(light):
    total = 0
    for row in light:
        total += sum(row)
    return np.float32(total / (light.shape[0] * light.shape[1]))


def held_at_255(light):
    light = light * 2
    light[light > 255] = 255
    return light


RIGHT_TOO = [
    ("wrong_of_100", 7.0),
    ("wrong_of_100", np.float32((1 - 0.93) * 100)),
    ("which_are_dogs", np.array([1, 0, 1, 0, 0, 1], np.uint8)),
    ("which_are_dogs", (1, 0, 1, 0, 0, 1)),
    ("count_after", np.int64(3)),
    ("slice_shape", [2, 3]),
    ("slice_shape", LIGHT[1:3, 0:3].shape),
    ("brightest_row", "b, e, f, a, d, c"),
    ("double_light", doubled_one_by_one),
    ("double_light", held_at_255),
    ("double_light", lambda light: np.clip(light.astype(np.float32) * 2, None, 255)),
    ("brightest_column", brightest_by_list),
    ("brightest_column", lambda light: np.argmax(np.einsum("ij->j", light))),
    ("mean_light", mean_one_by_one),
    ("mean_light", lambda light: light.mean()),
]
TEXT = "\n".join(cell.source for cell in read("00").cells if cell.cell_type == "markdown")


def test_another_hundred_may_well_have_as_many_wrong_ones_as_its_praise_says():
    assert "it may well be 3, or 11" in lesson_00.wrong_of_100.right
    wrong = binom(100, 0.07)
    assert 0.05 < wrong.cdf(3) < 0.2
    assert 0.05 < wrong.sf(10) < 0.2


def one_by_if(light):
    if light * 2 > 255:
        return 255
    return light * 2


def test_an_if_on_a_whole_array_is_answered_with_its_own_line_and_not_with_min():
    said = str(lesson_00.double_light.judge(one_by_if))
    assert "`if light * 2 > 255:`" in said
    assert "`if`" in said
    assert "one number" in said


def test_a_double_that_writes_into_the_array_is_told_how_not_to():
    def loops(light):
        for row in range(light.shape[0]):
            for column in range(light.shape[1]):
                light[row, column] = min(2 * light[row, column], 255)
        return light

    assert "`light * 2` makes a new array" in str(lesson_00.double_light.judge(loops))


def test_the_lines_and_the_array_are_those_that_are_judged():
    for letter, line in brightest_row.lines.items():
        assert f"{letter}  {line}\n" in TEXT
    namespace = {"np": np}
    exec(code_of("00", "light = np.array"), namespace)
    np.testing.assert_array_equal(namespace["light"], LIGHT)
