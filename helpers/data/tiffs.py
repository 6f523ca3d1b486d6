"""Reads TIFFs that Pillow does not know, or reads wrongly, as scanners and programs make them."""

import logging

import numpy as np
from PIL import Image

from helpers.data.colours import stretched

_CHANNELS = 4


def is_tiff(start):
    """Whether a file begins as a TIFF does.

    start: its first bytes.
    """
    return start.startswith((b"II*\0", b"MM\0*"))


def misread(picture):
    """Whether Pillow takes the wrong bytes: of 16 bits that are stored colour after colour.

    picture: a PIL image of a TIFF, not decoded yet.
    """
    return picture.tag_v2.get(284) == 2 and max(picture.tag_v2.get(258, (8,))) > 8


def tiff_of_numbers(file, check_size):
    """Read the first page of a TIFF by tifffile, scaled to end at 255.

    file: it, open for reading.
    check_size: a function of width and height that raises where these are too large.
    Returns a PIL image.
    Raises nearly anything for one that is damaged.
    """
    from tifffile import TiffFile

    # What it would say of a damaged file is said in one sentence, by whoever called this.
    logging.getLogger("tifffile").setLevel(logging.CRITICAL)
    size = file.seek(0, 2)
    file.seek(0)
    with TiffFile(file) as pages:
        page = pages.pages.first
        check_size(page.imagewidth, page.imagelength * page.imagedepth)
        ends = [sum(pair) for pair in zip(page.dataoffsets, page.databytecounts, strict=True)]
        if not ends or max(ends) > size or not 1 <= page.samplesperpixel <= _CHANNELS:
            raise ValueError("it is cut short, or has more channels than a picture")
        values = page.asarray()
        if values.ndim == 3 and page.planarconfig == 2:
            values = np.moveaxis(values, 0, -1)
        values = values.reshape(page.imagelength, page.imagewidth, page.samplesperpixel)
        scaled = stretched(values) if values.dtype.kind != "u" else _scaled(values)
        if page.photometric == 0:
            # White is zero.
            scaled[..., 0] = 255 - scaled[..., 0]
    return Image.fromarray(scaled[..., 0] if scaled.shape[2] == 1 else scaled)


def _scaled(values):
    end = np.iinfo(values.dtype).max
    return np.rint(values * (255 / end)).astype(np.uint8) if end <= 65_535 else stretched(values)
