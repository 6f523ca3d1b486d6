"""The exercises of 05 on its parts: pooling, the dense layer, and the sigmoid."""

import math

import numpy as np
from scipy import special

from helpers.exercises.kinds import Choice, Function, Mistake, Number


def _squares(feature_map):
    """The squares of 2×2, (rows, columns, 2, 2)."""
    rows, columns = feature_map.shape
    return feature_map.reshape(rows // 2, 2, columns // 2, 2).swapaxes(1, 2)


def _largest(feature_map):
    return _squares(feature_map).max(axis=(2, 3))


def _overlapping(feature_map):
    """Squares that begin at row and column, where they should begin at twice as much."""
    rows, columns = feature_map.shape
    return np.array([[feature_map[row : row + 2, column : column + 2].max()
                      for column in range(columns // 2)] for row in range(rows // 2)])  # fmt: skip


def _any_map(rng):
    rows, columns = 2 * rng.integers(1, 5, 2)
    return (rng.integers(-90, 100, (rows, columns)) / 10,)


def _any_dense(rng):
    pictures, come_in, go_out = rng.integers(1, 5, 3)
    return tuple(rng.integers(-9, 10, shape).astype(float)
                 for shape in ((pictures, come_in), (come_in, go_out), (go_out,)))  # fmt: skip


pool_one = Function(
    "the function `pool_one`", "pool_one",
    cases=[(np.array([[1, 5], [3, 2]]),), (np.array([[1, 2, 3, 4], [5, 6, 7, 8]]),),
           (np.array([[-4, -1], [-2, -3]]),), (np.arange(24).reshape(6, 4),)],
    random=_any_map, reference=_largest,
    mistakes=[
        Mistake("Fractions got lost: an array of the type `int` holds whole numbers only.",
                lambda m: _largest(m).astype(int)),
        Mistake("These are the means of the squares. Max-pooling keeps the largest number of each.",
                lambda m: _squares(m).mean(axis=(2, 3))),
        Mistake("These are the sums of the squares. Max-pooling keeps the largest number of each.",
                lambda m: _squares(m).sum(axis=(2, 3))),
        Mistake("This keeps the smallest number of each square.",
                lambda m: _squares(m).min(axis=(2, 3))),
        Mistake("The squares overlap: the one for row 1 of the result begins at row 2 of the map, "
                "so at `2 * row`, and the same for columns.", _overlapping),
        Mistake("This keeps the first number of each square, whichever is the largest.",
                lambda m: m[::2, ::2]),
        Mistake("Rows and columns are exchanged in the result.", lambda m: _largest(m).T),
        Mistake("A square of nothing but negative numbers gives 0, which is not in it. Its largest "
                "number is negative.", lambda m: np.maximum(_largest(m), 0)),
        Mistake("This is the largest number of the whole map, and every square has its own.",
                lambda m: m.max(), lambda m: np.full_like(_largest(m), m.max())),
    ],
    right="Every number of the map lies in one square, and of each square the largest is left: a "
    "quarter as many numbers.",
    hints=["The result has half as many rows and half as many columns. Start with "
           "`np.zeros((rows // 2, columns // 2))`.",
           "For each `row` and `column` of the result, the square is "
           "`feature_map[2 * row:2 * row + 2, 2 * column:2 * column + 2]`.",
           "`square.max()` is the largest number of an array. Return the result behind the loops."],
    solution="""def pool_one(feature_map):
    rows, columns = feature_map.shape
    result = np.zeros((rows // 2, columns // 2))
    for row in range(rows // 2):
        for column in range(columns // 2):
            top, left = 2 * row, 2 * column
            square = feature_map[top:top + 2, left:left + 2]
            result[row, column] = square.max()
    return result""",
)  # fmt: skip

moved_edge = Choice(
    'a letter, such as "a"', "a",
    options={
        "a": None,
        "b": "The mean is made of the same sixteen numbers as before, wherever they stand. And in "
        "the first square the numbers are 0, 0, 0 and 0 now.",
        "c": "The mean does not notice: the same sixteen numbers have the same sum.",
        "d": "Max-pooling does notice: the first square holds only zeros now.",
    },
    right="The squares on the left hold only zeros now, so their largest number is 0. The sum of "
    "all sixteen, and so the mean, is as before.",
    hints=["Write down the first square before and after the move, and its largest number.",
           "What becomes of the sum of all sixteen numbers?"],
    solution='prediction = "a"',
)  # fmt: skip

dense = Function(
    "the function `dense`", "dense",
    cases=[(np.array([[2.0]]), np.array([[3.0]]), np.array([1.0])),
           (np.array([[225.0, 40.0, 10.0]]), np.array([[0.01], [-0.02], [0.05]]),
            np.array([-1.0])),
           (np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[1.0, 0.0], [2.0, -1.0]]),
            np.array([10.0, 20.0]))],
    random=_any_dense, reference=lambda v, w, b: np.einsum("pi,io->po", v, w) + b,
    mistakes=[
        Mistake("The biases are missing: add one to each sum.", lambda v, w, b: v @ w),
        Mistake("The biases are subtracted. They are added, and may be negative themselves.",
                lambda v, w, b: v @ w - b),
        Mistake("All products of all pictures make one sum here. Each picture needs a sum of its "
                "own, and each column of the weights, too.",
                lambda v, w, b: (v @ w).sum() + b, lambda v, w, b: (v * w.T).sum() + b),
        Mistake("The biases are added before the weights multiply. They belong to the finished "
                "sum.", lambda v, w, b: (v + b) @ w, lambda v, w, b: v @ (w + b)),
        Mistake("The first of the two is the weights here. A row of values times a column of "
                "weights makes a sum, so the values come first: `values @ weights`.",
                lambda v, w, b: w @ v + b),
        Mistake("All biases are added up. Each sum has a bias of its own.",
                lambda v, w, b: v @ w + b.sum()),
        Mistake("`*` multiplies number by number and adds nothing up. `@` multiplies and adds.",
                lambda v, w, b: v * w + b),
    ],
    right="Each row of values times each column of weights is one sum, and each sum gets its bias.",
    hints=["One sum is a row of `values` times a column of `weights`, product by product, added "
           "up. `@` makes all these sums at once.", "`values @ weights`, and then the biases."],
    solution="def dense(values, weights, biases):\n    return values @ weights + biases",
)  # fmt: skip

three_doublings = Number(
    "one number from 0 to 1", 8 / 9, within=0.005,
    mistakes=[
        Mistake("8 to 1 are the odds. Eight dogs to one cat: how many dogs among the nine?", 8),
        Mistake("Odds of 8 to 1 are eight dogs to one cat, so there are nine animals, and eight of "
                "nine are dogs.", 7 / 8, 0.88),
        Mistake("That is the cats' share, 1 of 9.", 1 / 9),
        Mistake("Right, but in per cent. A probability is a number from 0 to 1.", 88.9, 89),
        Mistake("Near: rounded to one decimal it is 0.9. Give 8 / 9, or two decimals more.", 0.9),
        Mistake("Those are odds of 3 to 1. The sum is 3, and each 1 in it doubles the odds.", 0.75),
        Mistake("Those are odds of 6 to 1. Doubling three times is 2 · 2 · 2.", 6 / 7),
        Mistake("That is the probability for a sum of 2, where the odds are 4 to 1.", 0.8),
    ],
    right="2 · 2 · 2 is 8: odds of 8 to 1, and 8 of 9 is 0.889.",
    hints=["The odds are doubled three times, from 1 to 1. Which odds are that?",
           "Odds of 8 to 1: of nine animals, eight are dogs."],
    solution="prediction = 8 / 9",
)  # fmt: skip

sigmoid = Function(
    "the function `sigmoid`", "sigmoid",
    cases=[(np.array([0.0]),), (np.array([2.0]),), (np.array([[-3.0, 0.95], [0.5, 4.0]]),)],
    random=lambda rng: (rng.normal(0, 3, rng.integers(1, 5, 2)),),
    reference=special.expit, within=1e-6,
    mistakes=[
        Mistake("The sign is turned: 2 gets 0.12, and −2 gets 0.88. The power is of minus the sum.",
                lambda s: 1 / (1 + np.exp(s))),
        Mistake("Python divides before it adds, and `1 / 1 + np.exp(-sums)` adds last. Put the sum "
                "below into brackets.",
                lambda s: 1 / 1 + np.exp(-s)),
        Mistake("These are the odds, which can be any number over 0. Odds of 8 to 1 are a "
                "probability of 8 / (8 + 1).", lambda s: np.exp(s)),
        Mistake("These are the odds against a dog. The probability is 1 / (1 + these).",
                lambda s: np.exp(-s)),
        Mistake("Near: 2.718 is rounded. `np.exp` knows *e* to the last digit.",
                lambda s: 1 / (1 + 2.718**-s), lambda s: 1 / (1 + 2.72**-s)),
        Mistake("These are the doubled odds. The sigmoid has *e* in place of 2: `np.exp`.",
                lambda s: 1 / (1 + 2.0**-s)),
        Mistake("Python divides before it adds: `1 / np.exp(-sums) + 1` is always above 1. Put the "
                "sum below into brackets.",
                lambda s: 1 / np.exp(-s) + 1),
        Mistake("`math.exp` takes a single number, and `sums` is an array of them. `np.exp` takes "
                "them all.", lambda s: 1 / (1 + math.exp(-s))),
        Mistake("This only says yes or no. The sigmoid rises smoothly from 0 to 1.",
                lambda s: (s > 0).astype(float), lambda s: (s >= 0).astype(float)),
    ],
    right="It rises from 0 to 1, is one half at 0, and what it gives for a sum and for minus the "
    "sum adds up to 1.",
    hints=["`np.exp(-sums)` is *e* to the power of minus the sum, for all of them at once.",
           "`1 / (1 + np.exp(-sums))`. The brackets matter."],
    solution="def sigmoid(sums):\n    return 1 / (1 + np.exp(-sums))",
)  # fmt: skip
