"""Keeps a network's weights in a file, with what is needed to trust them again."""

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path

import numpy as np

# Raise it when the file or its record is laid out in another way.
VERSION = 2


def save_weights(model, path, notes=None, dtype="float32"):
    """Save a Keras model's weights to path, and a record of them beside it.

    model: a Keras model.
    path: of the file, which ends in .npz; the record's name ends in .json.
    notes: a dict that JSON can hold, such as how they were trained.
    dtype: float16 takes half the room, and keeps three digits of each weight.
    Both files are put in place whole; what stood there stays until then.
    Raises ValueError for another ending or weights too large for dtype, OSError if they
    cannot be written.
    """
    path = Path(path)
    if path.suffix != ".npz":
        raise ValueError(f"{path} should end in .npz, NumPy's format for several arrays")
    with np.errstate(over="ignore"):
        arrays = [weight.astype(dtype) for weight in model.get_weights()]
    if not all(np.isfinite(array).all() for array in arrays):
        raise ValueError(f"{path} was not written: some weights are no numbers as {dtype}")
    part = path.with_name(f".part-{os.getpid()}-{path.name}")
    record = part.with_suffix(".json")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        np.savez(part, *arrays)
        about = {"version": VERSION, "sha256": _sha256(part), "shapes": _shapes(model),
                 "notes": notes or {}}  # fmt: skip
        record.write_text(json.dumps(about, ensure_ascii=False, indent=1) + "\n", "utf-8")
        part.replace(path)
        record.replace(_record_of(path))
    except OSError as problem:
        # NumPy forgets the cause when a disk fills up under an array.
        reason = problem.strerror or "no space left, it seems"
        raise OSError(
            f"{path} cannot be written ({reason}): free some space there and make the folder "
            "writable, or give the path of another one"
        ) from None
    finally:
        # Where nothing can be written there is nothing to clear up either.
        with suppress(OSError):
            part.unlink(missing_ok=True)
            record.unlink(missing_ok=True)


def load_weights(model, path, mend="train it again"):
    """Load into a model what save_weights saved; return the notes.

    model: a Keras model like the one that was saved.
    path: of the file, which ends in .npz.
    mend: what to do where that cannot be done, as the end of a sentence.
    Raises FileNotFoundError where there is none; ValueError for a file that is damaged, not
    saved by this series, of another version, or for another network. The model is then as it
    was.
    """
    path = Path(path)
    if not path.exists():
        raise FileNotFoundError(f"there are no weights in {path}: {mend}")
    try:
        record = json.loads(_record_of(path).read_text("utf-8"))
        version, expected, shapes = (record[name] for name in ("version", "sha256", "shapes"))
    except FileNotFoundError:
        raise ValueError(
            f"{path} has no record {_record_of(path).name} beside it, so it was not saved by this "
            f"series or came without it: {mend}"
        ) from None
    except (OSError, ValueError, KeyError, TypeError):
        raise ValueError(f"the record {_record_of(path)} is damaged: {mend}") from None
    if version != VERSION:
        raise ValueError(f"{path} has version {version} and this code reads {VERSION}: {mend}")
    if _sha256(path) != expected:
        raise ValueError(f"{path} is damaged, its sha256 is not the one in its record: {mend}")
    if shapes != _shapes(model):
        raise ValueError(
            f"{path} fits another network: {_difference(shapes, _shapes(model))}; build the "
            f"network that it was saved from, or {mend}"
        )
    with np.load(path) as arrays:
        model.set_weights([arrays[name] for name in arrays.files])
    return record["notes"]


def _record_of(path):
    return path.with_suffix(".json")


def _sha256(path):
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _shapes(model):
    return [list(weight.shape) for weight in model.get_weights()]


def _difference(saved, wanted):
    if len(saved) != len(wanted):
        return f"it holds {len(saved)} arrays and the network has {len(wanted)}"
    one, other = next(pair for pair in zip(saved, wanted, strict=True) if pair[0] != pair[1])
    return f"it holds an array of shape {tuple(one)} where the network has {tuple(other)}"
