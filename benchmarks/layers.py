"""How fast is the NumPy convolution? One table, from one run: `python start.py bench`.

The same sums five times: the loops of the notebooks, SciPy, helpers.layers,
Keras, and one plain matrix product of the same size, which is what NumPy could
reach at best. Every time is a median over turns: all take theirs, again and again.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from scipy import signal

from helpers import by_hand, layers

# (pictures, rows and columns, channels, filters); all kernels are 3×3, stride 1, "valid".
SIZES = {"small": (32, 32, 3, 16), "middle": (32, 32, 32, 64), "large": (32, 64, 32, 64)}
KINDS = ("loops", "SciPy", "convolve", "Keras", "product")
# These two are so slow that one picture stands for the batch.
ONE_PICTURE = ("loops", "SciPy")
IN_A_ROW = 4
PEAK = Path("/proc/self/clear_refs")


def arrays_of(size):
    """Pictures, kernels and the feature maps' gradient, float32, with values of about 1."""
    pictures, side, channels, filters = size
    rng = np.random.default_rng(1)
    shapes = [(pictures, side, side, channels), (3, 3, channels, filters),
              (pictures, side - 2, side - 2, filters)]  # fmt: skip
    return [rng.normal(size=shape).astype(np.float32) for shape in shapes]


def works(kind, images, kernels, gradient):
    """The two calls to time, forward and backward, with all that they need prepared."""
    if kind == "loops":
        return (
            lambda: by_hand.convolve_colour(images[0], kernels, np.zeros(kernels.shape[3])),
            lambda: by_hand.convolve_colour_gradients(images[0], kernels, gradient[0])[:2],
        )
    if kind == "SciPy":
        return (
            lambda: by_scipy(images[0], kernels),
            lambda: gradients_by_scipy(images[0], kernels, gradient[0]),
        )
    if kind == "convolve":
        return (
            lambda: layers.convolve(images, kernels),
            lambda: layers.convolve_gradients(images, kernels, gradient)[:2],
        )
    if kind == "Keras":
        return by_keras(images, kernels, gradient)
    windows = sliding_window_view(images, (3, 3), axis=(1, 2)).transpose(0, 1, 2, 4, 5, 3)
    table = windows.reshape(-1, kernels[..., 0].size)
    matrix = kernels.reshape(-1, kernels.shape[3])
    slopes = gradient.reshape(-1, kernels.shape[3])
    return lambda: table @ matrix, lambda: (slopes @ matrix.T, table.T @ slopes)


def by_scipy(image, kernels):
    """One picture's feature maps: SciPy chooses between direct sums and Fourier transforms."""
    maps = [signal.correlate(image, kernel, "valid") for kernel in np.moveaxis(kernels, 3, 0)]
    return np.concatenate(maps, axis=2)


def gradients_by_scipy(image, kernels, gradient):
    """The gradients of one picture and of the kernels."""
    image_gradient, kernels_gradient = np.zeros_like(image), np.empty_like(kernels)
    for number in range(kernels.shape[3]):
        slopes = gradient[..., number, np.newaxis]
        kernels_gradient[..., number] = signal.correlate(image, slopes, "valid")
        image_gradient += signal.convolve(slopes, kernels[..., number], "full")
    return image_gradient, kernels_gradient


def by_keras(images, kernels, gradient):
    """keras.ops.conv, and TensorFlow's gradient of it."""
    import keras
    import tensorflow as tf

    tensors = [tf.constant(images), tf.constant(kernels)]
    slopes = tf.constant(gradient)
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(tensors)
        maps = keras.ops.conv(*tensors)
    return (
        lambda: keras.ops.conv(*tensors).numpy(),
        lambda: [g.numpy() for g in tape.gradient(maps, tensors, output_gradients=slopes)],
    )


def check(images, kernels, gradient):
    """Assert that what is compared is the same: all five give equal results on one picture."""
    given = images[:1], kernels, gradient[:1]
    forward, backward = works("convolve", *given)
    maps, (pixels, weights) = forward(), backward()
    for kind in KINDS:
        other_forward, other_backward = works(kind, *given)
        found = other_forward().reshape(maps.shape)
        np.testing.assert_allclose(found, maps, rtol=1e-3, atol=1e-3)
        other_pixels, other_weights = other_backward()
        np.testing.assert_allclose(other_weights.reshape(weights.shape), weights,
                                   rtol=1e-3, atol=1e-2)  # fmt: skip
        if kind != "product":
            np.testing.assert_allclose(other_pixels.reshape(pixels.shape), pixels,
                                       rtol=1e-3, atol=1e-2)  # fmt: skip


