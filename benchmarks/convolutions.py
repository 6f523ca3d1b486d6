"""Five ways to convolve a batch of pictures, forward and backward, for benchmarks.layers."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from scipy import signal

from helpers import by_hand, layers

KINDS = ("loops", "SciPy", "convolve", "Keras", "product")
# These two are so slow that one picture stands for the batch.
ONE_PICTURE = ("loops", "SciPy")


def arrays_of(size):
    """Pictures, kernels and the feature maps' gradient, float32, with values of about 1.

    size: (pictures, rows and columns, channels, filters); all kernels are 3×3.
    """
    pictures, side, channels, filters = size
    rng = np.random.default_rng(1)
    shapes = [(pictures, side, side, channels), (3, 3, channels, filters),
              (pictures, side - 2, side - 2, filters)]  # fmt: skip
    return [rng.normal(size=shape).astype(np.float32) for shape in shapes]


def works(kind, images, kernels, gradient):
    """The two calls to time, forward and backward, with all that they need prepared.

    kind: one of KINDS.
    images: (n, side, side, channels).
    kernels: (3, 3, channels, filters).
    gradient: of the feature maps, (n, side - 2, side - 2, filters).
    """
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
