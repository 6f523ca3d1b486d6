"""Convolution against SciPy, Keras and TensorFlow, on shapes that hypothesis picks."""

import keras
import numpy as np
import tensorflow as tf
from hypothesis import given
from hypothesis import strategies as st

from helpers import layers
from tests.support.layers import (
    FORWARD,
    GRADIENT,
    assert_close,
    by_scipy,
    central_differences,
    convolutions,
    tape,
)


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
