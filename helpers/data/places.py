"""The folders that are written to: what others may share, and what is one reader's own."""

import os
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path

import platformdirs

from helpers.data.paths import printable

# The end of a sentence on a folder for what is made here that cannot be written.
ELSEWHERE = "set PETS_DATA to a folder that is"


def made_folder():
    """The folder for what is made on this machine, which others may share: data/made, or PETS_DATA.

    Returns a Path.
    """
    chosen = os.environ.get("PETS_DATA")
    return Path(chosen) if chosen else Path(__file__).resolve().parents[2] / "data" / "made"


def own_folder():
    """A folder for what one reader's runs write, such as trained weights.

    That is PETS_OWN; without it data/made/own, unless PETS_DATA names a folder, which others may
    use, too, or nothing can be written there: then where the system keeps a user's data.
    Returns a Path.
    Raises OSError if none can be written.
    """
    advice = "set PETS_OWN to a folder that is"
    chosen = os.environ.get("PETS_OWN")
    if chosen:
        return _writable(Path(chosen), advice)
    if not os.environ.get("PETS_DATA"):
        with suppress(OSError):
            return _writable(made_folder() / "own", advice)
    return _writable(Path(platformdirs.user_data_dir("image-classifier", False)), advice)


def cannot_write(place, problem, otherwise=ELSEWHERE):
    """The error for a place that cannot be written: why, and what to do.

    place: a Path.
    problem: the OSError.
    otherwise: where else to write, as the end of a sentence.
    Returns an OSError.
    """
    # NumPy forgets the cause when a disk fills up under an array.
    reason = problem.strerror or "no space left, it seems"
    return OSError(
        f"{printable(place)} cannot be written ({reason}): free some space there and make the "
        f"folder writable, or {otherwise}"
    )


@contextmanager
def one_at_a_time(place, otherwise=ELSEWHERE):
    """Let one process at a time fill a folder, or a file; the others wait for it.

    place: its Path.
    otherwise: where else to write, as the end of a sentence.
    Raises OSError where its neighbourhood cannot be written.
    """
    from filelock import FileLock

    lock = place.parent / f"{place.name}.lock"
    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        waiting = FileLock(lock)
        waiting.acquire()
    except OSError as problem:
        raise cannot_write(place, problem, otherwise) from None
    try:
        yield
    finally:
        waiting.release()


def _writable(folder, advice):
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError as problem:
        raise cannot_write(folder, problem, advice) from None
