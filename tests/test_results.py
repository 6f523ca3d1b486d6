"""What the README says of the recorded trainings, and whether it still holds."""

import numpy as np
import pytest

from helpers.models import RECIPES
from helpers.results import load_results
from helpers.scores import mean_interval
from tests.notebooks import ROOT

README = (ROOT / "README.md").read_text("utf-8")
LAST, KEPT = "accuracy of the last three epochs", "accuracy, best epoch"


def runs_of(name):
    runs = load_results(name)
    assert len({run["seed"] for run in runs}) == len(runs)
    return runs


def plus_minus(accuracies):
    mean, low, _ = mean_interval(accuracies)
    return f"{100 * mean:.1f} % ± {100 * (mean - low):.1f}"


@pytest.mark.parametrize(
    ("name", "recipe", "seeds", "least", "minutes"),
    [("classroom", "classroom", 5, 0.82, 6), ("drawn_pets", "drawn pets", 3, 0.97, 3)],
)
def test_a_recipe_is_as_good_and_as_quick_as_it_is_meant_to_be(name, recipe, seeds, least, minutes):
    runs = runs_of(name)
    assert len(runs) >= seeds
    assert {run["epochs"] for run in runs} == {len(RECIPES[recipe].sizes)}
    assert np.mean([run[LAST] for run in runs]) >= least
    assert max(run["seconds"] for run in runs) <= 60 * minutes


@pytest.mark.parametrize("name", ["classroom", "drawn_pets"])
def test_the_readme_says_what_was_recorded(name):
    runs = runs_of(name)
    for measure in (LAST, KEPT, f"{KEPT} with flips"):
        assert plus_minus([run[measure] for run in runs]) in README
