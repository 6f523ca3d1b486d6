"""The NumPy layers against SciPy, Keras and TensorFlow, on shapes that hypothesis picks."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import signal

from helpers import layers
from helpers.layers.windows import border
from tests.support.notebooks import code_of

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


@given(convolutions())
def test_convolve_equals_scipy(arguments):
    images, kernels, biases, stride, padding = arguments
    found = layers.convolve_batch(images, kernels, biases, stride, padding)
    assert found.dtype == images.dtype
    exact = [array.astype(np.float64) for array in (images, kernels, biases)]
    assert_close(found, by_scipy(*exact, stride, padding), FORWARD[images.dtype.type])


@given(convolutions())
def test_convolve_equals_keras_where_padding_is_uneven_too(arguments):
    images, kernels, biases, stride, padding = arguments
    expected = keras.ops.conv(images, kernels, strides=stride, padding=padding) + biases
    found = layers.convolve_batch(images, kernels, biases, stride, padding)
    assert_close(found, expected.numpy(), FORWARD[images.dtype.type])


@given(convolutions(dtypes=[np.float64]), st.integers(0, 2**32 - 1))
def test_convolve_gradients_equal_the_tape_and_central_differences(arguments, seed):
    images, kernels, biases, stride, padding = arguments

    def forward(images, kernels, biases):
        return layers.convolve_batch(images, kernels, biases, stride, padding)

    def by_tensorflow(images, kernels, biases):
        return tf.nn.conv2d(images, kernels, stride, padding.upper()) + biases

    maps = forward(images, kernels, biases)
    gradient = np.random.default_rng(seed).uniform(-1, 1, maps.shape)
    found = layers.convolve_batch_gradients(images, kernels, gradient, stride, padding)
    by_tape = tape(by_tensorflow, images, kernels, biases, gradient=gradient)
    # The maps are linear in each argument, so that a large step is exact and rounds little.
    measured = central_differences(forward, [images, kernels, biases], gradient, step=0.5)
    for ours, theirs, difference in zip(found, by_tape, measured, strict=True):
        assert_close(ours, theirs, GRADIENT)
        assert_close(ours, difference, GRADIENT)


@given(convolutions(dtypes=[np.float32]))
def test_convolve_gradients_keep_float32(arguments):
    images, kernels, _, stride, padding = arguments
    maps = layers.convolve_batch(images, kernels, None, stride, padding)
    found = layers.convolve_batch_gradients(images, kernels, maps, stride, padding)
    exact = [array.astype(np.float64) for array in (images, kernels, maps)]
    expected = layers.convolve_batch_gradients(*exact, stride, padding)
    for ours, theirs in zip(found, expected, strict=True):
        assert ours.dtype == np.float32
        assert_close(ours, theirs, 1e-5)


@given(pools())
def test_max_pool_equals_keras_and_its_gradient_tensorflows_where_numbers_tie(arguments):
    images, size, stride, padding = arguments
    found = layers.max_pool(images, size, stride, padding)
    assert found.dtype == images.dtype
    expected = keras.ops.max_pool(images, size, stride, padding).numpy()
    np.testing.assert_array_equal(found, expected)
    gradient = np.random.default_rng(images.size).uniform(-1, 1, found.shape).astype(images.dtype)
    (by_tape,) = tape(lambda x: tf.nn.max_pool2d(x, size, stride, padding.upper()),
                      images, gradient=gradient)  # fmt: skip
    found = layers.max_pool_gradient(images, gradient, size, stride, padding)
    assert_close(found, by_tape, GRADIENT)


@given(pools())
def test_max_pool_gradient_equals_central_differences(arguments):
    images, size, stride, padding = arguments
    # All different, further apart than the step.
    images = np.random.default_rng(images.size).permutation(images.size).reshape(images.shape) / 10
    pooled = layers.max_pool(images, size, stride, padding)
    gradient = np.random.default_rng(0).uniform(-1, 1, pooled.shape)
    found = layers.max_pool_gradient(images, gradient, size, stride, padding)
    (measured,) = central_differences(
        lambda x: layers.max_pool(x, size, stride, padding), [images], gradient, step=1e-3
    )
    assert_close(found, measured, GRADIENT)


def test_max_pool_takes_its_size_for_its_stride():
    images = np.arange(36.0).reshape(1, 6, 6, 1)
    np.testing.assert_array_equal(layers.max_pool(images, 3), layers.max_pool(images, 3, 3))


@given(convolutions())
def test_global_average_pool_equals_keras_and_its_gradient_tensorflows(arguments):
    images = arguments[0]
    tolerance = FORWARD[images.dtype.type]
    found = layers.global_average_pool(images)
    expected = keras.ops.mean(images, axis=(1, 2)).numpy()
    assert_close(found, expected, tolerance)
    gradient = np.random.default_rng(images.size).uniform(-1, 1, found.shape).astype(images.dtype)
    (by_tape,) = tape(lambda x: tf.reduce_mean(x, (1, 2)), images, gradient=gradient)
    found = layers.global_average_pool_gradient(images, gradient)
    assert found.dtype == images.dtype
    assert_close(found, by_tape, GRADIENT)


@given(st.integers(1, 6), st.integers(1, 6), st.integers(1, 6), st.sampled_from(tuple(FORWARD)))
def test_dense_equals_keras_and_its_gradients_tensorflows(pictures, inputs, outputs, dtype):
    rng = np.random.default_rng([pictures, inputs, outputs])
    values, weights, biases, gradient = (
        rng.uniform(-1, 1, shape).astype(dtype)
        for shape in [(pictures, inputs), (inputs, outputs), (outputs,), (pictures, outputs)]
    )
    layer = keras.layers.Dense(outputs, dtype=values.dtype.name)
    layer.build(values.shape)
    layer.set_weights([weights, biases])
    found = layers.dense(values, weights, biases)
    assert found.dtype == dtype
    assert_close(found, layer(values).numpy(), FORWARD[dtype])
    assert_close(layers.dense(values, weights) + biases, found, FORWARD[dtype])
    by_tape = tape(lambda x, w, b: x @ w + b, values, weights, biases, gradient=gradient)
    for ours, theirs in zip(layers.dense_gradients(values, weights, gradient), by_tape,
                            strict=True):  # fmt: skip
        assert_close(ours, theirs, GRADIENT)


@pytest.mark.parametrize("dtype", ["float32", "float64", "int32"])
def test_relu_equals_keras_and_keeps_the_dtype(dtype):
    values = np.array([[-3, -0.5, 0], [0.5, 3, 250]]).astype(dtype)
    found = layers.relu(values)
    assert found.dtype == values.dtype
    np.testing.assert_array_equal(found, keras.ops.relu(values))


def test_relu_gradient_and_notebook_04s_slope_equal_tensorflow_at_zero_too():
    namespace = {"np": np}
    exec(code_of("04", "def slope"), namespace)
    points, ones = np.array([-2.0, -0.5, 0.0, 0.5, 2.0]), np.ones(5)
    (by_tape,) = tape(tf.nn.relu, points, gradient=ones)
    np.testing.assert_array_equal(layers.relu_gradient(points, ones), by_tape)
    np.testing.assert_array_equal(namespace["slope"](points), by_tape)


@pytest.mark.parametrize("dtype", list(FORWARD))
def test_sigmoid_equals_keras_as_far_out_as_numbers_go(dtype):
    values = np.array([-1e30, -800, -90, -20, -1, 0, 1, 20, 800, 1e30]).astype(dtype)
    found = layers.sigmoid(values)
    assert found.dtype == dtype
    np.testing.assert_allclose(found, keras.ops.sigmoid(values), rtol=1e-6, atol=1e-38)
    gradient = np.linspace(-1, 1, 10).astype(dtype)
    (by_tape,) = tape(tf.sigmoid, values, gradient=gradient)
    assert_close(layers.sigmoid_gradient(found, gradient), by_tape, GRADIENT)


@given(st.lists(st.tuples(st.floats(0, 1, width=32), st.booleans()), min_size=1, max_size=20),
       st.sampled_from(tuple(FORWARD)))  # fmt: skip
def test_binary_cross_entropy_equals_keras_at_the_ends_too(answers, dtype):
    probabilities, labels = np.array(answers, dtype).T[:, :, np.newaxis].copy()
    expected = keras.ops.mean(keras.losses.binary_crossentropy(labels, probabilities))
    found = layers.binary_cross_entropy(probabilities, labels)
    np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-6)
    (by_tape,) = tape(
        lambda p: tf.reduce_mean(keras.losses.binary_crossentropy(labels, p)),
        probabilities, gradient=np.array(1, dtype),
    )  # fmt: skip
    ours = layers.binary_cross_entropy_gradient(probabilities, labels)
    assert ours.dtype == dtype
    np.testing.assert_allclose(ours, by_tape, rtol=1e-4, atol=1e-6)


def test_nothing_that_goes_in_is_changed():
    rng = np.random.default_rng(0)
    images, kernels, biases = (
        rng.normal(size=(2, 6, 6, 3)),
        rng.normal(size=(3, 3, 3, 4)),
        np.ones(4),
    )
    maps = rng.normal(size=(2, 6, 6, 4))
    for array in (images, kernels, biases, maps):
        array.flags.writeable = False
    layers.convolve_batch(images, kernels, biases, padding="same")
    layers.convolve_batch_gradients(images, kernels, maps, padding="same")
    layers.max_pool_gradient(maps, layers.max_pool(maps))
    layers.global_average_pool_gradient(images, layers.global_average_pool(images))


IMAGES, KERNELS = np.zeros((2, 6, 6, 3)), np.zeros((3, 3, 3, 4))
MAPS = np.zeros((2, 4, 4, 4))
COLUMN = np.full((5, 1), 0.5)


@pytest.mark.parametrize(
    ("error", "words", "function", "arguments"),
    [
        (TypeError, r"images holds uint8; wanted float32 or float64: write images\.astype",
         layers.convolve_batch, (IMAGES.astype(np.uint8), KERNELS)),
        (TypeError, "images float32, kernels float64; wanted one dtype",
         layers.convolve_batch, (IMAGES.astype(np.float32), KERNELS)),
        (TypeError, "kernels is a list; wanted a NumPy array",
         layers.convolve_batch, (IMAGES, [[1.0]])),
        (ValueError, r"images has shape \(6, 6, 3\); wanted \(pictures, .*picture\[np\.newaxis\]",
         layers.convolve_batch, (IMAGES[0], KERNELS)),
        (ValueError, r"kernels has shape \(3, 3\); wanted \(height, width, channels, filters\)",
         layers.convolve_batch, (IMAGES, KERNELS[:, :, 0, 0])),
        (ValueError, r"kernels has shape \(3, 3, 3, 0\); wanted at least 1",
         layers.convolve_batch, (IMAGES, KERNELS[..., :0])),
        (ValueError, r"for 3 channels and images of shape \(2, 6, 6, 1\) have 1",
         layers.convolve_batch, (IMAGES[..., :1], KERNELS)),
        (ValueError, r"biases has shape \(3,\); wanted \(4,\), one for each filter",
         layers.convolve_batch, (IMAGES, KERNELS, np.zeros(3))),
        (ValueError, "stride is 0; wanted a whole number from 1",
         layers.convolve_batch, (IMAGES, KERNELS, None, 0)),
        (ValueError, r"stride is 1\.5; wanted a whole number",
         layers.convolve_batch, (IMAGES, KERNELS, None, 1.5)),
        (ValueError, 'padding is \'full\'; wanted "valid" or "same"',
         layers.convolve_batch, (IMAGES, KERNELS, None, 1, "full")),
        (ValueError, "kernels of 2×3 have no middle.*wanted an odd height and width",
         layers.convolve_batch, (IMAGES, KERNELS[:2], None, 1, "same")),
        (ValueError, "a window of 3×3 does not fit into pictures of 2×6; wanted",
         layers.convolve_batch, (IMAGES[:, :2], KERNELS)),
        (ValueError, r"gradient has shape \(2, 4, 4, 4\); wanted \(2, 6, 6, 4\), that of the fea",
         layers.convolve_batch_gradients, (IMAGES, KERNELS, MAPS, 1, "same")),
        (ValueError, r"size is 0; wanted a whole number from 1",
         layers.max_pool, (IMAGES, 0)),
        (ValueError, "a window of 7×7 does not fit into pictures of 6×6",
         layers.max_pool, (IMAGES, 7)),
        (TypeError, "images holds int64",
         layers.max_pool, (IMAGES.astype(np.int64),)),
        (ValueError, r"gradient has shape \(2, 6, 6, 3\); wanted \(2, 3, 3, 3\)",
         layers.max_pool_gradient, (IMAGES, IMAGES)),
        (ValueError, r"images has shape \(6, 6, 3\)",
         layers.global_average_pool, (IMAGES[0],)),
        (ValueError, r"gradient has shape \(2, 4\); wanted \(2, 3\), one number for each map",
         layers.global_average_pool_gradient, (IMAGES, np.zeros((2, 4)))),
        (ValueError, r"values has shape \(2, 6, 6, 3\); wanted \(pictures, numbers\)",
         layers.dense, (IMAGES, COLUMN)),
        (ValueError, r"are for 5 numbers and values of shape \(5, 1\) have 1",
         layers.dense, (COLUMN, COLUMN)),
        (ValueError, r"biases has shape \(2,\); wanted \(1,\), one for each number out",
         layers.dense, (COLUMN.T.copy(), COLUMN, np.zeros(2))),
        (ValueError, r"gradient has shape \(5, 1\); wanted \(1, 1\), that of the sums",
         layers.dense_gradients, (COLUMN.T.copy(), COLUMN, COLUMN)),
        (ValueError, r"gradient has shape \(1, 5\); wanted \(5, 1\)",
         layers.relu_gradient, (COLUMN, COLUMN.T)),
        (TypeError, "values holds int64",
         layers.sigmoid, (np.arange(3),)),
        (ValueError, r"gradient has shape \(1, 5\); wanted \(5, 1\)",
         layers.sigmoid_gradient, (COLUMN, COLUMN.T)),
        (ValueError, r"labels has shape \(5,\); wanted \(5, 1\), that of the probabilities",
         layers.binary_cross_entropy, (COLUMN, COLUMN[:, 0])),
        (ValueError, "probabilities reach from 1.5 to 1.5; wanted all from 0 to 1",
         layers.binary_cross_entropy, (COLUMN + 1, COLUMN)),
        (ValueError, "probabilities reach from nan to nan",
         layers.binary_cross_entropy, (COLUMN * np.nan, COLUMN)),
        (ValueError, "labels reach from 2 to 2",
         layers.binary_cross_entropy_gradient, (COLUMN, COLUMN * 4)),
    ],
)  # fmt: skip
def test_what_does_not_go_together_is_named_with_what_is_wanted(error, words, function, arguments):
    with pytest.raises(error, match=words):
        function(*arguments)
