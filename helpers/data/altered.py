"""Pictures changed in ways that a person would hardly be troubled by."""

import numpy as np

from helpers.data.pictures import resize


def altered(images):
    """Pictures as they are, and changed in seven ways.

    images: (n, size, size, 3) uint8.
    Returns {what was done: (n, size, size, 3) uint8}: multiplied by 0.4; grey, the mean of the
    channels; shrunk to 24×24 pixels and enlarged; with noise, whose standard deviation is 8 steps
    of 255, the same at each call; the middle three fifths of a side enlarged; upside down; and
    moved to the right by one pixel, where the last column comes in on the left.
    """
    size = images.shape[1]
    grey = images.mean(axis=3, keepdims=True).astype(np.uint8)
    noise = np.random.default_rng(12).normal(0, 8, images.shape)
    return {
        "as they are": images,
        "much darker": (images * 0.4).astype(np.uint8),
        "grey": grey.repeat(3, axis=3),
        "24×24 pixels": resize(resize(images, 24), size),
        "a little noise": np.clip(images + noise, 0, 255).astype(np.uint8),
        "only the middle": resize(middle(images), size),
        "upside down": images[:, ::-1],
        "one pixel aside": np.roll(images, 1, axis=2),
    }


def middle(images):
    """The middle of each picture, three fifths of a side long, at its natural size.

    images: (n, size, size, 3).
    """
    edge = images.shape[1] // 5
    return images[:, edge:-edge, edge:-edge]
