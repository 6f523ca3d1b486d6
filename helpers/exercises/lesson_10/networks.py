"""The exercise of 10 on 09's network with dropout in it."""

import numpy as np

from helpers.exercises.exercise import RIGHT
from helpers.exercises.kinds import Mistake, Network

WEIGHTS = 617_665


def _built(
    *, share=0.5, place="sums", size=64, filters=(32, 64, 128), sums=64, last="sigmoid", **when
):
    """09's network with dropout in some place, or None, and perhaps a fault."""
    import keras
    from keras import layers

    pixels = keras.Input((size, size, 3))
    x = layers.Rescaling(1 / 127.5, offset=-1)(pixels)
    for each in filters:
        x = layers.Conv2D(each, 3, padding="same", activation="relu")(x)
        x = layers.MaxPooling2D(2)(x)
    x = layers.Flatten()(x)
    x = layers.Dropout(share)(x) if place == "row" else x
    x = layers.Dense(sums, activation="relu")(x)
    x = layers.Dropout(share)(x, **when) if place in ("sums", "both") else x
    x = layers.Dense(1, activation=last)(x)
    return keras.Model(pixels, layers.Dropout(share)(x) if place in ("end", "both") else x)


def _drops_when_called(model):
    # `predict` and `evaluate` overrule a layer's own `training=True`; a plain call does not.
    noise = np.random.default_rng(1).integers(0, 256, (4, 64, 64, 3)).astype("float32")
    first, second = (np.asarray(model(noise)) for _ in range(2))
    return not np.allclose(first, second, atol=1e-6)


def _steps(model):
    """The layers of a network, those of networks inside it, too."""
    for each in model.layers:
        yield from _steps(each) if hasattr(each, "layers") else (each,)


def _kinds(model):
    return [type(each).__name__ for each in _steps(model)]


def _shares(model):
    return [each.rate for each in _steps(model) if type(each).__name__ == "Dropout"]


def _last(model):
    last = list(_steps(model))[-1]
    return getattr(getattr(last, "activation", None), "__name__", type(last).__name__.lower())


with_dropout = Network(
    "a network, `keras.Model(…)`, which is 09's with one more layer",
    right="As many weights as before: dropout has none. In training each step works with another "
          "half of the 64 sums.",
    hints=["`layers.Dropout(0.5)` makes the layer, and brackets behind it apply it to `sums`.",
           "`dropped = layers.Dropout(0.5)(sums)`, then `last(dropped)` is the answer.",
           "`keras.Model(plain.input, last(dropped))` ties the pixels to it."],
    solution="""plain = small_cnn()
sums, last = plain.layers[-2].output, plain.layers[-1]
dropped = layers.Dropout(0.5)(sums)
network = keras.Model(plain.input, last(dropped))""",
    mistakes=[
        Mistake(lambda model: f"Pictures of the shape {model.input_shape[1:]} go in, where "
                "(64, 64, 3) is wanted.", lambda: _built(size=32),
                when=lambda model: model.input_shape != (None, 64, 64, 3)),
        Mistake("There is no dropout in it.", lambda: _built(place=None),
                when=lambda model: "Dropout" not in _kinds(model)),
        Mistake("The last layer is not in it: apply `last` to what is dropped.",
                lambda: _without_the_last(),
                when=lambda model: model.output_shape != (None, 1)),
        Mistake("Behind the last layer half of the answers would become 0. Drop before it.",
                lambda: _built(place="end"), lambda: _built(place="both"),
                when=lambda model: _kinds(model)[-1] == "Dropout"),
        Mistake("There is more than one dropout in it. One remedy at a time.",
                lambda: _doubled(), when=lambda model: len(_shares(model)) > 1),
        Mistake("The dropout stands elsewhere. It belongs behind the 64 sums, between the two "
                "dense layers.", lambda: _built(place="row"),
                when=lambda model: _kinds(model)[-3:] not in (
                    ["Dense", "Dropout", "Dense"], ["Dropout", "Dense", "Activation"])),
        Mistake(lambda model: f"It drops a share of {_shares(model)[0]:g}. One half is wanted.",
                lambda: _built(share=0.1), when=lambda model: _shares(model) != [0.5]),
        Mistake("The last layer needs a sigmoid: the answer is a probability.",
                lambda: _built(last="linear"), lambda: _built(last="relu"),
                when=lambda model: _last(model) != "sigmoid"),
        Mistake("`Rescaling` is missing, or comes twice: 09 showed what bytes do.",
                lambda: _unscaled(), when=lambda model: _kinds(model).count("Rescaling") != 1),
        Mistake(lambda model: f"It has {model.count_params():,} weights, and 09's {WEIGHTS:,}. "
                "Then nobody could tell whether dropout helped.",
                lambda: _built(filters=(16, 32, 64)), lambda: _built(sums=32),
                when=lambda model: model.count_params() != WEIGHTS),
        Mistake("Called as `network(pictures)` it drops, too: leave `training=True` away, and "
                "Keras drops in training alone.", lambda: _built(training=True),
                when=_drops_when_called),
    ],
)  # fmt: skip


def or_ours(network):
    """A learner's network if it is right, else ours, so that one can be trained.

    network: what was given to the check, or the `...` that stood there.
    """
    return network if with_dropout.judge(network).word == RIGHT else _built()


def _without_the_last():
    import keras

    whole = _built()
    return keras.Model(whole.input, whole.layers[-2].output)


def _doubled():
    import keras

    return keras.Sequential([keras.Input((64, 64, 3)), keras.layers.Dropout(0.5),
                             _built()])  # fmt: skip


def _unscaled():
    import keras

    whole = _built()
    x = pixels = keras.Input((64, 64, 3))
    for layer in whole.layers[2:]:
        x = layer(x)
    return keras.Model(pixels, x)
