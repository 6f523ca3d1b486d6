"""Exercises of 02 on which kernel does what."""

import numpy as np

from helpers.exercises.kinds import Array, Function, Mistake, Number

lower_edge = Number(
    "the sum with its sign, one number", -600,
    right="Above stand three times 210, which count −1 each, below three times 10: −630 + 30.",
    hints=["Above the window holds 210 and counts −1, below it holds 10 and counts +1.",
           "Three times −210 above. What comes from below?"],
    solution="lower = -600",
    mistakes=[
        Mistake("The size is right, the sign is not: the bright rows lie under the −1.", 600),
        Mistake("Only the upper row of 210 counts −1. The middle row counts 0.", -1230, -1260),
        Mistake("That leaves out the lowest row: its three tens count +1 each.", -630),
        Mistake("The lowest row counts +1, so its three tens are added: −630 + 30.", -660),
        Mistake("That is what two columns give, and the edge runs under all three.", -400),
        Mistake("That is one column, and the edge runs under all three.", -200),
        Mistake("That is what the first kernel gives: left and right are alike. The new one "
                "compares above and below.", 0),
    ],
)  # fmt: skip


def _sums(middles):
    vanish, stay = middles
    words = (f"With {vanish:g} in the middle all five numbers add up to {vanish - 4:g}, with "
             f"{stay:g} they add up to {stay - 4:g}. Wanted are 0 and 1.")  # fmt: skip
    return words.replace("-", "−")


middles = Array(
    "two numbers, first for *vanish*, then for *stay*", value=[4, 5],
    right="With 4 all five numbers add up to 0, with 5 they add up to 1.",
    hints=["What do the four neighbours add up to?",
           "To vanish, all the numbers must add up to 0; to stay, to 1."],
    solution="middles = [4, 5]",
    mistakes=[
        Mistake("The other way round: a sum of 0 makes a flat patch vanish.", [5, 4]),
        Mistake("These are sums of a whole kernel. The four neighbours already add up to −4: what "
                "must the middle be?", [0, 1], [1, 0]),
        Mistake("The corners are 0. Only four neighbours count.", [8, 9]),
        Mistake("The middle must make up for the four −1, so it needs the other sign.",
                [-4, -5], [-4, -3]),
        Mistake("The first is right. For a flat patch to stay, all five must add up to 1.",
                [4, 1], [4, 3], [4, -5], when=lambda middles: middles[0] == 4 != middles[1] - 1),
        Mistake("The second is right. For a flat patch to vanish, all five must add up to 0.",
                [1, 5], when=lambda middles: middles[1] == 5 != middles[0] + 1),
        Mistake(_sums, [0, -4], [4.5, 5.5], [9, 10],
                when=lambda middles: middles.tolist() != [4, 5]),
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
        Mistake("The upper left number comes out in the lower left. Half a circle takes it to the "
                "lower right.", lambda kernel: kernel[::-1]),
        Mistake("The upper left number comes out in the upper right. Half a circle takes it to the "
                "lower right. Of our edge kernel, whose rows are alike, one cannot tell.",
                lambda kernel: kernel[:, ::-1]),
        Mistake("`.T` exchanges rows and columns. Half a turn reverses the order of the "
                "rows, and each row.", lambda kernel: kernel.T),
        Mistake("It swaps the signs. For our edge kernel that is the same as half a turn, for "
                "others it is not.", lambda kernel: -kernel),
        Mistake("That is a quarter of a circle. Half a circle is two of them.",
                np.rot90, lambda kernel: np.rot90(kernel, -1)),
        Mistake("It gives the kernel back as it was: two times backwards is forwards.",
                lambda kernel: kernel),
    ],
)  # fmt: skip
