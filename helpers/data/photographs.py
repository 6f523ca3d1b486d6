"""Decodes the cats and dogs of an archive or a folder, and stores them in three parts."""

import io
import os
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from pathlib import PurePosixPath

import numpy as np
from tqdm.auto import tqdm

from helpers.data import cache
from helpers.data.archives import files_of
from helpers.data.pictures import load_square
from helpers.data.splitting import CLASS_NAMES, COUNTS, find_pictures, split

SIZE = 128
# Decoded beyond the counts, to take the place of pictures that come twice.
SPARE = 50
# Pictures that are decoded while the next one is waited for.
AHEAD = 64
# Of the files looked at, so many may be unreadable before the source is refused.
UNREADABLE = 0.2
LAYOUTS = (
    "train/cats/cat.0.jpg (the public archive), PetImages/Cat/0.jpg (Microsoft's) "
    "or train/cat.0.jpg (Kaggle's)"
)


def prepare(source, folder):
    """Decode the photographs in a zip file or a folder, and store them 128×128.

    Of each class, in the order of their numbers, the first 1,000 pictures that
    can be read become train, the next 400 validation, and up to 100 more test.
    A picture that is nearly the same as one in an earlier part is passed over.
    folder: where they are stored. If another process is at it, this one waits
    and takes what it has prepared from the same source.
    Returns the notes that are stored with them: the source, how many were
    found, the files of each part, and what was left out for which reason.
    Raises FileNotFoundError if there is no source, ValueError if it is not an
    archive, or lacks cats or dogs, or too much of it cannot be read.
    """
    before = cache.stored_as(folder)
    with files_of(source) as files, cache.one_at_a_time(folder):
        if cache.stored_as(folder) != before:
            notes = cache.load_notes(folder)
            if notes["source"] == _described(files):
                return notes
        return _prepare(files, folder)


def decode(files, names, size):
    """Yield (name, picture (size, size, 3) uint8, or the reason why there is none), in order."""

    def one(name):
        try:
            with files.open(name) as file:
                content = io.BytesIO(file.read())
        except Exception as problem:
            # A damaged member makes zipfile raise nearly anything: zlib.error, EOFError, ...
            return _reason(problem)
        try:
            content.name = PurePosixPath(name).name
            return load_square(content, size)
        except ValueError as problem:
            return _reason(problem)

    # A few at a time: the threads are never idle, and memory stays small.
    workers, waiting = ThreadPoolExecutor(os.cpu_count()), deque()
    try:
        for name in names:
            waiting.append((name, workers.submit(one, name)))
            if len(waiting) > AHEAD:
                done, picture = waiting.popleft()
                yield done, picture.result()
        while waiting:
            done, picture = waiting.popleft()
            yield done, picture.result()
    finally:
        workers.shutdown(cancel_futures=True)


def refuse_if_damaged(source, what, readable, left_out):
    """Raise ValueError if more than a fifth of the files, and of twenty, cannot be read."""
    looked_at = readable + len(left_out)
    if len(left_out) > max(20, UNREADABLE * looked_at):
        raise ValueError(
            f"of the {looked_at:,} {what} looked at in {source}, {len(left_out):,} cannot be read"
            f"{_first(left_out)}: the source is damaged, give another one"
        )


def _prepare(files, folder):
    found = find_pictures(files.names)
    if not any(found.values()):
        raise ValueError(
            f"{files.source} holds no pictures that are named as cats and dogs: it should hold "
            f"files such as {LAYOUTS}"
        )
    kept, left_out = {}, []
    for kind, names in found.items():
        kept[kind] = _read(files, kind, names, left_out)
    parts = split(kept, left_out)
    least = COUNTS["train"] + COUNTS["validation"] + 1
    for kind in CLASS_NAMES:
        count = sum(len(part[kind]) for part in parts.values())
        if count < least:
            raise ValueError(
                f"{files.source} holds {count:,} {kind}s that can be used, and at least "
                f"{least:,} are needed{_first(left_out)}: give a whole archive, with files such "
                f"as {LAYOUTS}"
            )
    notes = {
        "source": _described(files),
        "found": {kind: len(names) for kind, names in found.items()},
        "files": {part: {kind: [name for name, _ in pairs] for kind, pairs in pictures.items()}
                  for part, pictures in parts.items()},
        "left_out": left_out,
    }  # fmt: skip
    arrays = {}
    for part, pictures in parts.items():
        arrays[part] = np.stack([image for kind in CLASS_NAMES for _, image in pictures[kind]])
        counts = [len(pictures[kind]) for kind in CLASS_NAMES]
        arrays[f"{part}_labels"] = np.repeat([0, 1], counts).astype(np.uint8)
    cache.save_arrays(folder, arrays, notes)
    return notes


def _read(files, kind, names, left_out):
    """Decode one class until there are enough: [(name, image)]; add to left_out."""
    wanted, pictures, before = sum(COUNTS.values()), [], len(left_out)
    with tqdm(total=min(wanted, len(names)), desc=f"Preparing {kind}s", unit=" pictures") as bar:
        for name, picture in decode(files, names, SIZE):
            if isinstance(picture, str):
                left_out.append({"file": name, "reason": picture})
            else:
                pictures.append((name, picture))
                bar.update(len(pictures) <= bar.total)
            if len(pictures) == wanted + SPARE:
                break
    refuse_if_damaged(files.source, f"{kind}s", len(pictures), left_out[before:])
    return pictures


def _described(files):
    """What tells one source from another: its name and size."""
    size = files.source.stat().st_size if files.source.is_file() else len(files.names)
    return {"name": files.source.name, "size": size}


def _first(left_out):
    if not left_out:
        return ""
    first = left_out[0]
    return f" (left out {len(left_out):,}, the first one {first['file']}: {first['reason']})"


def _reason(problem):
    return " ".join(str(problem).split())[:200] or type(problem).__name__
