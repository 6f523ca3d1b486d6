"""16: which exercise practises which aim, and other right answers."""

import numpy as np
from scipy.special import logsumexp, softmax

from helpers.exercises.lesson_16.freezing import _built

AIMS = {
    "use a trained network as a maker of features": ["dog_share", "into_layer"],
    "read from a chart when borrowing pays, and what a few draws can show": ["claims"],
    "convolve by depth, and count what that saves": ["fewer", "depthwise"],
    "freeze and fine-tune in Keras, and prove which weights moved": ["learning", "last_two"],
}


def share_by_logarithms(sums, cats, dogs):
    return 1 / (1 + np.exp(logsumexp(sums[cats]) - logsumexp(sums[dogs])))


def share_without_the_total(sums, cats, dogs):
    cat = sum(np.exp(sums[place]) for place in cats)
    dog = sum(np.exp(sums[place]) for place in dogs)
    return dog / (dog + cat)


def share_of_two(sums, cats, dogs):
    return softmax(sums[[*cats, *dogs]])[len(cats) :].sum()


def into_layer_as_a_list(mean, scale, weights, bias):
    found = [weight / spread for weight, spread in zip(weights, scale, strict=True)]
    return [*found, bias - sum(weight * each for weight, each in zip(found, mean, strict=True))]


def depthwise_map_by_map(maps, kernels):
    side, rows, columns = len(kernels), *maps.shape[:2]
    found = []
    for channel in range(maps.shape[2]):
        found.append([[(maps[row : row + side, column : column + side, channel]
                        * kernels[:, :, channel]).sum()
                       for column in range(columns - side + 1)]
                      for row in range(rows - side + 1)])  # fmt: skip
    return np.moveaxis(found, 0, 2)


def depthwise_by_einsum(maps, kernels):
    windows = np.lib.stride_tricks.sliding_window_view(maps, kernels.shape[:2], axis=(0, 1))
    return np.einsum("rcdij,ijd->rcd", windows, kernels).astype(np.float32)


RIGHT_TOO = [
    ("dog_share", share_by_logarithms),
    ("dog_share", share_without_the_total),
    ("dog_share", share_of_two),
    ("into_layer", into_layer_as_a_list),
    ("claims", "C"),
    ("fewer", 288 + 2048),
    ("depthwise", depthwise_map_by_map),
    ("depthwise", depthwise_by_einsum),
    ("learning", 193.0),
    ("last_two", _built()),
]
