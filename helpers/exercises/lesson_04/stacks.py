"""The exercises of 04 on two layers that are one."""

import numpy as np
from scipy.signal import convolve2d

from helpers.exercises.kinds import Function, Mistake, Order

one_layer = Function(
    "a function that returns two numbers, the weight and the bias",
    "one_layer",
    cases=[(2, 1, 3, -4), (1, 5, 2, 0), (3, 0, 1, 7)],
    random=lambda rng: tuple((rng.integers(2, 10, 4) / 2).tolist()),
    reference=lambda w1, b1, w2, b2: (w1 * w2, b1 * w2 + b2),
    mistakes=[
        Mistake("The second layer multiplies all that it gets, the first layer's bias, too.",
                lambda w1, b1, w2, b2: (w1 * w2, b1 + b2)),
        Mistake("The weights multiply: three times as much of twice as much is six times as much.",
                lambda w1, b1, w2, b2: (w1 + w2, b1 + b2),
                lambda w1, b1, w2, b2: (w1 + w2, b1 * w2 + b2)),
        Mistake("That is the second layer first, and the first one behind it.",
                lambda w1, b1, w2, b2: (w1 * w2, b2 * w1 + b1)),
        Mistake("The second bias is added at the end; nothing multiplies it.",
                lambda w1, b1, w2, b2: (w1 * w2, (b1 + b2) * w2)),
        Mistake("The second layer adds its own bias at the end.",
                lambda w1, b1, w2, b2: (w1 * w2, b1 * w2)),
        Mistake("Those are the numbers of the two layers of the text. Here they may be any.",
                lambda w1, b1, w2, b2: (6, -1)),
        Mistake("This multiplies the two biases. The second layer multiplies the first bias by its "
                "weight, and adds its own.",
                lambda w1, b1, w2, b2: (w1 * w2, b1 * b2)),
        Mistake("The weight comes first, then the bias.",
                lambda w1, b1, w2, b2: (b1 * w2 + b2, w1 * w2)),
    ],
    right="It is weight_2 · (weight_1 · x + bias_1) + bias_2, multiplied out, for any two layers, "
          "whatever their numbers.",
    hints=["Multiply out: weight_2 · (weight_1 · x + bias_1) + bias_2.",
           "The weight is what x is multiplied by; the bias is all the rest."],
    solution="def one_layer(weight_1, bias_1, weight_2, bias_2):\n"
             "    weight = weight_2 * weight_1\n    bias = weight_2 * bias_1 + bias_2\n"
             "    return weight, bias",
)  # fmt: skip

one_kernel = Order(
    "the letters of seven lines in their order, such as \"ABCDEFG\"",
    "one_kernel",
    lines={
        "A": "            combined[row : row + 3, column : column + 3] = copy",
        "B": "    for row in range(3):",
        "C": "            combined[row : row + 3, column : column + 3] += copy",
        "D": "    return combined",
        "E": "def one_kernel(first, second):",
        "F": "            copy = second[row, column] * first",
        "G": "    combined = np.zeros((5, 5))",
        "H": "        for column in range(3):",
    },
    answer="EGBHFCD",
    cases=[(np.ones((3, 3), int), np.array([[-1, 0, 1]] * 3))],
    random=lambda rng: tuple(rng.integers(-5, 6, (2, 3, 3))),
    reference=lambda first, second: convolve2d(first, second),
    mistakes=[
        Mistake("`=` writes over what earlier copies have left. Where copies overlap, they add up.",
                "EGBHFAD"),
        Mistake("A copy is laid down before it is made: F comes before C.", "EGBHCFD", "EGBHAFD"),
        Mistake("The lines with `for` are indented by 4 and by 8 spaces, so rows come first.",
                "EGHBFCD"),
        Mistake("Both A and C lay the copy down. One of them is enough, and the other stays out.",
                "EGBHFACD", "EGBHFCAD"),
        Mistake("`return` ends the function, so nothing behind it is reached.", "EGDBHFC"),
    ],
    right="A copy of the first kernel, times a number of the second, lies at each of the nine "
          "places, as in SciPy's `convolve2d`.",
    hints=["`def` first, then the empty 5×5 kernel, and `return` last.",
           "One line stays out: where copies overlap, they add up."],
)  # fmt: skip
