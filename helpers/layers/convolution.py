"""Convolution as one matrix product for each picture, and its gradients."""

import numpy as np

from helpers.layers.checks import check_axes, check_fit, check_floats, check_shape, check_step
from helpers.layers.windows import pad, unpad, windows_of


def convolve_batch(images, kernels, biases=None, stride=1, padding="valid"):
    """Slide kernels over pictures: notebook 03's function, with the border of 05.

    images: (pictures, rows, columns, channels)
    kernels: (height, width, channels, filters)
    biases: (filters,) or None; all float32 or all float64
    stride: the step from one window to the next
    padding: "valid" for windows that lie inside the picture, "same" for a border of zeros with
        which rows / stride windows fit, rounded up, as in Keras
    Returns the feature maps, (pictures, places down, places across, filters). The kernels are not
    turned round first; "same" wants them odd, so that each has a middle.
    Raises TypeError for other dtypes, ValueError for shapes that do not go together.
    """
    _check(images, kernels, biases, stride, padding)
    height, width, channels, filters = kernels.shape
    if padding == "same":
        images = pad(images, (height, width), stride)
    windows = windows_of(images, (height, width), stride)
    pictures, rows, columns = windows.shape[:3]
    length = height * width * channels
    matrix = kernels.reshape(length, filters) * 1.0  # bytes would wrap round
    biases = 0 if biases is None else biases
    maps = np.zeros((pictures, rows, columns, filters), matrix.dtype)
    # One picture at a time: its table of windows stays in the processor's cache.
    for number in range(pictures):
        table = windows[number].reshape(rows * columns, length)
        sums = table @ matrix + biases
        maps[number] = sums.reshape(rows, columns, filters)
    return maps


def convolve_batch_gradients(images, kernels, gradient, stride=1, padding="valid"):
    """The loss's gradients with respect to all that went into convolve_batch: notebook 07's.

    images: as given to convolve_batch
    kernels: as given to convolve_batch
    stride: as given to convolve_batch
    padding: as given to convolve_batch
    gradient: the loss's gradient with respect to the feature maps, in their shape
    Returns (images' gradient, kernels' gradient, biases' gradient), in the shapes of images,
    kernels and (filters,).
    Raises what convolve_batch raises, and ValueError for a gradient of another shape.
    """
    _check(images, kernels, None, stride, padding)
    check_floats(images=images, gradient=gradient)
    height, width, channels, filters = kernels.shape
    padded = pad(images, (height, width), stride) if padding == "same" else images
    windows = windows_of(padded, (height, width), stride)
    check_shape(gradient, (*windows.shape[:3], filters), "gradient", "that of the feature maps")
    padded_gradient = np.zeros_like(padded)
    shares = windows_of(padded_gradient, (height, width), stride, writeable=True)
    matrix = kernels.reshape(-1, filters)
    matrix_gradient = np.zeros_like(matrix)
    for picture, share, slopes in zip(windows, shares, gradient, strict=True):
        table = picture.reshape(-1, height * width * channels)
        slopes = slopes.reshape(-1, filters)
        matrix_gradient += table.T @ slopes
        table_gradient = (slopes @ matrix.T).reshape(picture.shape)
        # Windows overlap, but not those places in them that this row and column pick.
        for row in range(height):
            for column in range(width):
                share[:, :, row, column] += table_gradient[:, :, row, column]
    images_gradient = padded_gradient
    if padding == "same":
        images_gradient = unpad(padded_gradient, images, (height, width), stride)
    return images_gradient, matrix_gradient.reshape(kernels.shape), gradient.sum(axis=(0, 1, 2))


def _check(images, kernels, biases, stride, padding):
    given = {"images": images, "kernels": kernels, "biases": biases}
    check_floats(**{name: array for name, array in given.items() if array is not None})
    check_axes(images=images, kernels=kernels)
    check_step(stride, padding)
    height, width, channels, filters = kernels.shape
    if channels != images.shape[3]:
        raise ValueError(
            f"kernels of shape {kernels.shape} are for {channels} channels and images of shape "
            f"{images.shape} have {images.shape[3]}; wanted as many in both"
        )
    if biases is not None:
        check_shape(biases, (filters,), "biases", "one for each filter")
    if padding == "same" and (height % 2 == 0 or width % 2 == 0):
        raise ValueError(
            f'kernels of {height}×{width} have no middle, which padding="same" puts over each '
            'pixel; wanted an odd height and width, or padding="valid"'
        )
    check_fit(images, (height, width), padding)
