"""Each lesson that has exercises runs to its end: solved, and as a learner first opens it."""

import json

import nbformat
import pytest

from helpers.editions.lessons import without_outputs
from helpers.editions.running import execute
from helpers.editions.solving import exercises_of, is_right, run_solved, verdicts
from tests.support.notebooks import NOTEBOOKS, ROOT

LESSONS = [path for path in NOTEBOOKS if exercises_of(json.loads(path.read_text("utf-8")))]
# From 06 on they train. A copy has the cells of its lesson, which nbval runs as well, so that of
# those that take minutes the solved edition alone is run here.
TRAINS = "06"
each_lesson = pytest.mark.parametrize("path", [
    pytest.param(path, id=path.name[:2], marks=[pytest.mark.slow] * (path.name >= TRAINS))
    for path in LESSONS
])  # fmt: skip


def test_the_lessons_that_set_the_standard_have_exercises():
    assert {path.name[:2] for path in LESSONS} >= {"00", "01", "02", "03"}


@each_lesson
def test_the_solved_edition_runs_to_its_end_and_every_check_says_that_it_is_right(path):
    said = verdicts(run_solved(path))
    assert len(said) >= 3
    assert not {name: words for name, words in said.items() if not is_right(words)}


@pytest.mark.parametrize("path", [path for path in LESSONS if path.name < TRAINS],
                         ids=lambda path: path.name[:2])  # fmt: skip
def test_a_learners_copy_runs_to_its_end_with_nothing_answered(path, tmp_path):
    copy = without_outputs(nbformat.read(path, as_version=4))
    mine, own = tmp_path / "my_notebooks", tmp_path / "own"
    mine.mkdir()
    # Nothing but the packages and the helpers is where the course is not.
    said = verdicts(execute(copy, mine, PYTHONPATH=str(ROOT), PETS_OWN=str(own)))
    # What is to be mended is wrong as it comes.
    assert said
    assert all(words.startswith(("Not answered yet.", "Not yet.")) for words in said.values()), said
    code = [cell for cell in copy.cells if cell.cell_type == "code" and cell.source]
    assert all(cell.execution_count for cell in code)
