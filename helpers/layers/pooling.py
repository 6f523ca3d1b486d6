"""Pooling: many numbers in, one out; and how a gradient finds its way back."""

import numpy as np

from helpers.layers.checks import check_axes, check_fit, check_floats, check_shape, check_step
from helpers.layers.windows import pad, unpad, windows_of


def max_pool(images, size=2, stride=None, padding="valid"):
    """Keep the largest number of every window, channel by channel: notebook 05's function.

    images: (pictures, rows, columns, channels), float32 or float64
    size: of the square window
    stride: the step, size if None
    padding: "valid" drops rows and columns that do not fill a window, "same" keeps them, as in
        Keras
    Returns (pictures, places down, places across, channels).
    Raises TypeError for another dtype, ValueError for shapes that do not go together.
    """
    stride = _check(images, size, stride, padding)
    if padding == "same":
        images = pad(images, (size, size), stride, value=-np.inf)
    return windows_of(images, (size, size), stride).max(axis=(3, 4))


def max_pool_gradient(images, gradient, size=2, stride=None, padding="valid"):
    """The loss's gradient with respect to images: all of it goes to each window's largest number.

    images: as given to max_pool
    size: as given to max_pool
    stride: as given to max_pool
    padding: as given to max_pool
    gradient: the loss's gradient with respect to its output, in that shape
    Where several numbers are the largest, the first in reading order takes all, as in TensorFlow.
    Returns an array in the shape of images.
    """
    stride = _check(images, size, stride, padding)
    check_floats(images=images, gradient=gradient)
    same = padding == "same"
    padded = pad(images, (size, size), stride, value=-np.inf) if same else images
    windows = windows_of(padded, (size, size), stride)
    largest = windows.max(axis=(3, 4))
    check_shape(gradient, largest.shape, "gradient", "that of the pooled pictures")
    padded_gradient = np.zeros_like(padded)
    shares = windows_of(padded_gradient, (size, size), stride, writeable=True)
    waiting = gradient.copy()
    for row in range(size):
        for column in range(size):
            taken = waiting * (windows[:, :, :, row, column] == largest)
            shares[:, :, :, row, column] += taken
            waiting -= taken
    return unpad(padded_gradient, images, (size, size), stride) if same else padded_gradient


def global_average_pool(images):
    """The mean of each whole feature map: notebook 05's function.

    images: (pictures, rows, columns, channels), float32 or float64
    Returns (pictures, channels).
    """
    check_floats(images=images)
    check_axes(images=images)
    return images.mean(axis=(1, 2))


def global_average_pool_gradient(images, gradient):
    """The loss's gradient with respect to images: every place has an equal part of it.

    images: as given to global_average_pool
    gradient: (pictures, channels)
    Returns an array in the shape of images.
    """
    check_floats(images=images, gradient=gradient)
    check_axes(images=images)
    pictures, rows, columns, channels = images.shape
    check_shape(gradient, (pictures, channels), "gradient", "one number for each map")
    share = gradient / (rows * columns)
    return np.broadcast_to(share[:, np.newaxis, np.newaxis, :], images.shape).copy()


def _check(images, size, stride, padding):
    """Check what the two pooling functions are given; return the stride."""
    check_floats(images=images)
    check_axes(images=images)
    if isinstance(size, bool) or not isinstance(size, (int, np.integer)) or size < 1:
        raise ValueError(f"size is {size!r}; wanted a whole number from 1")
    stride = size if stride is None else stride
    check_step(stride, padding)
    check_fit(images, (size, size), padding)
    return stride
