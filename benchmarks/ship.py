"""Puts the weights that come with the series in place, once they have been trained.

python start.py bench --train --only drawn_pets full
python -m benchmarks.ship drawn
python -m benchmarks.ship photos

This is the one place where a trained network is asked about the test pictures.
"""

import sys
from dataclasses import asdict

import numpy as np

from benchmarks.training import folder_of
from helpers.data import cache, load_pets, resize
from helpers.models import RECIPES, petnet, predict, train
from helpers.models.trained import shipped_file
from helpers.models.weights import save_weights
from helpers.results import load_results
from helpers.scores import accuracy_interval

# Chosen before anything was trained: no seed is picked for what it came to.
SEED = 1
RECIPE_OF = {"drawn": "drawn pets", "photos": "full"}


def main(source):
    """Take the trained weights, halve their digits, and write down what they reach."""
    name = RECIPE_OF[source]
    folder, file = folder_of(name, SEED), name.replace(" ", "_")
    runs = [run for run in load_results(file) if run["seed"] == SEED]
    if not (runs and cache.is_stored(folder)):
        raise SystemExit(
            f"{folder} is not there: take its record out of data/results/{file}.json, and run "
            f"'python start.py bench --train --only {file}'"
        )
    pets = load_pets(source)
    parts = [(part.images, part.labels) for part in (pets.train, pets.validation)]
    model, history = train(petnet, *parts, RECIPES[name], SEED, folder=folder)
    model.set_weights([weight.astype(np.float16) for weight in model.get_weights()])
    size = model.input_shape[1]
    record = {
        "trained on": f"2,000 {pets.kind}",
        "recipe": {"name": name, **asdict(RECIPES[name])},
        "seed": SEED,
        "date": runs[0]["date"],
        "machine": runs[0]["machine"],
        "seconds": round(history["seconds"][-1]),
        "size": size,
    }
    for words, part in (("validation", pets.validation), ("test", pets.test)):
        images = resize(part.images, size)
        record[words] = {
            way: [round(value, 4) for value in
                  accuracy_interval(predict(model, images, flips=flips) >= 0.5, part.labels)]
            for way, flips in (("accuracy, 95 % interval", False), ("with flips", True))
        }  # fmt: skip
        print(words, record[words], flush=True)
    save_weights(model, shipped_file(pets.kind), record, dtype="float16")


if __name__ == "__main__":
    main(sys.argv[1])
