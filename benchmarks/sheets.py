"""Sheets of drawn pets for a reader to label, and their key."""

import numpy as np
from PIL import Image, ImageDraw

from helpers.data import CLASS_NAMES

TO_LABEL, ON_A_PAGE, COLUMNS = 200, 50, 10


def write_sheets(part, path, seed, blind):
    """Write 200 numbered pictures, 50 on a page, and a key.

    part: a Part.
    path: of a PNG file; the pages and the key are named after it.
    seed: which pictures, in which order.
    blind: whether to leave out what each picture shows.
    Returns the paths written; the last one is the key's.
    """
    chosen = np.random.default_rng(seed).permutation(len(part.labels))[:TO_LABEL]
    side, written = 2 * part.images.shape[1], []
    for first in range(0, len(chosen), ON_A_PAGE):
        rows = ON_A_PAGE // COLUMNS
        page = Image.new("RGB", (COLUMNS * (side + 4), rows * (side + 18)), "white")
        draw = ImageDraw.Draw(page)
        for place, number in enumerate(chosen[first : first + ON_A_PAGE]):
            left, top = place % COLUMNS * (side + 4), place // COLUMNS * (side + 18)
            picture = Image.fromarray(part.images[number])
            page.paste(picture.resize((side, side), Image.Resampling.BICUBIC), (left, top))
            shown = "" if blind else f" {CLASS_NAMES[part.labels[number]]}"
            draw.text((left + 2, top + side + 2), f"{first + place + 1}{shown}", "black")
        written.append(path.with_name(f"{path.stem}-{first // ON_A_PAGE + 1}.png"))
        page.save(written[-1])
    key = path.with_name(f"{path.stem}-key.csv")
    lines = [f"{place},{number},{CLASS_NAMES[part.labels[number]]}"
             for place, number in enumerate(chosen, start=1)]  # fmt: skip
    key.write_text("\n".join(["number,picture,animal", *lines]) + "\n", "utf-8")
    return [*written, key]
