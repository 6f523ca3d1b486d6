"""Seconds of training until 80 % in validation: the network of 2016, and ours, on the same cores.

That is the mean of three epochs, so that a lucky one does not count. A network that is not
there after its own number of epochs goes on, up to twice that number.
"""

from dataclasses import asdict
from time import perf_counter

import keras
import numpy as np
import tensorflow as tf

from benchmarks import network_2016
from benchmarks.ladder import SMALL_FIRST
from helpers.data import load_pets, resize
from helpers.data.places import made_folder
from helpers.models import petnet, train
from helpers.models.checkpoint import Checkpoint
from helpers.models.plan import plan_of

GOAL = 0.80
RECIPE = {"ours": asdict(SMALL_FIRST), "2016": network_2016.RECIPE}


def run(seed):
    """Train ours with small pictures first, then the other for its 50 epochs or twice that."""
    pets = load_pets("photos")
    parts = [(part.images, part.labels) for part in (pets.train, pets.validation)]
    folder = made_folder() / "training" / f"race_{seed}"
    _, ours = train(petnet, *parts, SMALL_FIRST, seed, folder=folder / "ours")
    results = {"ours": summary(ours), "2016": summary(of_2016(*parts, seed, folder / "2016"))}
    soon, late = (results[name]["seconds to 80 %"] for name in ("ours", "2016"))
    # A network that never got there took longer than all that it trained.
    late, name = (late, "ratio") if late else (results["2016"]["seconds"], "ratio, at least")
    results[name] = late / soon if soon else None
    return {"recipe": RECIPE} | results | {"made in": str(folder)}


def of_2016(train, validation, seed, folder):
    """The history of the 2016 network; what is interrupted goes on where it was."""
    keras.utils.set_random_seed(seed)
    model = network_2016.network()
    (images, labels), (held_out, truth) = (
        (resize(pictures, network_2016.SIZE), names) for pictures, names in (train, validation)
    )
    parts = (images, labels), (held_out, truth)
    plan = plan_of(model, *parts, recipe=network_2016.RECIPE, seed=seed)
    checkpoint = Checkpoint(model, folder, plan)
    images = tf.constant(images)
    for epoch in range(checkpoint.epoch, 2 * network_2016.EPOCHS):
        if epoch >= network_2016.EPOCHS and when_reached(checkpoint.history):
            break
        start = perf_counter()
        fit = model.fit(network_2016.batches(images, labels, seed, epoch), verbose=0, shuffle=False)
        seconds = perf_counter() - start
        loss, accuracy = model.evaluate(held_out, truth, batch_size=100, verbose=0)
        results = {name: values[0] for name, values in fit.history.items()}
        checkpoint.add(results | {"val_loss": loss, "val_accuracy": accuracy}, seconds)
        print(f"2016, epoch {epoch + 1}: {accuracy:.1%}, {seconds:.0f} s", flush=True)
    return checkpoint.history


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
        "training accuracy of the last three epochs": float(np.mean(history["accuracy"][-3:])),
        "seconds after each epoch": [round(value, 1) for value in history["seconds"]],
        "accuracies": [round(float(value), 4) for value in history["val_accuracy"]],
    }
