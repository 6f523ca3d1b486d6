"""Exercises of 02 on single windows, and on the loop over all of them."""

import numpy as np
from scipy import signal

from helpers.exercises.kinds import Function, Mistake, Number, Order

PICTURE = np.array([[10] * 3 + [210] * 3] * 4 + [[10] * 6] * 2)
KERNEL = np.array([[-1, 0, 1]] * 3)

second_window = Number(
    "the sum, one number", 600,
    right="Three times −10 and three times 210; the middle column counts nothing.",
    hints=["Each pixel is multiplied by the number of the kernel that lies over it.",
           "The left column holds 10, 10, 10 and counts −1; the right one 210, 210, 210."],
    solution="second = 600",
    mistakes=[
        Mistake("That leaves out the minus: the three pixels on the left count against.", 660),
        Mistake("That leaves out the left column: its three tens count −1 each.", 630),
        Mistake("That is one row, and the window has three.", 200),
        Mistake("The size is right, the sign is not: the bright column lies under the +1.", -600),
        Mistake("That was the first window. This one reaches into the bright block.", 0),
        Mistake("That is the sum of the nine pixels. Multiply by the kernel first.", 690),
    ],
)  # fmt: skip


def _some_window(rng):
    height, width, rows, columns = rng.integers(1, 4, 4)
    image = rng.integers(0, 256, (height + rows, width + columns))
    return (image, rng.integers(-2, 3, (height, width)),
            int(rng.integers(rows + 1)), int(rng.integers(columns + 1)))  # fmt: skip


def _threes(image, kernel, row, column):
    return (image[row : row + 3, column : column + 3] * kernel).sum()


def _exchanged(image, kernel, row, column):
    height, width = kernel.shape
    return (image[column : column + height, row : row + width] * kernel).sum()


def _shape_exchanged(image, kernel, row, column):
    width, height = kernel.shape
    return (image[row : row + height, column : column + width] * kernel).sum()


def _window(image, kernel, row, column, more=0):
    height, width = kernel.shape
    return image[row : row + height + more, column : column + width + more]


def _cut(more):
    return lambda *case: (_window(*case, more) * case[1]).sum()


def _to_the_size(image, kernel, row, column):
    height, width = kernel.shape
    return (image[row:height, column:width] * kernel).sum()


sum_at = Function(
    "a function that returns one sum, one number", "sum_at",
    cases=[(np.array([[1, 2], [3, 4]]), np.array([[1]]), 1, 0),
           (np.array([[1, 2], [3, 4]]), np.array([[10, 1]]), 1, 0),
           (PICTURE, KERNEL, 0, 1), (PICTURE, KERNEL, 2, 1)],
    random=_some_window,
    reference=lambda image, kernel, row, column:
        signal.correlate2d(image, kernel, mode="valid")[row, column],
    right="It cuts out the kernel's own size at any place, multiplies cell by cell and adds up. "
          "For every window it gives what SciPy does.",
    hints=["`height, width = kernel.shape` tells how large the window is.",
           "The window's rows are `row : row + height`. What are its columns?",
           "Cut the window out, multiply it by the kernel, and return the `.sum()`."],
    solution="def sum_at(image, kernel, row, column):\n"
             "    height, width = kernel.shape\n"
             "    window = image[row : row + height, column : column + width]\n"
             "    return (window * kernel).sum()",
    mistakes=[
        Mistake("It always takes a window of 3×3. The kernel may have another size, which "
                "`kernel.shape` tells.", _threes),
        Mistake("Row and column are exchanged: in `image[…, …]` the rows come first.", _exchanged),
        Mistake("The kernel's height and width are exchanged: in `kernel.shape` the rows come "
                "first.", _shape_exchanged),
        Mistake("It adds up the pixels alone. Multiply the window by the kernel first.",
                lambda *case: _window(*case).sum()),
        Mistake("Its window is one row and one column too small: a slice ends before its second "
                "number, so `row : row + height` needs no −1.", _cut(-1)),
        Mistake("Its window is one row and one column too large: a slice ends before its second "
                "number, so `row : row + height` needs no +1.", _cut(1)),
        Mistake("The window begins at `row` and must end `height` rows further, at "
                "`row + height`.", _to_the_size),
        Mistake("It adds up each column for itself. `.sum()` without an axis adds up all.",
                lambda *case: (_window(*case) * case[1]).sum(axis=0)),
        Mistake("It returns the products. They have still to be added up, by `.sum()`.",
                lambda *case: _window(*case) * case[1]),
        Mistake("It always takes the window in the upper left corner: `row` and `column` have to "
                "move it.", lambda image, kernel, row, column: _exchanged(image, kernel, 0, 0)),
        Mistake("`@` multiplies rows by columns. Cell by cell is `*`.",
                lambda *case: (_window(*case) @ case[1]).sum()),
    ],
)  # fmt: skip

LINES = {
    "A": "    return feature_map",
    "B": "            feature_map[row, column] = (window * kernel).sum()",
    "C": "    for row in range(rows):",
    "D": "            window = image[0:height, 0:width]",
    "E": "    feature_map = np.zeros((rows, columns))",
    "F": "def slide(image, kernel, rows, columns):",
    "G": "            return feature_map",
    "H": "    height, width = kernel.shape",
    "I": "            window = image[row : row + height, column : column + width]",
    "J": "        for column in range(columns):",
}

loop = Order(
    "eight letters in quotation marks", "slide", lines=LINES, answer="FHECJIBA",
    cases=[(PICTURE[:3, :4], KERNEL, 1, 2), (PICTURE, KERNEL, 4, 4),
           (PICTURE, np.array([[1, 2]]), 6, 5)],
    reference=lambda image, kernel, *_: signal.correlate2d(image, kernel, mode="valid"),
    right="Every column of every row: cut out the window, write its sum where it belongs; and "
          "return the map when both loops are done.",
    hints=["The line that begins with `def` comes first. A line behind `for` is indented further.",
           "What is written to must be made first: E comes before both loops.",
           "Of I and D one cuts out the same corner each time; of A and G one stops too early."],
    mistakes=[
        Mistake("G returns from within both loops, so that the function ends after its first "
                "window. The map is complete when both loops are done.",
                "FHECJIBG", "FEHCJIBG"),
        Mistake("D cuts out the upper left corner at every place, so that every sum is the same. "
                "The window has to begin at `row` and `column`.",
                "FHECJDBA", "FEHCJDBA", "FHECJDBG", "FEHCJDBG"),
        Mistake("B uses the window before I has cut it out.", "FHECJBIA", "FEHCJBIA"),
        Mistake("J is indented further than C: the loop over columns runs within the loop over "
                "rows.", "FHEJCIBA", "FEHJCIBA"),
        Mistake("C opens a loop, and the next line must stand within it. E makes the map once, "
                "before both loops.", "FHCEJIBA", "FHCJEIBA"),
        Mistake("A returns the map before anything is written to it. It comes last.",
                "FHEACJIB", "FHAECJIB"),
    ],
)  # fmt: skip
