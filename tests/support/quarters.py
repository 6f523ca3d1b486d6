"""What is drawn on the picture files that tests make, and how it becomes a file."""

import io

import numpy as np
import tifffile
from PIL import Image
from pillow_heif import register_heif_opener

register_heif_opener()
# Top left, top right, bottom left, bottom right: no two alike, so that no turn goes unseen.
COLOURS = np.array([(200, 40, 60), (30, 170, 80), (40, 60, 190), (230, 220, 210)])
GREYS = np.array([20, 90, 160, 250])
HEIGHT, WIDTH = 32, 48
GROUND = 128


def drawn(quarters):
    """Four quarters, each of one value or colour: (32, 48) or (32, 48, channels)."""
    quarters = np.asarray(quarters).reshape(2, 2, *np.shape(quarters)[1:])
    return quarters.repeat(HEIGHT // 2, 0).repeat(WIDTH // 2, 1)


def saved(picture, kind, **options):
    """A picture, or its numbers, as the bytes of a file of a kind."""
    file = io.BytesIO()
    if isinstance(picture, np.ndarray):
        picture = Image.fromarray(picture)
    picture.save(file, kind, **options)
    return file.getvalue()


def tiff(values, **options):
    """The numbers of a picture as the bytes of a TIFF."""
    file = io.BytesIO()
    tifffile.imwrite(file, values, **options)
    return file.getvalue()


PICTURE = Image.fromarray(drawn(COLOURS).astype(np.uint8))
GREY = Image.fromarray(drawn(GREYS).astype(np.uint8))
# The top left quarter is hidden, and half of the bottom left one is to be seen.
ALPHA = np.array([0, 255, 128, 255])
SEEN = Image.fromarray(drawn(ALPHA).astype(np.uint8))


def on_grey(quarters):
    share = ALPHA[:, None] / 255
    quarters = np.asarray(quarters).reshape(4, -1) * np.ones(3)
    return quarters * share + GROUND * (1 - share)


def with_alpha(picture):
    picture = picture.copy()
    picture.putalpha(SEEN)
    return picture


def paletted():
    """Indices 0 to 3, one for each quarter."""
    picture = Image.fromarray(drawn(np.arange(4)).astype(np.uint8), "L")
    picture = picture.convert("P")
    picture.putpalette(COLOURS.ravel().tolist())
    return picture
