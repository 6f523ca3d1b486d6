"""Exercises: no odd answer counts as right or ends in a traceback, and each is told why."""

import json
import multiprocessing
import warnings

import numpy as np
import pytest

from helpers.exercises import solved
from helpers.exercises.exercise import COMPARE, OPEN, RIGHT, WRONG
from helpers.exercises.kinds import (
    Array,
    Choice,
    Function,
    Mistake,
    Network,
    Number,
    Order,
    Questions,
    Shape,
    Words,
    lesson,
)
from tests.support.kernels import copy_course, run_cells, set_up_of
from tests.support.odd_answers import FUNCTIONS, VALUES, never_ends

FLIP = "def flip(picture):\n    return picture[:, ::-1]"


def some_picture(rng):
    return (rng.integers(0, 256, rng.integers(2, 6, 2)),)


number = Number(
    "the sum", 600, right="Three times 200.", hints=["Add.", "Add up three rows."],
    solution="answer = 600", mistakes=[Mistake("The sign is turned.", -600)],
)  # fmt: skip
shape = Shape("rows and columns", (4, 2), right="6 − 3 + 1.",
              mistakes=[Mistake("Rows come first.", (2, 4))])  # fmt: skip
array = Array("a kernel", value=[[0, 1], [2, 3]], right="Yes.")
kernel = Array(
    "three rows of three numbers", shape=(3, 3), right="It adds up to 0.",
    mistakes=[Mistake(lambda found: f"It adds up to {found.sum():g}.", np.ones((3, 3)),
                      when=lambda found: abs(found.sum()) > 1e-9)],
)  # fmt: skip
choice = Choice("a letter", "b", options={"a": "The other way round.", "b": None, "c": "Neither."},
                right="Left is dark.")  # fmt: skip
flip = Function(
    "a function `flip(picture)`", "flip", cases=[(np.array([[1, 2]]),)], random=some_picture,
    reference=np.fliplr, right="Columns run backwards.", solution=FLIP, seconds=0.5,
    mistakes=[Mistake("It turns the picture upside down.", lambda picture: picture[::-1])],
)  # fmt: skip
order = Order(
    "five letters", "total", answer="CABD", cases=[([],), ([3, 4],)], seconds=0.5,
    lines={"A": "    sum = 0", "B": "    for each in numbers: sum += each", "C":
           "def total(numbers):", "D": "    return sum", "E": "    sum = 1"},
    right="The sum starts at 0.", mistakes=[Mistake("It starts at 1.", "CEBD")],
)  # fmt: skip
network = Network("a network", right="Yes.", solution="", mistakes=[
    Mistake("Too many weights.", when=lambda model: model.count_params() > 9)])  # fmt: skip
words = Words("a sentence", "Neighbouring numbers go together.")
recall = Questions([number, choice, shape])
KINDS = {"number": number, "shape": shape, "array": array, "kernel": kernel, "choice": choice,
         "flip": flip, "order": order, "network": network, "recall": recall}  # fmt: skip


def test_there_are_a_hundred_odd_answers():
    assert len(VALUES) >= 100
    assert len(FUNCTIONS) >= 50


@pytest.mark.parametrize("kind", KINDS)
def test_no_odd_answer_is_right_or_ends_in_a_traceback(kind, capsys):
    with warnings.catch_warnings():
        # Coroutines that nobody awaits, and the like, are the odd answers' own.
        warnings.simplefilter("ignore")
        for answer in [*VALUES, *FUNCTIONS, *KINDS.values()]:
            verdict = KINDS[kind].judge(answer)
            # A zero kernel adds up to 0.
            assert verdict.word in (OPEN, WRONG), (kind, type(answer))
            assert 10 < len(str(verdict)) < 2000
    assert capsys.readouterr() == ("", "")


def test_words_are_shown_beside_ours_and_nothing_else_is():
    assert words.judge("They *belong* together").word == COMPARE
    assert "They *belong* together" in str(words.judge("They *belong* together"))
    assert words.answer in str(words.judge("x"))
    assert words.judge(" … ".replace("…", "...")).word == OPEN
    for answer in VALUES:
        assert isinstance(answer, str) or words.judge(answer).word == WRONG


@pytest.mark.parametrize("kind", [*KINDS, "words"])
def test_what_was_not_answered_says_what_is_wanted(kind):
    exercise = {**KINDS, "words": words}[kind]
    for verdict in (exercise.judge(...), exercise.judge(), exercise.judge(answer=1)):
        assert verdict.word == OPEN
        assert exercise.wanted in verdict.text
    assert shape.judge(..., 4).word == kernel.judge([[0, 1, ...]] * 3).word == OPEN


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (number, 600.0), (number, np.float32(600)), (number, np.array([[600]])), (number, [600]),
        (shape, [4, 2]), (shape, np.array([4.0, 2.0])), (shape, np.zeros((4, 2)).shape),
        (array, np.array([[0, 1], [2, 3]], np.uint8)), (array, ((0, 1), (2, 3.0))),
        (kernel, np.array([[0, 1, 1], [-1, 0, 1], [-1, -1, 0]], np.float32) / 3),
        (choice, "B"), (choice, " b) "), (choice, "b."),
        (flip, np.fliplr), (flip, lambda picture: [row[::-1] for row in picture]),
        (flip, lambda picture: np.einsum("ij,jk->ik", picture, np.eye(picture.shape[1])[::-1])),
        (flip, lambda picture, unused=3: picture[:, ::-1].astype(np.float32)),
        (order, "CABD"), (order, "c a b d"), (order, ["C", "A", "B", "D"]),
        (recall, [600, "b", (4, 2)]), (recall, (600.0, "B", [4, 2])),
    ],
)  # fmt: skip
def test_a_right_answer_in_another_form_is_right(exercise, answer):
    assert str(exercise.judge(answer)).startswith("Right.")


