"""The page's ladders have a row for each record, with the gain that follows from them."""

from itertools import pairwise

import numpy as np
import pytest

from benchmarks.ladder import LAST_RUNG, RUNGS, WITHOUT
from helpers.results import load_results
from helpers.scores import paired_gains
from tests.support.results import LAST, TABLES, by_seed, in_points, measured, row_of

# What each ladder ends with: the recipes that take longer.
ABOVE = {
    "photos": {"twice as long": "longer", "full recipe": "full"},
    "drawn": {"drawn-pets recipe": "drawn_pets"},
}
# PetNet without the last change is the rung below.
BELOW = list(RUNGS)[-2]
KINDS = pytest.mark.parametrize("of", ABOVE)


@KINDS
def test_every_rung_of_the_ladder_was_trained_from_three_seeds(of):
    runs = [run for run in load_results("ladder") if run["of"] == of]
    trained = sorted((run["rung"], run["seed"]) for run in runs)
    assert trained == sorted((rung, seed) for rung in RUNGS for seed in (1, 2, 3))
    for run in runs:
        assert run["epochs"] == len(RUNGS[run["rung"]][1].sizes)


@KINDS
def test_the_page_has_a_row_for_every_rung_with_its_gain(of):
    rungs = {name: by_seed("ladder", of=of, rung=name) for name in RUNGS}
    rungs |= {name: by_seed(file) for name, file in ABOVE[of].items()}
    gains = paired_gains({
        new: gains_of(rungs[new], rungs[old]) for old, new in pairwise(rungs)
    })  # fmt: skip
    for name, runs in rungs.items():
        gain = in_points(gains[name]) if name in gains else ""
        assert row_of(name, runs, gain) in TABLES


@KINDS
def test_petnet_without_each_change_was_trained_from_three_seeds(of):
    runs = [run for run in load_results("without") if run["of"] == of]
    trained = sorted((run["without"], run["seed"]) for run in runs)
    assert trained == sorted((name, seed) for name in WITHOUT for seed in (1, 2, 3))


@KINDS
def test_the_page_has_a_row_for_petnet_without_each_change(of):
    whole = by_seed("ladder", of=of, rung=LAST_RUNG)
    without = {name: by_seed("without", of=of, without=name) for name in WITHOUT}
    without[LAST_RUNG] = by_seed("ladder", of=of, rung=BELOW)
    brought = paired_gains({name: gains_of(whole, runs) for name, runs in without.items()})
    for name, runs in without.items():
        assert row_of(name, runs, in_points(brought[name])) in TABLES


def gains_of(better, worse):
    """By how much one is better than the other, seed by seed."""
    return np.subtract(measured(LAST, better), measured(LAST, worse))


def test_the_whitened_first_layer_is_at_the_edge_on_photographs():
    rungs = {name: by_seed("ladder", of="photos", rung=name) for name in RUNGS}
    gains = paired_gains({
        new: gains_of(rungs[new], rungs[old]) for old, new in pairwise(rungs)
    })  # fmt: skip
    assert "its interval there is −0.0 to +5.6" in TABLES
    assert in_points(gains[LAST_RUNG]).endswith("(−0.0 to +5.6)")
