"""Loads the networks that come with the series, already trained."""

from pathlib import Path

from helpers.models.networks import petnet
from helpers.models.weights import load_weights

SHIPPED = Path(__file__).resolve().parent.parent.parent / "data" / "models"
KINDS = ("drawn pets", "photographs")


def load_trained(kind):
    """Load the PetNet that comes with the series, trained on pictures of one kind.

    kind: "drawn pets" or "photographs", as in Pets.kind.
    Returns (model, record): the network, which takes pictures of the size in
    model.input_shape, and a dict that says how it was trained and what it reaches.
    Raises ValueError for another kind or damaged weights, FileNotFoundError if
    they are missing.
    """
    if kind not in KINDS:
        raise ValueError(f"no trained network comes for {kind!r}, only for {KINDS}")
    model = petnet()
    record = load_weights(model, shipped_file(kind), "copy it from the series again")
    sized = petnet(record["size"])
    sized.set_weights(model.get_weights())
    return sized, record


def shipped_file(kind):
    """Where the weights for one kind of pictures lie.

    kind: "drawn pets" or "photographs".
    """
    return SHIPPED / f"petnet_{kind.replace(' ', '_')}.npz"
