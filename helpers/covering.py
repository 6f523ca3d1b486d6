"""What notebook 15 covers pictures with: grey squares, and patches as large as a part."""

import numpy as np


def covered(image, side, step):
    """A picture with a grey square at each place in turn.

    image: (size, size, 3) uint8.
    side: of the square, in pixels.
    step: from one square to the next, in pixels.
    Returns (n, size, size, 3) uint8, row by row. No square hangs over the edge.
    """
    versions, corners = [], range(0, len(image) - side + 1, step)
    for row in corners:
        for column in corners:
            version = image.copy()
            version[row : row + side, column : column + side] = 128
            versions.append(version)
    return np.stack(versions)


def spread(drops, side, step):
    """What each square brought, laid where it lay.

    drops: (rows, rows), one for each of covered's squares.
    side: as for covered.
    step: as for covered, not above side.
    Returns (size, size): for each pixel the mean over the squares that covered it.
    """
    size = step * (len(drops) - 1) + side
    total, count = np.zeros((2, size, size))
    for (row, column), drop in np.ndenumerate(drops):
        top, left = row * step, column * step
        here = np.s_[top : top + side, left : left + side]
        total[here] += drop
        count[here] += 1
    return total / count


def moved(mask, down, right):
    """A mask at another place; what leaves the picture is lost.

    mask: (rows, columns) of ones and zeros, or bool.
    down: rows, below 0 for up.
    right: columns, below 0 for left.
    Returns the like of mask.
    """
    rows, columns = np.nonzero(mask)
    rows, columns = rows + down, columns + right
    inside = (rows >= 0) & (rows < len(mask))
    inside &= (columns >= 0) & (columns < len(mask[0]))
    other = np.zeros_like(mask)
    other[rows[inside], columns[inside]] = 1
    return other


def equal_patches(masks, taken, seed):
    """For each mask the same patch at another place, which nothing else has taken.

    masks: (n, rows, columns) bool.
    taken: (n, rows, columns) bool, what a patch must not touch.
    seed: of the places that are tried, 300 for each mask.
    Returns (n, rows, columns) bool, each as large as its mask; all False where none found room.
    """
    rng, patches = np.random.default_rng(seed), np.zeros_like(masks)
    reach = masks.shape[1:]
    for patch, mask, own in zip(patches, masks, taken, strict=True):
        for down, right in rng.integers(np.negative(reach), reach, (300, 2)):
            other = moved(mask, down, right)
            if other.sum() == mask.sum() and not (other & own).any():
                patch[:] = other
                break
    return patches
