"""Says what must be the same for a training to go on where it was."""

import hashlib
import json

import keras
import numpy as np


def plan_of(model, train, validation, **choices):
    """What a training depends on, as a dict that JSON can hold.

    model: the network with its first weights.
    train: (images (n, side, side, 3), labels (n,) from 0) to learn from.
    validation: the like, to judge it by.
    choices: what else decides what it comes to, such as recipe and seed.
    Returns the choices, Keras' version, which decides how a network is computed, and digests
    (sha256) of the data, of the network's layers and of its first weights, which a borrowed
    network has from another one.
    """
    return choices | {
        "Keras": keras.__version__,
        "training pictures": _digest(train[0]),
        "training labels": _digest(np.asarray(train[1], np.int64)),
        "validation pictures": _digest(validation[0]),
        "validation labels": _digest(np.asarray(validation[1], np.int64)),
        "network": hashlib.sha256(layout(model).encode()).hexdigest(),
        "first weights": _digest(*model.get_weights()),
    }


def differences(plan, other):
    """What two plans do not share, in words for a message.

    plan: what JSON holds of one training.
    other: that of another one.
    """
    return ", ".join(
        f"{name} ({one} and {two})" if max(len(str(one)), len(str(two))) < 40 else name
        for name, one, two in _pairs(plan, other)
        if one != two
    )


def layout(model):
    """A network's layers, their settings and how they hang together, as text.

    model: a functional Keras model.
    """
    config = model.get_config()
    text = json.dumps(config, sort_keys=True, default=str)
    # Keras numbers its names: the second network of a program has others than the first.
    for number, name in enumerate(dict.fromkeys([config["name"], *_names(config)])):
        text = text.replace(json.dumps(name), json.dumps(f"part {number}"))
    return text


def _pairs(plan, other):
    for name in dict.fromkeys([*plan, *other]):
        one, two = plan.get(name), other.get(name)
        if isinstance(one, dict) and isinstance(two, dict):
            yield from ((f"{name}: {key}", *pair) for key, *pair in _pairs(one, two))
        else:
            yield name, one, two


def _digest(*arrays):
    found = hashlib.sha256()
    for array in arrays:
        array = np.ascontiguousarray(array)
        found.update(f"{array.shape} {array.dtype}".encode())
        found.update(array)
    return found.hexdigest()


def _names(config):
    """The names of all layers, those of networks in the network included."""
    for layer in config.get("layers", ()):
        yield layer["config"]["name"]
        yield from _names(layer["config"])
