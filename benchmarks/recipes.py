"""By which recipe each record of data/results was made."""

import json
from dataclasses import asdict, is_dataclass

from benchmarks import (
    borrowed_lite,
    borrowing,
    devices,
    numpy_network,
    race,
    remedies,
    scale,
    two_stages,
)
from benchmarks.ladder import FIRST_RUNG, FULL_RANDOM_START, LONGER, RUNGS, SMALL_FIRST, WITHOUT
from helpers.models import RECIPES
from helpers.models.small import SMALL_RECIPE


def recipe_of(name, run):
    """What a record has to say of how it was trained, as JSON makes it.

    name: that of a file in data/results, without .json.
    run: the record, or the words that tell it apart from others.
    Raises KeyError for a name or a rung that there is not.
    """
    recipes = {
        "quick": lambda: RECIPES["quick"],
        "classroom": lambda: RECIPES["classroom"],
        "small_first": lambda: SMALL_FIRST,
        "full_random_start": lambda: FULL_RANDOM_START,
        "drawn_pets": lambda: RECIPES["drawn pets"],
        "full": lambda: RECIPES["full"],
        "longer": lambda: LONGER,
        "ladder": lambda: RUNGS[run["rung"]][1],
        "without": lambda: WITHOUT[run["without"]][1],
        "learning_curve": lambda: RUNGS[FIRST_RUNG][1],
        "borrowing": lambda: borrowing.recipe_of(run),
        "borrowed_lite": lambda: borrowed_lite.recipe_of(run),
        "two_stages": lambda: two_stages.recipe_of(run),
        "race": lambda: race.RECIPE,
        "small_cnn": lambda: SMALL_RECIPE,
        "no_convolution": lambda: SMALL_RECIPE,
        "remedies": lambda: remedies.recipe_of(run["remedy"]),
        "by_hand": lambda: numpy_network.RECIPE,
        "cost": lambda: SMALL_FIRST,
        "scale": lambda: scale.RECIPE,
        "several_devices": lambda: devices.recipe_of(run),
    }
    recipe = recipes[name]()
    return json.loads(json.dumps(asdict(recipe) if is_dataclass(recipe) else recipe))
