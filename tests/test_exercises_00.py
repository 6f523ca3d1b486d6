"""00: which exercise practises which aim, other right answers, and what its prose says."""

import json
import re

import nbformat
import numpy as np
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from helpers.data import drawn_traits
from helpers.drawn_pets import pet_shape
from helpers.exercises import lesson_00
from helpers.exercises.lesson_00.brightest import brightest_row
from helpers.exercises.lesson_00.light import LIGHT
from tests.support.notebooks import NOTEBOOKS, ROOT, code_of, read

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
    ("double_light", lambda light: np.clip(light.astype(np.float32) * 2, None, 255)),
    ("brightest_column", brightest_by_list),
    ("brightest_column", lambda light: np.argmax(np.einsum("ij->j", light))),
    ("mean_light", mean_one_by_one),
    ("mean_light", lambda light: light.mean()),
]
TEXT = "\n".join(cell.source for cell in read("00").cells if cell.cell_type == "markdown")
THERE = {int(path.name[:2]): path for path in NOTEBOOKS}


def minutes(number):
    first = nbformat.read(THERE[number], as_version=4).cells[0].source
    return [int(each) for each in
            re.search(r"Teaching (\d+) minutes, exercises (\d+)", first).groups()]  # fmt: skip


def hours(numbers):
    return sum(sum(minutes(number)) for number in numbers) / 60


def test_its_table_has_all_nineteen_lessons_with_the_minutes_of_those_that_are_there():
    rows = re.findall(r"^\|(.*\d\d.*?)\|(.+\?)\|(.+?)\|$", TEXT, re.MULTILINE)
    assert len(rows) == 19
    for number, (name, _, told) in enumerate(rows):
        if number in THERE:
            assert name == (f"[{number:02d}]({THERE[number].name})" if number else "00")
            assert told == "{} + {}".format(*minutes(number))
        else:
            assert (name, told) == (f"{number:02d}", "to come")


def test_its_table_asks_what_the_readme_asks():
    readme = (ROOT / "README.md").read_text("utf-8")
    asked = re.findall(r"^\| \[(\d\d)\]\([^|]*\| [^|]*\| ([^|]*\?) \|", readme, re.MULTILINE)
    assert len(asked) >= 13
    for number, question in asked:
        assert re.search(rf"^\|\[?{number}\b.*\|{re.escape(question)}\|", TEXT, re.MULTILINE)


@pytest.mark.parametrize(
    ("path", "numbers"),
    [
        ("An evening", [0, 1, 2, 9]),
        ("A weekend", [0, 1, 2, 3, 4, 5, 6, 8, 9, 12, 17]),
        ("A term", sorted(THERE)),
    ],
)
def test_a_path_takes_as_long_as_it_says(path, numbers):
    whole, half = re.search(rf"{path}, (\d+)(½?) hours: ", TEXT).groups()
    assert abs(int(whole) + (0.5 if half else 0) - hours(numbers)) <= 0.26


def test_the_paths_name_the_lessons_that_are_added_up():
    assert "00, 01, 02 and 09." in TEXT
    assert "00 to 06, then 08, 09, 12 and 17." in TEXT
    words = {13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen", 17: "seventeen"}
    assert f"all {words[len(THERE)]} that are there" in TEXT


def test_the_lessons_of_an_evening_fit_and_01_to_06_do_not():
    assert hours([1, 2, 9]) <= 3.5
    assert hours(range(1, 7)) > 5


def test_the_map_dashes_the_lessons_that_are_to_come():
    (told,) = re.findall(r"to_come=\(([\d, ]+)\)", code_of("00", "grey = pets"))
    assert [int(number) for number in told.split(",")] == sorted(set(range(19)) - set(THERE))


@pytest.mark.parametrize(("kind", "wrong"), [("photographs", 7), ("drawn_pets", 9)])
def test_of_100_pictures_it_gets_as_many_wrong_as_it_says(kind, wrong):
    record = (ROOT / "data" / "models" / f"petnet_{kind}.json").read_text("utf-8")
    notes = json.loads(record)["notes"]
    assert notes["trained on"].startswith("2,000 ")
    assert notes["size"] == 112
    right = notes["validation"]["with flips"]
    assert round(100 * (1 - right[0])) == wrong
    if kind == "drawn_pets":
        assert f"of 100 drawn pets it gets {wrong} wrong" in TEXT
        return
    assert lesson_00.wrong_of_100.value == wrong
    assert [round(100 * (1 - end)) for end in right[1:]] == [9, 5]
    assert round(800 * (1 - right[0])) == 56


def test_the_six_pets_are_what_the_check_says_of_them():
    (seed,) = re.findall(r"default_rng\((\d+)\)", code_of("00", "labels = "))
    labels = np.random.default_rng(int(seed)).integers(0, 2, 6)
    assert labels.tolist() == lesson_00.LABELS
    shapes = [pet_shape(("cat", "dog")[label], number) for number, label in enumerate(labels)]
    for label, shape, (_, why) in zip(labels, shapes, lesson_00.SIX, strict=True):
        assert (shape.pupil > 0.62) == label == ("wide" in why)
        assert shape.tongue == ("tongue" in why)
        assert (shape.ear == "pointed") == ("stand up" in why)
    assert (shapes[4].ear, shapes[5].ear) == ("folded", "folded")


def test_pupils_and_tongues_speak_as_it_says():
    shapes = drawn_traits("train")
    cats, dogs = shapes[:1000], shapes[1000:]
    narrow, wide = (np.mean([shape.pupil for shape in kind]) for kind in (cats, dogs))
    assert wide > narrow + 0.05
    assert sum(shape.tongue for shape in dogs) > 5 * sum(shape.tongue for shape in cats)


def test_the_lines_and_the_array_are_those_that_are_judged():
    for letter, line in brightest_row.lines.items():
        assert f"{letter}  {line}\n" in TEXT
    namespace = {"np": np}
    exec(code_of("00", "light = np.array"), namespace)
    np.testing.assert_array_equal(namespace["light"], LIGHT)


def test_the_error_that_it_shows_is_ipythons():
    (shown,) = re.findall(r"```\n(NameError.*?)\n```", TEXT, re.DOTALL)
    cell = code_of("00", "count = count")
    with capture_output() as captured:
        InteractiveShell().run_cell(cell)
    said = re.sub(r"\x1b\[[\d;]*m", "", captured.stdout).strip().splitlines()
    # Above all stand hyphens, and only a kernel counts the cells in the third line.
    said[2] = "Cell In[1], line 1"
    assert [line.rstrip() for line in said[1:]] == shown.splitlines()
