"""What is a borrowed network worth? Notebook 16's chart.

`python start.py bench --train --only borrowing` makes it.
The network trained on photographs serves the drawn pets, and the other way round.
"""

from dataclasses import asdict

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from benchmarks.ladder import SMALL_FIRST, with_more_epochs
from helpers.data import Part, load_pets
from helpers.data.places import made_folder
from helpers.models import load_trained, petnet, train
from helpers.models.borrowing import borrow, features, without_answer

COUNTS = (10, 50, 200, 1000)
OTHER = {"drawn": "photographs", "photos": "drawn pets"}
REGRESSION = {"C": 0.1, "max_iter": 2000}
# Few pictures make short epochs; each is then shown several times in one.
LEAST_IN_EPOCH = 400


def some_of(pets, count, seed):
    """Some of the training pictures, drawn at random.

    pets: as load_pets returns them.
    count: how many of each class.
    seed: decides which.
    """
    picked = places(count, seed)
    return Part(pets.train.images[picked], pets.train.labels[picked])


def places(count, seed):
    """Where some of the training pictures stand, drawn at random, cats first.

    count: how many of each class.
    seed: decides which.
    """
    draw = np.random.default_rng([seed, count]).choice
    return np.r_[draw(1000, count, replace=False), 1000 + draw(1000, count, replace=False)]


def recipe_for(count):
    """The classroom recipe, for twice as many epochs where there are few pictures.

    What is borrowed brings its first kernels along, so they are not worked out anew.

    count: how many pictures of each class.
    """
    return with_more_epochs(SMALL_FIRST) if count < max(COUNTS) else SMALL_FIRST


def recipe_of(step):
    """What a record of one of STEPS says of how it was trained, a dict.

    step: one of STEPS.
    """
    if step["way"] == "frozen features":
        return REGRESSION
    return asdict(recipe_for(step["of each class"]))


def frozen(source, count, seed):
    """Logistic regression on what the other network sees."""
    pets = load_pets(source)
    body = without_answer(load_trained(OTHER[source])[0])
    part = some_of(pets, count, seed)
    model = make_pipeline(StandardScaler(), LogisticRegression(**REGRESSION))
    model.fit(features(body, part.images), part.labels)
    held_out = features(body, pets.validation.images)
    return {"accuracy": float(model.score(held_out, pets.validation.labels))}


def fine_tuned(source, count, seed):
    """The other network, all of whose convolutions but the first go on learning."""
    trained, _ = load_trained(OTHER[source])
    return _trained(
        lambda size: borrow(trained, size, convolutions=6), source, count, seed, "tuned"
    )


def from_scratch(source, count, seed):
    """PetNet from random weights."""
    return _trained(petnet, source, count, seed, "scratch")


def _trained(build, source, count, seed, name):
    """Both ways by one recipe, so that only first weights, and what is frozen, differ."""
    recipe = recipe_for(count)
    pets = load_pets(source)
    part = some_of(pets, count, seed)
    repeats = -(-LEAST_IN_EPOCH // len(part.labels))
    images, labels = (np.concatenate([x] * repeats) for x in (part.images, part.labels))
    folder = made_folder() / "training" / f"{name}_{source}_{count}_{seed}"
    held_out = pets.validation.images, pets.validation.labels
    _, history = train(build, (images, labels), held_out, recipe, seed, folder=folder)
    return {
        "accuracy": float(np.mean(history["val_accuracy"][-3:])),
        "training accuracy": float(np.mean(history["accuracy"][-3:])),
        "seconds": history["seconds"][-1],
        "made in": str(folder),
    }


WAYS = {"from scratch": from_scratch, "frozen features": frozen, "fine-tuned": fine_tuned}
# Those of all photographs from scratch are the records of SMALL_FIRST.
STEPS = [
    {"pictures": source, "of each class": count, "way": way}
    for source in OTHER
    for count in COUNTS
    for way in WAYS
    if (source, way, count) != ("photos", "from scratch", 1000)
]


def run(**step):
    """Do one of the steps, from one seed."""
    results = WAYS[step["way"]](step["pictures"], step["of each class"], step["seed"])
    return {"recipe": recipe_of(step)} | results
