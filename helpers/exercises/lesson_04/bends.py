"""The exercises of 04 on ReLU itself: its signs, its code and its slopes."""

import numpy as np

from helpers.exercises.kinds import Array, Function, Mistake, Number

right_edge = Number(
    "one number, with its sign",
    -600,
    mistakes=[
        Mistake("That is its size. The bright pixels lie under the −1s, so they count against.",
                600),
        Mistake("That is one row of the window, and it has three.", -200, 200),
        Mistake("Those are the three bright pixels alone. The dark ones under the 1s count in "
                "favour.", -630),
        Mistake("It is 0 where left and right are alike. Here the left is 210, the right 10.", 0),
    ],
    right="Each row gives −210 + 10, and there are three. The edge is as strong as the left one, "
          "and has the other sign.",
    hints=["One row of the window is 210, 10, 10. It is multiplied by −1, 0, 1.",
           "One row gives −200."],
    solution="prediction = 3 * (-1 * 210 + 0 * 10 + 1 * 10)",
)  # fmt: skip

SIGNED = (np.array([-3, -0.5, 0, 0.5, 3]),), (np.array([[600, -600], [400, -400]]),)


def _one_map(rng):
    return (rng.integers(-900, 900, rng.integers(2, 5, rng.integers(1, 4))) / 2,)


def _in_place(values):
    values[values < 0] = 0
    return values


def _copy_not_returned(values):
    kept = values.copy()
    kept[kept < 0] = 0
    return values


def _in_the_loops_own_name(values):
    for value in values:
        if value < 0:
            value = 0
    return values


relu = Function(
    "a function that returns the values, with 0 in place of every negative one",
    "relu",
    cases=SIGNED,
    random=_one_map,
    reference=lambda values: np.maximum(values, 0),
    mistakes=[
        Mistake("An array has many numbers, and `if` and `max` want one: let `np.maximum` go "
                "through them.", lambda values: max(values, 0),
                lambda values: values if values > 0 else 0),
        Mistake("In a loop, `value = 0` gives the loop's own name another value, and leaves the "
                "array as it was. `np.maximum` needs no loop.", _in_the_loops_own_name),
        Mistake("`np.minimum` keeps the smaller of two numbers, so the negative ones stay and the "
                "positive ones are lost.", lambda values: np.minimum(values, 0)),
        Mistake("This drops the minus signs, so −3 becomes 3. It should become 0.", np.abs),
        Mistake("This leaves the negative numbers out. Each should keep its place, as a 0.",
                lambda values: values[values > 0]),
        Mistake("This puts 1 for every positive number. The number itself should stay.",
                lambda values: np.where(values > 0, 1.0, 0.0)),
        Mistake("This also cuts off what is above 255. A map is no picture: its 600 should "
                "stay 600.",
                lambda values: np.clip(values, 0, 255)),
        Mistake("This is the one largest number. Each number has its own answer.", np.max),
        Mistake("These are the values as they were, negative ones included.",
                lambda values: values),
        Mistake("The result is right, but the array that was given has been changed, too. That "
                "is the matter of the next exercise; until then use `np.maximum`.", _in_place),
    ],
    right="Of each number and 0 the larger is kept, whatever the shape of the array.",
    hints=["Of −3 and 0 the larger is 0; of 3 and 0 it is 3.",
           "`np.maximum` takes an array and a number, and keeps the larger, place by place."],
    solution="def relu(values):\n    return np.maximum(values, 0)",
)  # fmt: skip

keep_positive = Function(
    "a function that leaves the array that it is given as it was",
    "keep_positive",
    cases=SIGNED,
    random=_one_map,
    reference=lambda values: np.maximum(values, 0),
    mistakes=[
        Mistake("The result is right, but the map that went in has lost its negative numbers, too: "
                "both names mean one array.", _in_place),
        Mistake("What comes back is the map as it went in. The zeros belong into a copy, and the "
                "copy is what to return.", _copy_not_returned, lambda values: values.copy()),
        Mistake("The sign is turned: the positive numbers should stay.",
                lambda values: np.minimum(values, 0)),
        Mistake("This leaves the negative numbers out. Each should keep its place, as a 0.",
                lambda values: values[values > 0]),
    ],
    right="The zeros go into an array of its own, so whoever holds the map can go on using it.",
    hints=["`kept = values` gives the same array a second name. `values.copy()` makes a second "
           "array.", "Or use a function that makes a new array: `np.maximum`."],
    solution="def keep_positive(values):\n    kept = values.copy()\n    kept[kept < 0] = 0\n"
             "    return kept",
)  # fmt: skip

slopes = Array(
    "three numbers, the slopes at −2, 0.5 and 4",
    value=[0, 0, 3],
    mistakes=[
        Mistake("At 0.5, what goes into `relu` is 0.5 − 1, which is negative: the bend lies at 1 "
                "here.", [0, 3, 3], [0, 1, 1]),
        Mistake("Those are the values. How much do they rise for a step of 0.01?", [0, 0, 9]),
        Mistake("The rise at 4 goes through `relu` as it is, and is then multiplied by 3.",
                [0, 0, 1]),
        Mistake("Those are the rises. Divide them by the step, 0.01.", [0, 0, 0.03]),
        Mistake("A value that does not move has slope 0, whatever it is multiplied by.",
                [3, 3, 3], [1, 1, 3]),
    ],
    right="Where x − 1 is negative, `relu` does not move, so nothing does. At 4, a step of 0.01 "
          "raises the value from 9 to 9.03.",
    hints=["What goes into `relu` at each of the three places: is it negative?",
           "At 4 the value is 3 · 3. What is it at 4.01?"],
    solution="answer = [0, 0, 3]",
)  # fmt: skip
