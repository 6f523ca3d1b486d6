"""Exercises: no odd answer counts as right or ends in a traceback, and each is told why."""

import warnings

import numpy as np
import pytest

from helpers.exercises.exercise import COMPARE, OPEN, RIGHT, WRONG
from helpers.exercises.kinds import Number, Questions
from tests.support.odd_answers import FUNCTIONS, VALUES
from tests.support.toy_exercises import (
    KINDS,
    array,
    choice,
    flip,
    kernel,
    number,
    order,
    recall,
    shape,
    words,
)


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
    # What odd objects say to the error stream as they vanish is their own.
    assert capsys.readouterr().out == ""


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
        (shape, (4, 2, 1), "2 numbers are wanted"),
        (kernel, np.full((3, 3), 2), "It adds up to 18."),
        (kernel, np.zeros((3, 2)), "It has the shape (3, 2), where the shape (3, 3) is wanted."),
        (array, [[0, 1], [2, 4]], "One of its 4 numbers is not right: 4 at [1, 1]."),
        (array, [[1, 1], [2, 4]], "2 of its 4 numbers are not right, the first is 1 at [0, 0]."),
        (array, [["0", "1"], ["2", "3"]], "It holds texts. Write numbers"),
        (array, [[0, 1], [2, None]], "It holds something that is no number."),
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


def test_recall_answers_question_by_question():
    verdict = recall.judge([600, "a", ...])
    assert verdict.word == WRONG
    assert "1 of 3 are right" in verdict.text
    assert "2. Not yet. The other way round." in verdict.text
    assert "3. Not answered yet." in verdict.text
    # Questions of a recall have no hints, and must not send anyone to them.
    assert str(Questions([Number("a", 1, right="Yes.")]).judge([3])).endswith("It is not 3.")
    assert recall.solution_code == 'answers = [\n    600,  # 1\n    "b",  # 2\n    (4, 2),  # 3\n]'
