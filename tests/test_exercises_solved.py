"""What is kept of the exercises that a reader has solved, and what hints and solutions say."""

import json
import multiprocessing

import pytest

from helpers.exercises import solved
from helpers.exercises.kinds import Number, lesson
from tests.support.toy_exercises import number


def test_hints_grow_and_the_solution_says_why(capsys):
    for _ in range(3):
        number.hint()
    number.solution()
    said = capsys.readouterr().out
    assert said.index("Hint 1 of 2. Add.") < said.index("Hint 2 of 2. Add up three rows. (That was")
    assert "```python\nanswer = 600\n```\n\nThree times 200." in said


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A reader's folder that is empty, and a kernel that has seen nothing solved."""
    monkeypatch.setenv("PETS_OWN", str(tmp_path / "own"))
    monkeypatch.setattr(solved, "_here", {})
    return tmp_path / "own" / "exercises.json"


def test_what_was_solved_is_kept_for_the_next_kernel(own, capsys, monkeypatch):
    first = Number("a", 1, right="Yes.")
    second = Number("b", 2, right="Yes.")
    progress = lesson("98 Try", {"__all__": ["first", "second"], "first": first, "second": second})
    first.check(3)
    progress()
    first.check(1)
    monkeypatch.setattr(solved, "_here", {})
    progress()
    said = capsys.readouterr().out
    assert "98 Try: 0 of 2 solved. Still to do, in their order: `first`, `second`." in said
    assert "98 Try: 1 of 2 solved. Still to do, in their order: `second`." in said
    assert json.loads(own.read_text()) == {"98": ["first"]}


def test_a_damaged_record_is_laid_aside(own, capsys):
    own.parent.mkdir()
    own.write_text("{")
    solved.note("98", "first")
    assert solved.of("98") == ({"first"}, "")
    assert own.with_name("exercises.json.damaged").read_text() == "{"


def test_a_folder_that_cannot_be_written_costs_a_sentence_only(own, capsys):
    own.parent.write_text("a file stands here")
    exercise = Number("a", 1, right="Yes.")
    progress = lesson("98 Try", {"__all__": ["exercise"], "exercise": exercise})
    exercise.check(1)
    progress()
    said = capsys.readouterr().out
    assert "Right. Yes." in said
    assert "1 of 1 solved. Only this kernel remembers it: " in said


def _note(name):
    solved.note("98", name)


def test_kernels_that_solve_at_once_lose_nothing(own):
    names = [f"exercise_{number}" for number in range(12)]
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        pool.map(_note, names)
    assert solved.of("98")[0] == set(names)
