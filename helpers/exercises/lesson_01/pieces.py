"""What 01 asks of pieces of a picture: to flip it, and to cut one out."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake, Shape
from helpers.exercises.lesson_01.pixels import SMALL, WIDE, a_picture

piece_shape = Shape(
    "three numbers in brackets, such as (6, 6, 3)",
    (4, 3, 3),
    mistakes=[
        Mistake("The end of a slice is left out: `1:5` is rows 1, 2, 3 and 4.", (5, 3, 3),
                (5, 4, 3)),
        Mistake("The rows are right. Of the columns, too, the end is left out: `0:3` is columns 0, "
                "1 and 2.", (4, 4, 3)),
        Mistake("The rows are right. The columns begin with column 0: `0:3` is columns 0, 1 and 2.",
                (4, 2, 3)),
        Mistake("Rows come first, and `1:5` is for the rows.", (3, 4, 3), (4, 5, 3)),
        Mistake("The start counts, too: `1:5` begins with row 1.", (3, 3, 3), (3, 2, 3)),
        Mistake("Those are the ends of the slices. How many rows and columns lie before them?",
                (5, 3, 0)),
        Mistake("One channel would be left after a third index, such as `0`. Without one, all "
                "three stay.", (4, 3, 1)),
    ],
    right="Rows 1 to 4 are four, columns 0 to 2 are three, and all three channels stay.",
    hints=["Which rows are in `1:5`, if the end is left out?",
           "Of the third axis nothing is said, so all of it is taken."],
    solution="prediction = (4, 3, 3)",
)  # fmt: skip

flip = Function(
    "a function that returns a picture with left and right exchanged",
    "flip",
    cases=[(SMALL[:, :2],), (SMALL,), (WIDE,)],
    random=lambda rng: (a_picture(rng),),
    reference=np.fliplr,
    mistakes=[
        Mistake("It is upside down: the first axis is that of the rows. Let the columns run "
                "backwards.", np.flipud),
        Mistake("It is turned by half a circle: rows and columns both run backwards.",
                lambda picture: picture[::-1, ::-1]),
        Mistake("The channels run backwards: every pixel is where it was, with red and blue "
                "exchanged.", lambda picture: picture[:, :, ::-1]),
        Mistake("All three axes run backwards. Only the columns should.",
                np.flip, lambda picture: picture[:, ::-1, ::-1]),
        Mistake("`:-1` leaves out the last column. A step of −1 stands behind two colons: `::-1`.",
                lambda picture: picture[:, :-1]),
        Mistake("`-1` alone takes the last row or column, and nothing runs backwards. A step of −1 "
                "stands behind two colons: `::-1`.",
                lambda picture: picture[:, -1], lambda picture: picture[:, -1:],
                lambda picture: picture[-1]),
        Mistake("The picture comes back as it was.", lambda picture: picture),
        Mistake("Rows and columns are exchanged. Left and right are the two ends of the columns.",
                lambda picture: picture.swapaxes(0, 1)),
    ],
    right="All rows, and the columns backwards. NumPy's `np.fliplr` gives the same.",
    hints=["`picture[::-1]` runs through the first axis, the rows, backwards.",
           "Which axis goes from left to right? Take all of the one before it with a colon."],
    solution="def flip(picture):\n    return picture[:, ::-1]",
)  # fmt: skip


def _cutting(rng):
    picture = rng.integers(0, 256, (6, 7, 3), dtype=np.uint8)
    height, width = (int(number) for number in rng.choice([1, 2, 3], 2, replace=False))
    row, column = (int(number) for number in rng.choice([1, 2, 3], 2, replace=False))
    return picture, row, column, height, width


cut = Function(
    "a function that returns a piece of a picture",
    "cut",
    cases=[(SMALL, 0, 1, 1, 2), (SMALL, 1, 0, 1, 2), (SMALL, 1, 1, 1, 1), (WIDE, 0, 7, 2, 2)],
    random=_cutting,
    mistakes=[
        Mistake("`height` and `width` are taken for the ends of the slices. The piece ends "
                "`height` rows after its first one: `row:row + height`.",
                lambda picture, row, column, height, width: picture[row:height, column:width]),
        Mistake("It is one row and one column too large: the end of a slice is left out by itself.",
                lambda picture, row, column, height, width:
                picture[row:row + height + 1, column:column + width + 1]),
        Mistake("It is one row and one column too small: the end of a slice is left out by itself.",
                lambda picture, row, column, height, width:
                picture[row:row + height - 1, column:column + width - 1]),
        Mistake("Rows and columns are exchanged: the slice of the rows comes first.",
                lambda picture, row, column, height, width:
                picture[column:column + width, row:row + height]),
        Mistake("`height` counts rows and `width` columns; here they are exchanged.",
                lambda picture, row, column, height, width:
                picture[row:row + width, column:column + height]),
        Mistake("The piece always begins in the upper left corner. Begin at `row` and `column`.",
                lambda picture, row, column, height, width: picture[:height, :width]),
        Mistake("A second pair of square brackets cuts the rows again. Put both slices into one "
                "pair, with a comma between them.",
                lambda picture, row, column, height, width:
                picture[row:row + height][column:column + width]),
        Mistake("Only the rows are cut. A second slice, for the columns, follows after a comma.",
                lambda picture, row, column, height, width: picture[row:row + height]),
        Mistake("It always cuts out the same piece. Use the four numbers that it is given.",
                lambda picture, row, column, height, width: picture[0:2, 4:6],
                lambda picture, row, column, height, width: picture[1:5, 0:3]),
    ],
    right="A slice begins at its first number and ends before its second, so `row:row + height` "
          "has `height` rows. The channels all stay.",
    hints=["A slice has the form `first:end`, and the end is left out.",
           "If the first row is `row` and there are `height` of them, which is the first row that "
           "is left out?"],
    solution="""\
def cut(picture, row, column, height, width):
    return picture[row:row + height, column:column + width]""",
)  # fmt: skip
