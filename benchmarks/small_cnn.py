"""The network of 09, over several seeds: `python start.py bench --train --only small_cnn`."""

from time import perf_counter

import numpy as np

from benchmarks.one_training import keep, right
from helpers.data import load_pets, resize
from helpers.models import predict, train_small_cnn
from helpers.models.small import SMALL_RECIPE


def run(of, seed):
    """Train once, keep the weights for benchmarks.ship, and say what came of it."""
    pets = load_pets(of)
    train, validation = (
        (resize(part.images, SMALL_RECIPE["size"]), part.labels)
        for part in (pets.train, pets.validation)
    )
    start = perf_counter()
    model, history = train_small_cnn(train, validation, seed)
    seconds = perf_counter() - start
    images, labels = validation
    return {
        "recipe": SMALL_RECIPE,
        "accuracy, best epoch": right(predict(model, images), labels),
        "accuracy, best epoch with flips": right(predict(model, images, flips=True), labels),
        "best epoch": int(np.argmin(history["val_loss"])) + 1,
        "accuracy of the last three epochs": float(np.mean(history["val_accuracy"][-3:])),
        "training accuracy of the last three epochs": float(np.mean(history["accuracy"][-3:])),
        "seconds": seconds,
        "made in": keep(model, f"small_cnn_{of}_{seed}"),
    }