def times(size, rounds):
    """Seconds for the whole batch, {(kind, 0 forward or 1 backward): median}."""
    arrays = arrays_of(size)
    check(*arrays)
    prepared = {kind: works(kind, *arrays) for kind in KINDS}
    taken = {(kind, way): [] for kind in KINDS for way in (0, 1)}
    for turn in range(rounds):
        for (kind, way), seconds in taken.items():
            if kind not in ONE_PICTURE:
                for _ in range(IN_A_ROW):
                    seconds.append(timed(prepared[kind][way]))
                # The first of a row finds the caches, and the other library's threads, as
                # these left them.
                del seconds[-IN_A_ROW]
            elif turn < 2:
                seconds.append(timed(prepared[kind][way]) * size[0])
    return {key: float(np.median(seconds)) for key, seconds in taken.items()}


def timed(work):
    """Seconds that one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def memory(kind, way, size):
    """Megabytes that one call needs at its peak, over its inputs, if nothing large ran before.

    kind: one of KINDS; way: 0 forward, 1 backward. None where the system does not tell.
    """
    if not PEAK.exists():
        return None
    # Libraries load and threads start with the first call, which may be a tiny one.
    works(kind, *arrays_of((1, 8, 1, 1)))[way]()
    work = works(kind, *arrays_of(size))[way]
    PEAK.write_text("5")
    before = _status("VmRSS")
    work()
    return (_status("VmHWM") - before) / 1024


def _status(name):
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))


def memory_in_processes_of_their_own(kind, name):
    """The same for both ways, [forward, backward]."""
    words = [sys.executable, "-m", "benchmarks.layers", "--memory", kind, name]
    ran = [subprocess.run([*words, way], check=True, capture_output=True, text=True)
           for way in "01"]  # fmt: skip
    return [json.loads(one.stdout.splitlines()[-1]) for one in ran]


def report(name, size, seconds, megabytes):
    """The table's lines for one size."""
    pictures, side, channels, filters = size
    title = f"{name}: ({pictures}, {side}, {side}, {channels}), {filters} filters of 3×3"
    lines = [title]
    for way, word in enumerate(("forward", "backward")):
        ours = seconds["convolve", way]
        cells = [
            f"  {word:9}" + "".join(f"{kind:>12}" for kind in KINDS),
            "  ms       " + "".join(f"{1000 * seconds[kind, way]:12,.1f}" for kind in KINDS),
            "  ÷ ours   " + "".join(f"{seconds[kind, way] / ours:12,.2f}" for kind in KINDS),
        ]
        needs = [megabytes[kind][way] for kind in KINDS]
        cells += ["  MB       " + "".join("           –" if need is None else f"{need:12,.1f}"
                                          for need in needs)]  # fmt: skip
        lines += cells
    return "\n".join(lines)


def main(words=None):
    """Print the table, or, for a process of its own, the memory of one kind."""
    parser = argparse.ArgumentParser(prog="start.py bench", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7, help="turns of the fast ones")
    parser.add_argument("--memory", nargs=3, help=argparse.SUPPRESS)
    chosen = parser.parse_args(words)
    if chosen.memory:
        kind, name, way = chosen.memory
        print(json.dumps(memory(kind, int(way), SIZES[name])))
        return
    print(f"{os.cpu_count()} cores. loops and SciPy: one picture, times the batch. product: one "
          "plain matrix product\nforward, two backward. MB: needed at the peak, over the inputs; "
          "of one picture for loops and SciPy.\n", flush=True)  # fmt: skip
    for name, size in SIZES.items():
        seconds = times(size, chosen.rounds)
        megabytes = {kind: memory_in_processes_of_their_own(kind, name) for kind in KINDS}
        print(report(name, size, seconds, megabytes) + "\n", flush=True)


if __name__ == "__main__":
    main()
