"""The exercises of 09 on networks: all weights counted, and one without any convolution."""

from helpers.exercises.kinds import Function, Mistake, Network

CNN_WEIGHTS = 617_665


def _total(size, dense=lambda side: (side * side * 128 + 1) * 64, last=65, biases=1):
    blocks = sum((9 * come_in + biases) * go_out
                 for come_in, go_out in ((3, 32), (32, 64), (64, 128)))  # fmt: skip
    return blocks + dense(size // 8) + last


network_weights = Function(
    "a function that returns one number", "network_weights",
    cases=[(64,), (32,), (128,), (8,)],
    random=lambda rng: (8 * int(rng.integers(1, 40)),),
    reference=_total,
    right="The three convolutions have 93,248 weights, whatever the picture's size, and the last "
          "layer 65. All else depends on the size: twice as many pixels a side make the long row "
          "four times as long, and with it nearly all weights.",
    hints=["Three convolutions of 3×3 with 32, 64 and 128 filters; 3, 32 and 64 channels come "
           "in. (size · size · channels + 1) · filters was 03's rule.",
           "Each pooling halves the side, so `side = size // 8`, and `side * side * 128` numbers "
           "go into the dense layer. Each of its 64 sums has a weight for each of them, and a "
           "bias."],
    solution="""def network_weights(size):
    side = size // 8
    convolutions = ((9 * 3 + 1) * 32 + (9 * 32 + 1) * 64
                    + (9 * 64 + 1) * 128)
    dense = (side * side * 128 + 1) * 64
    return convolutions + dense + (64 + 1)""",
    mistakes=[
        Mistake("It is the same for all sizes. The dense layer has a weight for each number of "
                "its long row, and that depends on the size.", lambda size: CNN_WEIGHTS),
        Mistake("All biases are missing: one for each filter and for each sum.",
                lambda size: _total(size, lambda side: side * side * 128 * 64, 64, 0)),
        Mistake("The biases of the convolutions are missing: one for each filter.",
                lambda size: _total(size, biases=0)),
        Mistake("65 are missing. Is the last layer there, 64 weights and a bias? And has each of "
                "the 64 sums before it a bias?", lambda size: _total(size, last=0)),
        Mistake("The last sum has a bias, too.", lambda size: _total(size, last=64)),
        Mistake("The picture is not halved. Three poolings leave an eighth of each side.",
                lambda size: _total(8 * size)),
        Mistake("Each pooling halves the side. Three of them leave an eighth, not a quarter.",
                lambda size: _total(2 * size)),
        Mistake("Each pooling halves rows and columns, so an eighth is left of each side. This "
                "divides all places by 8 only.",
                lambda size: _total(size, lambda side: (size * size // 8 * 128 + 1) * 64)),
        Mistake("Flatten keeps every place of each of the 128 maps. This has only one side of "
                "them.", lambda size: _total(size, lambda side: (side * 128 + 1) * 64)),
        Mistake("These are the convolutions. The dense layers have weights as well.",
                lambda size: _total(size, lambda side: 0, 0)),
        Mistake("This is the dense layer alone. Convolutions and the last sum have weights, too.",
                lambda size: (size // 8 * (size // 8) * 128 + 1) * 64),
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


def _kinds(model):
    return {type(layer).__name__ for layer in model.layers}


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
                when=lambda model: not _kinds(model) & {"Rescaling", "Normalization"}),
        Mistake(lambda model: f"It has {model.count_params():,} weights. The CNN has "
                f"{CNN_WEIGHTS:,}, and this one should have as many at least.",
                lambda: _dense(32), lambda: _dense(),
                when=lambda model: model.count_params() < CNN_WEIGHTS),
    ],
)  # fmt: skip
