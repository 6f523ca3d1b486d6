"""Convolution in loops, as the notebooks first write it: for reading, not for speed.

helpers.layers has the same sums for whole batches, as matrix products.
"""

import numpy as np


def convolve(image, kernel):
    """Slide a kernel over an image: one sum of products for every window.

    This is notebook 02's function. As in every CNN library the kernel is not
    turned round first, so that mathematics calls this a cross-correlation.

    image: (rows, columns)
    kernel: (height, width), no larger than the image
    Returns the feature map, (rows - height + 1, columns - width + 1) float64.
    Raises ValueError for other shapes.
    """
    image, kernel = np.asarray(image), np.asarray(kernel)
    if image.ndim != 2 or kernel.ndim != 2:
        raise ValueError(
            f"convolve takes a matrix and a matrix; got shapes {image.shape} and {kernel.shape}: "
            "pass one channel of the image and one kernel"
        )
    if not kernel.size or kernel.shape[0] > image.shape[0] or kernel.shape[1] > image.shape[1]:
        raise ValueError(
            f"a kernel of shape {kernel.shape} does not fit into an image of shape {image.shape}: "
            "it must be at least 1×1 and no larger than the image"
        )
    height, width = kernel.shape
    rows = image.shape[0] - height + 1
    columns = image.shape[1] - width + 1
    feature_map = np.zeros((rows, columns))
    for row in range(rows):
        for column in range(columns):
            window = image[row : row + height, column : column + width]
            feature_map[row, column] = (window * kernel).sum()
    return feature_map


def convolve_colour(picture, kernels, biases):
    """Slide kernels over a picture of several channels: notebook 03's function in loops.

    picture: (rows, columns, channels)
    kernels: (height, width, channels, filters), no larger than the picture
    biases: (filters,), added to the sums
    Returns the feature maps, (rows - height + 1, columns - width + 1, filters) float64.
    Raises AssertionError unless picture and kernels have as many channels.
    """
    height, width, channels, filters = kernels.shape
    assert picture.shape[2:] == (channels,), f"wanted {channels} channels"
    rows = picture.shape[0] - height + 1
    columns = picture.shape[1] - width + 1
    maps = np.zeros((rows, columns, filters))
    for row in range(rows):
        for column in range(columns):
            window = picture[row : row + height, column : column + width]
            for number in range(filters):
                products = window * kernels[:, :, :, number]
                maps[row, column, number] = products.sum() + biases[number]
    return maps


def convolve_colour_gradients(picture, kernels, gradient):
    """Run convolve_colour backwards: notebook 07's function.

    picture: as given to convolve_colour
    kernels: as given to convolve_colour
    gradient: a loss's gradient with respect to the feature maps, in their shape
    Returns its gradients with respect to the picture, the kernels and the biases, in their shapes,
    float64.
    """
    height, width, channels, filters = kernels.shape
    picture_gradient = np.zeros(picture.shape)
    kernels_gradient = np.zeros(kernels.shape)
    for row, column, number in np.ndindex(gradient.shape):
        rows, columns = slice(row, row + height), slice(column, column + width)
        slope = gradient[row, column, number]
        kernels_gradient[..., number] += slope * picture[rows, columns]
        picture_gradient[rows, columns] += slope * kernels[..., number]
    return picture_gradient, kernels_gradient, gradient.sum(axis=(0, 1))


def measured_gradient(loss_of, values, step=1e-4):
    """Measure a gradient, number by number: notebook 06's function.

    loss_of: takes an array like values and returns one number
    values: any shape, float64
    step: how far each number is moved, up and down
    Returns the slopes of loss_of with respect to each number, in the shape of values.
    """
    gradient = np.zeros(values.shape)
    for place in np.ndindex(values.shape):
        nudge = np.zeros(values.shape)
        nudge[place] = step
        gradient[place] = loss_of(values + nudge) - loss_of(values - nudge)
    return gradient / (2 * step)
