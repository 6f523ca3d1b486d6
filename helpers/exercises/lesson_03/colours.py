"""The exercises of 03 on colours: one window, one filter, one pixel."""

import numpy as np
from scipy import signal

from helpers.exercises.kinds import Array, Choice, Function, Mistake, Number, Shape

# What a kernel of one's own is judged on.
SUN, SKY, ROOF = [255, 220, 0], [80, 160, 240], [200, 40, 40]
WHITE, BLACK = [255] * 3, [0] * 3
EDGE = np.array([[-1, 0, 1]] * 3)
EXCHANGED = [[0, 0, 1], [0, 1, 0], [1, 0, 0]]


def _answers(kernel, above, below):
    """A kernel's two numbers on a picture that is two rows of one colour above two of another."""
    picture = np.array([[colour] * 3 for colour in (above, above, below, below)], float)
    return signal.correlate(picture, kernel, "valid", "direct")[:, 0, 0].round(6)


def _exchanged(weights):
    """Say what weights make of the first colour of which they make something wrong."""
    for name, colour in (("sun", SUN), ("sky", SKY), ("roof", ROOF)):
        rows = colour, np.array(colour) @ weights, colour[::-1]
        if not np.allclose(rows[1], rows[2]):
            numbers = [" ".join(f"{each:g}" for each in row) for row in rows]
            return "The {}, {}, becomes {}; wanted is {}.".format(name, *numbers)


def _stacked(red, green, blue, axis=-1):
    return np.stack([red, green, blue], axis=axis)


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
        Mistake("The sign of the sum is turned: right counts in favour, left against. Red falls "
                "from roof and wall to sky.", 440, 840, 1240),
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
        Mistake("The bias is added once for each channel, since its line is inside the loop. It "
                "belongs to the whole sum: once, behind the loop.",
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

warm_above = Array(
    "a kernel of the shape (3, 3, 3): rows, columns, channels", shape=(3, 3, 3),
    mistakes=[
        Mistake("Its first axis holds the channels, and its last one should: write `axis=-1` into "
                "`np.stack`.", _stacked(-EDGE.T, 0 * EDGE, EDGE.T, axis=0),
                _stacked(EDGE.T, 0 * EDGE, -EDGE.T, axis=0),
                when=lambda kernel: not _answers(kernel, SUN, SKY).any()
                and _answers(np.moveaxis(kernel, 0, -1), SUN, SKY).any()),
        Mistake(lambda kernel: "A flat patch of one colour does not give 0: the nine numbers add "
                "up to {:g} for red, {:g} for green and {:g} for blue.".format(
                    *kernel.sum(axis=(0, 1))),
                _stacked(np.ones((3, 3)), 0 * EDGE, -np.ones((3, 3))),
                when=lambda kernel: np.abs(kernel.sum(axis=(0, 1))).max() > 1e-6),
        Mistake(lambda kernel: f"White above black gives {_answers(kernel, WHITE, BLACK)[0]:g}, "
                "and should give 0: there all channels change together, so their weights have to "
                "cancel.", _stacked(-EDGE.T, -EDGE.T, -EDGE.T),
                _stacked(-EDGE.T, 0 * EDGE, 0 * EDGE),
                when=lambda kernel: np.abs(_answers(kernel, WHITE, BLACK)).max() > 1e-3),
        Mistake("Sun above sky gives 0. Does your kernel compare left and right, where above and "
                "below differ? `edge.T` compares above and below.",
                _stacked(-EDGE, 0 * EDGE, EDGE), np.zeros((3, 3, 3)),
                when=lambda kernel: not _answers(kernel, SUN, SKY).any()),
        Mistake(lambda kernel: f"Sun above sky gives {_answers(kernel, SUN, SKY).min():g}: the "
                "sign is turned. Red has to count in favour above, and blue below.",
                _stacked(EDGE.T, 0 * EDGE, -EDGE.T),
                when=lambda kernel: _answers(kernel, SUN, SKY).min() < 0),
    ],
    right="Red counts in favour above and blue below, so warm above cold adds up. Where all "
    "channels change together, they cancel.",
    hints=["Begin with `warm_edge`. What in it says *left to right*, and what says *to warmer*?",
           "`edge.T` is minus above and plus below. Which channel needs it, and which needs "
           "`-edge.T`?"],
    solution="warm_above = np.stack([-edge.T, 0 * edge, edge.T], axis=-1)",
)  # fmt: skip

exchange = Array(
    "three rows of three weights", value=EXCHANGED,
    mistakes=[
        Mistake("These weights leave every pixel as it is.", np.eye(3)),
        Mistake("Green is lost: no weight takes the second channel to the second filter.",
                [[0, 0, 1], [0, 0, 0], [1, 0, 0]]),
        Mistake(_exchanged, [[0, 1, 0], [0, 0, 1], [1, 0, 0]], np.ones((3, 3)),
                [[0, 0, 1], [0, 1, 0], [1, 0, 1]], [[0, 0, 255], [0, 255, 0], [255, 0, 0]],
                when=_exchanged),
    ],
    right="The first filter takes blue, the second green, the third red. To see it, run "
    "`show_picture(picture @ np.array(exchange))`: the sun turns blue.",
    hints=["A column is a filter. The first filter makes the new red: which channel should it "
           "take?", "In the first column only the last row, blue, is 1."],
    solution="exchange = [[0, 0, 1],\n            [0, 1, 0],\n            [1, 0, 0]]",
)  # fmt: skip
