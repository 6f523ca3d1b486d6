"""Prepares the photographs of cats and dogs: decoded, dealt out to three parts, stored."""

import numpy as np
from tqdm.auto import tqdm

from helpers.data import cache
from helpers.data.archives import files_of
from helpers.data.decoding import decode, first_of, refuse_if_damaged
from helpers.data.layouts import CLASS_NAMES, LAYOUTS, find_pictures
from helpers.data.parts import COUNTS, deal_out
from helpers.data.paths import printable
from helpers.data.places import one_at_a_time

SIZE = 128
# Decoded beyond the counts, to take the place of pictures that come twice.
SPARE = 50


def prepare(path, folder):
    """Decode the photographs in a zip file or a folder, and store them 128×128.

    path: of the zip file, or of the folder that it was unpacked into.
    folder: where they are stored. If another process is at it, this one waits and takes what
        it has prepared from the same path.
    Of each class, in the order of their numbers, the first 1,000 pictures that can be read
    become train, the next 400 validation, and up to 100 more test. A picture that is nearly the
    same as one in an earlier part is passed over.
    Returns the notes that are stored with them: what they were taken from, how many were found,
    the files of each part, and what was left out for which reason.
    Raises FileNotFoundError if there is nothing at path, ValueError if it is not an archive, or
    lacks cats or dogs, or too much of it cannot be read.
    """
    before = cache.stored_as(folder)
    with files_of(path, nested=True) as files, one_at_a_time(folder):
        record = cache.record_of(folder)
        if record is not None and record["arrays"] != before:
            notes = record["notes"]
            if notes.get("taken from") == _described(files):
                return notes
        return _prepare(files, folder)


def _prepare(files, folder):
    found = find_pictures(files.names)
    if not any(found.values()):
        raise ValueError(
            f"{printable(files.path)} holds no pictures that are named as cats and dogs"
            f"{_archives_among(files.names)}: it should hold files such as {LAYOUTS}"
        )
    kept, left_out = {}, []
    for animal, names in found.items():
        kept[animal] = _read(files, animal, names, left_out)
    parts = deal_out(kept, left_out)
    least = COUNTS["train"] + COUNTS["validation"] + 1
    for animal in CLASS_NAMES:
        count = sum(len(part[animal]) for part in parts.values())
        if count < least:
            raise ValueError(
                f"{printable(files.path)} holds {count:,} {animal}s that can be used, and at least "
                f"{least:,} are needed{first_of(left_out)}: give a whole archive, with files such "
                f"as {LAYOUTS}"
            )
    notes = {
        "taken from": _described(files),
        "found": {animal: len(names) for animal, names in found.items()},
        "files": {
            part: {animal: [name for name, _ in pairs] for animal, pairs in pictures.items()}
            for part, pictures in parts.items()
        },
        "left_out": left_out,
    }
    arrays = {}
    for part, pictures in parts.items():
        arrays[part] = np.stack([image for animal in CLASS_NAMES for _, image in pictures[animal]])
        counts = [len(pictures[animal]) for animal in CLASS_NAMES]
        arrays[f"{part}_labels"] = np.repeat([0, 1], counts).astype(np.uint8)
    cache.save_arrays(folder, arrays, notes)
    return notes


def _read(files, animal, names, left_out):
    """Decode one class until there are enough: [(name, image)]; add to left_out."""
    wanted, pictures, before = sum(COUNTS.values()), [], len(left_out)
    with tqdm(total=min(wanted, len(names)), desc=f"Preparing {animal}s", unit=" pictures") as bar:
        for name, picture in decode(files, names, SIZE):
            if isinstance(picture, str):
                left_out.append({"file": name, "reason": picture})
            else:
                pictures.append((name, picture))
                bar.update(len(pictures) <= bar.total)
            if len(pictures) == wanted + SPARE:
                break
    refuse_if_damaged(files.path, f"{animal}s", len(pictures), left_out[before:])
    return pictures


def _archives_among(names):
    """Words for the archives that lie among the files, which are perhaps what is meant."""
    packed = [name for name in names if name.lower().endswith(".zip")]
    return f", but {', '.join(packed[:3])}; if they are in there, unpack it" if packed else ""


def _described(files):
    """What tells one archive or folder from another: its name and size."""
    size = files.path.stat().st_size if files.path.is_file() else len(files.names)
    return {"name": printable(files.path.name), "size": size}
