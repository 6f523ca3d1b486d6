"""00: its table and its paths, and what it says of networks, pets, sums and an error."""

import json
import re

import nbformat
import numpy as np
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from helpers.data import drawn_traits
from helpers.drawn_pets import draw_pet, pet_shape
from helpers.exercises import lesson_00
from tests.support.notebooks import NOTEBOOKS, ROOT, code_of, read

TEXT = "\n".join(cell.source for cell in read("00").cells if cell.cell_type == "markdown")
README = (ROOT / "README.md").read_text("utf-8")
THERE = {int(path.name[:2]): path for path in NOTEBOOKS}
EVENING, WEEKEND = [0, 1, 2, 9], [0, 1, 2, 3, 4, 5, 6, 8, 9, 12, 17]


def minutes(number):
    first = nbformat.read(THERE[number], as_version=4).cells[0].source
    return [int(each) for each in
            re.search(r"Teaching (\d+) minutes, exercises (\d+)", first).groups()]  # fmt: skip


def hours(numbers):
    return sum(sum(minutes(number)) for number in numbers) / 60


def in_halves(numbers):
    """How long lessons take, as the paths say it: to the nearest half hour, such as 3½."""
    whole, half = divmod(round(2 * hours(numbers)), 2)
    return f"{whole}{'½' if half else ''}"


def row_of(number, question):
    """A lesson's row of the table, as its notebook has it."""
    name = f"[{number:02d}]({THERE[number].name})" if number else "00"
    return f"|{name}|{question}|{' + '.join(map(str, minutes(number)))}|"


# Where a lesson arrives or its minutes change, these two fail with the lines that are wanted.
def test_its_table_has_all_nineteen_lessons_with_their_minutes():
    asked = re.findall(r"^\| \[(\d\d)\]\([^|]*\| [^|]*\| ([^|]*\?) \|", README, re.MULTILINE)
    rows = re.findall(r"^\|.*\d\d.*\|.+\?\|.+?\|$", TEXT, re.MULTILINE)
    assert rows == [row_of(int(number), question) for number, question in asked]
    assert len(rows) == len(THERE) == 19


def test_its_paths_take_as_long_as_they_say():
    paths = re.findall(r"^- (An? (?:evening|weekend|term), .*?)\.", TEXT, re.MULTILINE)
    assert paths == [
        f"An evening, {in_halves(EVENING)} hours: 00, 01, 02 and 09",
        f"A weekend, {in_halves(WEEKEND)} hours: 00 to 06, then 08, 09, 12 and 17",
        f"A term, {in_halves(THERE)} hours: all nineteen, one a week",
    ]


def test_in_seven_hours_one_can_do_01_to_06_and_no_weekend():
    assert "You have seven hours after this lesson" in TEXT
    assert hours(range(1, 7)) <= 7 < hours(WEEKEND) - hours([0])
    assert "Where do the numbers in a kernel come from?|" in TEXT


@pytest.mark.parametrize(("kind", "wrong"), [("photographs", 7), ("drawn_pets", 9)])
def test_of_100_pictures_it_gets_as_many_wrong_as_it_says(kind, wrong):
    record = (ROOT / "data" / "models" / f"petnet_{kind}.json").read_text("utf-8")
    notes = json.loads(record)["notes"]
    assert notes["trained on"].startswith("2,000 ")
    assert notes["size"] == 112
    right = notes["validation"]["with flips"]
    assert round(100 * (1 - right[0])) == wrong
    most, least = (round(100 * (1 - end)) for end in right[1:])
    what = "drawn pets" if kind == "drawn_pets" else "photographs of cats and dogs"
    assert f"of 800 {what} it got {wrong} in 100 wrong (95 % interval: {least} to {most})" in (
        TEXT.replace("Of 800", "of 800")
    )
    if kind == "photographs":
        assert lesson_00.wrong_of_100.value == wrong
        assert (least, most) == (5, 9)
        assert round(800 * (1 - right[0])) == 56


