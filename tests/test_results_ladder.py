"""The page's ladder has a row for each record of one, with the gain that follows from them."""

from itertools import pairwise

import numpy as np

from benchmarks.ladder import RUNGS
from helpers.results import load_results
from helpers.scores import paired_gains
from tests.support.results import LAST, TABLES, plus_minus


def test_every_rung_of_the_ladder_was_trained_from_three_seeds():
    trained = sorted((run["rung"], run["seed"]) for run in load_results("ladder"))
    assert trained == sorted((rung, seed) for rung in RUNGS for seed in (1, 2, 3))
    for run in load_results("ladder"):
        assert run["epochs"] == len(RUNGS[run["rung"]][1].sizes)


def test_the_page_has_a_row_for_every_rung_with_its_gain():
    rungs = {
        name: sorted((run for run in load_results("ladder") if run["rung"] == name), key=seed_of)
        for name in RUNGS
    }
    for name, file in (("twice as long", "longer"), ("full recipe", "full")):
        rungs[name] = sorted(load_results(file), key=seed_of)
    gains = paired_gains({
        new: np.subtract(*([run[LAST] for run in rungs[name]] for name in (new, old)))
        for old, new in pairwise(rungs)
    })  # fmt: skip
    for name, runs in rungs.items():
        gain = ""
        if name in gains:
            mean, low, high = (f"{100 * x:+.1f}".replace("-", "−") for x in gains[name])
            gain = f"{mean} ({low} to {high})"
            if gains[name][1] > 0 or gains[name][2] < 0:
                gain = f"**{gain}**"
        own = 100 * np.mean([run["training accuracy at the end, asked"] for run in runs])
        row = f"| {name} | {plus_minus([run[LAST] for run in runs])} | {gain} | {own:.1f} % |"
        assert row in TABLES


def seed_of(run):
    return run["seed"]
