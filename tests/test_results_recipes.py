"""Each record says by which recipe it was made, and its figures follow from its epochs."""

import json
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest

from benchmarks import borrowing, race, training
from benchmarks.one_training import trained as trained_once
from benchmarks.recipes import recipe_of
from helpers.data import Part
from helpers.models import Recipe, petnet, trained
from helpers.results import RESULTS, add_result, load_results
from tests.support.notebooks import code_cells

NAMES = sorted(path.stem for path in RESULTS.glob("*.json"))
TRAININGS = [
    (f"{name} {number}", run, run["recipe"])
    for name in NAMES
    for number, run in enumerate(load_results(name))
    if "accuracies" in run
] + [
    (f"race, {name}", run[name], run["recipe"][name])
    for run in load_results("race")
    for name in ("ours", "2016")
]


@pytest.mark.parametrize("name", NAMES)
def test_every_record_was_made_by_the_recipe_that_the_code_has_now(name):
    for run in load_results(name):
        assert run["recipe"] == recipe_of(name, run), (
            f"data/results/{name}.json records another recipe than the code has: change the recipe "
            f"back, or remove the record and run 'python start.py bench --train --only {name}'"
        )


def test_every_step_of_the_benchmark_has_its_record():
    for name, words, _ in training.steps():
        assert training.is_done(name, words, RESULTS), f"{name} {words}"


def test_the_network_by_hand_was_trained_as_the_cells_of_07_say():
    cells = "\n".join(code_cells("07"))
    recipe = recipe_of("by_hand", {})
    assert f"resize(part.images, {recipe['size']})" in cells
    assert f".reshape({2000 // recipe['batch_size']}, {recipe['batch_size']})" in cells
    assert f"epochs={recipe['epochs']})" in cells
    assert f"{recipe['learning_rate']} * (1 - epoch / epochs)" in cells
    assert f"speeds[n] = {recipe['momentum']} * speeds[n]" in cells


@pytest.mark.parametrize("path", sorted(trained.SHIPPED.glob("*.json")), ids=lambda path: path.stem)
def test_the_networks_that_come_along_were_trained_by_the_recipe_of_their_name(path):
    notes = json.loads(path.read_text("utf-8"))["notes"]
    recipe = dict(notes["recipe"])
    name = recipe.pop("name").replace(" ", "_").lower()
    assert recipe == recipe_of(name, {})
    # Small CNNs have been trained on pictures of both kinds.
    of = {"2,000 drawn pets": "drawn", "2,000 photographs": "photos"}[notes["trained on"]]
    (run,) = (run for run in load_results(name)
              if run["seed"] == notes["seed"] and run.get("of", of) == of)  # fmt: skip
    assert notes["seconds"] == round(run["seconds"])
    reached = run.get("accuracy, best epoch", run.get("accuracy of the last epoch"))
    shipped = notes["validation"]["accuracy, 95 % interval"][0]
    assert shipped == pytest.approx(reached, abs=0.005)


@pytest.mark.parametrize(
    ("run", "recipe"), [each[1:] for each in TRAININGS], ids=[each[0] for each in TRAININGS]
)
def test_the_figures_of_a_record_follow_from_its_epochs(run, recipe):
    # The network of 2016 may go on for as long again.
    planned = [sum(epochs for _, epochs in recipe["phases"])] if "phases" in recipe else [50, 100]
    assert run["epochs"] in planned
    accuracies, seconds = run["accuracies"], run["seconds after each epoch"]
    assert len(accuracies) == len(seconds) == run["epochs"]
    assert seconds == sorted(seconds)
    assert run["seconds"] == pytest.approx(seconds[-1], abs=0.06)
    # 4 digits of each accuracy are kept.
    last = run["accuracy of the last three epochs"]
    assert last == pytest.approx(np.mean(accuracies[-3:]), abs=1e-4)
    history = {"val_accuracy": np.round(np.array(accuracies) * 800) / 800, "seconds": seconds}
    assert run["seconds to 80 %"] == pytest.approx(race.when_reached(history), abs=0.06)


def test_the_race_was_as_long_as_its_seconds_say():
    for run in load_results("race"):
        late = run["2016"]["seconds to 80 %"]
        ratio = (late or run["2016"]["seconds"]) / run["ours"]["seconds to 80 %"]
        assert run["ratio" if late else "ratio, at least"] == pytest.approx(ratio)


def test_frozen_features_were_no_training_and_say_so():
    for run in load_results("borrowing"):
        assert ("seconds" in run) == (run["recipe"] != borrowing.REGRESSION)


def test_a_run_without_its_recipe_is_not_recorded(tmp_path):
    add_result("ladder", {"seed": 1, "recipe": {"learning_rate": 0.1}}, tmp_path)
    with pytest.raises(ValueError, match="ladder says nothing of its recipe: add it as 'recipe'"):
        add_result("ladder", {"seed": 2}, tmp_path)
    assert [run["seed"] for run in load_results("ladder", tmp_path)] == [1]


def test_a_training_of_the_benchmark_records_the_recipe_that_it_was_given(empty_data, drawn_pets):
    part = drawn_pets.validation
    few = Part(part.images[::100], part.labels[::100])
    pets = replace(drawn_pets, train=few, validation=few)
    recipe = Recipe(phases=((16, 1),), batch_size=4, learning_rate=0.004)
    run = trained_once(petnet, pets, recipe, 1, "some")
    assert run["recipe"] == asdict(recipe)
    assert run["epochs"] == 1
    assert Path(run["made in"]).is_relative_to(empty_data)
