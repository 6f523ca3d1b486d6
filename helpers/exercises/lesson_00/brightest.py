"""What 00 asks of a small array of lights: its brightest row and its brightest column."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake, Order
from helpers.exercises.lesson_00.light import LIGHT, one_array

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
    random=one_array,
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


def _column(light, number):
    return light[:, number]


def _brightest(count, line, least=lambda line, best: line(best).sum()):
    """A function that looks for the brightest line, as learners may write it."""

    def wrong(light):
        best = 0
        for number in range(count(light)):
            if line(light, number).sum() > least(lambda each: line(light, each), best):
                best = number
        return best

    return wrong


brightest_column = Function(
    "a function that returns the number of the brightest column",
    "brightest_column",
    cases=[(np.array([[1, 2]]),), (np.array([[1, 5, 2], [9, 1, 9]]),), (LIGHT,)],
    random=one_array,
    reference=lambda light: int(light.sum(axis=0).argmax()),
    mistakes=[
        Mistake("This adds up rows. A column is `light[:, column]`, and `light.shape[1]` says how "
                "many there are.", lambda light: int(light.sum(axis=1).argmax()),
                _brightest(lambda light: light.shape[1], lambda light, number: light[number])),
        Mistake("This is the sum itself. Wanted is the number of the column that has it.",
                lambda light: light.sum(axis=0).max()),
        Mistake("This counts from 1. The first column is column 0.",
                lambda light: int(light.sum(axis=0).argmax()) + 1),
        Mistake("This is the column of the brightest single number. The whole column counts.",
                lambda light: int(light.argmax()) % light.shape[1]),
        Mistake("This is the darkest column: turn the comparison round.",
                lambda light: int(light.sum(axis=0).argmin())),
        Mistake("It looks at as many columns as there are rows. `light.shape[0]` counts rows, "
                "`light.shape[1]` columns.", _brightest(lambda light: light.shape[0], _column)),
        Mistake("It counts on four columns, which there are in one array only: `light.shape[1]` "
                "says how many.", _brightest(lambda light: 4, _column)),
        Mistake("It compares a sum with `best`, which is the number of a column. The sum of that "
                "column is `light[:, best].sum()`.",
                _brightest(lambda light: light.shape[1], _column, lambda line, best: best)),
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
