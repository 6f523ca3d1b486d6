"""Figures that the pages give in passing, and the records that they follow from."""

import numpy as np
import pytest

from benchmarks import borrowed_lite
from helpers.models import load_trained
from helpers.models.trained import KINDS
from helpers.results import load_results
from helpers.scores import accuracy_interval, mean_interval
from tests.support.notebooks import ROOT
from tests.support.results import plus_minus

PAGES = [ROOT / "README.md", ROOT / "data/results/README.md", ROOT / "benchmarks/README.md"]
# Wherever a line breaks.
TEXT = " ".join(" ".join(page.read_text("utf-8") for page in PAGES if page.exists()).split())


def test_the_networks_that_come_along_reach_on_the_test_pictures_what_is_said():
    for kind in KINDS:
        record = load_trained(kind)[1]["test"]["with flips"]
        accuracy, low, high = (100 * value for value in record)
        assert f"{accuracy:.1f} % ({low:.1f}–{high:.1f})" in TEXT


def test_every_recipe_took_as_long_as_is_said():
    def seconds(name):
        return [run["seconds"] for run in load_results(name)]

    classroom, drawn, full = (seconds(name) for name in ("classroom", "drawn_pets", "full"))
    assert f"classroom recipe trained for {min(classroom):.0f} to {max(classroom):.0f} s" in TEXT
    assert f"drawn-pets recipe for {min(drawn):.0f} to {max(drawn):.0f} s" in TEXT
    assert f"full recipe for {min(full) / 60:.0f} to {max(full) / 60:.0f} minutes" in TEXT


def test_the_three_seeds_of_the_full_recipe_reached_what_is_said():
    runs = sorted(load_results("full"), key=lambda run: run["seed"])
    reached = [f"{100 * run['accuracy, best epoch with flips']:.1f}" for run in runs]
    assert f"three seeds reached {', '.join(reached)} %" in TEXT


def test_a_step_and_an_epoch_take_as_long_as_is_said():
    (cost,) = load_results("cost")
    assert f"{cost['matrix product, GFLOP/s']:.0f} GFLOP/s" in TEXT
    first, *others, last = (
        f"{cost['pictures/s'][f'PetNet, {size}×{size}']:.0f}" for size in (48, 64, 96, 112)
    )
    assert f"{', '.join([first, *others])} and {last} pictures" in TEXT
    step = cost["step, ms"]
    assert f"takes {step['whole']:.0f} ms" in TEXT
    ways = [step[f"convolutions, {way}"] for way in ("forward", "backward")]
    assert f"{ways[0]:.0f} ms forward and {ways[1]:.0f} backward" in TEXT
    normalising = step["normalisation, forward"] + step["normalisation, backward"]
    moving = step["moving the weights"]
    assert f"normalisation {normalising:.0f} and moving the weights {moving:.0f}" in TEXT
    few, more, most = (cost["seconds an epoch, by pictures"][n] for n in ("500", "1000", "2000"))
    words = f"{few:.1f} s with 500 pictures, {more:.1f} with 1,000 and {most:.1f} with 2,000"
    assert words in TEXT


@pytest.mark.parametrize(
    ("random", "whitened", "seeds"),
    [("small_first", "classroom", 5), ("full_random_start", "full", 3)],
)
def test_what_a_whitened_first_layer_brings_is_paired_by_seed(random, whitened, seeds):
    before, after = ({run["seed"]: run for run in load_results(name)}
                     for name in (random, whitened))  # fmt: skip
    assert sorted(before) == sorted(after) == list(range(1, seeds + 1))
    for measure in ("accuracy of the last three epochs", "accuracy, best epoch with flips"):
        gains = [after[seed][measure] - before[seed][measure] for seed in before]
        gain, low, high = (
            f"{100 * value:+.1f}".replace("-", "−") for value in mean_interval(gains)
        )
        assert f"| {gain} ({low} to {high}) |" in TEXT


def test_the_page_says_what_imagenets_features_are_worth():
    def found(source, count):
        wanted = {"pictures": source, "of each class": count}
        return [run["accuracy"] for run in load_results("borrowed_lite")
                if wanted.items() <= run.items()]  # fmt: skip

    for source in borrowed_lite.SOURCES:
        *some, most = borrowed_lite.COUNTS
        assert all(len(found(source, count)) == 10 for count in some)
        cells = [plus_minus(found(source, count)).replace(" %", "") for count in some]
        (whole,) = found(source, most)
        assert f"| {' | '.join(cells)} | {100 * whole:.1f} |" in TEXT
    few = found("photos", 10)
    assert f"anything from {100 * min(few):.1f} to {100 * max(few):.1f} %" in TEXT
    (photographs,), (drawn,) = (found(source, 0) for source in ("photos", "drawn"))
    right = np.arange(800) < round(800 * photographs)
    share, low, high = (f"{100 * value:.1f}" for value in accuracy_interval(right, right >= 0))
    assert f"{share} % of the photographs are right ({low} to {high}, Wilson)" in TEXT
    assert f"and {100 * drawn:.1f} % of the drawn pets" in TEXT
