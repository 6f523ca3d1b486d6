"""What the prose of 09 to 17 says of networks and their judges, and no cell shows."""

import re
from itertools import pairwise

import numpy as np
import pytest
from scipy.stats import norm

from benchmarks import ladder
from helpers.data import drawn_parts, resize
from helpers.models import RECIPES, Recipe, augment, load_trained, predict
from helpers.results import load_results
from helpers.scores import accuracy_interval, paired_gains
from tests.support.notebooks import ROOT, read

LAST = "accuracy of the last three epochs"
TABLES = (ROOT / "data" / "results" / "README.md").read_text("utf-8")


def test_09_the_dense_layer_of_the_exercise():
    words = " ".join(cell.source for cell in read("09").cells)
    assert f"{(16 * 16 * 128 + 1) * 64:,}" in words
    assert f"{(3 * 3 * 32 + 1) * 64:,}" in words


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
        ("12", r"binomial (\S+ % \(\S+ to \S+\))", "{0}"),
        ("12", r"recall (\S+)%, false alarms (\S+)%", "{0} %, {1} %"),
        ("12", r"pairs, (\S+)% in the right order", "{0} %"),
        ("12", r"PetNet's temperature: (\S+)", "{0};"),
        ("12", r"(?s)before: .* error (\S+)%\nafter: .* error (\S+)%", "{0} %, {1} %"),
        ("12", r"grey (\S+) %.*upside down (\S+) %", "{1} %, {0} %"),
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


def test_12_the_shelter_of_its_exercise():
    words = " ".join(str(cell.get("outputs", "")) for cell in read("12").cells)
    recall, alarms = (float(re.search(rf"{name} ([\d.]+)%", words)[1]) / 100
                      for name in ("recall", "false alarms"))  # fmt: skip
    half, hundredth = (
        share * recall / (share * recall + (1 - share) * alarms) for share in (0.5, 0.01)
    )
    assert half > 0.85
    assert hundredth < 0.4


@pytest.mark.slow
def test_12_the_colour_of_the_eyes_alone_brings_back_what_it_says(drawn_pets):
    network, record = load_trained("drawn pets")
    numbers = np.arange(0, 800, 2)
    images, labels = drawn_pets.validation.images[numbers], drawn_pets.validation.labels[numbers]
    eyes = drawn_parts("validation", numbers)["eyes"][..., np.newaxis]
    grey = images.mean(axis=3, keepdims=True).repeat(3, axis=3).astype(np.uint8)
    right = {
        name: ((predict(network, resize(version, record["size"]), flips=True) >= 0.5) == labels)
        for name, version in (("grey", grey), ("but for the eyes", np.where(eyes, images, grey)))
    }
    share = right["but for the eyes"].mean()
    assert share == pytest.approx(0.88, abs=0.01)
    assert share > right["grey"].mean() + 0.1
    words = " ".join(cell.source for cell in read("12").cells)
    assert "on every other picture, and 88 % are right again" in words


def test_12_four_in_five_cases_take_2_8_standard_errors():
    assert norm.ppf(0.975) == pytest.approx(1.96, abs=0.005)
    assert norm.ppf(0.8) == pytest.approx(0.84, abs=0.005)


def test_12_the_dark_is_darker_than_augmentation_makes_it():
    grey = np.full((64, 8, 8, 3), 128.0, np.float32)
    assert augment(grey, 8, (0, 1)).numpy().min() > 1.5 * 0.4 * 128


def test_17_sixteen_of_twenty_leave_as_much_open_as_it_says():
    share, low, high = accuracy_interval(np.arange(20) < 16, np.ones(20))
    assert (share, round(low, 2), round(high, 2)) == (0.8, 0.58, 0.92)
