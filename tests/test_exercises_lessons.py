"""Each lesson's exercises: the same in notebook and file, fair, and every aim practised."""

import re
import warnings

import pytest

from helpers.exercises.exercise import OPEN, RIGHT, WRONG, Mistake
from helpers.exercises.kinds import Choice, Function, Network, Order, Questions, Words
from helpers.exercises.running import made_of
from tests.support.lessons import (
    LESSONS,
    cells_of,
    check_cells,
    exercises_of,
    known_of,
)
from tests.support.odd_answers import FUNCTIONS, VALUES

each_lesson = pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.name[:2])


def each_exercise(*left_out):
    found = [pytest.param(exercise, id=f"{path.name[:2]}.{name}")
             for path in LESSONS for name, exercise in exercises_of(path).items()
             if not isinstance(exercise, left_out)]  # fmt: skip
    return pytest.mark.parametrize("exercise", found)


def parts_of(exercise):
    return exercise.parts if isinstance(exercise, Questions) else [exercise]


def test_the_first_four_lessons_have_exercises_that_answer():
    assert {"00", "01", "02", "03"} <= {path.name[:2] for path in LESSONS}


@each_lesson
def test_every_exercise_is_checked_once_and_every_check_has_an_exercise(path):
    code = "\n".join(cell.source for cell in cells_of(path) if cell.cell_type == "code")
    checked = re.findall(r"\bexercise\.(\w+)\.check\(", code)
    # In the order in which progress() names them.
    assert checked == list(exercises_of(path))
    # The last line of its cell, so that a solution can take the place of what stands before.
    assert list(check_cells(path)) == checked


@each_lesson
def test_as_shipped_a_check_says_what_is_wanted_or_what_the_broken_code_does(path):
    exercises = exercises_of(path)
    for name, cell in check_cells(path).items():
        (output,) = cell.outputs
        said = output.data["text/plain"]
        gaps = "..." in cell.source
        assert said.startswith(OPEN if gaps else WRONG), name
        if gaps and not isinstance(exercises[name], Questions):
            assert exercises[name].wanted in said
        if not gaps:
            assert isinstance(exercises[name], Function | Network)
            assert any(said.startswith(f"{WRONG} {each.sentence}")
                       for each in exercises[name].mistakes), name  # fmt: skip


@each_exercise(Words, Network)
def test_no_odd_answer_is_right(exercise):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for answer in [*VALUES, *FUNCTIONS]:
            verdict = exercise.judge(answer)
            assert verdict.word in (OPEN, WRONG), answer
            assert len(str(verdict)) < 4000


@each_exercise()
def test_what_was_not_answered_is_told_what_is_wanted(exercise):
    assert exercise.judge(...).word == OPEN
    assert exercise.wanted in exercise.judge(...).text
    assert not exercise.wanted.endswith(".")


@each_exercise(Words)
def test_each_named_mistake_gets_its_own_sentence(exercise):
    for part in parts_of(exercise):
        sentences = [mistake.sentence for mistake in part.mistakes]
        assert len(set(sentences)) == len(sentences)
        for mistake in part.mistakes:
            assert mistake.examples, mistake.sentence
            for example in mistake.examples:
                built = example() if isinstance(part, Network) else example
                verdict = part.judge(built)
                assert verdict.word == WRONG, (example, str(verdict))
                assert spoken_by(part, mistake, verdict), (example, str(verdict))


def spoken_by(part, mistake: Mistake, verdict):
    if not callable(mistake.sentence):
        return verdict.text.startswith(mistake.sentence)
    # Of a sentence that names numbers, the words must be this mistake's.
    others = [each.sentence for each in part.mistakes if not callable(each.sentence)]
    return not verdict.text.startswith((*others, "It is not ", "Not right in it"))


@each_exercise(Words)
def test_at_least_three_wrong_answers_are_known(exercise):
    for part in parts_of(exercise):
        wrong = sum(len(mistake.examples) for mistake in part.mistakes)
        assert wrong >= (2 if isinstance(part, Choice) or part is not exercise else 3)


@each_exercise()
def test_it_has_hints_a_solution_and_says_why(exercise):
    assert 1 <= len(exercise.hints) <= 3 or isinstance(exercise, Questions | Words)
    assert exercise.solution_code
    for part in parts_of(exercise):
        assert len(part.right.split()) >= 3
        texts = [part.right, *part.hints,
                 *(m.sentence for m in part.mistakes if not callable(m.sentence))]  # fmt: skip
        for text in texts:
            assert text[0].isupper() or text[0] in "`−0123456789", text
            assert text.rstrip().endswith((".", "?", "`", "!")), text


@each_exercise(Words)
def test_our_own_solution_is_right(exercise):
    if isinstance(exercise, Function) and not isinstance(exercise, Order):
        # Functions that use what their notebook defined before are run by the solved edition.
        try:
            answer = made_of(exercise.solution_code, exercise.name_in_code)
            verdict = exercise.judge(answer)
        except NameError:
            return
        assert verdict.word == RIGHT, str(verdict)
    elif isinstance(exercise, Choice | Questions | Order):
        namespace = {}
        exec(exercise.solution_code, namespace)
        (answer,) = [value for name, value in namespace.items() if name != "__builtins__"]
        assert exercise.judge(answer).word == RIGHT


@each_lesson
def test_right_answers_in_another_form_are_right(path):
    exercises, known = exercises_of(path), known_of(path).RIGHT_TOO
    for name, answer in known:
        verdict = exercises[name].judge(answer)
        assert verdict.word == RIGHT, (name, str(verdict))
    typed = {name for name, exercise in exercises.items()
             if not isinstance(exercise, Choice | Questions | Words | Network | Order)}  # fmt: skip
    assert typed <= {name for name, _ in known}
