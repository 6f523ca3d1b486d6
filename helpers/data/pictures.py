"""Reads and resizes single pictures."""

import os
import warnings

import numpy as np
from PIL import Image, ImageOps

from helpers.data.paths import given, printable

# How the names of picture files end.
ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff")
LARGEST_PICTURE = 100_000_000
# Pillow warns of odd metadata, which does not touch the pixels, and of pictures
# that are large, for which there is a limit here.
warnings.filterwarnings("ignore", module=r"PIL\.")


def load_photo(path):
    """Load one picture file, upright and in colour.

    path: a file that Pillow can open, of any size and colour mode, or an open binary file. Of an
        animation, the first frame is taken.
    Returns (height, width, 3) uint8.
    Raises FileNotFoundError if there is none, ValueError if it is no picture.
    """
    return np.array(_opened(path))


def load_square(path, size):
    """Load one picture file, upright, in colour, and squeezed to a square.

    path: as for load_photo.
    size: pixels a side. A JPEG is decoded at a half, a quarter or an eighth of its size where
        that leaves as many at least, which is several times as fast.
    Returns (size, size, 3) uint8.
    Raises FileNotFoundError if there is none, ValueError if it is no picture.
    """
    return np.array(_opened(path, size).resize((size, size), Image.Resampling.BILINEAR))


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


class _TooLarge(ValueError):
    """Raised past the general case: its sentence is ready."""


def _opened(path, at_least=None):
    """An upright RGB picture, decoded in full; at_least: rows and columns that are enough."""
    if isinstance(path, (str, os.PathLike)):
        path = given(path, "a picture file")
        name = printable(path)
    else:
        name = getattr(path, "name", "the file")
    try:
        picture = Image.open(path)
        if picture.width * picture.height > LARGEST_PICTURE:
            raise _TooLarge(
                f"{name} has {picture.width}×{picture.height} pixels, more than the "
                f"{LARGEST_PICTURE:,} that are read here: make a smaller copy and load that"
            )
        if at_least is not None:
            picture.draft("RGB", (at_least, at_least))
        picture.load()
        ImageOps.exif_transpose(picture, in_place=True)
        return picture if picture.mode == "RGB" else picture.convert("RGB")
    except FileNotFoundError:
        raise FileNotFoundError(
            f"there is no file {name}: check the path, which starts from the folder {os.getcwd()}"
        ) from None
    except MemoryError:
        raise ValueError(f"{name} needs more memory than there is: give a smaller copy") from None
    except _TooLarge:
        raise
    except Exception as problem:
        # Pillow's readers raise nearly anything at damaged files: struct.error, KeyError, ...
        reason = " ".join(str(problem).split())[:200] or type(problem).__name__
        raise ValueError(
            f"{name} cannot be read as a picture ({reason}): give a whole JPEG, PNG or WebP file"
        ) from None
