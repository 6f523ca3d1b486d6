"""The exercises of 16 on what may learn, and on what draws can show."""

from helpers.exercises.kinds import Choice, Mistake, Network, Number

learning = Number(
    "how many of its weights learn",
    193,
    right="192 weights, one for each feature, and a bias.",
    mistakes=[
        Mistake("The answer has a bias as well.", 192),
        Mistake("That is what goes in and what comes out. Count the weights between them.", 194),
        Mistake("The body is frozen: nothing in it learns.", 656809, 653377, 656616, 655192),
        Mistake("It has one answer, the probability of a dog, not two.", 386),
        Mistake("Something does learn: the answer is new.", 0),
        Mistake("That is ImageNet's network. PetNet's body hands on 192 features.", 1281, 1280),
    ],
    hints=["The body hands on 192 features. What is behind it?"],
    solution="prediction = 192 + 1",
)  # fmt: skip


def _built(free=(5, 6), *, answer=True, normalisations=False, last="sigmoid", ends=1):
    """PetNet's body with a new answer; free: places of the convolutions that may learn."""
    import keras
    from keras import layers

    def normalised(x, filters, **rest):
        x = layers.Conv2D(filters, 3, padding="same", use_bias=False, **rest)(x)
        return layers.BatchNormalization(momentum=0.9)(x)

    x = pixels = keras.Input((16, 16, 3))
    x = layers.ReLU()(normalised(x, 24, strides=2))
    for filters in (48, 96, 192):
        x = layers.ReLU()(normalised(x, filters, strides=2))
        x = layers.ReLU()(layers.Add()([x, normalised(x, filters)]))
    body = keras.Model(pixels, layers.GlobalAveragePooling2D()(x))
    kernels = [layer for layer in body.layers if isinstance(layer, layers.Conv2D)]
    for layer in body.layers:
        kind = isinstance(layer, layers.BatchNormalization) and normalisations
        layer.trainable = kind or layer in [kernels[place] for place in free]
    seen = keras.Input((16, 16, 3))
    dog = layers.Dense(ends, activation=last, trainable=answer)(body(seen, training=False))
    return keras.Model(seen, dog)


def _layers(model):
    """The layers of a network, those of networks inside it, too."""
    for each in model.layers:
        yield from _layers(each) if hasattr(each, "layers") else (each,)


def _of(model, kind):
    return [each for each in _layers(model) if type(each).__name__ == kind]


def _learn(model, kind):
    """For each layer of a kind, whether any of its weights learns."""
    ids = {id(weight) for weight in model.trainable_weights}
    return [any(id(weight) in ids for weight in each.weights) for each in _of(model, kind)]


last_two = Network(
    "a network, `keras.Model(…)`, whose last two convolutions and answer learn",
    right="Two kernels and the answer learn, and every normalisation goes by what it remembers.",
    hints=["`[each.name for each in lent_body.layers[-8:]]` says what those eight layers are.",
           "Collect the convolutions: `isinstance(layer, layers.Conv2D)` says what is one.",
           "`layer.trainable = layer in convolutions[-2:]`, for each layer of the body."],
    solution="""lent_body = without_answer(load_trained(other)[0])
convolutions = [layer for layer in lent_body.layers
                if isinstance(layer, layers.Conv2D)]
for layer in lent_body.layers:
    layer.trainable = layer in convolutions[-2:]
pixels = keras.Input(lent_body.input_shape[1:])
answer = layers.Dense(1, activation="sigmoid")
tuned = keras.Model(pixels, answer(lent_body(pixels, training=False)))""",
    mistakes=[
        Mistake("It has not the seven convolutions of PetNet's body. Take `without_answer(…)`, and "
                "put a new answer behind it.", lambda: _without_body(),
                when=lambda model: len(_of(model, "Conv2D")) != 7),
        Mistake("Its answer is not one probability: `layers.Dense(1, activation=\"sigmoid\")`.",
                lambda: _built(last="linear"), lambda: _built(ends=2),
                when=lambda model: model.output_shape != (None, 1) or not _of(model, "Dense")
                or _of(model, "Dense")[-1].activation.__name__ != "sigmoid"),
        Mistake("The new answer is frozen. It is random, and has to learn.",
                lambda: _built(answer=False),
                when=lambda model: not _learn(model, "Dense")[-1]),
        Mistake("No convolution learns: only the answer would change.",
                lambda: _built(free=()), when=lambda model: not any(_learn(model, "Conv2D"))),
        Mistake("Normalisations are free, so in training they would move their memory, and more. "
                "Among the last eight layers are two of them: freeze all but the convolutions.",
                lambda: _built(normalisations=True),
                lambda: _built(free=range(7), normalisations=True),
                when=lambda model: any(each.trainable
                                       for each in _of(model, "BatchNormalization"))),
        Mistake("All seven convolutions learn. Only the last two are wanted.",
                lambda: _built(free=range(7)), when=lambda model: all(_learn(model, "Conv2D"))),
        Mistake("The first two convolutions learn. Those next to the answer are wanted, "
                "`convolutions[-2:]`.", lambda: _built(free=(0, 1)),
                when=lambda model: _learn(model, "Conv2D") == [True] * 2 + [False] * 5),
        Mistake(lambda model: f"{sum(_learn(model, 'Conv2D'))} of the convolutions learn. The last "
                "two are wanted, and no other.", lambda: _built(free=(6,)),
                lambda: _built(free=(4, 5, 6)),
                when=lambda model: _learn(model, "Conv2D") != [False] * 5 + [True] * 2),
    ],
)  # fmt: skip


def _without_body():
    import keras

    pixels = keras.Input((16, 16, 3))
    means = keras.layers.GlobalAveragePooling2D()(pixels)
    return keras.Model(pixels, keras.layers.Dense(1, activation="sigmoid")(means))


claims = Choice(
    "a letter, a, b, c or d",
    "c",
    options={
        "a": "That is the mean of three draws. The interval reaches to 0 or below, so the next "
             "three might well show nothing.",
        "b": "That nothing was shown is not that there is nothing: the interval holds gains of "
             "more than ten points.",
        "c": None,
        "d": "With as many draws, fewer pictures leave more to chance. The intervals with 20 and "
             "with 2,000 pictures overlap, so the draws do not say which gain is larger.",
    },
    right="It says what the draws exclude and what they do not. Only more draws could say more.",
    hints=["Between which two numbers may the gain lie, by this interval?"],
    solution='prediction = "c"',
)  # fmt: skip
