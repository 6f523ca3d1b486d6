"""The exercise of 02 on the sum of any window, and what goes wrong with it."""

import numpy as np
from scipy import signal

from helpers.exercises.kinds import Function, Mistake
from helpers.exercises.lesson_02.windows import KERNEL, PICTURE


def _some_window(rng):
    height, width, rows, columns = rng.integers(1, 4, 4)
    image = rng.integers(0, 256, (height + rows, width + columns))
    return (image, rng.integers(-2, 3, (height, width)),
            int(rng.integers(rows + 1)), int(rng.integers(columns + 1)))  # fmt: skip


def _window(image, kernel, row, column, more=0):
    height, width = kernel.shape
    return image[row : row + height + more, column : column + width + more]


def _cut(more):
    return lambda *case: (_window(*case, more) * case[1]).sum()


def _product_by_product(pixel):
    """Loops over the kernel in which `pixel` says where the pixel of each number lies."""
    return lambda image, kernel, row, column: sum(
        image[pixel(row, column, *place)] * number for place, number in np.ndenumerate(kernel)
    )


def _threes(image, kernel, row, column):
    return (image[row : row + 3, column : column + 3] * kernel).sum()


def _threes_by_loops(image, kernel, row, column):
    return sum(image[row + down, column + right] * kernel[down, right]
               for down in range(3) for right in range(3))  # fmt: skip


def _square(axis):
    def sum_of_a_square(image, kernel, row, column):
        size = kernel.shape[axis]
        return (image[row : row + size, column : column + size] * kernel).sum()

    return sum_of_a_square


def _exchanged(image, kernel, row, column):
    height, width = kernel.shape
    return (image[column : column + height, row : row + width] * kernel).sum()


def _all_exchanged(image, kernel, row, column):
    height, width = kernel.shape
    return (image[column : column + width, row : row + height] * kernel).sum()


def _shape_exchanged(image, kernel, row, column):
    width, height = kernel.shape
    return (image[row : row + height, column : column + width] * kernel).sum()


def _rows_twice(image, kernel, row, column):
    height, width = kernel.shape
    return (image[row : row + height][column : column + width] * kernel).sum()


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
                "`kernel.shape` tells.", _threes, _threes_by_loops),
        Mistake("Its window is a square: it takes rows and columns from the same one of the two "
                "numbers in `kernel.shape`.", _square(0), _square(1)),
        Mistake("Row and column are exchanged: in `image[…, …]` the rows come first.",
                _exchanged, _all_exchanged,
                _product_by_product(lambda row, column, down, right: (column + down, row + right)),
                _product_by_product(lambda row, column, down, right: (column + right, row + down))),
        Mistake("Within the window, rows and columns are exchanged: the number in the kernel's "
                "row 0, column 1 belongs on the pixel one column further, in the same row.",
                _product_by_product(lambda row, column, down, right: (row + right, column + down)),
                lambda *case: (_window(*case) * case[1].T).sum()),
        Mistake("`image[…][…]` cuts rows twice. Rows and columns stand in one pair of brackets, "
                "with a comma between them.", _rows_twice),
        Mistake("It mirrors the kernel. Here each number stays where it is written.",
                lambda *case: (_window(*case) * case[1][::-1]).sum(),
                lambda *case: (_window(*case) * case[1][:, ::-1]).sum()),
        Mistake("It turns the kernel by half a circle, so that its last number meets the window's "
                "first pixel. Here each number stays where it is written.",
                lambda *case: (_window(*case) * case[1][::-1, ::-1]).sum()),
        Mistake("It returns the first product alone. Does its `return` stand within a loop? There "
                "it ends the function at once.",
                lambda image, kernel, row, column: image[row, column] * kernel[0, 0]),
        Mistake("It adds up the first row of products alone. Does its `return` stand within a "
                "loop? There it ends the function at once.",
                lambda *case: (_window(*case) * case[1])[0].sum()),
        Mistake("It returns the last product alone. In a loop, `=` puts each product in the place "
                "of the one before, and `+=` adds it.",
                lambda *case: (_window(*case) * case[1])[-1, -1]),
        Mistake("It multiplies one pixel by all the kernel's numbers. Each has a pixel of its own "
                "under it.",
                lambda image, kernel, row, column: (image[row, column] * kernel).sum()),
        Mistake("That is the average of the products. Add them up, without dividing.",
                lambda *case: (_window(*case) * case[1]).mean()),
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
