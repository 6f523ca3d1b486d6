"""The layers of a network in NumPy, forward and backward, as notebooks 03, 05 and 07 build them.

All take batches: pictures are (pictures, rows, columns, channels). All work in
float32 or float64 and answer in the dtype they were given.
"""

from helpers.layers.convolution import convolve_batch, convolve_batch_gradients
from helpers.layers.dense import dense, dense_gradients
from helpers.layers.functions import (
    binary_cross_entropy,
    binary_cross_entropy_gradient,
    relu,
    relu_gradient,
    sigmoid,
    sigmoid_gradient,
)
from helpers.layers.network import network
from helpers.layers.pooling import (
    global_average_pool,
    global_average_pool_gradient,
    max_pool,
    max_pool_gradient,
)

__all__ = [
    "binary_cross_entropy",
    "binary_cross_entropy_gradient",
    "convolve_batch",
    "convolve_batch_gradients",
    "dense",
    "dense_gradients",
    "global_average_pool",
    "global_average_pool_gradient",
    "max_pool",
    "max_pool_gradient",
    "network",
    "relu",
    "relu_gradient",
    "sigmoid",
    "sigmoid_gradient",
]
