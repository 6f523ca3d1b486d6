"""Which picture goes into which part: train, validation or test."""

from collections import deque

import numpy as np

from helpers.data.layouts import CLASS_NAMES
from helpers.data.likeness import fingerprints, twins

# Of each class.
COUNTS = {"train": 1000, "validation": 400, "test": 100}


def deal_out(kept, left_out):
    """Deal the pictures of each class out to the parts, in order.

    kept: {class name: [(file name, image)]}, images (height, width, 3) uint8.
    left_out: a list of {"file", "reason"}; one that is nearly the same as a picture of an
        earlier part, of either class, is passed over and added to it.
    Returns {part: {class name: [(file name, image)]}}; the last part may be short.
    """
    parts, rest = {}, {}
    for animal, pairs in kept.items():
        rows = fingerprints([image for _, image in pairs])
        rest[animal] = deque(zip(pairs, rows, strict=True))
    earlier, names = np.zeros((0, 256), np.float32), []
    for part, count in COUNTS.items():
        parts[part], dealt = {animal: [] for animal in CLASS_NAMES}, []
        for animal, taken in parts[part].items():
            alike = deque(twins([row for _, row in rest[animal]], earlier))
            while rest[animal] and len(taken) < count:
                (name, image), row = rest[animal].popleft()
                twin = alike.popleft()
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
