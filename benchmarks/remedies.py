"""09's network with one remedy at a time: `python start.py bench --train --only remedies`."""

from dataclasses import dataclass
from time import perf_counter

import keras
import numpy as np
import tensorflow as tf
from keras import layers

from benchmarks.one_training import right
from helpers.data import load_pets, resize
from helpers.models import augment, predict
from helpers.models.batching import untuned
from helpers.models.small import SMALL_RECIPE

HALVES = 1000
# Whole batches alone, so that each remedy takes as many steps.
STEPS_AN_EPOCH = 62


@dataclass(frozen=True)
class Remedy:
    """What is done against overfitting, beside 09's recipe.

    augmented: whether each picture is changed anew each time that it is shown.
    dropout: the share of the 64 sums before the last layer that is dropped.
    weight_decay: the share of each weight, times the learning rate, that it loses with every step.
    """

    augmented: bool = False
    dropout: float = 0.0
    weight_decay: float = 0.0


# Of decays of 0.1, 1 and 4, the last alone kept this network from learning all by heart (one
# training each on the photographs, from a seed of its own).
REMEDIES = {
    "none": Remedy(),
    "augmentation": Remedy(augmented=True),
    "dropout": Remedy(dropout=0.5),
    "weight decay": Remedy(weight_decay=4.0),
}


def build(dropout=0.0):
    """09's network, with dropout before its last layer; not compiled.

    dropout: the share of values that is dropped, from 0 to 1.
    """
    size = SMALL_RECIPE["size"]
    pixels = keras.Input((size, size, 3))
    x = layers.Rescaling(1 / 127.5, offset=-1)(pixels)
    for filters in (32, 64, 128):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
        x = layers.MaxPooling2D(2)(x)
    x = layers.Flatten()(x)
    x = layers.Dense(64, activation="relu")(x)
    x = layers.Dropout(dropout)(x)
    return keras.Model(pixels, layers.Dense(1, activation="sigmoid")(x))


def shown_again_and_again(images, labels, seed, augmented):
    """The pictures in a new order each time, without an end, in batches.

    images: (n, size, size, 3) from 0 to 255.
    labels: (n,) 0 or 1.
    seed: decides their order, and how they are changed.
    augmented: whether each is changed anew each time.
    Returns a tf.data.Dataset of (images, labels).
    """
    batch, size = SMALL_RECIPE["batch_size"], SMALL_RECIPE["size"]
    pairs = tf.data.Dataset.from_tensor_slices((images, labels))
    pairs = pairs.shuffle(len(labels), seed=seed).repeat().batch(batch)
    if augmented:

        def changed(step, pair):
            return augment(pair[0], size, (seed, step)), pair[1]

        pairs = pairs.enumerate().map(changed, num_parallel_calls=2)
    return untuned(pairs.prefetch(2))


def run(of, remedy, seed):
    """Train once, and say what came of it."""
    chosen, recipe = REMEDIES[remedy], SMALL_RECIPE
    pets = load_pets(of)
    (images, labels), new = (
        (resize(part.images, recipe["size"]), part.labels) for part in (pets.train, pets.validation)
    )
    keras.utils.set_random_seed(seed)
    model = build(chosen.dropout)
    rule = keras.optimizers.AdamW(recipe["learning_rate"], weight_decay=chosen.weight_decay)
    model.compile(rule, "binary_crossentropy", metrics=["accuracy"])
    answers = []
    listen = keras.callbacks.LambdaCallback(
        on_epoch_end=lambda epoch, logs: answers.append(predict(model, new[0]))
    )
    start = perf_counter()
    history = model.fit(
        shown_again_and_again(images, labels, seed, chosen.augmented),
        steps_per_epoch=STEPS_AN_EPOCH,
        epochs=recipe["epochs"],
        verbose=0,
        validation_data=new,
        callbacks=[listen],
    ).history
    return {
        "recipe": recipe_of(remedy),
        "accuracy, best epoch": history["val_accuracy"][int(np.argmin(history["val_loss"]))],
        "accuracy of the last three epochs": float(np.mean(history["val_accuracy"][-3:])),
        "training accuracy at the end, asked": right(predict(model, images), labels),
        "flattered by": flattery(np.array(answers), new[1], seed),
        "seconds": perf_counter() - start,
        "training accuracy after each epoch": rounded(history["accuracy"]),
        "training loss after each epoch": rounded(history["loss"]),
        "validation accuracy after each epoch": rounded(history["val_accuracy"]),
        "validation loss after each epoch": rounded(history["val_loss"]),
    }


def flattery(answers, labels, seed):
    """By how much the pictures that choose an epoch judge it better than others do.

    answers: (epochs, n) probabilities of a dog after each epoch.
    labels: (n,) 0 or 1.
    seed: decides the halves.
    Returns the mean over many halvings: the half chooses the epoch by its loss, and its share of
    right answers is compared with that of the other half.
    """
    truth = np.where(labels == 1, answers, 1 - answers).clip(1e-7)
    losses, right, chances = -np.log(truth), (answers >= 0.5) == labels, np.random.default_rng(seed)
    differences = []
    for _ in range(HALVES):
        order = chances.permutation(len(labels))
        own, other = np.split(order, 2)
        best = np.argmin(losses[:, own].mean(axis=1))
        differences.append(right[best, own].mean() - right[best, other].mean())
    return float(np.mean(differences))


def recipe_of(remedy):
    """What a remedy's record says of how it was trained.

    remedy: a name in REMEDIES.
    """
    return SMALL_RECIPE | {"steps an epoch": STEPS_AN_EPOCH} | vars(REMEDIES[remedy])


def rounded(values):
    """Numbers to four decimals, for JSON."""
    return [round(float(value), 4) for value in values]
