"""Seconds of training until 80 % in validation: the network of 2016, and ours, on the same cores.

That is the mean of three epochs, so that a lucky one does not count.
"""

from time import perf_counter

import keras
import numpy as np

from helpers.data import load_pets, resize
from helpers.models import RECIPES, petnet, train
from tests.benchmarks import network_2016

GOAL = 0.80


def run(seed):
    """Train ours by the classroom recipe, then the other until it is there, or 100 epochs."""
    pets = load_pets("photos")
    parts = [(part.images, part.labels) for part in (pets.train, pets.validation)]
    _, ours = train(petnet, *parts, RECIPES["classroom"], seed)
    theirs = of_2016(*parts, seed)
    results = {"ours": summary(ours), "2016": summary(theirs)}
    seconds = [results[name]["seconds to 80 %"] for name in ("2016", "ours")]
    results["ratio"] = seconds[0] / seconds[1] if all(seconds) else None
    return results


def of_2016(train, validation, seed, epochs=2 * network_2016.EPOCHS):
    """The history of the 2016 network, until three epochs have a mean of 80 %."""
    keras.utils.set_random_seed(seed)
    model = network_2016.network()
    (images, labels), (held_out, truth) = (
        (resize(pictures, network_2016.SIZE), names) for pictures, names in (train, validation)
    )
    history = {"val_accuracy": [], "seconds": []}
    seconds = 0.0
    for epoch in range(epochs):
        start = perf_counter()
        model.fit(network_2016.batches(images, labels, seed, epoch), verbose=0, shuffle=False)
        seconds += perf_counter() - start
        _, accuracy = model.evaluate(held_out, truth, batch_size=100, verbose=0)
        history["val_accuracy"].append(accuracy)
        history["seconds"].append(seconds)
        print(f"2016, epoch {epoch + 1}: {accuracy:.1%}, {seconds:.0f} s", flush=True)
        if when_reached(history) is not None and epoch + 1 >= network_2016.EPOCHS:
            break
    return history


def when_reached(history, goal=GOAL):
    """Seconds until the mean accuracy of three epochs has first reached a goal, or None."""
    means = np.convolve(history["val_accuracy"], np.ones(3) / 3, mode="valid")
    reached = np.flatnonzero(means >= goal)
    return history["seconds"][reached[0] + 2] if reached.size else None


def summary(history):
    """What is recorded of a training."""
    return {
        "seconds to 80 %": when_reached(history),
        "epochs": len(history["seconds"]),
        "seconds": history["seconds"][-1],
        "accuracy of the last three epochs": float(np.mean(history["val_accuracy"][-3:])),
        "seconds after each epoch": [round(value, 1) for value in history["seconds"]],
        "accuracies": [round(float(value), 4) for value in history["val_accuracy"]],
    }
