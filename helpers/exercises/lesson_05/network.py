"""The exercises of 05 on the network: shapes, weights and its steps in order."""

import numpy as np

from helpers.by_hand import convolve_colour
from helpers.exercises.kinds import Function, Mistake, Number, Order, Shape


def _maps(images, kernels, biases, border=True):
    """A convolution with a border, or without one, in loops."""
    edge = len(kernels) // 2 if border else 0
    padded = np.pad(images, ((0, 0), (edge, edge), (edge, edge), (0, 0)))
    return np.stack([convolve_colour(picture, kernels, biases) for picture in padded])


def _pooled(maps):
    pictures, rows, columns, channels = maps.shape
    return maps.reshape(pictures, rows // 2, 2, columns // 2, 2, channels).max(axis=(2, 4))


def _block(images, kernels, biases):
    return _pooled(np.maximum(_maps(images, kernels, biases), 0))


def _any_block(rng):
    pictures, more, channels, filters = rng.integers(1, 3, 4)
    shapes = ((pictures, 2 + 2 * more, 4, channels), (3, 3, channels, filters), (filters,))
    return tuple(rng.normal(size=shape) for shape in shapes)


def _any_pass(rng):
    pictures, filters = rng.integers(1, 4, 2)
    shapes = ((pictures, 4, 4, 1), (3, 3, 1, filters), (filters,), (4 * filters, 1), (1,))
    return tuple(rng.normal(size=shape) for shape in shapes)


def _pass(images, kernels, biases, weights, bias):
    sums = _block(images, kernels, biases).reshape(len(images), -1) @ weights + bias
    return 1 / (1 + np.exp(-sums))


shape_deep = Shape(
    "three numbers: rows, columns, channels", (4, 4, 64),
    mistakes=[
        Mistake("It is halved three times, from 32 to 16, to 8, and to 4.", (8, 8, 64)),
        Mistake("Each pooling halves rows and columns, and there are three.", (32, 32, 64),
                (16, 16, 64)),
        Mistake("Without a border each convolution would lose two rows. These have one.",
                (2, 2, 64), (26, 26, 64)),
        Mistake("A layer has one map for each of its own filters, and the third has 64. Those of "
                "the layers before went into its sums.", (4, 4, 3), (4, 4, 16), (4, 4, 112)),
        Mistake("Rows and columns come first, the channels last.", (64, 4, 4)),
    ],
    right="32 is halved three times, and the last convolution has 64 filters.",
    hints=["With a border, a convolution changes only the channels. What does pooling change?",
           "After the first block: 16×16×16. Now the second and the third."],
    solution="prediction = (4, 4, 64)",
)  # fmt: skip

weights_of_second = Number(
    "one number", 4640,
    mistakes=[
        Mistake("The biases are missing, one for each of the 32 filters.", 4608),
        Mistake("That is the third convolution, where 32 channels come in and there are 64 "
                "filters.", 18496, 18432),
        Mistake("One bias is not enough: each of the 32 filters has its own.", 4609),
        Mistake("Its kernels are not for a colour picture: 16 channels come in, the maps of the "
                "first block.", 896, 864),
        Mistake("Each kernel has 3×3 numbers for each of the 16 channels that come in, not one "
                "matrix for all.", 320, 288),
        Mistake("In and out are exchanged: 16 channels come in, and there are 32 filters.", 4624),
        Mistake("The bias belongs to a filter once, not to each of its 16 channels.", 5120),
    ],
    right="3 · 3 · 16 products and one bias make 145 for each filter, and there are 32.",
    hints=["How many channels come in? The first block has 16 filters.",
           "One filter has 3 · 3 · 16 numbers and a bias. How many filters are there?"],
    solution="prediction = (3 * 3 * 16 + 1) * 32",
)  # fmt: skip

forward = Order(
    'eight letters, such as "ABCDEFGH"', "forward",
    lines={
        "A": "from helpers.layers import convolve_batch, dense, max_pool, relu, sigmoid",
        "B": "def forward(images, kernels, biases, weights, bias):",
        "C": "    rows = x.reshape(len(x), -1)",
        "D": "    x = relu(x)",
        "E": "    return sigmoid(sums)",
        "F": '    x = convolve_batch(images, kernels, biases, padding="same")',
        "G": "    sums = dense(rows, weights, bias)",
        "H": "    x = max_pool(x)",
        "I": "    rows = x.reshape(1, -1)",
    },
    answer="ABFDHCGE",
    cases=[(np.array([[[[1.0], [-2]], [[-1], [0]]]]), -np.ones((1, 1, 1, 1)), np.zeros(1),
            np.ones((1, 1)), np.zeros(1)), _any_pass(np.random.default_rng(0))],
    random=_any_pass, reference=_pass, within=1e-6,
    mistakes=[
        Mistake("Line I writes the numbers of all pictures into a single row. Each picture needs "
                "a row of its own: line C.", "ABFDHIGE", "ABFHDIGE"),
        Mistake("ReLU comes too late here: the rows have been written already, and nobody reads "
                "`x` again.", "ABFHCDGE", "ABFHCGDE"),
        Mistake("The rows are written before the maps are pooled, so they are four times too "
                "long.", "ABFDCHGE", "ABFDCGHE", "ABFCDHGE"),
        Mistake("`x` comes from the convolution. Before it, there are only `images`.", "ABDFHCGE",
                "ABHFDCGE"),
        Mistake("`return` ends the function, so E stands last: G makes the sums that it needs.",
                "ABFDHCEG", "ABFHDCEG"),
        Mistake("G needs the rows, which C writes: C comes before it.", "ABFDHGCE", "ABFHDGCE"),
        Mistake("A and B stand first: the import, and the line that begins the function.",
                "BAFDHCGE", "FDHCGEAB"),
    ],
    right="ReLU and pooling may change places: of four numbers the largest stays the largest, "
    "whether the negative ones become 0 before or after.",
    hints=["Follow `x`: which line makes it, and from what?",
           "Convolution, ReLU, pooling; then flatten, dense, sigmoid. Line I is not needed."],
)  # fmt: skip

block = Function(
    "the function `block`, mended", "block",
    cases=[(np.ones((1, 2, 2, 1)), np.zeros((1, 1, 1, 1)), np.array([2.0])),
           (np.ones((1, 2, 2, 1)), -np.ones((1, 1, 1, 1)), np.array([2.0])),
           _any_block(np.random.default_rng(1))],
    random=_any_block, reference=_block, within=1e-6,
    mistakes=[
        Mistake("In the smallest case, below, 0 comes out where 2 belongs. All shapes are right, "
                "so they do not tell you why.", lambda i, k, b: _block(i, k, 0 * b)),
        Mistake("The biases come too late: ReLU has made its choice by then. They belong into the "
                "convolution.", lambda i, k, b: _block(i, k, 0 * b) + b),
        Mistake("The biases are subtracted. They are added.", lambda i, k, b: _block(i, k, -b)),
        Mistake("ReLU is gone: there are negative numbers left.",
                lambda i, k, b: _pooled(_maps(i, k, b))),
        Mistake("The border is gone, so two rows and two columns are lost before the pooling. It "
                "comes from `padding=\"same\"`.",
                lambda i, k, b: _pooled(np.maximum(_maps(i, k, b, border=False), 0))),
        Mistake("Pooling is gone.", lambda i, k, b: np.maximum(_maps(i, k, b), 0)),
    ],
    right="With its biases, the convolution gives the sums that Keras has, too.",
    hints=["Which of its three arguments does `block` never use?",
           "`convolve_batch` takes the biases behind images and kernels. Without them it takes 0.",
           "`convolve_batch(images, kernels, biases, padding=\"same\")`."],
    solution="""from helpers.layers import convolve_batch, max_pool, relu


def block(images, kernels, biases):
    maps = convolve_batch(images, kernels, biases, padding="same")
    return max_pool(relu(maps))""",
)  # fmt: skip
