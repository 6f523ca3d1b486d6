"""Keeps arrays that were drawn or prepared on this machine, whole or not at all."""

import hashlib
import json
import os
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import numpy as np

RECORD = "record.json"


def made_folder():
    """The folder for what is made on this machine: data/made, or PETS_DATA."""
    chosen = os.environ.get("PETS_DATA")
    return Path(chosen) if chosen else Path(__file__).resolve().parents[2] / "data" / "made"


def own_folder():
    """A folder for what this reader's runs write: data/made/own, or, where PETS_DATA names a
    folder that others may read from, too, one in the reader's home.

    Raises OSError if it cannot be made.
    """
    shared = os.environ.get("PETS_DATA")
    folder = Path.home() / ".image-classifier" if shared else made_folder() / "own"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise cannot_write(folder, problem) from None
    return folder


def is_stored(folder):
    """Whether save_arrays has finished in this folder."""
    return _record(folder) is not None


def save_arrays(folder, arrays, notes):
    """Store arrays, {name: array}, and notes about them, a dict that JSON can hold.

    The arrays are written into a folder of their own inside this one; then the
    record that names it is put in place in one step. A run that is killed on
    the way leaves what was stored before as it was, and the next one clears up.
    Raises OSError if they cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(prefix="arrays-", dir=folder))
        record = {"notes": notes, "arrays": part.name, "sha256": {}}
        for name, array in arrays.items():
            np.save(part / f"{name}.npy", array)
            record["sha256"][name] = _fingerprints(array)
        part.chmod(0o755)
        fresh = part / RECORD
        fresh.write_text(json.dumps(record, ensure_ascii=False), "utf-8")
        fresh.replace(folder / RECORD)
    except OSError as problem:
        _clear(folder)
        raise cannot_write(folder, problem) from None
    _clear(folder)


def load_arrays(folder, mend):
    """Load what save_arrays stored: {name: array}, read from disk as it is used, read-only.

    mend: what to do about damage, as the end of a sentence.
    Raises ValueError that names the file if one is missing or not as it was,
    and the picture where the array holds several.
    """
    arrays, record = {}, _record(folder)
    if record is None:
        raise ValueError(f"{folder / RECORD} is missing or damaged: {mend}")
    for name, expected in record["sha256"].items():
        path = folder / record["arrays"] / f"{name}.npy"
        try:
            arrays[name] = np.load(path, mmap_mode="r")
        except (OSError, ValueError, EOFError):
            raise ValueError(f"{path} is missing or cut short: {mend}") from None
        found = _fingerprints(arrays[name])
        if found != expected:
            changed = [n for n, pair in enumerate(zip(found, expected, strict=False))
                       if pair[0] != pair[1]]  # fmt: skip
            where = f" (picture {changed[0]})" if len(found) == len(expected) > 1 else ""
            raise ValueError(f"{path} has changed since it was made{where}: {mend}")
    return arrays


def load_notes(folder):
    """The notes that were stored with the arrays."""
    return _record(folder)["notes"]


def stored_as(folder):
    """A name for what is stored here now, another one for each time that it was; or None."""
    record = _record(folder)
    return record and record["arrays"]


def cannot_write(folder, problem):
    """An OSError that says why a folder cannot be written, and what to do."""
    # NumPy forgets the cause when a disk fills up under an array.
    reason = problem.strerror or "no space left, it seems"
    return OSError(
        f"{folder} cannot be written ({reason}): free some space there and make the folder "
        "writable, or set PETS_DATA to a folder that is"
    )


@contextmanager
def one_at_a_time(folder):
    """Let one process at a time fill a folder, or a file; the others wait for it.

    Raises OSError where its place cannot be written.
    """
    from filelock import FileLock

    lock = folder.parent / f"{folder.name}.lock"
    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        waiting = FileLock(lock)
        waiting.acquire()
    except OSError as problem:
        raise cannot_write(folder, problem) from None
    try:
        yield
    finally:
        waiting.release()


def _record(folder):
    try:
        record = json.loads((folder / RECORD).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    whole = isinstance(record, dict) and {"notes", "arrays", "sha256"} <= set(record)
    return record if whole else None


def _clear(folder):
    """Remove what runs before this one, or a killed one, left in the folder."""
    kept = {RECORD, stored_as(folder)}
    for left_over in folder.iterdir() if folder.is_dir() else ():
        if left_over.is_dir() and left_over.name not in kept:
            shutil.rmtree(left_over, ignore_errors=True)
        elif left_over.name not in kept:
            left_over.unlink(missing_ok=True)


def _fingerprints(array):
    """The sha256 of every picture, (n, rows, columns, channels), or of the whole: a list."""
    parts = array if array.ndim == 4 else [array]
    if not len(parts):
        return []
    with ThreadPoolExecutor() as workers:
        return list(workers.map(_fingerprint, parts, chunksize=100))


def _fingerprint(array):
    return hashlib.sha256(np.ascontiguousarray(array)).hexdigest()
