"""The Keras networks of notebooks 05, 09 and 11."""

import keras
from keras import layers


def network_by_hand(size=32):
    """Notebook 05's network in Keras; its weights are, in order, those of layers.network.

    size: rows and columns of the pictures, in pixels.
    It takes pictures (n, size, size, 3) with values from 0 to 255, and answers with the
    probability that each is a dog, (n, 1). It is not compiled.
    """
    pixels = keras.Input((size, size, 3))
    x = layers.Rescaling(1 / 127.5, offset=-1)(pixels)
    for filters in (16, 32, 64):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
        x = layers.MaxPooling2D(2)(x)
    dog = layers.Dense(1, activation="sigmoid")(layers.Flatten()(x))
    return keras.Model(pixels, dog)


def small_cnn(size=64):
    """Notebook 09's network: three blocks of convolution, ReLU and pooling.

    size: rows and columns of the pictures, in pixels.
    It takes pictures (n, size, size, 3) with values from 0 to 255, and answers
    with the probability that each is a dog, (n, 1). It is not compiled.
    """
    pixels = keras.Input((size, size, 3))
    x = layers.Rescaling(1 / 127.5, offset=-1)(pixels)
    for filters in (32, 64, 128):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
        x = layers.MaxPooling2D(2)(x)
    x = layers.Flatten()(x)
    x = layers.Dense(64, activation="relu")(x)
    dog = layers.Dense(1, activation="sigmoid")(x)
    return keras.Model(pixels, dog)


def petnet(size=None):
    """Notebook 11's network: strides in place of pooling, normalised, with short cuts.

    size: rows and columns of the pictures, in pixels; without it, it takes any, in batches of
        one size. Its weights do not depend on it.
    It takes pictures (n, size, size, 3) with values from 0 to 255, and answers with the
    probability that each is a dog, (n, 1). It is not compiled.
    """
    pixels = keras.Input((size, size, 3))
    x = layers.Rescaling(1 / 127.5, offset=-1)(pixels)
    x = normalised_convolution(x, 24, strides=2)
    x = layers.ReLU()(x)
    for filters in (48, 96, 192):
        x = normalised_convolution(x, filters, strides=2)
        x = layers.ReLU()(x)
        change = normalised_convolution(x, filters)
        x = layers.ReLU()(layers.Add()([x, change]))
    x = layers.GlobalAveragePooling2D()(x)
    x = layers.Dropout(0.1)(x)
    dog = layers.Dense(1, activation="sigmoid")(x)
    return keras.Model(pixels, dog)


def averaging(model):
    """PetNet's layer that takes the mean of each map, between the maps and the answer.

    model: petnet, or one made of it.
    """
    kind = layers.GlobalAveragePooling2D
    return next(layer for layer in model.layers if isinstance(layer, kind))


def petnet_for(classes):
    """Notebook 17's change: PetNet for classes of one's own.

    classes: how many, two or more.
    Returns a function like petnet, whose networks answer with the probability of each class,
    (n, classes).
    Raises ValueError for fewer than two.
    """
    if classes < 2:
        raise ValueError(f"classes is {classes}; there must be two at least to tell apart")

    def build(size=None):
        network = petnet(size)
        averages = network.layers[-2].output
        answers = layers.Dense(classes, activation="softmax")(averages)
        return keras.Model(network.input, answers)

    return build


def normalised_convolution(x, filters, strides=1):
    """A convolution of 3×3 whose maps are brought to mean 0 and spread 1 over the batch.

    x: Keras' stand-in for maps (n, rows, columns, channels).
    filters: how many maps come out.
    strides: how many pixels the window moves at a time.
    """
    x = layers.Conv2D(filters, 3, strides=strides, padding="same", use_bias=False)(x)
    return layers.BatchNormalization(momentum=0.9)(x)
