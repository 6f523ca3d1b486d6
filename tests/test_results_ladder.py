"""The page's ladders have a row for each record, with the gain that follows from them."""

from itertools import pairwise

import numpy as np
import pytest

from benchmarks.ladder import RUNGS, WITHOUT
from helpers.results import load_results
from helpers.scores import paired_gains
from tests.support.results import LAST, TABLES, plus_minus

# What each ladder ends with: the recipes that take longer.
ABOVE = {
    "photos": {"twice as long": "longer", "full recipe": "full"},
    "drawn": {"drawn-pets recipe": "drawn_pets"},
}
HIGHEST, BELOW = list(RUNGS)[-1], list(RUNGS)[-2]
OWN = "training accuracy at the end, asked"


def by_seed(file, **wanted):
    """The records that say what is wanted, seed by seed."""
    runs = [run for run in load_results(file) if wanted.items() <= run.items()]
    return sorted(runs, key=lambda run: run["seed"])


def accuracies(runs):
    """Of the last three epochs."""
    return [run[LAST] for run in runs]


def words_of(gain):
    """A gain as the page has it: bold if its interval does not contain 0."""
    _, low, high = gain
    mean, *ends = (f"{100 * value:+.1f}".replace("-", "−") for value in gain)
    words = f"{mean} ({ends[0]} to {ends[1]})"
    return f"**{words}**" if low > 0 or high < 0 else words


def rows_of_ladder(of):
    """A table's rows: each rung, what it reaches, and the gain over the one before."""
    rungs = {name: by_seed("ladder", of=of, rung=name) for name in RUNGS}
    rungs |= {name: by_seed(file) for name, file in ABOVE[of].items()}
    gains = paired_gains({
        new: np.subtract(accuracies(rungs[new]), accuracies(rungs[old]))
        for old, new in pairwise(rungs)
    })  # fmt: skip
    for name, runs in rungs.items():
        gain = words_of(gains[name]) if name in gains else ""
        own = 100 * np.mean([run[OWN] for run in runs])
        yield f"| {name} | {plus_minus(accuracies(runs))} | {gain} | {own:.1f} % |"


def rows_of_without(of):
    """A table's rows: PetNet without each change, and what that change brings it."""
    whole = by_seed("ladder", of=of, rung=HIGHEST)
    found = {name: by_seed("without", of=of, without=name) for name in WITHOUT}
    found[HIGHEST] = by_seed("ladder", of=of, rung=BELOW)
    brings = paired_gains({
        name: np.subtract(accuracies(whole), accuracies(runs)) for name, runs in found.items()
    })  # fmt: skip
    for name, runs in found.items():
        own = 100 * np.mean([run[OWN] for run in runs])
        gain = words_of(brings[name])
        yield f"| {name} | {plus_minus(accuracies(runs))} | {gain} | {own:.1f} % |"


@pytest.mark.parametrize("of", ABOVE)
def test_every_rung_of_the_ladder_was_trained_from_three_seeds(of):
    runs = [run for run in load_results("ladder") if run["of"] == of]
    trained = sorted((run["rung"], run["seed"]) for run in runs)
    assert trained == sorted((rung, seed) for rung in RUNGS for seed in (1, 2, 3))
    for run in runs:
        assert run["epochs"] == len(RUNGS[run["rung"]][1].sizes)


@pytest.mark.parametrize("of", ABOVE)
def test_the_page_has_a_row_for_every_rung_with_its_gain(of):
    for row in rows_of_ladder(of):
        assert row in TABLES


@pytest.mark.parametrize("of", ABOVE)
def test_the_page_has_a_row_for_petnet_without_each_change(of):
    for row in rows_of_without(of):
        assert row in TABLES
