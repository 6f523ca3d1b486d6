"""05: which exercise practises which aim, and other right answers."""

import numpy as np
from skimage.measure import block_reduce

from helpers import layers

AIMS = {
    "pool a feature map, by its maxima and by its mean": ["pool_one", "moved_edge"],
    "turn numbers into a probability, with a dense layer and a sigmoid":
        ["dense", "three_doublings", "sigmoid"],
    "follow the shapes, and count the weights, from the picture to the answer":
        ["shape_deep", "weights_of_second", "forward", "block"],
    "work out how much of the picture a number deep in the network depends on":
        ["receptive_field"],
}  # fmt: skip


def dense_in_loops(values, weights, biases):
    return [[sum(value * weights[number, out] for number, value in enumerate(row)) + biases[out]
             for out in range(weights.shape[1])] for row in values]  # fmt: skip


def sigmoid_by_tanh(sums):
    return (np.tanh(sums / 2) + 1) / 2


def block_with_biases_behind_the_pooling(images, kernels, biases):
    maps = layers.convolve_batch(images, kernels, 0 * biases, padding="same")
    return layers.relu(layers.max_pool(maps) + biases)


def field_from_the_top(pairs):
    if not pairs:
        return 1
    *rest, (size, _) = pairs
    return field_from_the_top(rest) + (size - 1) * int(np.prod([stride for _, stride in rest]))


RIGHT_TOO = [
    ("pool_one", lambda feature_map: block_reduce(feature_map, (2, 2), np.max)),
    ("dense", dense_in_loops),
    ("dense", lambda values, weights, biases: np.dot(values, weights).astype("float32") + biases),
    ("three_doublings", 0.89),
    ("three_doublings", np.float32(8 / 9)),
    ("sigmoid", sigmoid_by_tanh),
    ("sigmoid", lambda sums: np.exp(sums) / (np.exp(sums) + 1)),
    ("shape_deep", [4, 4, 64]),
    ("weights_of_second", 145 * 32),
    ("forward", "a b f h d c g e"),
    ("block", block_with_biases_behind_the_pooling),
    ("receptive_field", field_from_the_top),
]
