"""One variant of benchmarks/peers.py: the training steps of PetNet, timed.

It runs as a file, in environments that hold only some of the libraries.
"""

import importlib.util
import json
import os
import sys
from pathlib import Path
from time import perf_counter

import numpy as np

BATCH_SIZE, STEPS, RATE, DECAY = 32, 40, 0.003, 0.05


def a_batch(size):
    """Pictures (32, size, size, 3) float32 from 0 to 255, and labels (32, 1)."""
    rng = np.random.default_rng(1)
    pictures = rng.uniform(0, 255, (BATCH_SIZE, size, size, 3)).astype(np.float32)
    return pictures, (np.arange(BATCH_SIZE) % 2)[:, None].astype(np.float32)


def with_keras(size, jit_compile):
    """A function that does STEPS steps of Keras' own training, with the course's PetNet."""
    import keras

    # The helpers' own package would ask for TensorFlow.
    file = Path(__file__).resolve().parents[1] / "helpers" / "models" / "networks.py"
    spec = importlib.util.spec_from_file_location("networks", file)
    networks = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(networks)
    model = networks.petnet(size)
    rule = keras.optimizers.AdamW(RATE, weight_decay=DECAY)
    model.compile(rule, "binary_crossentropy", jit_compile=jit_compile)
    pictures, labels = a_batch(size)
    if keras.backend.backend() == "tensorflow":
        import tensorflow as tf

        # Keras counts the batches that it is given: an endless set, cut by fit.
        given = tf.data.Dataset.from_tensors((pictures, labels)).repeat()
    else:
        given = _again_and_again(pictures, labels)
    return lambda: model.fit(given, steps_per_epoch=STEPS, epochs=1, verbose=0)


def _again_and_again(pictures, labels):
    while True:
        yield pictures, labels


def with_pytorch(size, channels_last, compiled):
    """The like in PyTorch, written as its own users write it."""
    import torch
    from torch import nn

    class Stage(nn.Module):
        def __init__(self, channels, filters):
            super().__init__()
            self.smaller = nn.Conv2d(channels, filters, 3, stride=2, padding=1, bias=False)
            self.change = nn.Conv2d(filters, filters, 3, padding=1, bias=False)
            self.first, self.second = nn.BatchNorm2d(filters), nn.BatchNorm2d(filters)

        def forward(self, x):
            x = torch.relu(self.first(self.smaller(x)))
            return torch.relu(x + self.second(self.change(x)))

    network = nn.Sequential(
        nn.Conv2d(3, 24, 3, stride=2, padding=1, bias=False), nn.BatchNorm2d(24), nn.ReLU(),
        Stage(24, 48), Stage(48, 96), Stage(96, 192),
        nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Dropout(0.1), nn.Linear(192, 1),
    )  # fmt: skip
    pictures, labels = (torch.from_numpy(array) for array in a_batch(size))
    pictures = pictures.permute(0, 3, 1, 2).contiguous()
    if channels_last:
        network = network.to(memory_format=torch.channels_last)
        pictures = pictures.to(memory_format=torch.channels_last)
    rule = torch.optim.AdamW(network.parameters(), RATE, weight_decay=DECAY)
    loss_of = nn.BCEWithLogitsLoss()
    answer = torch.compile(network) if compiled else network

    def steps():
        for _ in range(STEPS):
            rule.zero_grad(set_to_none=True)
            loss = loss_of(answer(pictures / 127.5 - 1), labels)
            loss.backward()
            rule.step()
        return loss.item()

    return steps


def pictures_a_second(steps):
    """From the faster of two rounds, after one that compiles."""
    steps()
    taken = []
    for _ in range(2):
        start = perf_counter()
        steps()
        taken.append(perf_counter() - start)
    return BATCH_SIZE * STEPS / min(taken)


def matrix_product(size=3000):
    """NumPy's product of two large float32 matrices, in GFLOP/s."""
    matrix = np.random.default_rng(1).random((size, size), np.float32)
    taken = []
    for _ in range(4):
        start = perf_counter()
        matrix @ matrix
        taken.append(perf_counter() - start)
    return 2 * size**3 / min(taken) / 1e9


def main(name, *sizes):
    """Print pictures a second at each size, and the matrix product's speed, as JSON."""
    os.environ["KERAS_BACKEND"] = "jax" if "JAX" in name else "tensorflow"
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    found = []
    for size in map(int, sizes):
        if "Keras" in name:
            # On JAX Keras compiles unless it is told not to.
            steps = with_keras(size, "JAX" in name or "jit_compile" in name)
        else:
            steps = with_pytorch(size, "channels_last" in name, "compiled" in name)
        found.append(round(pictures_a_second(steps)))
    print(json.dumps([*found, round(matrix_product())]))


if __name__ == "__main__":
    main(*sys.argv[1:])
