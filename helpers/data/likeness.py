"""Which pictures are nearly the same."""

import numpy as np
from PIL import Image

# Correlation of two fingerprints from which pictures count as nearly the same.
NEARLY_THE_SAME = 0.95
# Where the fields differ by less than one grey level, only noise could be compared.
FLAT = 16


def fingerprints(images):
    """What stays nearly the same when a picture is re-encoded, resized or brightened.

    images: (n, height, width, 3) uint8, or a list of such.
    Returns (n, 256) float32: grey in 16×16 fields, with mean 0 and length 1, so that a product
    of two is their correlation; of a picture that is flat all over, zeros.
    """
    rows = np.empty((len(images), 256), np.float32)
    for row, image in zip(rows, images, strict=True):
        grey = Image.fromarray(image).convert("L").resize((16, 16), Image.Resampling.BOX)
        row[:] = np.asarray(grey).ravel()
    rows -= rows.mean(axis=1, keepdims=True)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.where(lengths > FLAT, rows / np.maximum(lengths, FLAT), 0)


def twins(rows, earlier):
    """Find for each picture the earlier one that it is nearly the same as.

    rows: (n, 256), fingerprints; a mirrored picture counts as the same.
    earlier: (m, 256), those to compare with.
    Returns the place of the most alike one in earlier, or None, for each: a list.
    """
    if not len(rows) or not len(earlier):
        return [None] * len(rows)
    rows = np.stack(rows)
    mirrored = rows.reshape(-1, 16, 16)[:, :, ::-1].reshape(-1, 256)
    alike = np.maximum(rows @ earlier.T, mirrored @ earlier.T)
    places = alike.argmax(axis=1)
    return [int(place) if row[place] > NEARLY_THE_SAME else None
            for place, row in zip(places, alike, strict=True)]  # fmt: skip
