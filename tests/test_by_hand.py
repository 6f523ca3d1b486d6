"""The loops against SciPy and Keras, and against the notebooks that teach them."""

import inspect

import keras
import numpy as np
import pytest
from scipy import signal

from helpers import by_hand, layers
from tests.support.notebooks import code_of

SHAPES = [((6, 6), (3, 3)), ((7, 5), (1, 4)), ((9, 12), (5, 2)), ((4, 4), (4, 4)), ((3, 8), (1, 1))]


@pytest.mark.parametrize(("image_shape", "kernel_shape"), SHAPES)
def test_convolve_equals_scipy_and_keras(image_shape, kernel_shape):
    rng = np.random.default_rng([*image_shape, *kernel_shape])
    image, kernel = rng.normal(size=image_shape), rng.normal(size=kernel_shape)
    found = by_hand.convolve(image, kernel)
    np.testing.assert_allclose(found, signal.correlate2d(image, kernel, "valid"), atol=1e-12)
    by_keras = keras.ops.conv(image[None, :, :, None], kernel[:, :, None, None])
    np.testing.assert_allclose(found, by_keras[0, :, :, 0], atol=1e-12)


def test_convolve_adds_up_bytes_without_wrapping():
    image = np.full((3, 3), 200, np.uint8)
    assert by_hand.convolve(image, np.ones((3, 3), int)) == 1800


@pytest.mark.parametrize(
    ("image_shape", "kernel_shape", "words"),
    [
        ((2, 9), (3, 3), r"\(3, 3\) does not fit into an image of shape \(2, 9\)"),
        ((6, 6, 3), (3, 3), r"got shapes \(6, 6, 3\) and \(3, 3\)"),
        ((6, 6), (0, 3), "at least 1×1"),
    ],
)
def test_convolve_names_shapes_that_do_not_go_together(image_shape, kernel_shape, words):
    with pytest.raises(ValueError, match=words):
        by_hand.convolve(np.zeros(image_shape), np.zeros(kernel_shape))


def test_the_loops_over_colours_equal_the_layers_forward_and_backward():
    rng = np.random.default_rng(3)
    shapes = [(7, 6, 3), (3, 2, 3, 4), (4,), (5, 5, 4)]
    picture, kernels, biases, slopes = (rng.normal(size=shape) for shape in shapes)
    maps = by_hand.convolve_colour(picture, kernels, biases)
    np.testing.assert_allclose(
        maps, layers.convolve_batch(picture[None], kernels, biases)[0], atol=1e-12
    )
    found = by_hand.convolve_colour_gradients(picture, kernels, slopes)
    expected = layers.convolve_batch_gradients(picture[None], kernels, slopes[None])
    for ours, theirs in zip(found, (expected[0][0], *expected[1:]), strict=True):
        np.testing.assert_allclose(ours, theirs, atol=1e-12)


@pytest.mark.parametrize("shape", [(6, 6), (6, 6, 1), (6, 6, 4)])
def test_a_picture_with_other_channels_than_the_kernels_is_refused(shape):
    own = {"np": np}
    exec(code_of("03", "def convolve_colour("), own)
    for function in (by_hand.convolve_colour, own["convolve_colour"]):
        with pytest.raises(AssertionError, match="wanted 3 channels"):
            function(np.ones(shape), np.ones((3, 3, 3, 2)), np.zeros(2))


@pytest.mark.parametrize(("number", "name"), [("02", "convolve"), ("03", "convolve_colour")])
def test_the_loops_are_the_code_that_the_notebooks_arrive_at(number, name):
    helper = inspect.getsource(getattr(by_hand, name))
    for line in code_of(number, f"def {name}(").splitlines()[1:]:
        assert line in helper
