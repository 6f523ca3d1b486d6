"""Loads the pictures: drawn pets, photographs, one file, and Chelsea the cat.

Labels are 0 for a cat and 1 for a dog everywhere in this series.
"""

import os
import warnings
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageOps

from helpers import storage

CLASS_NAMES = ("cat", "dog")
SPLITS = ("train", "validation", "test")
SOURCES = ("drawn", "photos")
DRAWN_SEED = 7
DRAWN_COUNTS = {"train": 1000, "validation": 400, "test": 400}
# Part of the cached folder's name: raise it when the drawings change.
DRAWN_VERSION = 1
DRAWN_FOLDER = f"drawn_pets_{DRAWN_VERSION}"
PHOTOS_FOLDER = "photographs"
LARGEST_PICTURE = 100_000_000


@dataclass(frozen=True)
class Split:
    """Pictures (n, height, width, 3) uint8 and labels (n,) uint8, cats first."""

    images: np.ndarray
    labels: np.ndarray


@dataclass(frozen=True)
class Pets:
    """All pictures of one source; kind is "drawn pets" or "photographs"."""

    kind: str
    train: Split
    validation: Split
    test: Split


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
        kind, arrays = "photographs", _load_photographs()
    else:
        kind, arrays = "drawn pets", _load_drawn_pets()
    splits = {name: Split(arrays[name], arrays[f"{name}_labels"]) for name in SPLITS}
    counts = ", ".join(f"{len(splits[name].labels):,} {name}" for name in SPLITS)
    height, width = splits["train"].images.shape[1:3]
    print(f"Loaded {kind}, {height}×{width} pixels: {counts}.")
    return Pets(kind, **splits)


def load_photo(path):
    """Load one picture file, upright and in colour.

    path: a file that Pillow can open, of any size and colour mode, or an open
    binary file. Of an animation, the first frame is taken.
    Returns (height, width, 3) uint8.
    Raises FileNotFoundError if there is none, ValueError if it is no picture.
    """
    name = getattr(path, "name", path)
    try:
        with warnings.catch_warnings():
            # Pillow warns of odd metadata that does not touch the pixels.
            warnings.simplefilter("ignore")
            picture = Image.open(path)
            if picture.width * picture.height > LARGEST_PICTURE:
                raise ValueError(
                    f"{name} has {picture.width}×{picture.height} pixels, more than the "
                    f"{LARGEST_PICTURE:,} that are read here: make a smaller copy and load that"
                )
            return np.array(ImageOps.exif_transpose(picture).convert("RGB"))
    except FileNotFoundError:
        raise FileNotFoundError(
            f"there is no file {name}: check the path, which starts from the folder {os.getcwd()}"
        ) from None
    except (OSError, SyntaxError, Image.DecompressionBombError) as problem:
        raise ValueError(
            f"{name} cannot be read as a picture ({problem}): give a whole JPEG, PNG or WebP file"
        ) from None


def load_chelsea():
    """Chelsea the cat, (300, 451, 3) uint8: a photograph that comes with scikit-image.

    Taken by Stéfan van der Walt, who gave it to the public domain (CC0).
    """
    from skimage.data import chelsea

    return chelsea()


def resize(images, size):
    """Shrink or enlarge pictures to squares, each pixel an average of what it covers.

    images: (n, height, width, 3) or (height, width, 3) uint8; size: pixels a side.
    A picture that is not square is squeezed, so that nothing is cut off.
    Returns the same with height and width equal to size.
    """
    images = np.asarray(images)
    if images.ndim == 3:
        return resize(images[np.newaxis], size)[0]
    resized = np.empty((len(images), size, size, 3), np.uint8)
    for number, image in enumerate(images):
        small = Image.fromarray(image).resize((size, size), Image.Resampling.BILINEAR)
        resized[number] = small
    return resized


def photographs_folder():
    """Where the prepared photographs are kept."""
    return storage.made_folder() / PHOTOS_FOLDER


def save_photographs(arrays, notes):
    """Store prepared photographs: the arrays of each split, and how they came about."""
    storage.save_arrays(photographs_folder(), arrays, notes)


def _what_is_there():
    return "photos" if storage.is_stored(photographs_folder()) else "drawn"


def _load_photographs():
    folder = photographs_folder()
    if not storage.is_stored(folder):
        raise FileNotFoundError(
            f"there are no photographs in {folder}: run 'python start.py photos' in the "
            "project's folder, or set PETS=drawn"
        )
    return storage.load_arrays(folder, mend="run 'python start.py photos' again")


def _load_drawn_pets():
    folder = storage.made_folder() / DRAWN_FOLDER
    with storage.one_at_a_time(folder):
        if storage.is_stored(folder):
            try:
                return storage.load_arrays(folder, mend="they are drawn anew")
            except ValueError as damage:
                print(damage)
        storage.save_arrays(folder, _draw_all(), {"seed": DRAWN_SEED})
    return storage.load_arrays(folder, mend="run this again")


def _draw_all():
    from joblib import Parallel, delayed
    from tqdm.auto import tqdm

    from helpers.drawn_pets import draw_batch

    step = 50
    batches = [
        (kind, [(DRAWN_SEED, split, label, number) for number in range(start, start + step)])
        for split, name in enumerate(SPLITS)
        for label, kind in enumerate(CLASS_NAMES)
        for start in range(0, DRAWN_COUNTS[name], step)
    ]
    drawn = Parallel(n_jobs=-1, return_as="generator")(
        delayed(draw_batch)(kind, seeds) for kind, seeds in batches
    )
    total = 2 * sum(DRAWN_COUNTS.values())
    pictures = []
    with tqdm(total=total, desc="Drawing the pets, once", unit=" pictures") as bar:
        for batch in drawn:
            pictures.append(batch)
            bar.update(len(batch))
    pictures = np.concatenate(pictures)
    arrays, start = {}, 0
    for name in SPLITS:
        count = DRAWN_COUNTS[name]
        arrays[name] = pictures[start : start + 2 * count]
        arrays[f"{name}_labels"] = np.repeat([0, 1], count).astype(np.uint8)
        start += 2 * count
    return arrays
