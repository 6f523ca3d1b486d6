"""Keeps arrays that were drawn or prepared on this machine, whole or not at all."""

import hashlib
import json
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from helpers.data.paths import printable
from helpers.data.places import ELSEWHERE, cannot_write

RECORD = "record.json"


def is_stored(folder):
    """Whether save_arrays has finished in a folder.

    folder: a Path.
    """
    return record_of(folder) is not None


def stored_as(folder):
    """A name for what is stored in a folder now, another one for each time that it was; or None.

    folder: a Path.
    """
    record = record_of(folder)
    return record and record["arrays"]


def record_of(folder):
    """What save_arrays has noted down in a folder, or None.

    folder: a Path.
    Returns {"notes", "arrays", the name of their folder, "sha256" of each}.
    """
    try:
        record = json.loads((folder / RECORD).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    whole = isinstance(record, dict) and {"notes", "arrays", "sha256"} <= set(record)
    return record if whole else None


def save_arrays(folder, arrays, notes, otherwise=ELSEWHERE):
    """Store arrays and notes about them, in place of what is stored there.

    folder: a Path.
    arrays: {name: array}.
    notes: a dict that JSON can hold.
    otherwise: where else to store, as the end of a sentence.
    The arrays are written into a folder of their own inside this one; then the record that names
    it is put in place in one step. A run that is killed on the way leaves what was stored before
    as it was, and the next one clears up.
    Raises OSError if they cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix="arrays-", dir=folder))
        record = {"notes": notes, "arrays": fresh.name, "sha256": {}}
        for name, array in arrays.items():
            np.save(fresh / f"{name}.npy", array)
            record["sha256"][name] = _checksums(array)
        fresh.chmod(0o755)
        unfinished = fresh / RECORD
        unfinished.write_text(json.dumps(record), "utf-8")
        unfinished.replace(folder / RECORD)
    except OSError as problem:
        _clear(folder)
        raise cannot_write(folder, problem, otherwise) from None
    _clear(folder)


def load_arrays(folder, mend):
    """Load what save_arrays stored, of one time that it did.

    folder: a Path.
    mend: what to do about damage, as the end of a sentence.
    Returns ({name: array}, notes); arrays are read-only, and read from disk as they are used.
    Raises ValueError that names the file if one is missing or not as it was, and the picture
    where the array holds several.
    """
    record, earlier = record_of(folder), None
    if record is None:
        raise ValueError(f"{printable(folder / RECORD)} is missing or damaged: {mend}")
    while True:
        try:
            return _arrays(folder, record, mend), record["notes"]
        except ValueError:
            # Another run may have stored anew, and have cleared away what this record names.
            record, earlier = record_of(folder), record
            if record is None or record["arrays"] == earlier["arrays"]:
                raise


def _arrays(folder, record, mend):
    arrays = {}
    for name, expected in record["sha256"].items():
        path = folder / record["arrays"] / f"{name}.npy"
        try:
            arrays[name] = np.load(path, mmap_mode="r")
        except (OSError, ValueError, EOFError):
            raise ValueError(f"{printable(path)} is missing or cut short: {mend}") from None
        found = _checksums(arrays[name])
        if found != expected:
            changed = [n for n, pair in enumerate(zip(found, expected, strict=False))
                       if pair[0] != pair[1]]  # fmt: skip
            where = f" (picture {changed[0]})" if len(found) == len(expected) > 1 else ""
            raise ValueError(f"{printable(path)} has changed since it was made{where}: {mend}")
    return arrays


def _clear(folder):
    """Remove what runs before this one, or a killed one, left in the folder."""
    kept = {RECORD, stored_as(folder)}
    for left_over in folder.iterdir() if folder.is_dir() else ():
        if left_over.is_dir() and left_over.name not in kept:
            shutil.rmtree(left_over, ignore_errors=True)
        elif left_over.name not in kept:
            left_over.unlink(missing_ok=True)


def _checksums(array):
    """The sha256 of every picture, (n, rows, columns, channels), or of the whole: a list."""
    pictures = array if array.ndim == 4 else [array]
    if not len(pictures):
        return []
    with ThreadPoolExecutor() as workers:
        return list(workers.map(_checksum, pictures, chunksize=100))


def _checksum(array):
    return hashlib.sha256(np.ascontiguousarray(array)).hexdigest()
