"""Keeps arrays that were drawn or prepared on this machine, whole or not at all."""

import hashlib
import json
import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

import numpy as np

RECORD = "record.json"


def made_folder():
    """The folder for what is made on this machine: data/made, or PETS_DATA."""
    chosen = os.environ.get("PETS_DATA")
    return Path(chosen) if chosen else Path(__file__).resolve().parent.parent / "data" / "made"


def is_stored(folder):
    """Whether save_arrays has finished in this folder."""
    return (folder / RECORD).is_file()


def save_arrays(folder, arrays, notes):
    """Store arrays, {name: array}, and notes about them, a dict that JSON can hold.

    They are written beside the folder and moved there in one step, so that a
    run which is killed leaves nothing half done. What stood there is replaced.
    Raises OSError if they cannot be written.
    """
    record = {"notes": notes, "sha256": {}}
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        for left_over in folder.parent.glob(f"{folder.name}.part-*"):
            shutil.rmtree(left_over, ignore_errors=True)
        part = Path(tempfile.mkdtemp(prefix=f"{folder.name}.part-", dir=folder.parent))
        for name, array in arrays.items():
            np.save(part / f"{name}.npy", array)
            record["sha256"][name] = _fingerprint(array)
        (part / RECORD).write_text(json.dumps(record, indent=1, ensure_ascii=False), "utf-8")
        part.chmod(0o755)
        if folder.exists():
            shutil.rmtree(folder)
        part.rename(folder)
    except OSError as problem:
        raise cannot_write(folder, problem) from None


def load_arrays(folder, mend):
    """Load what save_arrays stored: {name: array}.

    mend: what to do about damage, as the end of a sentence.
    Raises ValueError that names the file if one is missing or not as it was.
    """
    arrays = {}
    record = json.loads((folder / RECORD).read_text("utf-8"))
    for name, expected in record["sha256"].items():
        path = folder / f"{name}.npy"
        try:
            arrays[name] = np.load(path)
        except (OSError, ValueError, EOFError):
            raise ValueError(f"{path} is missing or cut short: {mend}") from None
        if _fingerprint(arrays[name]) != expected:
            raise ValueError(f"{path} has changed since it was made: {mend}")
    return arrays


def load_notes(folder):
    """The notes that were stored with the arrays."""
    return json.loads((folder / RECORD).read_text("utf-8"))["notes"]


def cannot_write(folder, problem):
    """An OSError that says why a folder cannot be written, and what to do."""
    reason = problem.strerror or str(problem)
    return OSError(
        f"{folder} cannot be written ({reason}): free some space there and make the folder "
        "writable, or set PETS_DATA to a folder that is"
    )


@contextmanager
def one_at_a_time(folder):
    """Let one process at a time fill a folder; the others wait for it.

    What is stored already can be used from a place that cannot be written.
    Raises OSError where the folder is empty and its place cannot be written.
    """
    from filelock import FileLock

    if is_stored(folder):
        yield
        return
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


def _fingerprint(array):
    return hashlib.sha256(np.ascontiguousarray(array)).hexdigest()
