"""Which picture goes into which part, and which are nearly the same."""

import re
from collections import deque
from pathlib import PurePosixPath

import numpy as np
from PIL import Image

CLASS_NAMES = ("cat", "dog")
COUNTS = {"train": 1000, "validation": 400, "test": 100}
# Correlation of two fingerprints from which pictures count as nearly the same.
NEARLY_THE_SAME = 0.95
# Where the fields differ by less than one grey level, only noise could be compared.
FLAT = 16
# cats/cat.0.jpg, Cat/0.jpg or cat.0.jpg, under any folder.
_PICTURE = re.compile(r"(?:^|/)(?:(cat|dog)s?/)?(?:(cat|dog)\.)?(\d+)\.jpe?g$", re.IGNORECASE)


def find_pictures(names):
    """Pick the cats and dogs among file names: {class name: [name, …]}, by number.

    A picture of the public archive's validation folder comes after those to
    train on. Hidden files and whatever else is there are passed over.
    """
    found = {kind: [] for kind in CLASS_NAMES}
    for name in names:
        parts = PurePosixPath(name).parts
        match = _PICTURE.search(name)
        hidden = any(part.startswith((".", "__")) for part in parts)
        if match is None or hidden or not (match[1] or match[2]):
            continue
        kind = (match[2] or match[1]).lower()
        found[kind].append(("validation" in parts, int(match[3]), name))
    return {kind: [name for *_, name in sorted(rows)] for kind, rows in found.items()}


def split(kept, left_out):
    """Deal the pictures of each class out to the parts, in order.

    kept: {class name: [(file name, image)]}, images (height, width, 3) uint8.
    One that is nearly the same as a picture of an earlier part, of either
    class, is passed over; left_out, a list of {"file", "reason"}, gets it.
    Returns {part: {class name: [(file name, image)]}}; the last part may be short.
    """
    parts, rest = {}, {}
    for kind, pairs in kept.items():
        rows = fingerprints([image for _, image in pairs])
        rest[kind] = deque(zip(pairs, rows, strict=True))
    earlier, names = np.zeros((0, 256), np.float32), []
    for part, count in COUNTS.items():
        parts[part], dealt = {kind: [] for kind in CLASS_NAMES}, []
        for kind, taken in parts[part].items():
            twins = deque(_twins([row for _, row in rest[kind]], earlier))
            while rest[kind] and len(taken) < count:
                (name, image), row = rest[kind].popleft()
                twin = twins.popleft()
                if twin is None:
                    taken.append((name, image))
                    dealt.append((name, row))
                else:
                    reason = f"nearly the same as {names[twin]}"
                    left_out.append({"file": name, "reason": reason})
        if dealt:
            earlier = np.concatenate([earlier, [row for _, row in dealt]])
            names += [name for name, _ in dealt]
    return parts


def fingerprints(images):
    """What stays nearly the same when a picture is re-encoded, resized or brightened.

    images: (n, height, width, 3) uint8, or a list of such. Returns (n, 256):
    grey in 16×16 fields, with mean 0 and length 1, so that a product of two is
    their correlation; of a picture that is flat all over, zeros.
    """
    rows = np.empty((len(images), 256), np.float32)
    for row, image in zip(rows, images, strict=True):
        grey = Image.fromarray(image).convert("L").resize((16, 16), Image.Resampling.BOX)
        row[:] = np.asarray(grey).ravel()
    rows -= rows.mean(axis=1, keepdims=True)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.where(lengths > FLAT, rows / np.maximum(lengths, FLAT), 0)


def _twins(rows, earlier):
    """For each fingerprint, the place of the earlier one that it is nearly the same as, or None.

    A mirrored picture counts as the same.
    """
    if not rows or not len(earlier):
        return [None] * len(rows)
    rows = np.stack(rows)
    mirrored = rows.reshape(-1, 16, 16)[:, :, ::-1].reshape(-1, 256)
    alike = np.maximum(rows @ earlier.T, mirrored @ earlier.T)
    places = alike.argmax(axis=1)
    return [int(place) if row[place] > NEARLY_THE_SAME else None
            for place, row in zip(places, alike, strict=True)]  # fmt: skip
