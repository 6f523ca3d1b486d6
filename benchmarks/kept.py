"""Where trained networks wait for benchmarks.ship, and how their answers are counted."""

from helpers.data.places import made_folder
from helpers.models import save_weights


def kept_file(name):
    """The file of a network's weights, until it ships.

    name: what was trained, and from which seed.
    """
    return made_folder() / "training" / f"{name}.npz"


def keep(model, name):
    """Save a trained network's weights; where they lie, as text.

    model: a Keras model.
    name: as for kept_file.
    """
    save_weights(model, kept_file(name))
    return str(kept_file(name))


def right(probabilities, labels):
    """The share of right answers.

    probabilities: (n,) of a dog.
    labels: (n,) 0 or 1.
    """
    return float(((probabilities >= 0.5) == labels).mean())
