"""Accuracies and their intervals."""

import ast
import inspect
import math

import numpy as np
import pytest

from helpers.scores import accuracy_interval, mean_interval, paired_gains
from tests.support.notebooks import code_of


@pytest.mark.parametrize(("right", "count"), [(400, 800), (720, 800), (3, 3), (0, 50)])
def test_the_interval_is_wilsons(right, count):
    labels = np.ones(count, int)
    answers = np.r_[np.ones(right, int), np.zeros(count - right, int)]
    accuracy, low, high = accuracy_interval(answers, labels)
    z, share = 1.959964, right / count
    middle = (share + z**2 / (2 * count)) / (1 + z**2 / count)
    half = z / (1 + z**2 / count) * math.sqrt(share * (1 - share) / count + z**2 / (4 * count**2))
    assert accuracy == share
    assert (low, high) == pytest.approx((middle - half, middle + half), abs=1e-6)


def test_no_answers_and_unequal_numbers_are_named():
    with pytest.raises(ValueError, match=r"shape \(0,\)"):
        accuracy_interval([], [])
    with pytest.raises(ValueError, match=r"shape \(2,\) and labels of shape \(3,\)"):
        accuracy_interval([1, 0], [1, 0, 0])


def test_it_is_the_code_of_notebook_08():
    shown, kept = (
        [ast.dump(statement) for statement in ast.parse(source).body[0].body]
        for source in (code_of("08", "def accuracy_interval"), inspect.getsource(accuracy_interval))
    )
    # What it is given is checked before.
    assert kept[-len(shown) :] == shown


def test_the_interval_of_three_runs_is_students():
    # 4.303 is the two-sided 95 % point of Student's t with two degrees of freedom.
    mean, low, high = mean_interval([0.80, 0.82, 0.84])
    half = 4.303 * 0.02 / math.sqrt(3)
    assert (mean, low, high) == pytest.approx((0.82, 0.82 - half, 0.82 + half), abs=1e-5)


def test_one_run_has_no_interval():
    with pytest.raises(ValueError, match=r"shape \(1,\): an interval takes two"):
        mean_interval([0.8])


def test_gains_share_one_spread_and_are_corrected_for_how_many_there_are():
    differences = {"a": [0.01, 0.02, 0.03], "b": [0.00, 0.04, 0.02]}
    gains = paired_gains(differences)
    # Variances 0.0001 and 0.0004; 3.495 is the 1.25 % point of Student's t of 4 degrees.
    half = 3.495 * math.sqrt(0.00025 / 3)
    for name in differences:
        assert gains[name] == pytest.approx((0.02, 0.02 - half, 0.02 + half), abs=1e-5)


def test_gains_widen_where_other_comparisons_stand_beside_them():
    differences = {"a": [0.01, 0.02, 0.03], "b": [0.00, 0.04, 0.02]}
    # 5.598 is the 0.25 % point of Student's t of 4 degrees, for ten intervals.
    _, low, high = paired_gains(differences, comparisons=10)["a"]
    assert high - low == pytest.approx(2 * 5.598 * math.sqrt(0.00025 / 3), abs=1e-5)


def test_a_mean_among_several_comparisons_has_a_wider_interval():
    values = [0.01, 0.02, 0.03]
    # 9.925 is the 0.5 % point of Student's t of 2 degrees, for five intervals.
    _, low, high = mean_interval(values, comparisons=5)
    assert high - low == pytest.approx(2 * 9.925 * 0.01 / math.sqrt(3), abs=1e-4)


def test_gains_of_nothing_are_hardly_ever_called_clear():
    random, called = np.random.default_rng(0), 0
    for _ in range(1000):
        noise = {number: random.normal(0, 0.01, 3) for number in range(10)}
        called += any(low > 0 or high < 0 for _, low, high in paired_gains(noise).values())
    assert 30 <= called <= 70


def test_one_difference_has_no_interval():
    with pytest.raises(ValueError, match=r"dropout has values of shape \(1,\): give two"):
        paired_gains({"dropout": [0.01]})
