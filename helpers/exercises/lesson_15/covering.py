"""The exercises of 15 on squares that cover a picture, and on where their drops belong."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake, Number


def _corners(size, side, step, *, short=0, over=False):
    return range(0, size if over else size - side + 1 - short, step)


def _covers(image, side, step, *, grey=128, turned=False, short=0, over=False, high=None):
    made = []
    for first in _corners(len(image), side, step, short=short, over=over):
        for second in _corners(len(image), side, step, short=short, over=over):
            row, column = (second, first) if turned else (first, second)
            covered = image.copy()
            covered[row : row + side, column : column + (high or side)] = grey
            made.append(covered)
    return np.stack(made)


def _without_a_copy(image, side, step):
    made, covered = [], image
    for row in _corners(len(image), side, step):
        for column in _corners(len(image), side, step):
            covered[row : row + side, column : column + side] = 128
            made.append(covered.copy())
    return np.stack(made)


def _one_picture(image, side, step):
    made = []
    for row in _corners(len(image), side, step):
        for column in _corners(len(image), side, step):
            image[row : row + side, column : column + side] = 128
            made.append(image)
    return np.stack(made)


def _picture(rng):
    side, step, more = (int(each) for each in rng.integers(1, 4, 3))
    size = side + step * more
    return rng.integers(0, 100, (size, size, 3)).astype(np.uint8), side, step


covered = Function(
    "a function that returns the covered pictures, (n, rows, columns, 3)",
    "covered",
    cases=[
        (np.arange(27, dtype=np.uint8).reshape(3, 3, 3), 2, 1),
        (np.arange(48, dtype=np.uint8).reshape(4, 4, 3), 2, 2),
        (np.arange(75, dtype=np.uint8).reshape(5, 5, 3), 3, 2),
    ],
    random=_picture,
    bytes=True,
    mistakes=[
        Mistake("Each square stays when the next is laid. Every version begins with a fresh copy "
                "of the picture: `image.copy()`.", _without_a_copy),
        Mistake("All versions are one and the same picture, covered everywhere. Each needs its own "
                "`image.copy()`.", _one_picture),
        Mistake("The last row and column of squares are missing. The last corner, size − side, "
                "belongs to them: `range(0, size - side + 1, step)`.",
                lambda image, side, step: _covers(image, side, step, short=1)),
        Mistake("Go along a row first, then to the next row.",
                lambda image, side, step: _covers(image, side, step, turned=True)),
        Mistake("The last squares hang over the edge and cover less than the others.",
                lambda image, side, step: _covers(image, side, step, over=True)),
        Mistake("The square should be grey, 128. This one is black.",
                lambda image, side, step: _covers(image, side, step, grey=0)),
        Mistake("The squares lie `side` apart. They should lie `step` apart.",
                lambda image, side, step: _covers(image, side, side)),
        Mistake("This covers whole rows. Cover columns from `column` to `column + side` only.",
                lambda image, side, step: _covers(image, side, step, high=99)),
    ],
    right="One fresh copy for each place, row by row, and no square hangs over the edge.",
    hints=["Two loops, one in the other: over the rows of the corners, then over their columns. "
           "`range(0, size - side + 1, step)` has them all.",
           "`version = image.copy()`, then `version[row:row + side, column:column + side] = 128`."],
    solution="def covered(image, side, step):\n"
             "    versions, corners = [], range(0, len(image) - side + 1, step)\n"
             "    for row in corners:\n        for column in corners:\n"
             "            version = image.copy()\n"
             "            version[row:row + side, column:column + side] = 128\n"
             "            versions.append(version)\n    return np.stack(versions)",
)  # fmt: skip

centre = Number(
    "one number",
    13.5,
    within=0.5,
    right="The middle of the pixels 0 to 27. Stretched over 112 pixels, the first of seven drops "
          "would come to lie at 7.5.",
    mistakes=[
        Mistake("There lies its corner.", 0),
        Mistake("That is the middle of the first of seven equal parts of the picture, 16 pixels "
                "each. The square covers 28.", 7.5, 8, 7),
        Mistake("That is the first pixel that it leaves free.", 28),
        Mistake("That is its last pixel.", 27),
        Mistake("That is where the next square begins, or the centre of the one after next.", 27.5,
                41.5),
        Mistake("That is the middle of the picture.", 55.5, 56),
    ],
    hints=["It covers the pixels 0 to 27."],
    solution="prediction = (0 + 27) / 2",
)  # fmt: skip


def _drops(rng):
    count, step = (int(each) for each in rng.integers(2, 5, 2))
    side = int(rng.integers(step, 2 * step + 1))
    return rng.integers(-4, 9, (count, count)).astype(float), side, step


def _by_scipy(drops, side, step):
    """Points at the corners, each spread over a square: a full convolution with ones."""
    from scipy.signal import convolve2d

    size = step * (len(drops) - 1) + 1
    total, count = np.zeros((2, size, size))
    total[::step, ::step], count[::step, ::step] = drops, 1
    ones = np.ones((side, side))
    return convolve2d(total, ones) / convolve2d(count, ones)


def _laid(drops, side, step, *, stretched=False, turned=False, divided=True, last=False):
    size = step * (len(drops) - 1) + side
    total, count = np.zeros((2, size, size))
    for row in range(len(drops)):
        for column in range(len(drops)):
            top, left = row * step, column * step
            if stretched:
                top, left = row * size // len(drops), column * size // len(drops)
            here = np.s_[top : top + side, left : left + side]
            value = drops[column, row] if turned else drops[row, column]
            total[here] = value if last else total[here] + value
            count[here] += 1
    return total / np.maximum(count, 1) if divided and not last else total


def _apart(drops, side, step):
    big = drops.repeat(side, 0).repeat(side, 1)
    return big[: step * (len(drops) - 1) + side, : step * (len(drops) - 1) + side]


spread = Function(
    "a function that returns the mean drop of each pixel",
    "spread",
    cases=[
        (np.array([[8.0, 0], [0, 0]]), 3, 1),
        (np.array([[1.0, 2], [3, 4]]), 2, 2),
        (np.array([[6.0, 0, 0], [0, 0, 0], [0, 0, 3]]), 3, 2),
    ],
    random=_drops,
    reference=_by_scipy,
    mistakes=[
        Mistake("The squares are stretched: their corners are spread over the whole picture, while "
                "the last of them must begin `side` before its end. How far apart did they lie?",
                lambda *given: _laid(*given, stretched=True)),
        Mistake("Where squares lie over each other, their drops are added up. Divide by how many "
                "there are.", lambda *given: _laid(*given, divided=False)),
        Mistake("Where squares lie over each other, only the last counts. Take the mean of all.",
                lambda *given: _laid(*given, last=True)),
        Mistake("Rows and columns are exchanged.", lambda *given: _laid(*given, turned=True)),
        Mistake("The squares are laid side by side, `side` apart. They lay `step` apart.",
                _apart),
    ],
    right="Each drop lies where its square lay, so a centre is a centre, and what several squares "
          "covered takes their mean.",
    hints=["In `covered` the corners were 0, step, 2 · step and so on. Where is that of row "
           "`row`?"],
    solution="def spread(drops, side, step):\n    size = step * (len(drops) - 1) + side\n"
             "    total, count = np.zeros((2, size, size))\n"
             "    for (row, column), drop in np.ndenumerate(drops):\n"
             "        top, left = row * step, column * step\n"
             "        here = np.s_[top:top + side, left:left + side]\n"
             "        total[here] += drop\n        count[here] += 1\n"
             "    return total / count",
)  # fmt: skip
