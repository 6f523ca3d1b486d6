"""Loads the cats and dogs, drawn or photographed, and Chelsea the cat."""

import functools
import os
from dataclasses import dataclass, field

import numpy as np

from helpers.data import cache, drawn, places
from helpers.data.drawn_key import drawn_key
from helpers.data.paths import printable

PARTS = tuple(drawn.COUNTS)
CHOICES = ("drawn", "photos")
PHOTOS_FOLDER = "photographs"


@dataclass(frozen=True)
class Part:
    """Train, validation or test.

    images: (n, height, width, 3) uint8.
    labels: (n,) uint8, 0 for a cat and 1 for a dog, cats first.
    """

    images: np.ndarray
    labels: np.ndarray


@dataclass(frozen=True)
class Pets:
    """All pictures, drawn or photographed.

    kind: "drawn pets" or "photographs".
    train: a Part, to learn from.
    validation: a Part, to choose by.
    test: a Part, to judge by in the end.
    notes: how they came about; of photographs what they were "taken from", how many were
        "found", the "files" of each part, and "left_out": [{"file", "reason"}].
    """

    kind: str
    train: Part
    validation: Part
    test: Part
    notes: dict = field(default_factory=dict)


def load_pets(which=None):
    """Load the cats and dogs, and say which.

    which: "drawn" or "photos"; without it, the environment variable PETS decides, and without
        that, photographs are used if they have been prepared.
    Returns Pets: drawn pets are 96×96, photographs 128×128. The drawn pets are drawn on first
    use, which takes about half a minute.
    Raises ValueError for another word, FileNotFoundError for photographs that have not been
    prepared, OSError if the drawn pets cannot be stored.
    """
    chosen = which or os.environ.get("PETS") or what_is_there()
    if chosen not in CHOICES:
        if which:
            raise ValueError(
                f"load_pets was asked for {which!r}: ask for 'drawn' or 'photos', or for nothing"
            )
        raise ValueError(f"PETS is {chosen!r}; set it to 'drawn' or 'photos', or leave it unset")
    if chosen == "photos":
        kind, arrays, notes = "photographs", *_load_photographs()
    else:
        kind, arrays, notes = "drawn pets", *_load_drawn_pets()
    parts = {name: Part(arrays[name], arrays[f"{name}_labels"]) for name in PARTS}
    counts = ", ".join(f"{len(parts[name].labels):,} {name}" for name in PARTS)
    height, width = parts["train"].images.shape[1:3]
    print(f"Loaded {kind}, {height}×{width} pixels: {counts}.")
    return Pets(kind, **parts, notes=notes)


def load_chelsea():
    """Load Chelsea the cat: a photograph that comes with scikit-image.

    Returns (300, 451, 3) uint8.
    Taken by Stéfan van der Walt, who gave it to the public domain (CC0).
    """
    from skimage.data import chelsea

    return chelsea()


def photographs_folder():
    """Where the prepared photographs are kept: a Path."""
    return places.made_folder() / PHOTOS_FOLDER


def what_is_there():
    """The word for the pictures that are used unless PETS says otherwise."""
    return "photos" if cache.is_stored(photographs_folder()) else "drawn"


def _load_photographs():
    folder = photographs_folder()
    if not cache.is_stored(folder):
        raise FileNotFoundError(
            f"there are no photographs in {printable(folder)}: run 'python start.py photos' in the "
            "project's folder, or load the drawn pets, with PETS=drawn or load_pets('drawn')"
        )
    return cache.load_arrays(folder, mend="run 'python start.py photos' again")


def _load_drawn_pets():
    """Load the drawn pets from where all may read them, or else from the reader's own folder."""
    name = f"drawn_pets_{drawn_key()}"
    shared = places.made_folder() / name
    draw = functools.cache(drawn.draw_all)
    try:
        return _drawn_pets_in(shared, draw)
    except OSError as problem:
        try:
            own = places.own_folder() / name
        except OSError:
            raise problem from None
        print(f"{problem}; until then the drawn pets are kept in {printable(own)}")
        return _drawn_pets_in(own, draw)


def _drawn_pets_in(folder, draw):
    """The arrays and notes that a folder holds; where it does not, they are drawn into it."""
    before = cache.stored_as(folder)
    if before is not None:
        try:
            return cache.load_arrays(folder, mend="they are drawn anew")
        except ValueError as damage:
            print(damage)
    with places.one_at_a_time(folder):
        # Whoever came first has drawn them for all.
        if cache.stored_as(folder) == before:
            cache.save_arrays(folder, draw(), {"seed": drawn.SEED, "key": drawn_key()})
    return cache.load_arrays(folder, mend="run this again")
