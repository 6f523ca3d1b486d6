"""Puts the weights that come with the series in place, once they have been trained.

python start.py bench --train --only drawn_pets full small_cnn by_hand
python -m benchmarks.ship drawn
python -m benchmarks.ship photos

This is the one place where a trained network is asked about the test pictures.
"""

import sys
from dataclasses import asdict

import numpy as np

from benchmarks.one_training import folder_of, kept_file
from helpers.data import cache, load_pets, resize
from helpers.models import RECIPES, load_weights, network_by_hand, petnet, predict, small_cnn, train
from helpers.models.trained import shipped_file
from helpers.models.weights import save_weights
from helpers.results import load_results
from helpers.scores import accuracy_interval

# Chosen before anything was trained: no seed is picked for what it came to.
SEED = 1
RECIPE_OF = {"drawn": "drawn pets", "photos": "full"}


def main(source):
    """Take the trained weights, halve their digits, and write down what they reach."""
    pets = load_pets(source)
    networks = {"PetNet": petnet_of(pets, source), "small CNN": small_of(source)}
    if source == "drawn":
        networks["by hand"] = by_hand()
    for network, (model, name, recipe, run) in networks.items():
        model.set_weights([weight.astype(np.float16) for weight in model.get_weights()])
        size = model.input_shape[1]
        record = {
            "trained on": f"2,000 {pets.kind}",
            "recipe": {"name": name, **recipe},
            "seed": SEED,
            "date": run["date"],
            "machine": run["machine"],
            "seconds": round(run["seconds"]),
            "size": size,
        }
        for words, part in (("validation", pets.validation), ("test", pets.test)):
            images = resize(part.images, size)
            record[words] = {
                way: [round(value, 4) for value in
                      accuracy_interval(predict(model, images, flips=flips) >= 0.5, part.labels)]
                for way, flips in (("accuracy, 95 % interval", False), ("with flips", True))
            }  # fmt: skip
            print(network, words, record[words], flush=True)
        save_weights(model, shipped_file(pets.kind, network), record, dtype="float16")


def petnet_of(pets, source):
    """(PetNet as trained, its recipe's name, the recipe, its record)."""
    name = RECIPE_OF[source]
    file, folder = name.replace(" ", "_"), folder_of(name, SEED)
    run = run_of(file, {"seed": SEED}, cache.is_stored(folder), folder)
    parts = [(part.images, part.labels) for part in (pets.train, pets.validation)]
    model, _ = train(petnet, *parts, RECIPES[name], SEED, folder=folder)
    return model, name, asdict(RECIPES[name]), run


def small_of(source):
    """The like for the network of notebook 09."""
    path = kept_file(f"small_cnn_{source}_{SEED}")
    run = run_of("small_cnn", {"of": source, "seed": SEED}, path.exists(), path)
    model = small_cnn(run["recipe"]["size"])
    load_weights(model, path)
    return model, "small CNN", run["recipe"], run


def by_hand():
    """The like for the network of notebook 07."""
    path = kept_file(f"by_hand_{SEED}")
    run = run_of("by_hand", {"seed": SEED}, path.exists(), path)
    model = network_by_hand(run["recipe"]["size"])
    load_weights(model, path)
    return model, "by hand", run["recipe"], run


def run_of(file, words, is_there, place):
    """The record of a training whose weights are still there."""
    runs = [run for run in load_results(file) if words.items() <= run.items()]
    if not (runs and is_there):
        raise SystemExit(
            f"{place} is not there: take its record out of data/results/{file}.json, and run "
            f"'python start.py bench --train --only {file}'"
        )
    return runs[0]


if __name__ == "__main__":
    main(sys.argv[1])
