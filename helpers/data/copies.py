"""Which pictures of a reader's own classes are one picture, saved twice."""

import numpy as np
from PIL import Image

FIELDS = 32
# Levels of 255 by which no field of a copy differs in any colour. A copy that was made smaller
# and saved anew differs by less; a thumb up and a thumb down before one wall by far more.
SAME_WITHIN = 12
# The same for the mean of all fields.
SAME_ON_AVERAGE = 2


def find_copies(images):
    """Find pictures that are the same one, re-encoded or resized at most.

    images: (n, size, size, 3) uint8.
    Returns the pairs of places (earlier, later), in order: where none of 32×32 fields differs by
    more than 12 levels of 255 in red, green or blue, and all together by 2 on average.
    """
    if len(images) < 2:
        return []
    fields = np.stack([_fields(image) for image in images])
    means = fields.mean(axis=(1, 2, 3), dtype=np.float64)
    order = np.argsort(means, kind="stable")
    # Copies have nearly the same mean, so that each is compared with few.
    ends = np.searchsorted(means[order], means[order] + SAME_ON_AVERAGE, "right")
    coarse = fields.reshape(len(images), 4, FIELDS // 4, 4, FIELDS // 4, 3).mean(
        axis=(2, 4), dtype=np.float32
    )
    coarse, fields = (each.reshape(len(images), -1)[order] for each in (coarse, fields))
    pairs = []
    for place, end in enumerate(ends):
        apart = np.abs(coarse[place + 1 : end] - coarse[place]).max(axis=1)
        near = place + 1 + np.flatnonzero(apart <= SAME_WITHIN)
        apart = np.abs(fields[near].astype(np.int16) - fields[place])
        same = (apart.max(axis=1) <= SAME_WITHIN) & (apart.mean(axis=1) <= SAME_ON_AVERAGE)
        pairs += [tuple(sorted((int(order[place]), int(order[other])))) for other in near[same]]
    return sorted(pairs)


def _fields(image):
    small = Image.fromarray(image).resize((FIELDS, FIELDS), Image.Resampling.BOX)
    return np.asarray(small)
