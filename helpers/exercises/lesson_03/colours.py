"""The exercises of 03 on weights that tell colours apart, and mix them."""

import numpy as np
from scipy import signal

from helpers.exercises.kinds import Array, Mistake

# What a kernel of one's own is judged on.
SUN, SKY, ROOF = [255, 220, 0], [80, 160, 240], [200, 40, 40]
WHITE, BLACK = [255] * 3, [0] * 3
EDGE = np.array([[-1, 0, 1]] * 3)
MIX = [[0, 1, 0], [0, 0, 1], [1, 0, 0]]


def _answers(kernel, above, below):
    """A kernel's two numbers on a picture that is two rows of one colour above two of another."""
    picture = np.array([[colour] * 3 for colour in (above, above, below, below)], float)
    return signal.correlate(picture, kernel, "valid", "direct")[:, 0, 0].round(6)


def _mixed(weights):
    """Say what weights make of the first colour of which they make something wrong."""
    for name, colour in (("roof", ROOF), ("sun", SUN), ("sky", SKY)):
        rows = colour, np.array(colour) @ weights, np.roll(colour, 1)
        if not np.allclose(rows[1], rows[2]):
            numbers = [" ".join(f"{each:g}" for each in row) for row in rows]
            return "The {}, {}, becomes {}; wanted is {}.".format(name, *numbers)


def _stacked(red, green, blue, axis=-1):
    return np.stack([red, green, blue], axis=axis)


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
    right="On a flat patch the weights of each channel cancel. At white above black the channels "
    "cancel each other. What it gives for sun above sky comes from their colours alone.",
    hints=["Begin with `warm_edge`. What in it says *left to right*, and what says *to warmer*?",
           "`edge.T` is minus above and plus below. Which channel needs it, and which needs "
           "`-edge.T`?"],
    solution="warm_above = np.stack([-edge.T, 0 * edge, edge.T], axis=-1)",
)  # fmt: skip

mix = Array(
    "three rows of three weights", value=MIX,
    mistakes=[
        Mistake("These weights leave every pixel as it is.", np.eye(3)),
        Mistake("This is the other way round: red becomes blue, blue green, and green red. Are "
                "rows and columns swapped? A row is a channel that goes in, a column a new one.",
                np.transpose(MIX)),
        Mistake("This exchanges two channels and leaves the third as it is. All three should "
                "move.", [[0, 1, 0], [1, 0, 0], [0, 0, 1]], [[0, 0, 1], [0, 1, 0], [1, 0, 0]],
                [[1, 0, 0], [0, 0, 1], [0, 1, 0]]),
        Mistake(_mixed, [[0, 1, 0], [0, 0, 1], [0, 0, 0]], np.ones((3, 3)),
                [[0, 1, 0], [0, 0, 1], [1, 0, 1]], [[0, 255, 0], [0, 0, 255], [255, 0, 0]],
                when=_mixed),
    ],
    right="Red, the first row, has its 1 in the column of the new green, green in that of the new "
    "blue, and blue in that of the new red. To see it, run "
    "`show_picture(picture @ np.array(mix))`.",
    hints=["A row is a channel that goes in. The first row is red: into which of the three new "
           "channels should it go, and into which not?",
           "The first row is 0, 1, 0: nothing of red goes into the new red, all of it into the "
           "new green."],
    solution="mix = [[0, 1, 0],\n       [0, 0, 1],\n       [1, 0, 0]]",
)  # fmt: skip
