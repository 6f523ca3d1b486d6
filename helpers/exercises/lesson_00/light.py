"""What 00 asks of a small array of lights: a slice of it, its double and its mean."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake, Shape

LIGHT = np.array([[0, 1, 2, 3], [10, 11, 12, 13], [20, 21, 22, 23]])

slice_shape = Shape(
    "two numbers in brackets, rows first, such as (3, 4)",
    (2, 3),
    mistakes=[
        Mistake("The end of a slice does not belong to it: `1:3` is 1 and 2.", (3, 4), (3, 3)),
        Mistake("The rows are right. The end of the columns does not belong to them either: `0:3` "
                "is 0, 1 and 2.", (2, 4)),
        Mistake("Rows come first, columns second.", (3, 2)),
        Mistake("That is where the two slices begin. How many rows and columns do they take?",
                (1, 0)),
    ],
    right="`1:3` is rows 1 and 2; `0:3` is columns 0, 1 and 2.",
    hints=["Which rows are in `1:3`, if its end does not belong to it?"],
    solution="prediction = (2, 3)",
)  # fmt: skip


def one_array(rng):
    """An array whose columns and whose rows have different sums, each kind among itself."""
    while True:
        rows, columns = rng.integers(2, 6, 2)
        light = rng.integers(0, 256, (rows, columns))
        if all(len(set(light.sum(axis=axis))) == light.shape[1 - axis] for axis in (0, 1)):
            return (light,)


def _doubled_in_place(light):
    light *= 2
    return light


def _held_in_place(light):
    light *= 2
    light[light > 255] = 255
    return light


double_light = Function(
    "a function that returns twice the numbers, none above 255",
    "double_light",
    cases=[(np.array([[10, 20]]),), (np.array([[100, 200]]),), (LIGHT,)],
    # Of a single number, even `if` can ask.
    random=lambda rng: (rng.integers(0, 256, rng.integers(2, 6, 2)),),
    reference=lambda light: np.minimum(2 * light, 255),
    mistakes=[
        Mistake("It returns the right numbers, but it changes `light` itself. `light * 2` makes a "
                "new array; `light *= 2` and `light[...] = ...` write into the old one.",
                _held_in_place),
        Mistake("Numbers above 255 come out. The limit belongs on the doubled numbers, and what "
                "`np.minimum` gives must be what is returned.", lambda light: 2 * light,
                _doubled_in_place, lambda light: 2 * np.minimum(light, 255)),
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


def _misspelt(light):
    """What the code to be mended does at first."""
    return light.sum() / light.sise


def _without_a_start(light):
    for row in light:
        total = total + row.sum()  # noqa: F821, F823
    return total / light.size


mean_light = Function(
    "a function that returns the mean of all numbers",
    "mean_light",
    cases=[(np.array([[1], [2]]),), (LIGHT,)],
    random=one_array,
    reference=np.mean,
    mistakes=[
        Mistake("It ends in an AttributeError: something is asked of an array that it does not "
                "have. Run `mean_light(light)` in a cell of your own; read the last line, then "
                "the arrow.", _misspelt),
        Mistake("Only the last row is counted: each one puts its own sum into `total` where it "
                "should add to what is there. Does `total` begin anew in the loop?",
                lambda light: light[-1].sum() / light.size),
        Mistake("Only the first row is counted: `return` stands in the loop and ends it.",
                lambda light: light[0].sum() / light.size),
        Mistake("This is the sum of all. The mean is the sum divided by how many there are, "
                "`light.size`.", lambda light: light.sum()),
        Mistake("The sum is divided by the number of rows. All numbers count, `light.size`.",
                lambda light: light.sum() / len(light)),
        Mistake("`light.shape` is two numbers, and the sum is divided by each. How many numbers "
                "there are is `light.size`.", lambda light: light.sum() / light.shape),
        Mistake("`//` drops what stands behind the point. Divide with `/`.",
                lambda light: light.sum() // light.size),
        Mistake("`total` has no value yet when the loop first adds to it: `total = 0` belongs "
                "before the loop.", _without_a_start),
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
