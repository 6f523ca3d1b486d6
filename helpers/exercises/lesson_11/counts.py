"""The exercises of 11 on what strides and averages save."""

from helpers.exercises.kinds import Function, Mistake, Number


def _count(size, channels, filters, stride):
    """One product for each number of each window, for each filter."""
    return (size // stride) ** 2 * 9 * channels * filters


def _some(rng):
    stride = int(rng.integers(1, 4))
    return (stride * int(rng.integers(2, 30)), int(rng.integers(2, 40)), int(rng.integers(2, 40)),
            stride)  # fmt: skip


multiplications = Function(
    "a function that returns one number", "multiplications",
    cases=[(2, 1, 1, 1), (2, 1, 1, 2), (64, 3, 32, 1), (64, 3, 32, 2), (32, 64, 128, 2)],
    random=_some, reference=_count,
    right="A stride of 2 leaves half of the rows and half of the columns, so a quarter of the "
          "windows, and with them a quarter of the work. The weights stay as many.",
    hints=["How many windows are there in a row, if each begins `stride` pixels after the last?",
           "`size // stride` in a row, and as many rows. In each window, 9 numbers a channel are "
           "multiplied.",
           "All that happens once for each filter."],
    solution="""def multiplications(size, channels, filters, stride):
    windows = (size // stride) ** 2
    return windows * 9 * channels * filters""",
    mistakes=[
        Mistake("The stride halves rows and columns. Here only one of the two gets shorter.",
                lambda size, channels, filters, stride:
                size * size // stride * 9 * channels * filters),
        Mistake("The stride makes no difference to it. With a stride of 2 there are fewer windows.",
                lambda size, channels, filters, stride: _count(size, channels, filters, 1)),
        Mistake("A window reaches through all channels that come in: 9 numbers in each.",
                lambda size, channels, filters, stride: _count(size, 1, filters, stride)),
        Mistake("Each filter goes over all windows once more.",
                lambda size, channels, filters, stride: _count(size, channels, 1, stride)),
        Mistake("These are the weights of the kernels. Each is used again in every window.",
                lambda size, channels, filters, stride: 9 * channels * filters),
        Mistake("A bias is added, not multiplied: it does not count here.",
                lambda size, channels, filters, stride:
                (size // stride) ** 2 * (9 * channels + 1) * filters),
        Mistake('With `padding="same"` there is a window around every pixel, those of the rim, '
                "too.",
                lambda size, channels, filters, stride:
                ((size - 2) // stride) ** 2 * 9 * channels * filters,
                lambda size, channels, filters, stride:
                ((size - 3) // stride + 1) ** 2 * 9 * channels * filters,
                lambda size, channels, filters, stride: (size - 2) ** 2 * 9 * channels * filters,
                lambda size, channels, filters, stride:
                (size - 2) ** 2 // stride ** 2 * 9 * channels * filters),
        Mistake("This counts the windows of one row. There are as many rows.",
                lambda size, channels, filters, stride: size // stride * 9 * channels * filters),
        Mistake("A window is 3 pixels high and 3 wide: 9 numbers a channel.",
                lambda size, channels, filters, stride:
                (size // stride) ** 2 * channels * filters,
                lambda size, channels, filters, stride:
                (size // stride) ** 2 * 3 * channels * filters),
    ],
)  # fmt: skip

weights_left = Number(
    "the number of weights, with biases", 93_377,
    right="93,248 in the three convolutions, as in 09, and 129 for the answer: one for each map's "
          "mean, and a bias.",
    hints=["The three convolutions had 93,248 weights in 09. Strides change nothing in that.",
           "One number a map is left, 128 in all, and one sum answers: a weight for each, and a "
           "bias."],
    solution="prediction = 93_377",
    mistakes=[
        Mistake("The last sum has a bias, too.", 93_376),
        Mistake("Those are the convolutions. The answer has weights, too.", 93_248),
        Mistake("That is the answer alone. The three convolutions have 93,248.", 129, 128),
        Mistake("That is the small CNN of 09. Its dense layer of 524,352 weights is gone.",
                617_665),
        Mistake("09's last sum had 64 weights and a bias. Now the means of 128 maps go to it.",
                93_313, 93_249),
        Mistake("The dense layer of 64 sums is gone: the 128 means go straight to the answer.",
                93_248 + 129 * 64 + 65),
        Mistake("Each map hands on one number, its mean, however many places it has.",
                93_248 + 8_192 + 1),
        Mistake("Strides do not change the kernels: 93,248 weights stay.", 93_248 // 4 + 129),
    ],
)  # fmt: skip
