"""The exercises of 03 on one window of a colour picture, and on how many windows there are."""

import numpy as np
from scipy import signal

from helpers.exercises.kinds import Choice, Function, Mistake, Number, Shape


def _window(picture, kernel, row, column):
    return picture[row : row + kernel.shape[0], column : column + kernel.shape[1]]


def _any_window(rng):
    height, width, channels, down, across = (int(number) for number in rng.integers(1, 4, 5))
    return (rng.integers(0, 256, (height + down, width + across, channels)),
            rng.integers(-3, 4, (height, width, channels)), int(rng.integers(-500, 500)),
            int(rng.integers(0, down + 1)), int(rng.integers(0, across + 1)))  # fmt: skip


sun_in_all_channels = Choice(
    'a letter, such as "a"', "b",
    options={
        "a": "Red and green do rise, by 350 and 120, but blue falls by 480, which is added, too.",
        "b": None,
        "c": "Blue does fall, by 480, but red and green rise by 350 and 120, which are added, too.",
        "d": "The three channels are not kept apart: all 27 products go into a single sum.",
    },
    right="Red rises by 350, green by 120, and blue falls by 480: 350 + 120 − 480 is −10.",
    hints=["For each channel, subtract the left column of the window from its right column.",
           "Two rows of the window cross the edge. In each of them red rises by 255 − 80, green by "
           "220 − 160 and blue by 0 − 240."],
    solution='prediction = "b"',
)  # fmt: skip

roof_to_sky = Number(
    "one number, the bias included", -1240,
    mistakes=[
        Mistake("−840 is the sum of the products. The bias of −400 is still missing.", -840),
        Mistake("The bias is −400, and adding it makes the sum smaller: −840 − 400.", -440),
        Mistake("The bias is added once to the whole sum, not once for each channel that counts.",
                -2040, -1640),
        Mistake("The sign of the sum is turned: right counts in favour, left against. Red falls "
                "from roof and wall to sky.", 440, 840, 1240),
        Mistake("Blue is missing: it rises by 440, which counts against.", -800, -400),
        Mistake("Blue rises by 440, and in this kernel blue that rises counts against.", -360, 40),
        Mistake("Green has weights of 0 in this kernel, so it adds nothing.", -1190, -790),
    ],
    right="Red falls by 400 and blue rises by 440, and both count against: −840. With the bias it "
    "is −1,240.",
    hints=["Left column: roof, roof, wall. Right column: sky, sky, sky. Only red and blue count.",
           "Red: 80 + 80 + 80 − 200 − 200 − 240. Blue: 240 + 240 + 240 − 40 − 40 − 200, with its "
           "sign turned. Then the bias."],
    solution="prediction = -1240",
)  # fmt: skip

number_at = Function(
    "the function `number_at`, mended", "number_at",
    cases=[(np.array([[[1, 2, 3]]]), np.array([[[1, 1, 1]]]), 10, 0, 0),
           (np.arange(8).reshape(2, 2, 2), np.array([[[1, -1]]]), 5, 0, 1),
           (np.arange(24).reshape(3, 4, 2), np.arange(8).reshape(2, 2, 2), -400, 1, 2)],
    random=_any_window,
    reference=lambda picture, kernel, bias, row, column: int(
        signal.correlate(picture, kernel, "valid", "direct")[row, column, 0] + bias),
    mistakes=[
        Mistake("With a single channel its answers are right. One pixel of three channels, as "
                "below, comes out 20 too large, which is twice the bias.",
                lambda p, k, b, r, c: (_window(p, k, r, c) * k).sum() + b * k.shape[2]),
        Mistake("The products are all there, but the bias is gone. Add it once, behind the loop.",
                lambda p, k, b, r, c: (_window(p, k, r, c) * k).sum()),
        Mistake("It returns after the first channel: `return` stands inside the loop.",
                lambda p, k, b, r, c: (_window(p, k, r, c) * k)[..., 0].sum() + b),
        Mistake("Only the last channel is left: `total` is set anew in each round of the loop.",
                lambda p, k, b, r, c: (_window(p, k, r, c) * k)[..., -1].sum() + b),
        Mistake("The bias is added, never subtracted.",
                lambda p, k, b, r, c: (_window(p, k, r, c) * k).sum() - b),
        Mistake("The bias is added to every product. It belongs to their sum, once.",
                lambda p, k, b, r, c: (_window(p, k, r, c) * k + b).sum()),
    ],
    right="All products of all channels make one sum, and the bias is added to that sum once.",
    hints=["Call it on the window of the sun, `number_at(picture, warm_edge, -400, 0, 3)`. How far "
           "is its answer from 430?", "How many times does the line with `bias` run?"],
    solution="""def number_at(picture, kernel, bias, row, column):
    height, width, channels = kernel.shape
    total = 0
    for channel in range(channels):
        window = picture[row:row + height, column:column + width, channel]
        total = total + (window * kernel[:, :, channel]).sum()
    return total + bias""",
)  # fmt: skip

shape_of_the_maps = Shape(
    "three numbers: rows, columns, maps", (4, 4, 2),
    mistakes=[
        Mistake("The three channels are gone: each sum runs over all of them. What counts is how "
                "many filters there are.", (4, 4, 3), (4, 4, 6)),
        Mistake("A window of 3 finds no room in the last two rows and columns: 6 − 3 + 1.",
                (6, 6, 2), (6, 6, 3)),
        Mistake("6 − 3 leaves out the first place: 6 − 3 + 1.", (3, 3, 2), (3, 3, 3)),
        Mistake("Rows and columns come first, and the maps last.", (2, 4, 4)),
    ],
    right="Four places down, four across, and one map for each of the two filters.",
    hints=["In how many places does a window of 3 fit into 6, as in 02?",
           "Each filter gives one number for each window, over all channels together."],
    solution="prediction = (4, 4, 2)",
)  # fmt: skip
