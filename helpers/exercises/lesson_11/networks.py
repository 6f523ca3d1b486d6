"""The exercise of 11 on a network of one's own: PetNet with one thing changed."""

from helpers.exercises.kinds import Mistake, Network

# Of a layer, what makes it another one.
TOLD = ("filters", "kernel_size", "strides", "padding", "use_bias", "units", "rate", "pool_size",
        "momentum", "activation", "scale", "offset", "groups", "dilation_rate")  # fmt: skip
MOST = 2_000_000


def _petnet(*, size=None, stages=(48, 96, 192), first=24, kernel=3, scaled=True, last="sigmoid",
            ends=1, head="GlobalAveragePooling2D", dropout=0.1):  # fmt: skip
    """PetNet, or one with a change or a fault."""
    import keras
    from keras import layers

    def normalised(x, filters, side=3, **rest):
        x = layers.Conv2D(filters, side, padding="same", use_bias=False, **rest)(x)
        return layers.BatchNormalization(momentum=0.9)(x)

    x = pixels = keras.Input((size, size, 3))
    if scaled:
        x = layers.Rescaling(1 / 127.5, offset=-1)(x)
    x = layers.ReLU()(normalised(x, first, kernel, strides=2))
    for filters in stages:
        x = layers.ReLU()(normalised(x, filters, strides=2))
        x = layers.ReLU()(layers.Add()([x, normalised(x, filters)]))
    if head:
        x = getattr(layers, head)()(x)
    if dropout:
        x = layers.Dropout(dropout)(x)
    return keras.Model(pixels, layers.Dense(ends, activation=last)(x))


def _steps(model):
    """What a network does, step by step, those of networks inside it, too."""
    for each in getattr(model, "operations", model.layers):
        yield from _steps(each) if hasattr(each, "layers") else (each,)


def _kinds(model):
    return [type(each).__name__ for each in _steps(model)]


def _told(model):
    """All that makes it this network, from first to last layer: what, how, and on what."""
    return [(type(each).__name__, each.output.shape[1:] if hasattr(each, "output") else None,
             [str(getattr(each, name, None)) for name in TOLD])
            for each in _steps(model)]  # fmt: skip


def _last(model):
    last = list(_steps(model))[-1]
    return getattr(getattr(last, "activation", None), "__name__", type(last).__name__.lower())


def _cannot_be_whitened(model):
    first = next((each for each in _steps(model) if type(each).__name__ == "Conv2D"), None)
    if first is None:
        return True
    rows, columns, channels, filters = first.kernel.shape
    return channels != 3 or filters % 2 == 1 or filters > 2 * rows * columns * channels


own_network = Network(
    "a network, `keras.Model(…)`, for pictures of any size",
    right="It can be trained. Run the next cell, and see whether your change tells.",
    hints=["Copy the lines of `build_petnet` without the first and the last, put `None` in the "
           "place of `size`, and change one of them.",
           "What about more filters, no short cuts, a share of 0.5 in `Dropout`, or "
           "`GlobalMaxPooling2D`, which hands on the largest value of each map?"],
    solution="""pixels = keras.Input((None, None, 3))
x = layers.Rescaling(1 / 127.5, offset=-1)(pixels)
x = layers.ReLU()(normalised_convolution(x, 24, strides=2))
for filters in (48, 96, 192):
    x = normalised_convolution(x, filters, strides=2)
    x = layers.ReLU()(x)  # no second convolution, no short cut
x = layers.GlobalAveragePooling2D()(x)
x = layers.Dropout(0.1)(x)
dog = layers.Dense(1, activation="sigmoid")(x)
network = keras.Model(pixels, dog)""",
    mistakes=[
        Mistake(lambda model: f"Pictures of the shape {model.input_shape[1:]} go in. It learns at "
                "one size and is asked at another: `keras.Input((None, None, 3))`.",
                lambda: _petnet(size=64),
                when=lambda model: model.input_shape != (None, None, None, 3)),
        Mistake("It answers at every place of its maps. Without an average or a largest value of "
                "each map there is no one answer.", lambda: _petnet(head=None),
                when=lambda model: len(model.output_shape) > 2),
        Mistake(lambda model: f"It puts out {model.output_shape[1]} numbers a picture. One is "
                "wanted, the probability of a dog.", lambda: _petnet(ends=2),
                when=lambda model: model.output_shape != (None, 1)),
        Mistake("The last layer has no sigmoid, so what comes out is no probability.",
                lambda: _petnet(last=None), lambda: _petnet(last="relu"),
                when=lambda model: _last(model) != "sigmoid"),
        Mistake("The pixels come in as they are, from 0 to 255. `Rescaling` is missing.",
                lambda: _petnet(scaled=False), lambda: _petnet(scaled=False, dropout=0.5),
                when=lambda model: "Rescaling" not in _kinds(model)[:3]
                and not {"TrueDivide", "Divide", "Multiply"} & set(_kinds(model)[:4])),
        Mistake("This is PetNet itself. Change one thing.", _petnet,
                when=lambda model: _told(model) == _told(_petnet())),
        Mistake("Its first layer cannot be whitened. That takes a convolution of an even number "
                "of filters, at most 54 for 3×3.", lambda: _petnet(first=25),
                lambda: _petnet(first=64), when=_cannot_be_whitened),
        Mistake(lambda model: f"It has {model.count_params():,} weights, and would take very "
                f"long. Stay below {MOST:,}.", lambda: _petnet(stages=(96, 192, 384)),
                when=lambda model: model.count_params() > MOST),
    ],
)  # fmt: skip
