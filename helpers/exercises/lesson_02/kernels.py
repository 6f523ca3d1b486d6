"""Exercises of 02 on which kernel does what."""

import numpy as np
from scipy import signal

from helpers.exercises.kinds import Array, Function, Mistake, Number

lower_edge = Number(
    "the sum with its sign, one number", -600,
    right="Above stand three times 210, which count −1 each, below three times 10: −630 + 30.",
    hints=["Above the window holds 210 and counts −1, below it holds 10 and counts +1.",
           "Three times −210 above. What comes from below?"],
    solution="lower = -600",
    mistakes=[
        Mistake("The size is right, the sign is not: the bright rows lie under the −1.", 600),
        Mistake("That leaves out the lowest row: its three tens count +1 each.", -630),
        Mistake("The lowest row counts +1, so its three tens are added: −630 + 30.", -660),
        Mistake("That is one column, and the edge runs under all three.", -200),
        Mistake("That is what the first kernel gives: left and right are alike. The new one "
                "compares above and below.", 0),
    ],
)  # fmt: skip

middles = Array(
    "two numbers, first for *vanish*, then for *stay*", value=[4, 5],
    right="With 4 all five numbers add up to 0, with 5 they add up to 1.",
    hints=["What do the four neighbours add up to?",
           "To vanish, all the numbers must add up to 0; to stay, to 1."],
    solution="middles = [4, 5]",
    mistakes=[
        Mistake("The other way round: a sum of 0 makes a flat patch vanish.", [5, 4]),
        Mistake("These are the sums that the whole kernel must have. The four neighbours already "
                "add up to −4: what must the middle be?", [0, 1]),
        Mistake("The corners are 0. Only four neighbours count.", [8, 9]),
        Mistake("The middle must make up for the four −1, so it needs the other sign.",
                [-4, -5], [-4, -3]),
        Mistake("The first is right. For a flat patch to stay, all five must add up to 1.",
                [4, 1], [4, 3], [4, -5], when=lambda middles: middles[0] == 4 != middles[1] - 1),
        Mistake("The second is right. For a flat patch to vanish, all five must add up to 0.",
                [1, 5], when=lambda middles: middles[1] == 5 != middles[0] + 1),
    ],
)  # fmt: skip

# 100 on 0: bright in the upper right, on the right, above, and in the upper left.
DIAGONAL = 100.0 * np.triu(np.ones((6, 6)), 1)
UPRIGHT = np.array([[0.0] * 3 + [100.0] * 3] * 6)
LEVEL, MIRRORED = UPRIGHT.T[::-1], DIAGONAL[:, ::-1]
MARGIN = 1.25


def strongest(kernel, picture):
    """What a kernel gives at most on a picture, without the sign."""
    return np.abs(signal.correlate2d(picture, kernel, mode="valid")).max()


def _turned_round(kernel):
    answers = signal.correlate2d(DIAGONAL, kernel, mode="valid")
    return -answers.min() > answers.max()


def _compared(other):
    return lambda kernel: strongest(kernel, DIAGONAL) < MARGIN * strongest(kernel, other)


def _numbers(other, name):
    return lambda kernel: (
        f"It gives at most {strongest(kernel, DIAGONAL):g} on the diagonal edge and "
        f"{strongest(kernel, other):g} on {name}. The first must be a quarter larger at least."
    )


diagonal_kernel = Array(
    "three rows of three numbers", shape=(3, 3),
    right="Its numbers add up to 0, so flat patches vanish, and plus lies on the bright side of "
          "the diagonal, minus on the dark one. Look at it on the cat: "
          "`show_feature_maps(eye, {'diagonal': convolve(eye, np.array(diagonal))})`.",
    hints=["Plus belongs where it should be bright, the upper right; minus to the lower left.",
           "Leave the diagonal from the upper left to the lower right at 0.",
           "Three numbers lie above that diagonal and three below it."],
    solution="diagonal = np.array([\n    [ 0,  1, 1],\n    [-1,  0, 1],\n    [-1, -1, 0],\n])",
    mistakes=[
        Mistake("All nine are 0: every picture vanishes.", np.zeros((3, 3)),
                when=lambda kernel: not kernel.any()),
        Mistake(lambda kernel: f"Its numbers add up to {kernel.sum():g}, so a flat patch of 100 "
                f"gives {100 * kernel.sum():g}, where no edge is. Let plus and minus cancel.",
                [[0, 1, 1], [0, 0, 1], [0, 0, 0]], np.eye(3), [[0, 1, 1], [-1, 0, 1], [0, -1, 0]],
                when=lambda kernel: abs(kernel.sum()) > 1e-6 * np.abs(kernel).max()),
        Mistake("It is the mirror image: it answers more to an edge that is bright in the upper "
                "left. Rows are written from the top, so the first one needs its plus on the "
                "right.", [[1, 1, 0], [1, 0, -1], [0, -1, -1]],
                [[-1, -1, 0], [-1, 0, 1], [0, 1, 1]],
                when=lambda kernel: strongest(kernel, MIRRORED) > strongest(kernel, DIAGONAL)),
        Mistake("It answers to this edge with a negative number: swap plus and minus.",
                [[0, -1, -1], [1, 0, -1], [1, 1, 0]], when=_turned_round),
        Mistake(_numbers(UPRIGHT, "an upright one"), [[-1, 0, 1]] * 3,
                [[0, 0, 1], [0, 0, 0], [-1, 0, 0]], when=_compared(UPRIGHT)),
        Mistake(_numbers(LEVEL, "a level one"), [[1] * 3, [0] * 3, [-1] * 3],
                when=_compared(LEVEL)),
    ],
)  # fmt: skip

turned = Function(
    "a function that returns the kernel turned by half a circle", "turned",
    cases=[(np.array([[1, 2], [3, 4]]),), (np.array([[1, 2, 3]]),),
           (np.arange(1, 10).reshape(3, 3),), (np.array([[-1, 0, 1]] * 3),)],
    random=lambda rng: (rng.integers(-3, 4, tuple(rng.integers(1, 5, 2))),),
    reference=lambda kernel: np.rot90(kernel, 2),
    right="Rows and columns both run backwards, so that the first number comes last. What "
          "`convolve2d` turns, this turns back.",
    hints=["Half a turn moves the upper left number to the lower right.",
           "`[::-1]` runs backwards through the rows. Columns have an index of their own, behind "
           "the comma."],
    solution="def turned(kernel):\n    return kernel[::-1, ::-1]",
    mistakes=[
        Mistake("The rows run backwards and the columns do not: that mirrors the kernel. Half a "
                "turn reverses both.", lambda kernel: kernel[::-1]),
        Mistake("The columns run backwards and the rows do not. That is enough for our edge "
                "kernel, whose rows are alike, and for others it is not.",
                lambda kernel: kernel[:, ::-1]),
        Mistake("`.T` exchanges rows and columns. Half a turn keeps the rows rows, and reverses "
                "them.", lambda kernel: kernel.T),
        Mistake("It swaps the signs. For our edge kernel that is the same as half a turn, for "
                "others it is not.", lambda kernel: -kernel),
        Mistake("That is a quarter of a circle. Half a circle is two of them.",
                np.rot90, lambda kernel: np.rot90(kernel, -1)),
        Mistake("It gives the kernel back as it was: two times backwards is forwards.",
                lambda kernel: kernel),
    ],
)  # fmt: skip
