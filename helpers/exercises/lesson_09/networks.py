"""The exercises of 09 on networks: all weights counted, and one without any convolution."""

from helpers.exercises.kinds import Function, Mistake, Network

CNN_WEIGHTS = 617_665


CONVOLUTIONS = 93_248


def _total(size, sums, row=lambda side: side * side * 128, biases=(1, 1)):
    """All weights: row says how many numbers go into the dense layer, biases whether it has any."""
    first = (row(size // 8) + biases[0]) * sums
    return CONVOLUTIONS + first + sums + biases[1]


network_weights = Function(
    "a function that returns one number", "network_weights",
    cases=[(64, 64), (32, 64), (128, 64), (8, 10), (64, 1)],
    random=lambda rng: (8 * int(rng.integers(1, 40)), int(rng.integers(1, 200))),
    reference=_total,
    right="The three convolutions have 93,248 weights, whatever the picture's size. All else "
          "depends on it: twice as many pixels a side make the long row four times as long, and "
          "with it nearly all weights.",
    hints=["Three convolutions of 3×3 with 32, 64 and 128 filters; 3, 32 and 64 channels come "
           "in. (size · size · channels + 1) · filters was 03's rule for kernels of one size.",
           "Each pooling halves the side: `side = size // 8`, and `side * side * 128` numbers go "
           "into the dense layer. Each of its sums has a weight for each of them, and a bias.",
           "The last sum has a weight for each sum before it, and a bias."],
    solution="""def network_weights(size, sums):
    side = size // 8
    convolutions = ((9 * 3 + 1) * 32 + (9 * 32 + 1) * 64
                    + (9 * 64 + 1) * 128)
    return convolutions + (side * side * 128 + 1) * sums + sums + 1""",
    mistakes=[
        Mistake("It is the same for all sizes. The dense layer has a weight for each number of "
                "its long row, and that depends on the size.", lambda size, sums: CNN_WEIGHTS,
                lambda size, sums: _total(64, sums)),
        Mistake("The number of sums is fixed at 64. It comes in as `sums`.",
                lambda size, sums: _total(size, 64)),
        Mistake("The last layer has a weight for each of `sums` numbers, and they are not always "
                "64.", lambda size, sums: _total(size, sums) - sums + 64),
        Mistake("All biases are missing: one for each filter and for each sum.",
                lambda size, sums: _total(size, sums, biases=(0, 0)) - 32 - 64 - 128),
        Mistake("The biases of the convolutions are missing: one for each filter.",
                lambda size, sums: _total(size, sums) - 32 - 64 - 128),
        Mistake("`sums + 1` are missing. Is the last layer there, a weight for each sum before it "
                "and a bias? Or have the two dense layers no biases, one for each of their sums?",
                lambda size, sums: _total(size, sums) - sums - 1),
        Mistake("The last sum has a bias, too.",
                lambda size, sums: _total(size, sums, biases=(1, 0))),
        Mistake("The picture is not halved. Three poolings leave an eighth of each side.",
                lambda size, sums: _total(8 * size, sums)),
        Mistake("Each pooling halves the side. Three of them leave an eighth, not a quarter.",
                lambda size, sums: _total(2 * size, sums)),
        Mistake("Each pooling halves rows and columns, so an eighth is left of each side. This "
                "divides all places by 8 only.",
                lambda size, sums: _total(size, sums, lambda side: size * size // 8 * 128)),
        Mistake("Flatten keeps every place of each of the 128 maps. This has only one side of "
                "them.", lambda size, sums: _total(size, sums, lambda side: side * 128)),
        Mistake("These are the convolutions. The dense layers have weights as well.",
                lambda size, sums: CONVOLUTIONS),
        Mistake("This is the dense layer alone. Convolutions and the last sum have weights, too.",
                lambda size, sums: ((size // 8) ** 2 * 128 + 1) * sums),
    ],
)  # fmt: skip


def _dense(*units, size=64, scaled=True, flat=True, last="sigmoid", ends=1):
    """A network without convolution, with a fault or without."""
    import keras

    x = pixels = keras.Input((size, size, 3))
    if scaled:
        x = keras.layers.Rescaling(1 / 127.5, offset=-1)(x)
    if flat:
        x = keras.layers.Flatten()(x)
    for unit in units:
        x = keras.layers.Dense(unit, activation="relu")(x)
    return keras.Model(pixels, keras.layers.Dense(ends, activation=last)(x))


def _with_a_convolution():
    import keras

    pixels = keras.Input((64, 64, 3))
    x = keras.layers.Rescaling(1 / 127.5, offset=-1)(pixels)
    x = keras.layers.Flatten()(keras.layers.Conv2D(16, 3, padding="same")(x))
    return keras.Model(pixels, keras.layers.Dense(64, activation="relu")(x))


def _pooled():
    import keras

    pixels = keras.Input((64, 64, 3))
    x = keras.layers.GlobalAveragePooling2D()(keras.layers.Rescaling(1 / 255)(pixels))
    x = keras.layers.Dense(1000, activation="relu")(x)
    x = keras.layers.Dense(700, activation="relu")(x)
    return keras.Model(pixels, keras.layers.Dense(1, activation="sigmoid")(x))


# Layers that leave the pixels' range as it is.
PLAIN = {"InputLayer", "Flatten", "Reshape", "Dense", "Dropout", "Activation"}


def _kinds(model):
    # Sums on pixels, such as `pixels / 255`, are operations and no layers.
    return {type(each).__name__ for each in getattr(model, "operations", model.layers)}


def _last(model):
    return getattr(getattr(model.layers[-1], "activation", None), "__name__", "none")


no_convolution = Network(
    "a network, `keras.Model(…)`, for pictures of 64×64×3",
    right="Every sum of its first layer sees the whole picture at once, with a weight of its own "
          "for each of 12,288 numbers.",
    hints=["`layers.Rescaling`, `layers.Flatten()`, one `layers.Dense` with ReLU and the last one "
           "with a sigmoid, as in `build`.",
           "12,288 numbers go into the first dense layer. With 64 sums it has 12,289 · 64 "
           "weights."],
    solution="""pixels = keras.Input((64, 64, 3))
x = layers.Rescaling(1 / 127.5, offset=-1)(pixels)
x = layers.Flatten()(x)
x = layers.Dense(64, activation="relu")(x)
dog = layers.Dense(1, activation="sigmoid")(x)
network = keras.Model(pixels, dog)""",
    mistakes=[
        Mistake("There is a convolution in it. Flatten the pixels at once.", _with_a_convolution,
                when=lambda model: any("Conv" in kind for kind in _kinds(model))),
        Mistake("There is pooling in it, which throws most of the pixels away before the dense "
                "layers see them. Flatten them all.", _pooled,
                when=lambda model: any("Pool" in kind for kind in _kinds(model))),
        Mistake(lambda model: f"Pictures of the shape {model.input_shape[1:]} go in, where "
                "(64, 64, 3) is wanted.", lambda: _dense(64, size=32),
                when=lambda model: model.input_shape != (None, 64, 64, 3)),
        Mistake("Without `Flatten` a dense layer works on each pixel alone, and an answer comes "
                "out for every one of them.", lambda: _dense(64, flat=False),
                when=lambda model: len(model.output_shape) > 2),
        Mistake(lambda model: f"It puts out {model.output_shape[1]} numbers a picture. One is "
                "wanted, the probability of a dog.", lambda: _dense(64, ends=2, last="softmax"),
                when=lambda model: model.output_shape != (None, 1)),
        Mistake("Softmax makes several numbers add up to 1. Of a single number it always makes "
                "1: dog, whatever the picture. For one number take the sigmoid.",
                lambda: _dense(64, last="softmax"),
                when=lambda model: _last(model) == "softmax"),
        Mistake("The last layer has no sigmoid, so what comes out is no probability.",
                lambda: _dense(64, last=None), lambda: _dense(64, last="relu"),
                when=lambda model: _last(model) != "sigmoid"),
        Mistake("The pixels come in as they are, from 0 to 255. `Rescaling` is missing, and the "
                "first loss would show it.", lambda: _dense(64, scaled=False),
                when=lambda model: _kinds(model) <= PLAIN),
        Mistake(lambda model: f"It has {model.count_params():,} weights. The CNN has "
                f"{CNN_WEIGHTS:,}, and this one should have as many at least.",
                lambda: _dense(32), lambda: _dense(),
                when=lambda model: model.count_params() < CNN_WEIGHTS),
    ],
)  # fmt: skip
