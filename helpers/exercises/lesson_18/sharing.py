"""The exercises of 18 on what is shared: a gradient, and the work."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake


def _weighted(gradients, sizes):
    return np.average(gradients, axis=0, weights=sizes)


def _some_gradients(rng):
    shards = int(rng.integers(2, 5))
    return rng.integers(-9, 10, (shards, 2, 3)) / 4.0, rng.integers(1, 9, shards)


mean_gradient = Function(
    "a function that returns the gradient of the whole batch",
    "mean_gradient",
    cases=[(np.array([[4.0], [0.0]]), np.array([3, 1])),
           (np.array([[1.0, 2.0], [5.0, -2.0]]), np.array([2, 2])),
           (np.array([[[2.0], [1.0]], [[4.0], [0.0]], [[0.0], [6.0]]]), np.array([6, 1, 1]))],
    random=_some_gradients,
    reference=_weighted,
    within=1e-9,
    mistakes=[
        Mistake("Every shard counts the same here. A picture in the small shard then pulls harder "
                "than one in the large shard.",
                lambda gradients, sizes: np.mean(gradients, axis=0)),
        Mistake("That is the sum over all pictures. Divide it by how many there are.",
                lambda gradients, sizes: np.tensordot(sizes, gradients, axes=1)),
        Mistake("Added up, without a mean: with more devices the steps would grow longer.",
                lambda gradients, sizes: np.sum(gradients, axis=0)),
        Mistake("Divided by the number of shards. Divide by the number of pictures.",
                lambda gradients, sizes: np.tensordot(sizes, gradients, axes=1) / len(sizes)),
        Mistake("The mean is over the weights as well, and one number is left. Only the shards' "
                "axis, the first, should go: `axis=0`.",
                lambda gradients, sizes: np.mean(gradients),
                lambda gradients, sizes: np.average(_weighted(gradients, sizes))),
        Mistake("Divided by its size, a large shard counts less. It should count more.",
                lambda gradients, sizes: np.average(gradients, axis=0, weights=1 / sizes)),
        Mistake("3 and 1, or 6 and 2, were examples. The sizes are given.",
                lambda gradients, sizes: (3 * gradients[0] + gradients[1]) / 4),
    ],
    right="Each shard's mean counts as often as it has pictures, so each picture of the batch "
          "counts the same.",
    hints=["A shard's mean times its size is the sum over its pictures.",
           "Add up `size * gradient` over the shards, and divide by the sum of the sizes."],
    solution="def mean_gradient(gradients, sizes):\n    total = 0\n"
             "    for gradient, size in zip(gradients, sizes):\n"
             "        total = total + size * gradient\n"
             "    return total / sum(sizes)",
)  # fmt: skip


def _amdahl(serial, workers):
    return 1 / (serial + (1 - serial) / workers)


speed_up = Function(
    "a function that returns how many times as fast it gets",
    "speed_up",
    cases=[(0.5, 2), (0.2, 4), (0.0, 8), (1.0, 8), (0.1, 1)],
    random=lambda rng: (rng.integers(0, 100) / 100, int(rng.integers(1, 100))),
    reference=_amdahl,
    within=1e-6,
    mistakes=[
        Mistake("That is the time that is left, as a share of the old one. How many times does it "
                "fit into the old one?",
                lambda serial, workers: serial + (1 - serial) / workers),
        Mistake("All of it is divided among the workers. The serial share takes as long as before.",
                lambda serial, workers: float(workers)),
        Mistake("Here the serial share is divided, and the rest is not: the other way round.",
                lambda serial, workers: 1 / (serial / workers + 1 - serial)),
        Mistake("The serial share is missing in the new time.",
                lambda serial, workers: 1 / ((1 - serial) / workers),
                lambda serial, workers: workers / (1 - serial)),
        Mistake("The mean of both speeds is not it: the slow share takes the longer time. Add up "
                "the times.", lambda serial, workers: serial + (1 - serial) * workers),
        Mistake("Without brackets `1 / serial + …` divides first.",
                lambda serial, workers: 1 / serial + (1 - serial) / workers),
        Mistake("The rest is 1 − serial, not 1.",
                lambda serial, workers: 1 / (serial + 1 / workers)),
    ],
    right="The old time is 1. Of the new one, the serial share is there whatever the number of "
          "workers.",
    hints=["Let the old time be 1. How long does the serial share take, and how long the rest, "
           "when `workers` share it?",
           "The new time is `serial + (1 - serial) / workers`."],
    solution="def speed_up(serial, workers):\n"
             "    return 1 / (serial + (1 - serial) / workers)",
)  # fmt: skip
