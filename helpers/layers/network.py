"""The layers one behind the other: a whole network."""

from helpers.layers.convolution import convolve_batch
from helpers.layers.dense import dense
from helpers.layers.functions import relu, sigmoid
from helpers.layers.pooling import max_pool


def network(images, weights):
    """Send pictures through three blocks and a dense layer: notebook 05's function.

    images: (pictures, rows, columns, 3) from 0 to 255
    weights: kernels and biases of three convolutions, weights and bias of the dense layer: eight
        float32 arrays, in Keras' order
    Returns what comes out of every layer, a list of thirteen arrays: the pictures from -1 to 1;
    after convolution, ReLU and pooling of each block; the rows, the sums, and the probabilities of
    a dog, (pictures, 1).
    """
    steps = [images.astype("float32") / 127.5 - 1]
    for first in (0, 2, 4):
        kernels, biases = weights[first], weights[first + 1]
        x = convolve_batch(steps[-1], kernels, biases, padding="same")
        steps.append(x)
        steps.append(relu(x))
        steps.append(max_pool(relu(x)))
    rows = steps[-1].reshape(len(images), -1)
    sums = dense(rows, weights[6], weights[7])
    return steps + [rows, sums, sigmoid(sums)]
