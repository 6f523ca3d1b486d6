"""The windows that a kernel or a pool looks through, and the border round a picture."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def border(size, window, stride):
    """How many rows "same" padding puts above and below, (above, below); likewise for columns.

    size: rows of the picture
    window: rows of the window
    stride: the step
    It makes room for size / stride windows, rounded up. Where the rows to add are an odd number,
    one more goes below, as in Keras.
    """
    places = int(np.ceil(size / stride))
    missing = max((places - 1) * stride + window - size, 0)
    return missing // 2, missing - missing // 2


def pad(images, window, stride=1, value=0):
    """Put the border of "same" padding round pictures.

    images: (pictures, rows, columns, channels)
    window: (height, width)
    stride: the step
    value: what fills the border
    """
    above_below = border(images.shape[1], window[0], stride)
    left_right = border(images.shape[2], window[1], stride)
    widths = [(0, 0), above_below, left_right, (0, 0)]
    return np.pad(images, widths, constant_values=value)


def unpad(padded, images, window, stride=1):
    """Cut off again what pad has put round images; returns a view of padded."""
    top, _ = border(images.shape[1], window[0], stride)
    left, _ = border(images.shape[2], window[1], stride)
    return padded[:, top : top + images.shape[1], left : left + images.shape[2]]


def windows_of(images, window, stride=1, writeable=False):
    """Every window of every picture; not a number is copied.

    images: (pictures, rows, columns, channels)
    window: (height, width)
    writeable: whether what is written into a window lands in the pictures
    Returns (pictures, places down, places across, height, width, channels), a view in which
    neighbouring windows share their numbers.
    """
    windows = sliding_window_view(images, window, axis=(1, 2), writeable=writeable)
    return np.moveaxis(windows[:, ::stride, ::stride], 3, -1)
