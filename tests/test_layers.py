"""The other NumPy layers against Keras and TensorFlow, on shapes that hypothesis picks."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from hypothesis import given
from hypothesis import strategies as st

from helpers import layers
from tests.support.layers import (
    FORWARD,
    GRADIENT,
    assert_close,
    central_differences,
    convolutions,
    pools,
    tape,
)
from tests.support.notebooks import code_of


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
    exec(code_of("04", "def slope").split("\n\n")[0], namespace)
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
