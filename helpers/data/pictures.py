"""Reads and resizes single pictures."""

import numpy as np
from PIL import Image

from helpers.data.opening import opened


def load_photo(path):
    """Load one picture file, upright and in colour.

    path: a file that Pillow or pillow-heif can open, of any size and colour mode, as it was
        pasted or dragged; or an open binary file, or a file's bytes. Of an animation, the first
        frame is taken; what is transparent is laid on a grey of 128.
    Returns (height, width, 3) uint8, in the colours of sRGB.
    Raises FileNotFoundError if there is none, ValueError if it is no picture.
    """
    return np.array(opened(path))


def load_square(path, size):
    """Load one picture file, upright, in colour, and squeezed to a square.

    path: as for load_photo.
    size: pixels a side. A JPEG is decoded at a half, a quarter or an eighth of its size where
        that leaves as many at least, which is several times as fast.
    Returns (size, size, 3) uint8.
    Raises FileNotFoundError if there is none, ValueError if it is no picture.
    """
    return np.array(opened(path, size).resize((size, size), Image.Resampling.BILINEAR))


def resize(images, size):
    """Shrink or enlarge pictures to squares, each pixel an average of what it covers.

    images: (n, height, width, 3) or (height, width, 3) uint8.
    size: pixels a side. A picture that is not square is squeezed, so that nothing is cut off.
    Returns the same with height and width equal to size.
    """
    images = np.asarray(images)
    if images.ndim == 3:
        return resize(images[np.newaxis], size)[0]
    resized = np.empty((len(images), size, size, 3), np.uint8)
    for number, image in enumerate(images):
        small = Image.fromarray(image).resize((size, size), Image.Resampling.BILINEAR)
        resized[number] = small
    return resized
