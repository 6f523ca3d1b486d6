"""Says what is wrong with pictures and labels before a network sees them."""

import numpy as np


def check_examples(what, images, labels, size=None, classes=2):
    """Check what a network is to learn from.

    what: the word for it in a message, such as "training".
    images: (n, size, size, 3) from 0 to 255.
    labels: (n,) whole numbers from 0.
    size: rows and columns that are wanted, or None for any.
    classes: how many there are.
    Returns the pictures' size.
    Raises ValueError that says what it got and what it wants.
    """
    size = check_images(f"the {what} pictures", images, size)
    labels = np.asarray(labels)
    if labels.shape != (len(images),) or not np.isin(labels, range(classes)).all():
        each = "0 or 1" if classes == 2 else f"a whole number from 0 to {classes - 1}"
        raise ValueError(
            f"the {what} labels have shape {labels.shape} and values {np.unique(labels)[:5]}; "
            f"wanted ({len(images)},), each {each}"
        )
    return size


def check_images(what, images, size=None):
    """Check that pictures are what a network takes.

    what: the word for them in a message, such as "pictures".
    images: (n, size, size, 3) from 0 to 255.
    size: rows and columns that are wanted, or None for any.
    Returns the pictures' size.
    Raises ValueError that says what it got and what it wants.
    """
    images = np.asarray(images)
    side = size or (images.shape[1] if images.ndim == 4 else "size")
    wanted = f"wanted (n, {side}, {side}, 3), with one picture at least"
    if images.ndim == 3:
        wanted += ": for a single one, pass picture[np.newaxis]"
    if images.ndim != 4 or images.shape[1:] != (side, side, 3) or not len(images):
        raise ValueError(f"{what} have shape {images.shape}; {wanted}")
    if images.dtype != np.uint8:
        if not np.issubdtype(images.dtype, np.number):
            raise ValueError(f"{what} hold {images.dtype}; wanted numbers from 0 to 255")
        least, greatest = images.min(), images.max()
        # Written so that not-a-number fails it, too.
        if not (least >= 0 and greatest <= 255):
            raise ValueError(f"{what} reach from {least} to {greatest}; wanted 0 to 255")
        if 0 < greatest <= 1:
            raise ValueError(
                f"{what} reach from {least} to {greatest}, which looks like fractions; wanted 0 to "
                "255: multiply by 255"
            )
    return side
