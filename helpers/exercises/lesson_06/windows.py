"""The exercises of 06 on the gradient from all windows, and on the one that answers most."""

import numpy as np
from scipy.signal import correlate2d

from helpers.exercises.kinds import Function, Mistake, Number, Order

kernel_gradient = Order(
    "the letters of seven lines in their order, such as \"ABCDEFG\"",
    "kernel_gradient",
    lines={
        "A": "            window = image[row : row + height, column : column + width]",
        "B": "    for row in range(map_gradient.shape[0]):",
        "C": "            gradient += map_gradient[row, column] * window",
        "D": "    return gradient",
        "E": "def kernel_gradient(image, map_gradient, height, width):",
        "F": "            gradient = map_gradient[row, column] * window",
        "G": "        for column in range(map_gradient.shape[1]):",
        "H": "    gradient = np.zeros((height, width))",
    },
    answer="EHBGACD",
    cases=[(np.arange(9.0).reshape(3, 3), np.array([[1.0, 0], [0, 2]]), 2, 2)],
    random=lambda rng: (rng.integers(-5, 6, (5, 6)) / 1.0, rng.integers(-5, 6, (3, 4)) / 1.0, 3, 3),
    reference=lambda image, map_gradient, height, width: correlate2d(image, map_gradient, "valid"),
    mistakes=[
        Mistake("With `=` only the last window is left. The gradient adds up all of them.",
                "EHBGAFD"),
        Mistake("The window is weighed before it has been cut out: A comes before C.", "EHBGCAD"),
        Mistake("The lines with `for` are indented by 4 and by 8 spaces, so rows come first.",
                "EHGBACD"),
        Mistake("C adds up what F would write over. One of the two stays out.", "EHBGACFD",
                "EHBGAFCD"),
        Mistake("The zeros come before the loops: all windows are added to the same nine numbers.",
                "EBHGACD", "EBGHACD"),
        Mistake("`return` ends the function, so nothing behind it is reached.", "EHDBGAC"),
    ],
    right="Each window counts as much as the slope at its place in the map, and all are added up.",
    hints=["`def` first, then nine zeros, and `return` last.",
           "One line stays out: the windows are added up, so `+=`."],
)  # fmt: skip


def _windows(rng):
    rows = int(rng.integers(3, 7))
    return rng.integers(-4, 5, (rows, 3)) / 1.0, rng.integers(-4, 5, rows) / 1.0


table_gradient = Function(
    "a function that returns one slope for each column of the table",
    "table_gradient",
    cases=[
        # Three columns: with two, dividing by all numbers of the table looks like a lost 2.
        (np.array([[1.0, 0, 2], [3, 2, 0], [0, 4, 1], [2, 1, 0]]), np.array([1.0, 2, -1, 1])),
        (np.arange(15.0).reshape(5, 3), np.array([1.0, -1, 2, 0, 3])),
    ],
    random=_windows,
    reference=lambda table, errors: 2 * np.mean(table * errors[:, np.newaxis], axis=0),
    mistakes=[
        Mistake("These slopes grow with the number of windows: from 5,104 of them each step would "
                "be 5,104 times too long.",
                lambda table, errors: 2 * table.T @ errors),
        Mistake("Divided by the number of slopes, one a column of the table. The mean is over the "
                "windows, one a row.",
                lambda table, errors: 2 * table.T @ errors / table.shape[1]),
        Mistake("9 is how many slopes a kernel of 3×3 has, and tables may be others. The mean is "
                "over the windows, one a row.",
                lambda table, errors: 2 * table.T @ errors / 9),
        Mistake("`table.size` counts all pixels of the table. The mean is over the windows, one a "
                "row.",
                lambda table, errors: 2 * table.T @ errors / table.size),
        Mistake("5,104 are the windows of the eye. Tables have other numbers of rows, too.",
                lambda table, errors: 2 * table.T @ errors / 5104),
        Mistake("This squares the errors. A slope has the error in it once, with its sign.",
                lambda table, errors: 2 * table.T @ errors**2,
                lambda table, errors: 2 * table.T @ errors**2 / len(errors)),
        Mistake("The 2 got lost: squaring the error brings it in.",
                lambda table, errors: table.T @ errors / len(errors),
                lambda table, errors: (table.T * errors).mean(axis=1)),
        Mistake("`.mean()` of the whole makes one number of all slopes. Each column keeps its own.",
                lambda table, errors: (2 * table.T @ errors).mean(),
                lambda table, errors: 2 * (table.T * errors).mean()),
        Mistake("That averages the slopes of a window. The mean is taken over the windows, for "
                "each column.", lambda table, errors: (2 * table.T * errors).mean(axis=0)),
        Mistake("The sign is turned: `errors` is the answers minus the targets already.",
                lambda table, errors: -2 * table.T @ errors / len(errors)),
    ],
    right="Each window gives 2 · error · pixel for each column, and the loss takes the mean over "
          "all windows.",
    hints=["`table.T @ errors` adds up errors times windows. Of how many windows is that?",
           "Divide by the number of windows, `len(errors)`."],
    solution="def table_gradient(table, errors):\n"
             "    return 2 * table.T @ errors / len(errors)",
)  # fmt: skip

best_only = Number(
    "one number, with its sign",
    2 * (0.7 - 1) * 0.4,
    mistakes=[
        Mistake("The error is 0.7 − 1, which is negative.", 0.24),
        Mistake("Squaring the error brings in a factor of 2.", -0.12, 0.12),
        Mistake("That is the error alone. The slope is 2 · error · pixel.", -0.3, 0.3),
        Mistake("Under the number lies 0.4 in the window that answers most. Multiply by it, too.",
                -0.6, 0.6),
        Mistake("That is the pixel of another window. The largest sum is the second, and there the "
                "pixel is 0.4.", -0.54, 0.36, -1.44),
        Mistake("That is the answer times the pixel. The slope has the error in it, 0.7 − 1.",
                0.56, 0.28, 0.7),
        Mistake("This counts all three windows. Only the largest sum is the answer; the other two "
                "windows have no say.",
                -1.36, -0.68, -0.96, -0.48, -0.32, -0.16, 0.42, 0.21, -0.42, -0.21),
        Mistake("That is the pixel alone. The slope is 2 · error · pixel.", 0.4),
        Mistake("It would be 0 under a window that is not the largest. This one is.", 0),
    ],
    right="2 · (0.7 − 1) · 0.4, as for a single window. The other two have slope 0: a small step "
          "leaves them smaller.",
    hints=["The answer is the largest sum, 0.7. What is the error?",
           "2 · error · pixel, with the pixel of that window."],
    solution="slope = 2 * (0.7 - 1) * 0.4",
)  # fmt: skip
