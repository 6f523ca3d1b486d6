"""Loads the networks that come with the series, already trained."""

from pathlib import Path

from helpers.models.networks import network_by_hand, petnet, small_cnn
from helpers.models.weights import load_weights

SHIPPED = Path(__file__).resolve().parent.parent.parent / "data" / "models"
KINDS = ("drawn pets", "photographs")
BUILDS = {"PetNet": petnet, "small CNN": small_cnn, "by hand": network_by_hand}


def load_trained(kind, network="PetNet"):
    """Load a network that comes with the series, trained on pictures of one kind.

    kind: "drawn pets" or "photographs", as in Pets.kind.
    network: "PetNet", "small CNN", which is that of notebook 09, or "by hand", which is that of
        07 and knows the drawn pets alone.
    Returns (model, record): the network, which takes pictures of the size in
    model.input_shape, and a dict that says how it was trained and what it reaches.
    Raises ValueError for another kind or network, or damaged weights, FileNotFoundError if
    they are missing.
    """
    if kind not in KINDS:
        raise ValueError(f"no trained network comes for {kind!r}, only for {KINDS}")
    if network not in BUILDS:
        raise ValueError(f"no trained {network!r} comes along, only {', '.join(BUILDS)}")
    if (network, kind) == ("by hand", "photographs"):
        raise ValueError("the network by hand comes trained on drawn pets only: ask for those")
    build = BUILDS[network]
    model = build()
    record = load_weights(model, shipped_file(kind, network), "copy it from the series again")
    sized = build(record["size"])
    sized.set_weights(model.get_weights())
    return sized, record


def shipped_file(kind, network="PetNet"):
    """Where the weights of a network for one kind of pictures lie.

    kind: "drawn pets" or "photographs".
    network: "PetNet", "small CNN" or "by hand".
    """
    return SHIPPED / f"{network.lower()} {kind}.npz".replace(" ", "_")
