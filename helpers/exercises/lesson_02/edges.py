"""The exercise of 02 on a diagonal edge, and the eight edges on which an answer is judged."""

import numpy as np
from scipy import signal

from helpers.exercises.kinds import Array, Mistake

_row, _column = np.indices((6, 6))
# By their bright side; opposite ones stand four apart. Numbers as in the notebook's own picture.
EDGES = {
    name: np.where(bright, 210, 10)
    for name, bright in {
        "upper right": _column > _row,
        "right": _column > 2,
        "lower right": _row + _column > 5,
        "bottom": _row > 2,
        "lower left": _row > _column,
        "left": _column < 3,
        "upper left": _row + _column < 5,
        "top": _row < 3,
    }.items()
}
WANTED, OPPOSITE = "upper right", "lower left"
MARGIN = 1.25
DIAGONALS = np.eye(3, dtype=bool), np.eye(3, dtype=bool)[::-1]


def largest(kernel, name):
    """The largest number that a kernel gives on one of the edges.

    kernel: (3, 3)
    name: of the edge
    """
    return float(signal.correlate2d(EDGES[name], kernel, mode="valid").max())


def _rival(kernel):
    return max((name for name in EDGES if name != WANTED), key=lambda name: largest(kernel, name))


def _finds_it(kernel):
    # A hair less than the margin, for fractions such as a seventh.
    return largest(kernel, WANTED) > (MARGIN - 1e-9) * largest(kernel, _rival(kernel))


def _as_much_on_the_opposite(kernel):
    return np.isclose(largest(kernel, WANTED), largest(kernel, OPPOSITE))


def _in_short(number):
    return f"{round(number, 2):g}".replace("-", "−")


def _on_both(kernel):
    return (f"Its largest number is {_in_short(largest(kernel, WANTED))} on the edge *{WANTED}*, "
            f"and the same on the opposite one, *{OPPOSITE}*: it does not tell which side is "
            "bright.")  # fmt: skip


def _line(kernel):
    return (f"Plus along a diagonal, minus beside it: that suits a bright line. On an edge it is "
            f"the same whichever side is bright: {_in_short(largest(kernel, WANTED))} at most, "
            f"both on *{WANTED}* and on *{OPPOSITE}*.")  # fmt: skip


def _compared(kernel):
    rival = _rival(kernel)
    return (f"Its largest number is {_in_short(largest(kernel, WANTED))} on the edge *{WANTED}* "
            f"and {_in_short(largest(kernel, rival))} on *{rival}*. The first must be at least a "
            "quarter larger.")  # fmt: skip


diagonal_kernel = Array(
    "three rows of three numbers", shape=(3, 3),
    right="Its numbers add up to 0, so flat patches vanish, and on each of the other seven edges "
          "its largest number is four fifths of this one's, or less. Look at it on the cat: "
          "`show_feature_maps(eye, {'diagonal': convolve(eye, np.array(diagonal))})`.",
    hints=["Plus belongs where it should be bright, the upper right; minus to the lower left.",
           "Leave the diagonal from the upper left to the lower right at 0.",
           "Three numbers lie above that diagonal and three below it."],
    solution="diagonal = np.array([\n    [ 0,  1, 1],\n    [-1,  0, 1],\n    [-1, -1, 0],\n])",
    mistakes=[
        Mistake("All nine are 0: every picture vanishes.", np.zeros((3, 3)),
                when=lambda kernel: not kernel.any()),
        Mistake(lambda kernel: f"Its numbers add up to {_in_short(kernel.sum())}, so a flat patch "
                f"of 100 gives {_in_short(100 * kernel.sum())}, where no edge is. Let plus and "
                "minus cancel.",
                [[0, 1, 1], [0, 0, 1], [0, 0, 0]], np.eye(3), [[0, 1, 1], [-1, 0, 1], [0, -1, 0]],
                when=lambda kernel: abs(kernel.sum()) > 1e-6 * np.abs(kernel).max()),
        Mistake(f"It finds the opposite edge, *{OPPOSITE}*: swap plus and minus.",
                [[0, -1, -1], [1, 0, -1], [1, 1, 0]], when=lambda kernel: _finds_it(-kernel)),
        Mistake(lambda kernel: f"It is the mirror image: it finds the edge *{_rival(kernel)}*. A "
                "kernel is written as it lies on the picture, so the upper right is the end of "
                "its first row.", [[1, 1, 0], [1, 0, -1], [0, -1, -1]],
                [[-1, -1, 0], [-1, 0, 1], [0, 1, 1]],
                when=lambda kernel: _finds_it(kernel[:, ::-1]) or _finds_it(kernel[::-1])),
        Mistake(_line, [[2, -1, -1], [-1, 2, -1], [-1, -1, 2]],
                [[-1, -1, 2], [-1, 2, -1], [2, -1, -1]], [[1, -1, -1], [-1, 4, -1], [-1, -1, 1]],
                when=lambda kernel: _as_much_on_the_opposite(kernel)
                and any((line == (kernel > 0)).all() for line in DIAGONALS)),
        Mistake(_on_both, [[0, -1, 0], [-1, 4, -1], [0, -1, 0]],
                [[0, 1, -1], [1, 0, -1], [-1, -1, 2]], when=_as_much_on_the_opposite),
        Mistake(_compared, [[-1, 0, 1]] * 3, [[0, 0, 1], [0, 0, 0], [-1, 0, 0]],
                [[1] * 3, [0] * 3, [-1] * 3], when=lambda kernel: not _finds_it(kernel)),
    ],
)  # fmt: skip
