"""Takes over what a trained network has learned, as notebook 16 does."""

import keras
import numpy as np
from keras import layers

from helpers.data.pictures import resize
from helpers.models.networks import averaging, petnet


def without_answer(model):
    """The network up to its averaged maps, which go into the last layer.

    model: petnet, small or large, trained or not. It shares its weights.
    """
    return keras.Model(model.input, averaging(model).output)


def features(body, images):
    """What a network without its answer sees in pictures: (n, numbers) float32.

    body: takes square pictures from 0 to 255 and returns numbers (n, numbers), as
        without_answer's and keras.applications' networks with pooling do.
    images: (n, side, side, 3) uint8, resized here to what body takes.
    """
    size = body.input_shape[1]
    parts = (resize(images[n : n + 100], size) for n in range(0, len(images), 100))
    return np.concatenate([body.predict_on_batch(part) for part in parts])


def borrow(trained, size=None, *, convolutions=0):
    """PetNet with the weights of a trained one, a new answer, and most of it frozen.

    trained: whose weights are copied.
    size: of the pictures in pixels, as for petnet.
    convolutions: how many of them, counted from the end, may learn along with the answer.
    Batch normalisation is frozen whole: it keeps using the means that it met in its own
    training.
    Raises ValueError for more convolutions than there are.
    """
    network = petnet(size)
    answer = network.layers[-1].get_weights()
    network.set_weights(trained.get_weights())
    network.layers[-1].set_weights(answer)
    kernels = [layer for layer in network.layers if isinstance(layer, layers.Conv2D)]
    if not 0 <= convolutions <= len(kernels):
        raise ValueError(f"convolutions is {convolutions}; there are {len(kernels)} to choose from")
    for layer in network.layers:
        layer.trainable = False
    for layer in [*kernels[len(kernels) - convolutions :], network.layers[-1]]:
        layer.trainable = True
    return network
