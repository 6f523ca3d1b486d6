"""What the prose of 11 says of recipes, records and races, and no cell shows."""

import re
from itertools import pairwise

import keras
import numpy as np
import pytest
from scipy.stats import bartlett

from benchmarks import ladder
from helpers.data import resize
from helpers.exercises.lesson_11.ladder import RUNGS
from helpers.models import RECIPES, Recipe, load_trained, petnet, small_cnn
from helpers.results import load_results
from helpers.scores import mean_interval, paired_gains
from tests.support.notebooks import code_of, read
from tests.support.results import LAST

OWN = "training accuracy at the end, asked"


def words_of_11():
    return " ".join(cell.source for cell in read("11").cells)


def of_kind(name, of, key):
    found = {}
    for run in load_results(name, of=of):
        found.setdefault(run[key], {})[run["seed"]] = run
    return found


def test_the_recipes_are_as_it_describes_them():
    quick, classroom, full = (RECIPES[name] for name in ("quick", "classroom", "full"))
    assert (quick.phases, quick.view) == (((48, 16),), 64)
    assert quick.muon
    assert quick.whitened
    assert quick.augmented
    assert quick.learning_rate == 0.003
    assert (len(full.sizes), max(full.sizes)) == (160, 96)
    assert ladder.PLAIN.sizes == [64] * 24
    assert ladder.PLAIN.learning_rate == 0.0005
    assert classroom.phases == ((48, 14), *ladder.PLAIN.phases)
    assert Recipe(()).learning_rate == 0.003


def test_petnet_has_about_as_many_weights_as_the_small_cnn_and_averages_save_a_seventh():
    assert f"{petnet().count_params():,} weights" in words_of_11()
    assert petnet().count_params() == pytest.approx(small_cnn().count_params(), rel=0.1)
    before, after = (ladder.RUNGS[name][0](64).count_params() for name in ("strides", "averages"))
    assert (before, after) == (617_665, 93_377)
    assert 6 < before / after < 7


def test_a_slope_through_twenty_layers_is_what_it_says():
    assert 0.1**20 < 1e-19
    assert f"{1.1**20:.1f}" == "6.7"
    assert "1.1²⁰, or 6.7" in words_of_11()


def test_pooling_and_stride_take_as_many_products_as_it_says():
    assert "24 windows of 9 products are 216; 6 windows are 54" in words_of_11()
    assert (24 * 9, 6 * 9) == (216, 54)


@pytest.mark.parametrize("of", ["drawn", "photos"])
def test_it_says_of_its_ladder_what_the_records_bear_out(of):
    by_seed = of_kind("ladder", of, "rung")
    assert list(by_seed) == list(ladder.RUNGS)
    gains = paired_gains({
        new: [by_seed[new][seed][LAST] - by_seed[old][seed][LAST] for seed in (1, 2, 3)]
        for old, new in pairwise(by_seed)
    })  # fmt: skip
    assert len(gains) == RUNGS
    assert gains["averages"][2] < 0
    # Averages cost more than any other change costs, strides something as well.
    assert sorted(gains, key=lambda name: gains[name][0])[:2] == ["averages", "strides"]
    assert gains["strides"][0] < 0
    own, new = (
        {name: np.mean([run[key] for run in runs.values()]) for name, runs in by_seed.items()}
        for key in (OWN, LAST)
    )
    assert own["small CNN"] > 0.99
    assert own["averages"] < 0.75
    assert own["whitened first layer"] > own["averages"] + 0.2
    assert max(new, key=new.get) == "whitened first layer"
    assert (gains["Muon"][1] > 0) == (of == "photos")
    # One spread for all is what `paired_gains` takes for granted.
    assert bartlett(*([run[LAST] for run in runs.values()] for runs in by_seed.values()))[1] > 0.05
    for name in ("short cuts", "dropout", "weight decay", "enlarged view"):
        assert gains[name][1] < 0 < gains[name][2]


def test_augmentation_brings_petnet_more_than_its_rung_brought():
    rungs, without = (of_kind(*words) for words in (
        ("ladder", "photos", "rung"), ("without", "photos", "without")))  # fmt: skip
    added = gains_by_seed(rungs["augmentation"], rungs["small CNN"])
    words = re.search(r"brings some (\d+) points here, and (\S+) on its rung", words_of_11())
    for name in ("augmentation", "augmentation, enlarged view"):
        missed = gains_by_seed(rungs["whitened first layer"], without[name])
        told = f"{100 * np.mean(missed):.0f}", f"{100 * np.mean(added):.1f}"
        assert words.groups() == told
        assert mean_interval(missed - added)[1] > 0


def gains_by_seed(upper, lower):
    return np.array([upper[seed][LAST] - lower[seed][LAST] for seed in (1, 2, 3)])


@pytest.mark.parametrize("kind", ["drawn pets", "photographs"])
def test_the_trained_networks_differ_as_it_says_at_the_top(kind):
    small, better = (load_trained(kind, name)[1]["recipe"] for name in ("small CNN", "PetNet"))
    assert max(size for size, _ in better["phases"]) > small["size"]
    assert sum(epochs for _, epochs in better["phases"]) > small["epochs"]
    assert better["augmented"]
    assert not small.get("augmented")


def test_the_full_recipe_overfits_as_it_says():
    runs = load_results("full")
    new, own = (np.mean([run[measure] for run in runs]) for measure in (LAST, OWN))
    told = re.search(
        r"reaches (\S+) % of new photographs \(± (\S+), three seeds\), and (\S+) % of its own",
        words_of_11(),
    )
    mean, low, _ = mean_interval([run[LAST] for run in runs])
    assert told.groups() == tuple(f"{100 * value:.1f}" for value in (new, mean - low, own))
    assert sorted(run["seed"] for run in runs) == [1, 2, 3]
    assert len(runs[0]["accuracies"]) == 160


def test_the_race_went_as_it_says():
    (race,) = load_results("race")
    assert race["ours"]["seconds to 80 %"] < 120
    assert race["2016"]["seconds to 80 %"] is None
    assert race["2016"]["epochs"] == 100
    assert round(race["2016"]["seconds"] / 60) == 25
    threes = np.convolve(race["2016"]["accuracies"], np.ones(3) / 3, mode="valid")
    assert threes.max() < 0.8
    assert f"{100 * race['2016'][LAST]:.0f}" == "74"
    assert "had 74 % after 100, in 25 minutes" in words_of_11()


def test_that_none_of_fifteen_intervals_misses_has_the_chance_that_it_says():
    assert round(0.95**RUNGS, 2) == 0.46


@pytest.mark.slow
def test_neither_the_tenth_without_short_cuts_nor_whole_changes_learn(drawn_pets):
    cell = code_of("11", "twenty = [*range(10)").rpartition("    assert ")[0]
    assert cell.count("x + 0.1 * change if short_cuts else change") == 1
    names = {"keras": keras, "layers": keras.layers, "pets": drawn_pets, "resize": resize,
             "labels": drawn_pets.train.labels}  # fmt: skip
    changed = cell.replace("x + 0.1 * change if short_cuts else change",
                           "x + change if short_cuts else 0.1 * change")  # fmt: skip
    changed += "    found[name] = fit.history['loss'][-1]\n"
    exec(changed, names | {"found": (found := {})})
    assert found["without"] > 0.68
    assert found["with"] > 1
