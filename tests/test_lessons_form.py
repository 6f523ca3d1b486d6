"""A lesson that is done, not only read: its aims, exercises, minutes and what it hides."""

import re

import pytest

from helpers.exercises.kinds import Function
from tests.support.lessons import LESSONS, cells_of, exercises_of, known_of

each_lesson = pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.name[:2])
MINUTES = re.compile(r"^#{2,3} (.+?) · (\d+) min$", re.MULTILINE)
# Predictions that are typed have no heading of their own.
WORKED_ON = re.compile(r"^### Exercise: ", re.MULTILINE)


@each_lesson
def test_every_aim_is_practised(path):
    first = cells_of(path)[0].source
    aims = re.findall(r"^- (.+?)[;.]?$", first, re.MULTILINE)
    known = known_of(path).AIMS
    assert list(known) == aims
    for aim, names in known.items():
        assert names, aim
        assert set(names) <= set(exercises_of(path)) - {"recall"}, aim


@each_lesson
def test_there_are_four_to_six_exercises_two_functions_among_them_and_five_questions(path):
    text = "\n".join(cell.source for cell in cells_of(path) if cell.cell_type == "markdown")
    assert 4 <= len(WORKED_ON.findall(text)) <= 6
    exercises = exercises_of(path).values()
    written = [each for each in exercises if isinstance(each, Function) and type(each) is Function]
    assert len(written) >= 2
    assert len(exercises_of(path)["recall"].parts) == 5


@each_lesson
def test_its_minutes_add_up(path):
    first = cells_of(path)[0].source
    teaching, practice = map(
        int, re.search(r"Teaching (\d+) minutes, exercises (\d+)", first).groups()
    )
    sums = {"teaching": 0, "exercises": 0}
    for cell in cells_of(path):
        for head in re.findall(r"^#{2,3} .+$", cell.source, re.MULTILINE):
            if cell.cell_type != "markdown" or head == "## What you saw":
                continue
            name, minutes = MINUTES.match(head).groups()
            kind = "exercises" if name.startswith(("Exercise", "Recall")) else "teaching"
            sums[kind] += 0 if name.startswith("In practice") else int(minutes)
    assert sums == {"teaching": teaching, "exercises": practice}
    assert teaching <= 45


@each_lesson
def test_an_output_that_answers_a_question_can_be_hidden(path):
    cells = cells_of(path)
    hidden = 0
    for cell, following in zip(cells, cells[1:], strict=False):
        asks = cell.cell_type == "markdown" and cell.source.rstrip().endswith("?")
        if asks and following.cell_type == "code" and ".check(" not in following.source:
            assert "hide-output" in following.metadata.get("tags", []), following.source
        hidden += "hide-output" in cell.metadata.get("tags", [])
    assert hidden >= 3
