"""First kernels that are worked out from the pictures instead of drawn at random."""

import numpy as np
from keras import layers

from helpers.data.pictures import resize

# A few hundred pictures say as much about small windows as all of them do.
PICTURES, WINDOWS = 500, 40


def whiten(model, images, size):
    """Set a network's first kernels to what its pictures' windows consist of, and keep them so.

    model: begins with a convolution, as petnet does, of an even number of filters.
    images: (n, side, side, 3) from 0 to 255, those that it will learn from.
    size: rows and columns at which it learns from them, in pixels.
    The first layer does not learn any more.
    Raises ValueError for a network without a convolution, or with more filters than there are
    such kernels.
    """
    kinds = [layer for layer in model.layers if isinstance(layer, layers.Conv2D)]
    if not kinds:
        raise ValueError("the network has no convolution: train it by a recipe with whitened=False")
    first = kinds[0]
    rows, columns, channels, filters = first.kernel.shape
    if filters % 2 or filters > 2 * rows * columns * channels:
        raise ValueError(
            f"the first layer has {filters} filters, and whitening gives an even number of at "
            f"most {2 * rows * columns * channels}: change it, or train with whitened=False"
        )
    some = images[:: max(1, len(images) // PICTURES)]
    first.kernel.assign(whitened_kernels(resize(some, size), filters, rows))
    first.trainable = False


def whitened_kernels(images, filters, side=3):
    """The principal components of the pictures' windows, each as a kernel and as its negative.

    images: (n, size, size, 3) from 0 to 255.
    filters: how many kernels, an even number up to 2·3·side².
    side: rows and columns of a kernel.
    Returns (side, side, 3, filters) float32. Over such windows, with values from −1 to 1, the
    maps of the first half are not correlated, and all spread alike, but for the faintest.
    Source: K. Jordan, "94 % on CIFAR-10 in 3.29 seconds on a single GPU", 2024.
    """
    images = np.asarray(images)
    # Windows at places of their own, the same in every training.
    places = np.random.default_rng(0).integers(0, images.shape[1] - side + 1, (WINDOWS, 2))
    windows = np.concatenate([
        images[:, row : row + side, column : column + side].reshape(len(images), -1)
        for row, column in places
    ]) / 127.5 - 1  # fmt: skip
    spreads, components = np.linalg.eigh(np.cov(windows.T))
    # The strongest come last. What is fainter than a hundredth is noise, and stays faint.
    chosen = slice(-1, -1 - filters // 2, -1)
    kernels = (components / np.sqrt(spreads + 0.01))[:, chosen]
    # A component's sign is arbitrary: without this, processors would disagree about it.
    kernels *= np.sign(kernels[np.abs(kernels).argmax(axis=0), np.arange(kernels.shape[1])])
    kernels = np.concatenate([kernels, -kernels], axis=1)
    return kernels.reshape(side, side, 3, filters).astype(np.float32)
