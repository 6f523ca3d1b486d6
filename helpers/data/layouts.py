"""How archives of cats and dogs name their pictures."""

import re
from pathlib import PurePosixPath

from helpers.data.signatures import ENDINGS

CLASS_NAMES = ("cat", "dog")
LAYOUTS = (
    "train/cats/cat.0.jpg (the public archive), PetImages/Cat/0.jpg (Microsoft's), "
    "train/cat.0.jpg (Kaggle's), or any names in folders called cat and dog"
)
# cats/cat.0.jpg, Cat/0.jpg or cat.0.jpg, under any folder.
_NUMBERED = re.compile(r"(?:^|/)(?:(cat|dog)s?/)?(?:(cat|dog)\.)?(\d{1,18})\.jpe?g$", re.IGNORECASE)
_CLASS_FOLDER = re.compile(r"(cat|dog)s?", re.IGNORECASE)
# Their pictures come after those to train on.
_LATER = {"validation": 1, "valid": 1, "val": 1, "test": 2}


def find_pictures(names):
    """Pick the cats and dogs among file names.

    names: of files, with / between folders.
    Returns {class name: [name, …]}: by number where the archives' own names have one, then those
    that only their folder names, as people would sort them; pictures of folders for validation
    and test come after those to train on. Hidden files and whatever else is there are passed over.
    """
    found = {animal: [] for animal in CLASS_NAMES}
    for name in names:
        folders = PurePosixPath(name).parts
        animal, *order = _place_of(name, folders)
        if animal is None or any(folder.startswith((".", "__")) for folder in folders):
            continue
        later = max(_LATER.get(folder.lower(), 0) for folder in folders)
        found[animal].append((later, *order, name))
    return {animal: [name for *_, name in sorted(rows)] for animal, rows in found.items()}


def _place_of(name, folders):
    """The class of one name, or None, whether only its folder says so, and what to sort it by."""
    numbered = _NUMBERED.search(name)
    if numbered and (numbered[1] or numbered[2]):
        return (numbered[2] or numbered[1]).lower(), False, ["", int(numbered[3]), ""]
    inside = _CLASS_FOLDER.fullmatch(folders[-2]) if len(folders) > 1 else None
    if inside is None or not name.lower().endswith(ENDINGS):
        return None, True, []
    pieces = re.split(r"(\d{1,18})", folders[-1].lower())
    return inside[1].lower(), True, [int(piece) if place % 2 else piece
                                     for place, piece in enumerate(pieces)]  # fmt: skip
