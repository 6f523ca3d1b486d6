"""The exercises of 03 on sizes: how many weights, and a network of a given size."""

from helpers.exercises.kinds import Function, Mistake, Network, Number


def _network(*settings, rows=60):
    """Build a network of 3×3 convolutions: for each layer its filters and its settings."""
    import keras

    x = image = keras.Input((rows, rows, 3))
    for filters, others in settings:
        x = keras.layers.Conv2D(filters, 3, **others)(x)
    return keras.Model(image, x)


def _about_size(rows, columns):
    if (rows, columns) == (60, 60):
        mend = "Nothing in it halves the size: one layer needs `strides=2`."
    elif (rows, columns) == (15, 15):
        mend = "It is halved twice: one layer with `strides=2` is enough."
    else:
        mend = 'Without a border a layer loses the rim: `padding="same"`.'
    return f"It puts out {rows}×{columns} places, where 30×30 are wanted. {mend}"


SAME, HALF = {"padding": "same"}, {"padding": "same", "strides": 2}

second_layer = Number(
    "one number", 1168,
    mistakes=[
        Mistake("What comes in are the 8 maps of the first layer, no longer 3 colours.", 448, 432),
        Mistake("Each of the 16 filters has a bias as well.", 1152),
        Mistake("Each filter has a matrix for each of the 8 maps that come in.", 160, 144),
        Mistake("Each filter has one bias, however many maps come in.", 1280),
        Mistake("This is one filter. There are 16.", 73, 72),
        Mistake("This is both layers together.", 1392),
        Mistake("8 is how many maps come in. Filters there are 16, each with 73 weights.", 584),
    ],
    right="3 · 3 · 8 + 1 is 73, and 16 filters have 16 times as many.",
    hints=["How many channels has what the first layer puts out?",
           "One filter has 3 · 3 · 8 numbers in its kernel, and a bias."],
    solution="prediction = 1168",
)  # fmt: skip

count_weights = Function(
    "the function `count_weights`", "count_weights",
    cases=[(1, 1, 1), (2, 1, 1), (1, 3, 1), (3, 3, 8), (3, 8, 16), (1, 16, 4)],
    random=lambda rng: tuple(int(number) for number in rng.integers(1, 40, 3)),
    mistakes=[
        Mistake("The biases are missing: one for each filter.", lambda k, c, f: k * k * c * f),
        Mistake("One bias is there, and each filter has its own.",
                lambda k, c, f: k * k * c * f + 1),
        Mistake("A filter has one bias, not one for each channel.",
                lambda k, c, f: (k * k + 1) * c * f),
        Mistake("A kernel is square: size times size numbers for each channel.",
                lambda k, c, f: (k * c + 1) * f, lambda k, c, f: (2 * k * c + 1) * f),
        Mistake("The channels are missing: a kernel has a matrix for each of them.",
                lambda k, c, f: (k * k + 1) * f),
        Mistake("In Python `^` is no power: write `size ** 2`, or `size * size`.",
                lambda k, c, f: ((k ^ 2) * c + 1) * f, lambda k, c, f: k ^ (2 * c * f + f),
                lambda k, c, f: (k ^ (2 * c + 1)) * f),
        Mistake("Channels and filters are swapped.", lambda k, c, f: (k * k * f + 1) * c),
        Mistake("These are the weights of a single filter.", lambda k, c, f: k * k * c + 1),
    ],
    right="Each filter has a matrix for each channel that comes in, and one bias. How large the "
    "picture is does not matter.",
    hints=["How many weights has one filter? Then times the filters."],
    solution="""def count_weights(size, channels, filters):
    return (size * size * channels + 1) * filters""",
)  # fmt: skip

network = Network(
    "a network, `keras.Model(…)`, for pictures of 60×60×3",
    mistakes=[
        Mistake(lambda model: f"Pictures of the shape {model.input_shape[1:]} go in, where "
                "(60, 60, 3) is wanted.", lambda: _network((8, SAME), (4, HALF), rows=64),
                when=lambda model: model.input_shape != (None, 60, 60, 3)),
        Mistake(lambda model: f"It puts out the shape {model.output_shape[1:]}, where rows, "
                "columns and 4 maps are wanted. The last layer has as many filters as maps come "
                "out.", lambda: _network((4, SAME), (8, HALF)), lambda: _network((18, HALF)),
                when=lambda model: len(model.output_shape) != 4 or model.output_shape[3] != 4),
        Mistake(lambda model: _about_size(*model.output_shape[1:3]),
                lambda: _network((8, {}), (4, {"strides": 2})),
                lambda: _network((8, SAME), (4, SAME)), lambda: _network((8, HALF), (4, HALF)),
                when=lambda model: model.output_shape[1:3] != (30, 30)),
        Mistake("A layer in it has no biases: leave out `use_bias=False`.",
                lambda: _network((8, {**SAME, "use_bias": False}), (4, HALF)),
                when=lambda model: not all(getattr(each, "use_bias", True)
                                           for each in model.layers)),
        Mistake(lambda model: f"The shape is right. It has {model.count_params():,} weights, where "
                "516 are wanted: change the filters of the first layer.",
                lambda: _network((16, SAME), (4, HALF)), lambda: _network((4, HALF)),
                when=lambda model: model.count_params() != 516),
    ],
    right="With 3×3 kernels and f filters in its first layer it has 28 · f + (9 · f + 1) · 4 "
    "weights, or 64 · f + 4. That is 516 for 8 filters.",
    hints=["With `padding=\"same\"` a layer keeps the size, and with `strides=2` it halves it.",
           "If the first layer has f filters, f maps go into the second: 28 · f and "
           "(9 · f + 1) · 4 weights. Which f makes 516 of both together?"],
    solution="""image = keras.Input((60, 60, 3))
x = layers.Conv2D(8, 3, padding="same")(image)
x = layers.Conv2D(4, 3, strides=2, padding="same")(x)
network = keras.Model(image, x)""",
)  # fmt: skip
