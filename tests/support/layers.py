"""What the tests of the NumPy layers share.

Arguments that fit together, drawn by hypothesis, and other ways to the same results: SciPy,
TensorFlow's tape, and differences.
"""

import numpy as np
import tensorflow as tf
from hypothesis import assume, settings
from hypothesis import strategies as st
from scipy import signal

from helpers.layers.windows import border

FORWARD = {np.float32: 1e-5, np.float64: 1e-12}
GRADIENT = 1e-6
# The machine decides how long an example takes, so no example has a deadline.
settings.register_profile("series", deadline=None, max_examples=100, derandomize=True)
settings.load_profile("series")


@st.composite
def convolutions(draw, dtypes=tuple(FORWARD)):
    """Arguments of convolve that fit together, with values of about 1."""
    padding = draw(st.sampled_from(["valid", "same"]))
    odd = st.sampled_from([1, 3, 5])
    height = draw(odd if padding == "same" else st.integers(1, 5))
    width = draw(odd if padding == "same" else st.integers(1, 5))
    least = (height, width) if padding == "valid" else (1, 1)
    rows, columns = (draw(st.integers(n, 9)) for n in least)
    pictures, channels, filters = (draw(st.integers(1, 3)) for _ in range(3))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    dtype = draw(st.sampled_from(dtypes))
    shapes = [(pictures, rows, columns, channels), (height, width, channels, filters), (filters,)]
    arrays = [rng.uniform(-1, 1, shape).astype(dtype) for shape in shapes]
    return *arrays, draw(st.integers(1, 4)), padding


@st.composite
def pools(draw):
    """Arguments of max_pool that fit together; few different values, so that many are equal."""
    size, stride = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    padding = draw(st.sampled_from(["valid", "same"]))
    least = size if padding == "valid" else 1
    shape = [draw(st.integers(1, 3)), *(draw(st.integers(least, 9)) for _ in "rc"), 2]
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    dtype = draw(st.sampled_from(tuple(FORWARD)))
    # 3×1 pools of a 1×3 picture and the like: TensorFlow refuses a window above its input.
    assume(size <= min(shape[1:3]))
    return rng.integers(-2, 3, shape).astype(dtype), size, stride, padding


def by_scipy(images, kernels, biases, stride, padding):
    """The feature maps as SciPy's correlate gives them, picture by picture and filter by filter."""
    height, width = kernels.shape[:2]
    if padding == "same":
        around = [border(images.shape[1], height, stride), border(images.shape[2], width, stride)]
        images = np.pad(images, [(0, 0), *around, (0, 0)])
    maps = [
        [signal.correlate(image, kernels[..., f], "valid", "direct")[..., 0] + biases[f]
         for f in range(kernels.shape[3])]
        for image in images
    ]  # fmt: skip
    return np.moveaxis(np.array(maps), 1, 3)[:, ::stride, ::stride]


def tape(function, *arrays, gradient):
    """The gradients of TensorFlow's function, for a given gradient of its output."""
    tensors = [tf.constant(array) for array in arrays]
    with tf.GradientTape() as recorded:
        recorded.watch(tensors)
        output = function(*tensors)
    gradients = recorded.gradient(output, tensors, output_gradients=tf.constant(gradient))
    return [g.numpy() for g in gradients]


def central_differences(function, arrays, gradient, step):
    """The same gradients, measured: each number is moved up and down by a step."""
    measured = [np.zeros_like(array) for array in arrays]
    for array, slopes in zip(arrays, measured, strict=True):
        for place in np.ndindex(array.shape):
            kept = array[place]
            array[place] = kept + step
            above = function(*arrays)
            array[place] = kept - step
            below = function(*arrays)
            array[place] = kept
            slopes[place] = (gradient * (above - below)).sum() / (2 * step)
    return measured


def assert_close(found, expected, tolerance):
    """Equal to tolerance times the largest number there is, or times 1 if that is smaller."""
    assert found.shape == expected.shape
    scale = max(1.0, np.abs(expected).max(initial=0))
    np.testing.assert_allclose(found, expected, rtol=0, atol=tolerance * scale)
