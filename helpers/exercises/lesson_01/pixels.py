"""What 01 asks of single pixels: to read, to paint and to mix them."""

import numpy as np
from PIL import Image

from helpers.exercises.kinds import Function, Mistake, Number, Order

# Two rows of three pixels: small enough to be read, and no two numbers are the same.
SMALL = (10 * np.arange(18).reshape(2, 3, 3)).astype(np.uint8)
# Wider than the house, whose size a slice may hold by mistake.
WIDE = (5 * np.arange(51)).reshape(1, 17, 3).repeat(2, axis=0).astype(np.uint8)
BLUE = [0, 0, 255]

one_number = Number(
    "one number from 0 to 255",
    220,
    mistakes=[
        Mistake("80 is the green of row 4 and column 1, the door. The row comes first.", 80),
        Mistake("255 is the sun's red, channel 0. Channels count from 0: which one is number 1?",
                255),
        Mistake("0 is the sun's blue, channel 2. Channels count from 0: which one is number 1?", 0),
        Mistake("160 is the green of the sky, one column further left. Columns count from 0, so "
                "column 4 is the fifth.", 160),
        Mistake("That is grass. Rows count from the top.", 150),
    ],
    right="Row 1, column 4 lies in the sun, and channel 1 is green.",
    hints=["Row 1 is the second from the top, column 4 the fifth from the left.",
           "It lies in the sun. Channel 0 is red, 1 is green, 2 is blue: look into the second "
           "matrix."],
    solution="prediction = 220",
)  # fmt: skip


def a_picture(rng):
    """A small picture that is not square."""
    rows, columns = rng.choice([2, 3, 4, 5], 2, replace=False)
    return rng.integers(0, 256, (rows, columns, 3), dtype=np.uint8)


def _painting(rng):
    picture = a_picture(rng)
    row, column = (int(rng.integers(length)) for length in picture.shape[:2])
    return picture, row, column, rng.integers(0, 256, 3).tolist()


def _painted_at(place):
    """A function that paints elsewhere: place makes the index of row and column."""

    def paint(picture, row, column, colour):
        painted = picture.copy()
        painted[place(row, column)] = colour
        return painted

    return paint


paint = Function(
    "a function that returns a copy of a picture in which one pixel has another colour",
    "paint",
    cases=[(SMALL, 1, 0, BLUE), (SMALL, 0, 2, BLUE)],
    random=_painting,
    bytes=True,
    mistakes=[
        Mistake("Row and column are swapped: the row comes first in the square brackets.",
                _painted_at(lambda row, column: (column, row))),
        Mistake("The whole row is painted. The pixel also needs its column.",
                _painted_at(lambda row, column: row)),
        Mistake("The whole column is painted. The pixel also needs its row.",
                _painted_at(lambda row, column: (slice(None), column))),
        Mistake("The whole picture is painted. One pixel is `painted[row, column]`.",
                _painted_at(lambda row, column: slice(None))),
        Mistake("Another pixel is painted. Rows and columns count from 0, so nothing is taken off "
                "or added.",
                _painted_at(lambda row, column: (row - 1, column - 1)),
                _painted_at(lambda row, column: (row + 1, column + 1))),
        Mistake("It stops with an error: a third index, such as `0`, picks one number of the "
                "pixel, and three do not fit into its place.",
                _painted_at(lambda row, column: (row, column, 0))),
        Mistake("The copy comes back as it was: nothing is assigned to its pixel.",
                lambda picture, row, column, colour: picture.copy()),
        Mistake("It returns the pixel alone. The whole copy is wanted.",
                lambda picture, row, column, colour: picture[row, column],
                lambda picture, row, column, colour: np.array(colour)),
        Mistake("It always paints in blue. Use `colour`.",
                lambda picture, row, column, colour:
                _painted_at(lambda row, column: (row, column))(picture, row, column, BLUE)),
    ],
    right="Row first, then column, and all three numbers of that pixel are set. The picture that "
          "was given stays as it is.",
    hints=["Three steps: make a copy, assign to one pixel of it, return it.",
           "`painted[:, :, 0] = 0` set a whole channel. One pixel is `painted[row, column]`."],
    solution="""\
def paint(picture, row, column, colour):
    painted = picture.copy()
    painted[row, column] = colour
    return painted""",
)  # fmt: skip

grey_lines = Order(
    'seven letters in their order, such as "ABCDEFG"',
    "to_grey",
    lines={
        "A": "            grey[row, column] = (picture[row, column] * weights).sum()",
        "B": "    for row in range(rows):",
        "C": "    return grey",
        "D": "    rows, columns, channels = picture.shape",
        "E": "def to_grey(picture, weights):",
        "F": "            grey[column, row] = (picture[row, column] * weights).sum()",
        "G": "    grey = np.zeros((rows, columns))",
        "H": "        for column in range(columns):",
    },
    answer="EDGBHAC",
    cases=[(SMALL, np.array([0.299, 0.587, 0.114]))],
    random=lambda rng: (a_picture(rng), np.array([0.299, 0.587, 0.114])),
    reference=lambda picture, weights: np.array(Image.fromarray(picture).convert("L")),
    within=0.51,
    mistakes=[
        Mistake("Line F writes to the place with row and column swapped. A picture that is not "
                "square it cannot mix at all; a square one comes out with rows and columns "
                "exchanged.", "EDGBHFC"),
        Mistake("`return` ends the function, so the loops behind it never run: all stays 0.",
                "EDGCBHA"),
        Mistake("`rows` and `columns` are used in line G before line D gives them a value.",
                "EGDBHAC"),
        Mistake("The loop over columns, line H, is indented below the loop over rows, line B: it "
                "stands behind it.", "EDGHBAC"),
        Mistake("The line that begins with `def` comes first: all others belong to it.", "DEGBHAC"),
    ],
    right="First the size, then a matrix of zeros of that size, then every pixel's sum into its "
          "place.",
    hints=["`def` first, `return` last. One of the two lines A and F is not needed.",
           "A name must have its value before it is used: where do `rows` and `columns` get "
           "theirs?"],
)  # fmt: skip