def six_pets():
    """Labels and seeds of the six pictures."""
    cell = code_of("00", "labels = ")
    lot = re.search(r"default_rng\((\d+)\)", cell)[1]
    seeds = json.loads(re.search(r"zip\(labels, (\[.*?\])\)", cell)[1])
    return np.random.default_rng(int(lot)).integers(0, 2, 6).tolist(), seeds


def said_by(beginning):
    """The words of the figure below a cell."""
    (cell,) = [cell for cell in read("00").cells if cell.source.startswith(beginning)]
    return cell.outputs[0].data["text/plain"]


def test_the_six_pets_are_what_the_check_says_of_them():
    labels, seeds = six_pets()
    assert labels == lesson_00.LABELS
    shapes = [pet_shape(("cat", "dog")[label], seed)
              for label, seed in zip(labels, seeds, strict=True)]  # fmt: skip
    for label, shape, (_, why) in zip(labels, shapes, lesson_00.SIX, strict=True):
        assert (shape.pupil > 0.7) == label == ("wide" in why)
        assert (shape.pupil < 0.45) != label
        assert shape.tongue == ("tongue" in why)
        assert (shape.ear == "pointed") == ("stand up" in why)
    assert (shapes[4].ear, shapes[5].ear) == ("folded", "folded")


def test_their_eyes_are_large_enough_to_be_seen():
    for label, seed in zip(*six_pets(), strict=True):
        _, _, parts = draw_pet(("cat", "dog")[label], seed, with_parts=True)
        # Each more than 12 pixels wide, which the figure shows nearly three times as large.
        assert parts["eyes"].sum() > 2 * np.pi * 6**2


def test_the_pet_that_it_takes_for_a_cat_is_a_dog_by_its_pupils():
    kind, seed = re.search(r'kind, seed = "(\w+)", (\d+)', code_of("00", "kind, seed")).groups()
    assert kind == "dog"
    assert pet_shape(kind, int(seed)).pupil > 0.7
    assert "says: cat" in said_by("kind, seed")


def test_seeds_are_whole_numbers_from_0_on():
    assert "a whole number from 0 on" in TEXT
    with pytest.raises(ValueError, match="negative|non-negative"):
        draw_pet("dog", -1)


def test_no_answer_is_told_as_wholly_sure():
    words = said_by("drawn_network, _")
    assert "dog, over 99%" in words
    assert "100%" not in words


def test_pupils_and_tongues_speak_as_it_says():
    shapes = drawn_traits("train")
    cats, dogs = shapes[:1000], shapes[1000:]
    narrow, wide = (np.mean([shape.pupil for shape in kind]) for kind in (cats, dogs))
    assert wide > narrow + 0.05
    assert sum(shape.tongue for shape in dogs) > 5 * sum(shape.tongue for shape in cats)


def test_the_sums_along_the_axes_are_those_of_the_small_example():
    small = np.array([[1, 2], [3, 4], [5, 6]])
    assert "`[1, 2]`, `[3, 4]` and `[5, 6]` it makes one, `[9, 12]`" in TEXT
    assert small.sum(axis=0).tolist() == [9, 12]
    assert "makes `[3, 7, 11]`" in TEXT
    assert small.sum(axis=1).tolist() == [3, 7, 11]


def test_the_error_that_it_shows_is_ipythons():
    (shown,) = re.findall(r"```\n(NameError.*?)\n```", TEXT, re.DOTALL)
    cell = code_of("00", "count = count")
    with capture_output() as captured:
        InteractiveShell().run_cell(cell)
    said = re.sub(r"\x1b\[[\d;]*m", "", captured.stdout).strip().splitlines()
    # Above all stand hyphens, and only a kernel counts the cells in the third line.
    said[2] = "Cell In[1], line 1"
    assert [line.rstrip() for line in said[1:]] == shown.splitlines()
