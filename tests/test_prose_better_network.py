"""What the prose of 11 says of recipes, records and races, and no cell shows."""

import re
from itertools import pairwise

import numpy as np
import pytest

from benchmarks import ladder
from helpers.exercises.lesson_11.ladder import RUNGS
from helpers.models import RECIPES, Recipe, petnet, small_cnn
from helpers.results import load_results
from helpers.scores import paired_gains
from tests.support.notebooks import read
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
    # Averages cost more than any other change costs.
    assert sorted(gains, key=lambda name: gains[name][0])[0] == "averages"
    own = {name: np.mean([run[OWN] for run in runs.values()]) for name, runs in by_seed.items()}
    assert own["small CNN"] > 0.99
    assert own["averages"] < 0.75
    for name in ("short cuts", "dropout", "weight decay", "enlarged view"):
        assert gains[name][1] < 0 < gains[name][2]


@pytest.mark.parametrize("of", ["drawn", "photos"])
def test_what_a_change_is_worth_depends_on_what_else_is_there(of):
    rungs, without = of_kind("ladder", of, "rung"), of_kind("without", of, "without")
    assert list(without) == [", ".join(names) for names in ladder.TAKEN_AWAY]
    names = list(rungs)
    for name in ("batch normalisation", "Muon"):
        below = names[names.index(name) - 1]
        added, missed = (
            np.mean([upper[seed][LAST] - lower[seed][LAST] for seed in (1, 2, 3)])
            for upper, lower in ((rungs[name], rungs[below]), (rungs[names[-1]], without[name]))
        )
        assert abs(added - missed) > 0.003


def test_the_full_recipe_overfits_as_it_says():
    runs = load_results("full")
    new, own = (np.mean([run[measure] for run in runs]) for measure in (LAST, OWN))
    told = re.search(r"reaches (\S+) % of new photographs, and (\S+) % of its own", words_of_11())
    assert told.groups() == (f"{100 * new:.1f}", f"{100 * own:.1f}")
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
