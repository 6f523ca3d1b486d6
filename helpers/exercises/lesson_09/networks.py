"""The exercise of 09 on a network without any convolution."""

from helpers.exercises.kinds import Mistake, Network
from helpers.exercises.lesson_09.weights import CNN_WEIGHTS


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


def _nested():
    import keras

    inner = [keras.layers.Conv2D(8, 3), keras.layers.Flatten(), keras.layers.Dense(64)]
    return keras.Sequential([keras.Input((64, 64, 3)), keras.layers.Rescaling(1 / 255),
                             keras.Sequential(inner), keras.layers.Dense(1)])  # fmt: skip


def _layer(kind, *values):
    import keras

    return getattr(keras.layers, kind)(*values)


def _pooled(smaller):
    import keras

    pixels = keras.Input((64, 64, 3))
    x = keras.layers.Flatten()(smaller(keras.layers.Rescaling(1 / 255)(pixels)))
    x = keras.layers.Dense(1000, activation="relu")(x)
    x = keras.layers.Dense(700, activation="relu")(x)
    return keras.Model(pixels, keras.layers.Dense(1, activation="sigmoid")(x))


# Layers that hand on a part of the pixels.
SMALLER = {"Resizing", "CenterCrop", "Cropping2D"}
# Layers that leave the pixels' range as it is.
PLAIN = {"InputLayer", "Flatten", "Reshape", "Dense", "Dropout", "Activation"}


def _steps(model):
    """What a network does, step by step, those of networks inside it, too."""
    # Sums on pixels, such as `pixels / 255`, are operations and no layers.
    for each in getattr(model, "operations", model.layers):
        yield from _steps(each) if hasattr(each, "layers") else (each,)


def _kinds(model):
    return {type(each).__name__ for each in _steps(model)}


def _last(model):
    last = list(_steps(model))[-1]
    return getattr(getattr(last, "activation", None), "__name__", type(last).__name__.lower())


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
                _nested, when=lambda model: any("Conv" in kind for kind in _kinds(model))),
        Mistake("There is a layer in it that throws most of the pixels away before the dense "
                "layers see them. Flatten them all.", lambda: _pooled(_layer("MaxPooling2D", 4)),
                lambda: _pooled(_layer("Resizing", 16, 16)),
                when=lambda model: any("Pool" in kind or kind in SMALLER
                                       for kind in _kinds(model))),
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
