"""Exercises of 02 on one window by hand, and on the loop over all of them."""

import numpy as np
from scipy import signal

from helpers.exercises.kinds import Mistake, Number, Order

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
