"""The page's ladder has a row for each record of one, with the gain that follows from them."""

from itertools import pairwise

import numpy as np

from benchmarks.ladder import LAST_RUNG, RUNGS, TAKEN_AWAY, WITHOUT
from helpers.results import load_results
from helpers.scores import paired_gains
from tests.support.results import LAST, TABLES, plus_minus

# PetNet without the last change is the rung below.
BELOW = list(RUNGS)[-2]


def test_every_rung_of_the_ladder_was_trained_from_three_seeds():
    trained = sorted((run["rung"], run["seed"]) for run in load_results("ladder"))
    assert trained == sorted((rung, seed) for rung in RUNGS for seed in (1, 2, 3))
    for run in load_results("ladder"):
        assert run["epochs"] == len(RUNGS[run["rung"]][1].sizes)


def test_the_page_has_a_row_for_every_rung_with_its_gain():
    rungs, gains = ladder_and_gains()
    for name, runs in rungs.items():
        gain = words_of(gains[name]) if name in gains else ""
        assert row_of(name, runs, gain) in TABLES


def test_the_page_has_a_row_for_petnet_without_each_change():
    trained = sorted((run["without"], run["seed"]) for run in load_results("without"))
    assert trained == sorted((name, seed) for name in WITHOUT for seed in (1, 2, 3))
    whole = by_seed("ladder", rung=LAST_RUNG)
    without = {name: by_seed("without", without=name) for name in WITHOUT}
    without[LAST_RUNG] = by_seed("ladder", rung=BELOW)
    brought = paired_gains({
        name: np.subtract(last_of(whole), last_of(runs)) for name, runs in without.items()
    })  # fmt: skip
    for name, runs in without.items():
        assert row_of(name, runs, words_of(brought[name])) in TABLES


def test_what_is_taken_away_is_clear_in_the_ladder():
    _, gains = ladder_and_gains()
    for name in (*(names[0] for names in TAKEN_AWAY), LAST_RUNG):
        _, low, high = gains[name]
        assert low > 0 or high < 0


def ladder_and_gains():
    """{rung: its records, seed by seed}, and {rung: its gain over the rung before}."""
    rungs = {name: by_seed("ladder", rung=name) for name in RUNGS}
    rungs |= {"twice as long": by_seed("longer"), "full recipe": by_seed("full")}
    return rungs, paired_gains({
        new: np.subtract(last_of(rungs[new]), last_of(rungs[old])) for old, new in pairwise(rungs)
    })  # fmt: skip


def by_seed(file, **wanted):
    runs = [run for run in load_results(file) if wanted.items() <= run.items()]
    return sorted(runs, key=lambda run: run["seed"])


def last_of(runs):
    return [run[LAST] for run in runs]


def row_of(name, runs, gain):
    own = 100 * np.mean([run["training accuracy at the end, asked"] for run in runs])
    return f"| {name} | {plus_minus(last_of(runs))} | {gain} | {own:.1f} % |"


def words_of(gain):
    """As the page has it: bold if the interval does not contain 0."""
    mean, low, high = (f"{100 * value:+.1f}".replace("-", "−") for value in gain)
    words = f"{mean} ({low} to {high})"
    return f"**{words}**" if gain[1] > 0 or gain[2] < 0 else words
