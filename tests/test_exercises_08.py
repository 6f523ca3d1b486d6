"""08: which exercise practises which aim, other right answers, and how forty answers are read."""

import math

import numpy as np
import pytest

from helpers.exercises import lesson_08
from helpers.exercises.exercise import COMPARE, OPEN, WRONG
from helpers.exercises.lesson_08.pictures import FORTY
from tests.support.odd_answers import FUNCTIONS, VALUES

AIMS = {
    "look before you train, and judge by eye": ["forty"],
    "work out an interval for a share, and say what its 95 % mean":
        ["half_the_error", "interval", "how_many_hold"],
    "say why pictures come in three parts, and search them for copies":
        ["best_player", "likeness", "flipped"],
    "deal out shuffled batches, and set baselines up to an honest one":
        ["batch", "nearest_label"],
}  # fmt: skip


def interval_by_formula(right, count):
    z, share = 1.96, right / count
    middle = (share + z**2 / (2 * count)) / (1 + z**2 / count)
    half = z / (1 + z**2 / count) * math.sqrt(share * (1 - share) / count + z**2 / (4 * count**2))
    return [middle - half, middle + half]


def interval_in_a_loop(right, count):
    near = []
    for step in range(1001):
        truth = step / 1000
        if abs(right / count - truth) <= 1.96 * math.sqrt(truth * (1 - truth) / count):
            near.append(truth)
    return near[0], near[-1]


def likeness_by_rows(one, other):
    one, other = (each.ravel() - each.mean() for each in (one, other))
    return float(one @ other) / (np.linalg.norm(one) * np.linalg.norm(other))


def nearest_all_at_once(picture, known, labels):
    apart = known.astype("float32") - picture
    return labels[(apart**2).sum(axis=(1, 2, 3)).argmin()]


def nearest_by_the_root(picture, known, labels):
    lengths = [np.linalg.norm(each / 255 - picture / 255) for each in known]
    return int(labels[lengths.index(min(lengths))])


def batch_of_the_shuffled(images, labels, order, start, size):
    end = min(start + size, len(order))
    return [images[order][start:end], labels[order][start:end]]


RIGHT_TOO = [
    ("half_the_error", 160.0),
    ("interval", interval_by_formula),
    ("interval", interval_in_a_loop),
    ("how_many_hold", 473),
    ("best_player", np.float32(0.551)),
    ("best_player", 0.55),
    ("likeness", lambda one, other: np.corrcoef(one.ravel(), other.ravel())[0, 1]),
    ("likeness", likeness_by_rows),
    ("batch", batch_of_the_shuffled),
    ("nearest_label", nearest_all_at_once),
    ("nearest_label", nearest_by_the_root),
]

LABELS = (FORTY >= 400).astype(int)
TYPED = "".join("cd"[label] for label in LABELS)


@pytest.mark.parametrize("answer", [
    TYPED, TYPED.upper(), " ".join(TYPED), "\n".join(TYPED[n : n + 8] for n in range(0, 40, 8)),
    list(TYPED), LABELS, LABELS.tolist(), LABELS.reshape(5, 8), LABELS.astype(float),
    [["cat", "dog"][label] for label in LABELS], ", ".join(map(str, LABELS)),
], ids=str)  # fmt: skip
def test_forty_answers_are_read_in_any_form(answer):
    verdict = lesson_08.forty.judge(answer)
    assert verdict.word == COMPARE
    assert verdict.text.startswith("You got 40 of 40 right: 100 % (95 % interval 91 to 100 %).")
    (name, score), = lesson_08.forty.results(answer).items()  # fmt: skip
    assert (name, score) == ("you, 40 pictures", (1, pytest.approx(0.912, abs=5e-4), 1))


def test_wrong_ones_are_counted_by_kind_and_those_left_out_do_not_count():
    marks = list(TYPED)
    marks[0], marks[2], marks[39] = "d", "c", "?"
    text = lesson_08.forty.judge("".join(marks)).text
    assert text.startswith("You got 37 of 39 right: 95 %")
    assert "Of 23 cats you called 1 dog: 1. Of 16 dogs you called 1 cat: 3." in text
    assert list(lesson_08.forty.results(marks)) == ["you, 39 pictures"]


def test_coins_and_exchanged_letters_are_told_so():
    assert "a coin may do as well" in lesson_08.forty.judge("c" * 40).text
    assert "did c and d change places?" in lesson_08.forty.judge(1 - LABELS).text


def test_too_few_answers_are_told_how_many_stand_in_which_row():
    verdict = lesson_08.forty.judge("cccccccc ccccccc dddddddd dddddddd dddddddd")
    assert verdict.word == WRONG
    assert "These are 39 answers, where 40 are wanted, 8 a row." in verdict.text
    assert "Your rows have 8, 7, 8, 8, 8." in verdict.text
    assert "A guess counts, too" in lesson_08.forty.judge("?" * 40).text


@pytest.mark.parametrize("answer", [..., "...", "", "\n ", [..., ...]])
def test_what_is_not_answered_is_asked_for_and_draws_no_row(answer):
    assert lesson_08.forty.judge(answer).word == OPEN
    assert lesson_08.forty.results(answer) == {}


def test_no_odd_answer_is_scored():
    for answer in [*VALUES, *FUNCTIONS]:
        assert lesson_08.forty.judge(answer).word in (OPEN, WRONG)
        assert lesson_08.forty.results(answer) == {}
