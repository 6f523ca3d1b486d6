"""A reader's own folder of pictures, each unlike any other."""

import numpy as np
from PIL import Image

from tests.support.quarters import saved


def noise(number):
    """A picture unlike any other."""
    pixels = np.random.default_rng(number).integers(0, 256, (12, 12, 3), np.uint8)
    return Image.fromarray(pixels).resize((48, 48), Image.Resampling.NEAREST)


def fill(folder, names):
    """Write a picture unlike any other for every name."""
    for number, name in enumerate(names):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(saved(noise(number), "PNG"))


def reasons(own):
    """{file: why it was left out}."""
    return {row["file"]: row["reason"] for row in own.left_out}
