"""18: which exercise practises which aim, and other right answers."""

import numpy as np

AIMS = {
    "work out what many pictures take, and hand them over batch by batch": [
        "memory", "prefetched", "batches",
    ],
    "foretell what more workers, or a GPU, can save": ["speed_up"],
    "split a batch among devices, and say when they come to what one would": [
        "mean_gradient", "synchronised",
    ],
    "choose steps and rate for a larger batch, and run many trainings at once": ["steps_and_rate"],
}  # fmt: skip


def batches_that_grow(draw, count, size):
    batch = []
    for number in range(count):
        batch.append(draw(number))
        if len(batch) == size or number == count - 1:
            yield batch
            batch = []


def mean_by_einsum(gradients, sizes):
    return np.einsum("s,s...->...", sizes, gradients) / np.sum(sizes)


def speed_up_by_times(serial, workers):
    return workers / (workers * serial + 1 - serial)


RIGHT_TOO = [
    ("memory", 22),
    ("memory", 22.1184),
    ("prefetched", 5.03),
    ("prefetched", 5.04),
    ("batches", batches_that_grow),
    ("speed_up", speed_up_by_times),
    ("mean_gradient", mean_by_einsum),
    ("mean_gradient", lambda gradients, sizes: np.average(gradients, axis=0, weights=sizes)),
    ("synchronised", "B"),
    ("steps_and_rate", np.array([781, 0.024])),
    ("steps_and_rate", (781.0, 3 / 125)),
]
