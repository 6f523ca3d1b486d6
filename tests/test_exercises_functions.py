"""Functions that learners write: what their checks say of what they do, and fail to do."""

import numpy as np
import pytest

from helpers.exercises.exercise import RIGHT, WRONG
from helpers.exercises.kinds import Array, Function
from tests.support.kernels import copy_course, run_cells, set_up_of
from tests.support.odd_answers import never_ends
from tests.support.toy_exercises import flip


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


def test_of_arrays_that_are_too_large_to_be_shown_the_first_difference_is():
    large = Function("f", "f", cases=[(np.arange(60).reshape(6, 10),)], reference=np.fliplr,
                     right="Yes.")  # fmt: skip
    text = large.judge(lambda picture: picture).text
    assert "<an array of shape (6, 10), int64>" in text
    assert "first difference\n    at [0, 0] it gives 0, and 9 is right" in text
    assert "a row of 60, where an array of shape (6, 10)" in large.judge(np.ravel).text


@pytest.mark.parametrize(
    ("wrong", "meaning"),
    [
        (lambda picture: picture if picture > 100 else -picture, "ask about one number"),
        (lambda picture: picture.copy[:, ::-1], "Brackets are missing"),
        (lambda picture: picture[:, [99]], "It asks for a row or a column that is not there"),
        (lambda picture: picture + np.zeros(99), "do not fit each other"),
        (lambda picture: picture.shape.shape, "two numbers in brackets"),
    ],
)
def test_an_error_in_numpys_words_is_said_in_plain_ones(wrong, meaning):
    assert meaning in flip.judge(wrong).text


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


@pytest.mark.slow
def test_in_a_notebook_an_error_names_the_line_of_the_learners_own_cell(tmp_path):
    machine = (
        "from helpers.exercises.kinds import Function, lesson\n"
        "flip = Function('f', 'flip', cases=[([[1, 2]],)], reference=len, right='Yes.')\n"
        "__all__ = ['flip']\nprogress = lesson('98 Try', globals())"
    )
    cell = "def flip(picture):\n    # comes later\n    return picture.shape\n\nflip_it = flip"
    check = "import helpers\nexercise.check(flip_it)"
    said = run_cells(copy_course(tmp_path), set_up_of("02"), machine, "exercise = flip", cell,
                     check)[-1]  # fmt: skip
    assert "It stops with an error in line 3, `return picture.shape`: AttributeError" in said
    assert "Traceback" not in said