def test_several_numbers_in_the_brackets_are_one_answer():
    assert shape.judge(4, 2).word == RIGHT


@pytest.mark.parametrize(
    ("exercise", "answer", "sentence"),
    [
        (number, -600, "The sign is turned."),
        (number, "600", "without quotation marks"),
        (number, 599, "It is not 599."),
        (shape, (2, 4), "Rows come first."),
        (shape, (4, 2, 1), "A shape of 2 numbers"),
        (kernel, np.full((3, 3), 2), "It adds up to 18."),
        (kernel, np.zeros((3, 2)), "It has the shape (3, 2), where the shape (3, 3) is wanted."),
        (array, [[0, 1], [2, 4]], "first 4 at [1, 1]"),
        (choice, "c", "Neither."),
        (choice, "d", "none of the letters"),
        (flip, lambda picture: picture[::-1], "It turns the picture upside down."),
        (flip, np.zeros((2, 2)), "Give the function itself"),
        (order, "CEBD", "It starts at 1."),
        (order, "ACBD", "Python cannot read the lines"),
        (order, "CAD", "3 lines, and 4 are needed"),
        (order, "CADB", "should give"),
    ],
)
def test_a_wrong_answer_gets_a_sentence_of_its_own(exercise, answer, sentence):
    verdict = exercise.judge(answer)
    assert verdict.word == WRONG
    assert sentence in verdict.text


def test_bytes_are_asked_for_where_they_are_wanted():
    double = Function("f", "f", cases=[(np.array([7], np.uint8),)], bytes=True, right="Yes.",
                      reference=lambda light: light * np.uint8(2))  # fmt: skip
    assert double.judge(lambda light: light + light).word == RIGHT
    assert "int64, not bytes" in double.judge(lambda light: light.astype(np.int64) * 2).text
    picture = Array("a picture", value=np.array([7], np.uint8), bytes=True, right="Yes.")
    assert picture.judge(np.array([7], np.uint8)).word == RIGHT
    assert "bytes (uint8) are wanted" in picture.judge([7]).text


def test_a_failing_function_is_shown_the_smallest_case_what_came_out_and_what_should_have():
    wide = Function("f", "f", cases=[([1],), ([1, 2],), ([1, 2, 3],)], reference=sum, right="Yes.")
    text = wide.judge(lambda numbers: numbers[0] + numbers[-1] * (len(numbers) > 1)).text
    assert "f([1, 2, 3])\ngives\n    4\nshould give\n    6" in text


def test_what_a_function_does_beside_its_result_is_told():
    def in_place(picture):
        picture[:] = picture[:, ::-1]
        return picture

    def prints(picture):
        print(picture[:, ::-1])

    assert "it changes `picture`, which it was given: work on a copy" in flip.judge(in_place).text
    told = flip.judge(prints).text
    assert "It prints something, but it returns nothing" in told
    assert "prints\n    [[2 1]]" in told


def test_a_function_that_takes_others_is_told_which():
    text = flip.judge(lambda picture, axis: picture).text
    assert "called with one value in its brackets, and takes others: `picture, axis`" in text


@pytest.mark.parametrize("answer", [never_ends, lambda picture: __import__("time").sleep(60)])
def test_a_function_that_never_ends_is_given_up(answer):
    assert "did not come to an end within 0.5 seconds" in flip.judge(answer).text
    assert flip.judge(np.fliplr).word == RIGHT


def test_gaps_count_as_not_answered_and_an_index_with_dots_does_not():
    def half(picture):
        columns = ...
        return picture[columns]

    assert "There is still a `...` in it" in str(flip.judge(half))
    assert flip.judge(lambda picture: picture[..., ::-1]).word == RIGHT
    assert flip.judge(lambda picture: picture[..., :1]).word == WRONG


def test_recall_answers_question_by_question():
    verdict = recall.judge([600, "a", ...])
    assert verdict.word == WRONG
    assert "1 of 3 are right" in verdict.text
    assert "2. Not yet. The other way round." in verdict.text
    assert "3. Not answered yet." in verdict.text
    assert recall.solution_code == 'answers = [\n    600,  # 1\n    "b",  # 2\n    (4, 2),  # 3\n]'


def test_hints_grow_and_the_solution_says_why(capsys):
    for _ in range(3):
        number.hint()
    number.solution()
    said = capsys.readouterr().out
    assert said.index("Hint 1 of 2. Add.") < said.index("Hint 2 of 2. Add up three rows.")
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
    progress = lesson("98 Try", {"first": first, "second": second, "other": 3})
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
    progress = lesson("98 Try", {"exercise": exercise})
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


@pytest.mark.slow
def test_in_a_notebook_an_error_names_the_line_of_the_learners_own_cell(tmp_path):
    machine = (
        "from helpers.exercises.kinds import Function, lesson\n"
        "flip = Function('f', 'flip', cases=[([[1, 2]],)], reference=len, right='Yes.')\n"
        "progress = lesson('98 Try', globals())"
    )
    cell = "def flip(picture):\n    # comes later\n    return picture.shape\n\nflip_it = flip"
    check = "import helpers\nexercise.check(flip_it)"
    said = run_cells(copy_course(tmp_path), set_up_of("02"), machine, "exercise = flip", cell,
                     check)[-1]  # fmt: skip
    assert "It stops with an error in line 3, `return picture.shape`: AttributeError" in said
    assert "Traceback" not in said
