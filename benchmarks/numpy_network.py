"""The NumPy network of notebook 07, by its own cells: `start.py bench --train --only by_hand`."""

from time import perf_counter

import numpy as np

from benchmarks.one_training import keep
from helpers.data import load_pets
from helpers.layers import network
from helpers.models import network_by_hand
from tests.support.notebooks import namespace_of

# As the cells of 07 have it.
RECIPE = {"size": 32, "batch_size": 40, "epochs": 16, "learning_rate": 0.05, "momentum": 0.9}
CELLS = ("def prepare", "def backward", "def first_weights", "def train_epoch")


def run(seed):
    """Train once, keep the weights for benchmarks.ship, and say what came of it."""
    namespace = namespace_of("07", *CELLS)
    namespace["tqdm"] = iter
    pets = load_pets("drawn")
    images, labels = namespace["prepare"](pets.train)
    namespace["images"], namespace["labels"] = images, labels
    start = perf_counter()
    weights = namespace["train"](seed)
    seconds = perf_counter() - start
    model = network_by_hand(RECIPE["size"])
    model.set_weights(weights)
    return {
        "recipe": RECIPE,
        "accuracy of the last epoch": right(*namespace["prepare"](pets.validation), weights),
        "training accuracy of the last epoch": right(images, labels, weights),
        "seconds": seconds,
        "made in": keep(model, f"by_hand_{seed}"),
    }


def right(images, labels, weights):
    """The share of pictures that the network gets right, a tenth at a time to save memory."""
    answers = np.concatenate([network(part, weights)[12] > 0.5 for part in np.split(images, 10)])
    return float((answers == labels).mean())
