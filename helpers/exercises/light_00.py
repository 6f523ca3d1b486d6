"""What 00 asks of a small array of lights: its slices, and four functions."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake, Order, Shape

LIGHT = np.array([[0, 1, 2, 3], [10, 11, 12, 13], [20, 21, 22, 23]])

slice_shape = Shape(
    "two numbers in brackets, rows first, such as (3, 4)",
    (2, 3),
    mistakes=[
        Mistake("The end of a slice does not belong to it: `1:3` is 1 and 2.", (3, 4), (3, 3),
                (2, 4)),
        Mistake("Rows come first, columns second.", (3, 2)),
        Mistake("Those are the ends of the two slices. How many rows and columns lie before "
                "them?", (1, 0)),
    ],
    right="`1:3` is rows 1 and 2; `0:3` is columns 0, 1 and 2.",
    hints=["Which rows are in `1:3`, if its end does not belong to it?"],
    solution="prediction = (2, 3)",
)  # fmt: skip


def _one_array(rng):
    """An array whose columns and whose rows have different sums, each kind among itself."""
    while True:
        rows, columns = rng.integers(2, 6, 2)
        light = rng.integers(0, 256, (rows, columns))
        if all(len(set(light.sum(axis=axis))) == light.shape[1 - axis] for axis in (0, 1)):
            return (light,)


brightest_row = Order(
    "the six letters in their order, such as \"ABCDEF\"",
    "brightest_row",
    lines={
        "A": "        if light[row].sum() > light[best].sum():",
        "B": "def brightest_row(light):",
        "C": "    return best",
        "D": "            best = row",
        "E": "    best = 0",
        "F": "    for row in range(light.shape[0]):",
    },
    answer="BEFADC",
    cases=[(LIGHT,), (LIGHT[::-1],)],
    random=_one_array,
    mistakes=[
        Mistake("`return` ends the function, so the loop behind it never runs.", "BECFAD"),
        Mistake("`best` is compared in the loop before it has a value.", "BFADEC"),
        Mistake("The line that begins with `def` comes first: all others belong to it.", "EBFADC"),
        Mistake("What is set under `if` has to stand behind it: line D is indented the deepest.",
                "BEFDAC"),
    ],
    right="Row 0 is the best so far; each row that is brighter takes its place; `return` waits "
          "until the loop is over.",
    hints=["`def` first, `return` last.", "A loop's lines are indented below `for`, and those of "
           "`if` below `if`."],
)  # fmt: skip

double_light = Function(
    "a function that returns twice the numbers, none above 255",
    "double_light",
    cases=[(np.array([[10, 20]]),), (np.array([[100, 200]]),), (LIGHT,)],
    random=lambda rng: (rng.integers(0, 256, rng.integers(1, 6, 2)),),
    reference=lambda light: np.minimum(2 * light, 255),
    mistakes=[
        Mistake("Nothing holds it back at 255.", lambda light: 2 * light),
        Mistake("These are the numbers as they were, none of them doubled.", lambda light: light),
        Mistake("This adds 2. Twice is `2 * light`.", lambda light: np.minimum(light + 2, 255)),
        Mistake("This is the square. Twice is `2 * light`.",
                lambda light: np.minimum(light**2, 255)),
        Mistake("`np.maximum` keeps the larger of two numbers, so nothing is left below 255. The "
                "smaller is wanted.", lambda light: np.maximum(2 * light, 255)),
    ],
    right="`2 * light` doubles every number of the array at once, and `np.minimum` takes 255 "
          "wherever that is less.",
    hints=["An array times 2 has every number doubled; no loop is needed.",
           "Give `np.minimum` the doubled array and 255.",
           "The last line begins with `return`."],
    solution="def double_light(light):\n    return np.minimum(2 * light, 255)",
)  # fmt: skip


def _columns_for_rows(light):
    """The brightest column, looked for among as many as there are rows."""
    return max(range(light.shape[0]), key=lambda column: light[:, column].sum())


brightest_column = Function(
    "a function that returns the number of the brightest column",
    "brightest_column",
    cases=[(np.array([[1, 2]]),), (np.array([[1, 5, 2], [9, 1, 9]]),), (LIGHT,)],
    random=_one_array,
    reference=lambda light: int(light.sum(axis=0).argmax()),
    mistakes=[
        Mistake("This is the brightest row. A column is `light[:, column]`, and how many there "
                "are, `light.shape[1]` says.", lambda light: int(light.sum(axis=1).argmax())),
        Mistake("This is the sum itself. Wanted is the number of the column that has it.",
                lambda light: light.sum(axis=0).max()),
        Mistake("This counts from 1. The first column is column 0.",
                lambda light: int(light.sum(axis=0).argmax()) + 1),
        Mistake("This is the column of the brightest single number. The whole column counts.",
                lambda light: int(light.argmax()) % light.shape[1]),
        Mistake("This is the darkest column: turn the comparison round.",
                lambda light: int(light.sum(axis=0).argmin())),
        Mistake("It looks at as many columns as there are rows. `light.shape[0]` counts rows, "
                "`light.shape[1]` columns.", _columns_for_rows,
                lambda light: int(light[:, : light.shape[0]].sum(axis=0).argmax())),
        Mistake("It always says 0. Does `best` change, and does `return` wait until the loop is "
                "over?", lambda light: 0),
    ],
    right="Column for column, the sum of all its rows; the number of the largest is kept.",
    hints=["Write `brightest_row` anew, with `row` turned into `column`.",
           "There are `light.shape[1]` columns, and `light[:, column]` is one of them.",
           "The comparison is `light[:, column].sum() > light[:, best].sum()`."],
    solution="""\
def brightest_column(light):
    best = 0
    for column in range(light.shape[1]):
        if light[:, column].sum() > light[:, best].sum():
            best = column
    return best""",
)  # fmt: skip


def _misspelt(light):
    """What the code to be mended does at first."""
    return light.sum() / light.sise


mean_light = Function(
    "a function that returns the mean of all numbers",
    "mean_light",
    cases=[(np.array([[1], [2]]),), (LIGHT,)],
    random=_one_array,
    reference=np.mean,
    mistakes=[
        Mistake("It ends in an AttributeError: something is asked of an array that it does not "
                "have. Run `mean_light(light)` in a cell of your own; read the last line, then "
                "the arrow.", _misspelt),
        Mistake("Only the last row is counted: `total = 0` stands in the loop, so that each row "
                "begins anew.", lambda light: light[-1].sum() / light.size),
        Mistake("Only the first row is counted: `return` stands in the loop and ends it.",
                lambda light: light[0].sum() / light.size),
        Mistake("This is the sum of all. The mean is the sum divided by how many there are, "
                "`light.size`.", lambda light: light.sum()),
        Mistake("The sum is divided by the number of rows. All numbers count, `light.size`.",
                lambda light: light.sum() / len(light)),
    ],
    right="`size` is how many numbers an array has, and `total = 0` stands before the loop, where "
          "it is done once.",
    hints=["The error names what no array has; it may even say what you meant.",
           "How often is `total = 0` done, where it stands now? How often should it be?"],
    solution="""\
def mean_light(light):
    total = 0
    for row in light:
        total = total + row.sum()
    return total / light.size""",
)  # fmt: skip
