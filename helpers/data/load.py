"""Loads the cats and dogs, drawn or photographed, and Chelsea the cat."""

import os
from dataclasses import dataclass, field

import numpy as np

from helpers.data import cache, drawn

SPLITS = tuple(drawn.COUNTS)
SOURCES = ("drawn", "photos")
DRAWN_FOLDER = f"drawn_pets_{drawn.VERSION}"
PHOTOS_FOLDER = "photographs"


@dataclass(frozen=True)
class Split:
    """Pictures (n, height, width, 3) uint8 and labels (n,) uint8, cats first."""

    images: np.ndarray
    labels: np.ndarray


@dataclass(frozen=True)
class Pets:
    """All pictures of one source; kind is "drawn pets" or "photographs".

    notes says how they came about; of photographs it has the "source", how many
    were "found", the "files" of each part, and "left_out": [{"file", "reason"}].
    """

    kind: str
    train: Split
    validation: Split
    test: Split
    notes: dict = field(default_factory=dict)


def load_pets(source=None):
    """Load the cats and dogs, and say which.

    source: "drawn" or "photos"; without one, the environment variable PETS
    decides, and without that, photographs are used if they have been prepared.
    Returns Pets: drawn pets are 96×96, photographs 128×128. The drawn pets are
    drawn on first use, which takes about half a minute.
    Raises ValueError for another source, FileNotFoundError for photographs
    that have not been prepared, OSError if the drawn pets cannot be stored.
    """
    source = source or os.environ.get("PETS") or _what_is_there()
    if source not in SOURCES:
        raise ValueError(f"PETS is {source!r}; set it to 'drawn' or 'photos', or leave it unset")
    if source == "photos":
        kind, arrays, notes = "photographs", *_load_photographs()
    else:
        kind, arrays, notes = "drawn pets", *_load_drawn_pets()
    splits = {name: Split(arrays[name], arrays[f"{name}_labels"]) for name in SPLITS}
    counts = ", ".join(f"{len(splits[name].labels):,} {name}" for name in SPLITS)
    height, width = splits["train"].images.shape[1:3]
    print(f"Loaded {kind}, {height}×{width} pixels: {counts}.")
    return Pets(kind, **splits, notes=notes)


def load_chelsea():
    """Chelsea the cat, (300, 451, 3) uint8: a photograph that comes with scikit-image.

    Taken by Stéfan van der Walt, who gave it to the public domain (CC0).
    """
    from skimage.data import chelsea

    return chelsea()


def photographs_folder():
    """Where the prepared photographs are kept."""
    return cache.made_folder() / PHOTOS_FOLDER


def _what_is_there():
    return "photos" if cache.is_stored(photographs_folder()) else "drawn"


def _load_photographs():
    folder = photographs_folder()
    if not cache.is_stored(folder):
        raise FileNotFoundError(
            f"there are no photographs in {folder}: run 'python start.py photos' in the "
            "project's folder, or set PETS=drawn"
        )
    arrays = cache.load_arrays(folder, mend="run 'python start.py photos' again")
    return arrays, cache.load_notes(folder)


def _load_drawn_pets():
    folder = cache.made_folder() / DRAWN_FOLDER
    before = cache.stored_as(folder)
    if before is not None:
        try:
            arrays = cache.load_arrays(folder, mend="they are drawn anew")
            return arrays, cache.load_notes(folder)
        except ValueError as damage:
            print(damage)
    with cache.one_at_a_time(folder):
        # Whoever came first has drawn them for all.
        if cache.stored_as(folder) == before:
            cache.save_arrays(folder, drawn.draw_all(), {"seed": drawn.SEED})
    return cache.load_arrays(folder, mend="run this again"), cache.load_notes(folder)
