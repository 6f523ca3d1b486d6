"""The exercises of 16 on depthwise convolution, and on what it saves."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake, Number


def _by_keras(maps, kernels):
    from keras import layers

    layer = layers.DepthwiseConv2D(kernels.shape[0], use_bias=False)
    layer.build((None, *maps.shape))
    layer.set_weights([kernels[..., np.newaxis]])
    return np.asarray(layer(maps[np.newaxis].astype(np.float32)))[0]


def _some(rng):
    side, channels = int(rng.integers(2, 4)), int(rng.integers(2, 4))
    shape = side + int(rng.integers(0, 3)), side + int(rng.integers(0, 3)), channels
    return rng.integers(0, 5, shape).astype(float), rng.integers(-2, 3, (side, side, channels))


def _windows(maps, kernels):
    """All windows, (rows, columns, side, side, channels)."""
    side = kernels.shape[0]
    view = np.lib.stride_tricks.sliding_window_view(maps, (side, side), axis=(0, 1))
    return np.moveaxis(view, 2, -1)


def _slid(maps, kernels):
    return (_windows(maps, kernels) * kernels).sum(axis=(2, 3))


def _padded(maps, kernels):
    side = kernels.shape[0]
    around = [((side - 1) // 2, side // 2)] * 2 + [(0, 0)]
    return _slid(np.pad(maps, around), kernels)


def _three_by_three(maps, kernels):
    rows, columns, channels = maps.shape
    result = np.zeros((rows - 2, columns - 2, channels))
    for row in range(rows - 2):
        for column in range(columns - 2):
            window = maps[row : row + 3, column : column + 3]
            result[row, column] = (window * kernels).sum(axis=(0, 1))
    return result


TWO = np.array([[[1, 0], [2, 1], [0, 3]], [[0, 2], [1, 1], [3, 0]], [[2, 1], [0, 0], [1, 2]]])
depthwise = Function(
    "a function that returns maps, as many as came in",
    "depthwise",
    cases=[
        (TWO[:2, :2].astype(float), np.array([[[1, 2], [0, 0]], [[0, 0], [-1, 1]]])),
        (TWO.astype(float), np.array([[[1, 0], [0, 2]], [[3, 0], [-1, 1]]])),
    ],
    random=_some,
    reference=_by_keras,
    mistakes=[
        Mistake("Here the channels are added up, as an ordinary convolution does. Each map keeps "
                "to itself: sum over rows and columns alone, `axis=(0, 1)`.",
                lambda maps, kernels: (_windows(maps, kernels) * kernels).sum(axis=(2, 3, 4)),
                lambda maps, kernels: np.repeat((_windows(maps, kernels) * kernels)
                                                .sum(axis=(2, 3, 4))[..., np.newaxis],
                                                maps.shape[2], axis=2)),
        Mistake("The first kernel is used for all maps. Each has its own.",
                lambda maps, kernels: _slid(maps, kernels[:, :, :1])),
        Mistake("The kernels are turned round. Deep learning slides them as they are (02).",
                lambda maps, kernels: _slid(maps, kernels[::-1, ::-1])),
        Mistake("Something is put around the maps. Without padding fewer windows fit: "
                "rows − side + 1.", _padded),
        Mistake("The last windows are missing: rows − side + 1 of them fit below each other.",
                lambda maps, kernels: _slid(maps, kernels)[:-1, :-1]),
        Mistake("The windows are always 3×3 here. Take the kernels' own side, `len(kernels)`.",
                _three_by_three),
        Mistake("Rows and columns of the kernels are exchanged.",
                lambda maps, kernels: _slid(maps, kernels.transpose(1, 0, 2))),
        Mistake("The windows' products are averaged. They are to be added up.",
                lambda maps, kernels: _slid(maps, kernels) / kernels.shape[0] ** 2),
        Mistake("Negative sums were cut off. That is the ReLU's work, which comes later.",
                lambda maps, kernels: np.maximum(_slid(maps, kernels), 0)),
    ],
    right="Nothing passes from one map to another. That is left to the 1×1 convolution that "
          "follows.",
    hints=["Two loops over places, as in 03. A window reaches through all channels: "
           "`maps[row : row + side, column : column + side]`.",
           "`window * kernels` multiplies each map with its own kernel. Add up rows and columns, "
           "and leave the channels apart.",
           "`(window * kernels).sum(axis=(0, 1))` is one number for each channel."],
    solution="def depthwise(maps, kernels):\n"
             "    rows, columns, channels = maps.shape\n"
             "    side = len(kernels)\n"
             "    result = np.zeros((rows - side + 1, columns - side + 1, channels))\n"
             "    for row in range(rows - side + 1):\n"
             "        for column in range(columns - side + 1):\n"
             "            window = maps[row : row + side, column : column + side]\n"
             "            result[row, column] = (window * kernels).sum(axis=(0, 1))\n"
             "    return result",
)  # fmt: skip

fewer = Number(
    "how many weights both have together",
    2336,
    right="3 · 3 · 32 = 288 for the kernels, 32 · 64 = 2,048 for the mixing: about an eighth of "
          "18,432. Each is used once in every window, so multiplications fall as much.",
    mistakes=[
        Mistake("That is the ordinary convolution.", 18432),
        Mistake("These are the kernels alone. The 1×1 convolution has weights, too.", 288),
        Mistake("That is the mixing alone. The kernels for each map have weights, too.", 2048),
        Mistake("Biases were said to be left out.", 2432, 2368, 2400),
        Mistake("There is a kernel for each map that comes in, and 32 come in.", 576 + 2048),
        Mistake("Both are added up, since one follows the other.", 288 * 2048),
        Mistake("The 1×1 convolution leads from 32 maps to 64.", 288 + 1024, 288 + 64, 288 + 4096),
        Mistake("A kernel is 3 pixels high and 3 wide.", 96 + 2048),
    ],
    hints=["First 32 kernels of 3×3. How many numbers are that?",
           "Each of the 64 new maps then has one weight for each of the 32."],
    solution="prediction = 3 * 3 * 32 + 32 * 64",
)  # fmt: skip
