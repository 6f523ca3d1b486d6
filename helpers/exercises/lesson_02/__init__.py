"""The exercises of 02 Slide a kernel by hand."""

import numpy as np
from scipy import signal

from helpers.exercises.kinds import Choice, Function, Mistake, Number, Questions, Shape, lesson
from helpers.exercises.lesson_02.edges import EDGES, diagonal_kernel
from helpers.exercises.lesson_02.kernels import lower_edge, middles, turned
from helpers.exercises.lesson_02.sums import sum_at
from helpers.exercises.lesson_02.windows import loop, second_window

# In the order of the notebook, which is that of progress.
__all__ = [
    "second_window",
    "sum_at",
    "loop",
    "wide_map",
    "map_shape",
    "lower_edge",
    "middles",
    "diagonal_kernel",
    "turned",
    "recall",
]

# A copy, for the notebook: whatever a reader does with it, answers are judged on the same edges.
eight_edges = {name: edge.copy() for name, edge in EDGES.items()}

wide_map = Shape(
    "two numbers, rows and columns", (6, 2),
    right="6 − 1 + 1 is 6 rows, and 6 − 5 + 1 is 2 columns.",
    hints=["Take rows and columns one by one: *n* − *k* + 1 for each.",
           "There are 6 rows and the kernel has 1: 6 − 1 + 1."],
    solution="shape = 6, 2",
    mistakes=[
        Mistake("Rows and columns are exchanged: the kernel has one row and five columns.", (2, 6)),
        Mistake("That is *n* − *k*. The first place counts, too: *n* − *k* + 1.", (5, 1)),
        Mistake("That is the map of a 3×3 kernel. This one has one row and five columns.", (4, 4)),
        Mistake("That is the kernel's own shape. How many places has it room in?", (1, 5)),
        Mistake("The columns are right. A kernel of one row has room in every row.", (5, 2), (4, 2),
                when=lambda shape: shape[1] == 2 and shape[0] != 6),
        Mistake("The rows are right. Five columns have room from column 0 on, and from column 1 "
                "on.", (6, 1), (6, 6), when=lambda shape: shape[0] == 6 and shape[1] != 2),
    ],
)  # fmt: skip


def _some_shapes(rng):
    kernel = rng.integers(1, 6, 2)
    return tuple(map(int, kernel + rng.integers(0, 9, 2))), tuple(map(int, kernel))


map_shape = Function(
    "a function that returns two numbers, rows and columns", "map_shape",
    cases=[((2, 3), (1, 1)), ((6, 6), (3, 3)), ((6, 6), (1, 5)), ((300, 451), (3, 3))],
    random=_some_shapes,
    reference=lambda image, kernel:
        signal.correlate2d(np.zeros(image), np.zeros(kernel), mode="valid").shape,
    right="Rows and columns follow *n* − *k* + 1, each for itself. Chelsea's map has 298 rows and "
          "449 columns.",
    hints=["`image_shape[0]` is the number of rows, `image_shape[1]` that of columns.",
           "The rows are `image_shape[0] - kernel_shape[0] + 1`."],
    solution="def map_shape(image_shape, kernel_shape):\n"
             "    rows = image_shape[0] - kernel_shape[0] + 1\n"
             "    columns = image_shape[1] - kernel_shape[1] + 1\n"
             "    return rows, columns",
    mistakes=[
        Mistake("One place is missing in each direction: *n* − *k* is how far the window can move, "
                "and the place where it starts counts, too.",
                lambda image, kernel: (image[0] - kernel[0], image[1] - kernel[1])),
        Mistake("The 1 is taken away, and must be added: *n* − *k* + 1.",
                lambda image, kernel: (image[0] - kernel[0] - 1, image[1] - kernel[1] - 1)),
        Mistake("The kernel's size is added. It takes room away: *n* − *k* + 1.",
                lambda image, kernel: (image[0] + kernel[0] - 1, image[1] + kernel[1] - 1),
                lambda image, kernel: (image[0] + kernel[0] + 1, image[1] + kernel[1] + 1)),
        Mistake("Rows and columns come out exchanged: rows first.",
                lambda image, kernel: (image[1] - kernel[1] + 1, image[0] - kernel[0] + 1)),
        Mistake("It takes off 2, which is right for a 3×3 kernel only.",
                lambda image, kernel: (image[0] - 2, image[1] - 2)),
        Mistake("It returns how many places there are in all. Rows and columns are wanted, each "
                "for itself.", lambda image, kernel:
                (image[0] - kernel[0] + 1) * (image[1] - kernel[1] + 1)),
        Mistake("It returns the rows twice. The columns follow the same rule with `[1]`.",
                lambda image, kernel: (image[0] - kernel[0] + 1, image[0] - kernel[0] + 1)),
        Mistake("It returns the columns twice. The rows follow the same rule with `[0]`.",
                lambda image, kernel: (image[1] - kernel[1] + 1, image[1] - kernel[1] + 1)),
        Mistake("It returns (4, 4) for every picture and kernel. Work with the two shapes that it "
                "is given.", lambda image, kernel: (4, 4)),
        Mistake("It adds rows and columns together. A comma, `return rows, columns`, returns both.",
                lambda image, kernel: image[0] - kernel[0] + 1 + image[1] - kernel[1] + 1),
        Mistake("Windows may overlap: the next one starts one pixel further, not one kernel "
                "further.", lambda image, kernel: (image[0] // kernel[0], image[1] // kernel[1])),
        Mistake("It uses the kernel's rows for the columns, too. `kernel_shape[1]` is how many "
                "columns it has.", lambda image, kernel:
                (image[0] - kernel[0] + 1, image[1] - kernel[0] + 1)),
    ],
)  # fmt: skip

recall = Questions(
    [
        Number("one number", 4, right="Past 255 the count starts again at 0: 260 becomes 4.",
               mistakes=[Mistake("One byte ends at 255. Where does the count go on?", 260),
                         Mistake("It does not stop at 255. The count starts again at 0.", 255),
                         Mistake("256 becomes 0, so 260 is a little more.", 5, 0)]),
        Choice("a letter", "b", right="Row, column, channel; and green is channel 1.", options={
            "a": "Rows come first, as in a matrix.", "b": None,
            "c": "The channel comes last in this series."}),
        Shape("two numbers, rows and columns", (24, 18), right="28 − 5 + 1 and 20 − 3 + 1.",
              mistakes=[Mistake("That is *n* − *k*: one place is missing each way.", (23, 17)),
                        Mistake("Rows first, then columns.", (18, 24)),
                        Mistake("The kernel has 5 rows and 3 columns.", (26, 16))]),
        Number("one number", 60, right="The pixel times the sum of the kernel's numbers: 30 · 2.",
               mistakes=[Mistake("It would stay 30 if the numbers added up to 1.", 30),
                         Mistake("It would vanish if the numbers added up to 0.", 0)]),
        Choice("a letter", "b", right="It slides the kernel as it is.", options={
            "a": "That is what mathematics, and `convolve2d`, call a convolution.", "b": None,
            "c": "Signs stay. Mathematics turns, and libraries of networks do not even do that."}),
    ],
)  # fmt: skip

progress = lesson("02 Slide a kernel by hand", globals())
