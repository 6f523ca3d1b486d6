"""What do 16's two stages bring, and frozen normalisations? The notebook's own small budget.

`python start.py bench --train --only two_stages` makes it, in minutes. The network trained on
the other kind of pictures gets a new answer and a hundred pictures, those of borrowing's draws.
"""

import keras
import numpy as np
from keras import layers

from benchmarks.borrowing import OTHER, some_of
from helpers.data import load_pets, resize
from helpers.models import load_trained, petnet, without_answer

OF_EACH_CLASS, SIZE, BATCH = 50, 80, 20
# Epochs and learning rates: the answer alone, all convolutions, and a rate that is too high.
FIRST, THEN = (10, 0.01), (15, 0.0005)
TOO_HIGH = 0.01
DRAWS = (1, 2, 3, 4, 5)


def steps():
    """Yield the words of each step: which pictures, and which draw."""
    for source in OTHER:
        for seed in DRAWS:
            yield {"pictures": source, "seed": seed}


def borrowed(start):
    """A body with the weights of a trained network, behind mirrors, with a new answer.

    start: a network's weights, as get_weights gives them.
    Returns (network, body).
    """
    lent = petnet(SIZE)
    lent.set_weights(start)
    body = without_answer(lent)
    pixels = keras.Input((SIZE, SIZE, 3))
    seen = body(layers.RandomFlip("horizontal")(pixels), training=False)
    return keras.Model(pixels, layers.Dense(1, activation="sigmoid")(seen)), body


def set_free(body, normalisations=False):
    """Let a body's convolutions learn.

    body: from borrowed.
    normalisations: whether these may learn, and move their memory, too.
    """
    body.trainable = True
    for layer in body.layers:
        if isinstance(layer, layers.BatchNormalization):
            layer.trainable = normalisations


def recipe_of(_):
    """What a record of a step says of how it came about, a dict."""
    return {"size": SIZE, "batch_size": BATCH, "first": list(FIRST), "then": list(THEN),
            "too high": TOO_HIGH}  # fmt: skip


def run(pictures, seed):
    """Train in all ways on one draw: {way: accuracy on the validation pictures}."""
    pets = load_pets(pictures)
    part = some_of(pets, OF_EACH_CLASS, seed)
    own = resize(part.images, SIZE), part.labels
    held_out = resize(pets.validation.images, SIZE), pets.validation.labels
    start = load_trained(OTHER[pictures])[0].get_weights()
    reached = {}

    def train(network, epochs, rate):
        network.compile(keras.optimizers.Adam(rate), "binary_crossentropy")
        network.fit(*own, batch_size=BATCH, epochs=epochs, verbose=0)

    def note(way, network):
        answers = network.predict(held_out[0], batch_size=100, verbose=0)[:, 0] >= 0.5
        reached[way] = float(np.mean(answers == held_out[1]))

    def at_once(way, rate, epochs):
        keras.utils.set_random_seed(seed)
        network, body = borrowed(start)
        set_free(body)
        train(network, epochs, rate)
        note(way, network)

    keras.utils.set_random_seed(seed)
    network, body = borrowed(start)
    body.trainable = False
    train(network, *FIRST)
    note("answer only", network)
    answered = network.get_weights()
    for way, normalisations in (("two stages", False), ("normalisations free", True)):
        network.set_weights(answered)
        set_free(body, normalisations)
        train(network, *THEN)
        note(way, network)
    at_once("at once, small rate", THEN[1], FIRST[0] + THEN[0])
    at_once("at once, high rate", TOO_HIGH, FIRST[0] + THEN[0])
    return {"recipe": recipe_of(None), "accuracy by way": reached}
