"""What the prose of 10 to 17 says of networks and their judges, and no cell shows."""

import re
from itertools import pairwise

import numpy as np
import pytest

from benchmarks import ladder
from helpers.models import RECIPES, Recipe, augment
from helpers.results import load_results
from helpers.scores import accuracy_interval, paired_gains
from tests.support.notebooks import ROOT, read

LAST = "accuracy of the last three epochs"
TABLES = (ROOT / "data" / "results" / "README.md").read_text("utf-8")


def test_10_the_recipes_are_as_its_prose_describes_them():
    full, classroom = RECIPES["full"], RECIPES["classroom"]
    assert (len(full.sizes), max(full.sizes), full.least, full.smoothing) == (160, 96, 0.25, 0.1)
    assert ladder.PLAIN.sizes == [64] * 24
    assert classroom.phases == ((48, 14), *ladder.PLAIN.phases)
    assert all(recipe.whitened for recipe in RECIPES.values())
    assert Recipe(()).least == 0.4


def test_10_an_epoch_of_small_pictures_takes_about_two_thirds_of_the_time():
    speeds = load_results("cost")[0]["pictures/s"]
    assert 0.6 < speeds["PetNet, 64×64"] / speeds["PetNet, 48×48"] < 0.75


def test_10_800_pictures_leave_as_much_open_as_it_says():
    for right in (640, 720):
        share, low, high = accuracy_interval(np.arange(800) < right, np.ones(800))
        assert 0.015 < high - share < share - low < 0.035


def test_10_says_of_its_ladder_what_the_records_bear_out():
    by_seed = {}
    for name in ("ladder", "longer", "full"):
        for run in load_results(name):
            if run.get("of", "photos") != "photos":
                continue
            rung = run.get("rung", {"longer": "twice as long", "full": "full recipe"}.get(name))
            by_seed.setdefault(rung, {})[run["seed"]] = run
    gains = paired_gains({
        new: [by_seed[new][seed][LAST] - by_seed[old][seed][LAST] for seed in (1, 2, 3)]
        for old, new in pairwise(by_seed)
    })  # fmt: skip
    assert len(gains) == 17
    assert min(gains, key=lambda name: gains[name][0]) == "averages"
    assert gains["batch normalisation"][0] > -gains["averages"][0] / 2
    words = " ".join(cell.source for cell in read("10").cells)
    clear = [name for name, (_, low, high) in gains.items() if low > 0 or high < 0]
    told = re.search(r"clear are (.+?)\.", words)[1].replace(" (downwards)", "")
    assert re.split(", | and ", told) == clear
    own = {name: np.mean([run["training accuracy at the end, asked"] for run in runs.values()])
           for name, runs in by_seed.items()}  # fmt: skip
    assert own["small CNN"] > 0.99
    assert own["augmentation"] < 0.9
    assert own["full recipe"] > 0.99
    before, after = (ladder.RUNGS[name][0](64).count_params() for name in ("strides", "averages"))
    assert 500_000 < before - after < 550_000


def test_10_petnet_is_far_sooner_at_80_percent_than_the_network_of_2016():
    (race,) = load_results("race")
    assert race["ours"]["seconds to 80 %"] < 120
    assert race["2016"]["seconds to 80 %"] is None
    assert race["2016"]["epochs"] == 2 * 50
    assert race["2016"]["seconds"] > 12 * 120


def outputs_of(number):
    outputs = [output for cell in read(number).cells for output in cell.get("outputs", ())]
    return "\n".join(o.get("text") or o.get("data", {}).get("text/plain", "") for o in outputs)


@pytest.mark.parametrize(
    ("number", "stored", "told"),
    [
        ("08", r"regression (\S+ %) \((\S+) to (\S+)\);", "{0} ({1}–{2})"),
        ("08", r"neighbour (\S+ %) \((\S+) to (\S+)\)", "{0} ({1}–{2})"),
        ("12", r"recall (\S+)%, alarms (\S+)%", "{0} %, {1} %"),
        ("12", r"cheapest saves (\S+) of (\S+) \((\S+) to (\S+)\)", "{0} of {1} ({2} to {3})"),
        ("12", r"cats are (\S+)% of (?s:.*)cats are (\S+)% of", "{0} %, {1} %"),
        ("12", r"PetNet: (\S+)% of 160,000 pairs", "{0} %"),
        ("12", r"grey (\S+);.*upside down (\S+);", "{1} %, {0} %"),
        ("12", r"much darker (\S+);.*24×24 pixels (\S+);", "{0} %, {1} %"),
        ("14", r"at most (\S+)", "{0}"),
        ("14", r"own picture: (0\.\d \(0\.\d to 0\.\d\))", "{0}"),
        ("14", r"muzzle, trained .* (\S+); .*muzzle, untrained .* (\S+); ears, t", "{0}, {1}"),
        ("14", r"heat on the animal (\S+) %.*size of the animal (\S+) %", "{0} %, {1} %"),
        ("14", r"heat on the head (\S+) %.*size of the head (\S+) %", "{0} %, {1} %"),
        ("17", r"'(cat) (\d+)%'", "{0}, {1} %"),
        ("17", r"(\d\d)% \((\d\d)% to (\d\d)%\)\n", "{0} % ({1} to {2})"),
    ],
)
def test_the_page_of_results_repeats_what_the_notebooks_have_stored(number, stored, told):
    found = re.search(stored, outputs_of(number))
    rows = [row for row in TABLES.splitlines() if row.endswith(f"| {number} |")]
    assert any(told.format(*found.groups()) in row for row in rows)


def test_12_the_cheapest_threshold_lies_far_below_one_half():
    cheapest, _ = re.search(r"cheapest, at (\S+), (\d+)", outputs_of("12")).groups()
    assert float(cheapest) < 0.4


def test_12_the_dark_is_darker_than_augmentation_makes_it():
    grey = np.full((64, 8, 8, 3), 128.0, np.float32)
    assert augment(grey, 8, (0, 1)).numpy().min() > 1.5 * 0.4 * 128


def test_17_sixteen_of_twenty_leave_as_much_open_as_it_says():
    share, low, high = accuracy_interval(np.arange(20) < 16, np.ones(20))
    assert (share, round(low, 2), round(high, 2)) == (0.8, 0.58, 0.92)
