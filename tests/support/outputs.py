"""Compares what a cell shows now with what is stored of it: words, numbers, figures."""

import base64
import copy
import io
import re

import numpy as np
from PIL import Image

# A cell with this tag shows numbers that a network, or another long sum of fractions, decided:
# processors add up in different orders, and so the last digits differ.
ROUNDS = "rounds-otherwise"
# By how much, in units of a number's last digit.
LAST_DIGIT = 2
NUMBER = re.compile(r"[-+−]?\d+(?:,\d{3})*(?:\.\d*)?(?:e[-+]?\d+)?")
# A figure is compared in fields of so many pixels a side, each the mean of its colours: rounding
# and the choice of 128 colours move a field by 12 at most, one letter of a title by 13 and more.
FIELD = 4
# Steps of 255 by which a field may differ.
FIELD_LIMIT = 12
# The share of fields that may differ by more, where the cell has the tag and where it has not.
LOOSE, STRICT = 0.05, 0.0


def same_but_for_rounding(stored, now):
    """Whether two texts have the same words, and numbers that differ in their last digit only."""
    # Without spaces: a column grows wider where 9 becomes 10.
    one, other = ("".join(NUMBER.sub("#", text).split()) for text in (stored, now))
    if one != other:
        return False
    pairs = zip(NUMBER.findall(stored), NUMBER.findall(now), strict=True)
    return all(abs(_value(one) - _value(other)) <= 1.001 * LAST_DIGIT * _unit(one)
               for one, other in pairs)  # fmt: skip


def figure_difference(stored, now, allowed=STRICT):
    """What tells two figures apart, as the end of a sentence, or None where nothing does.

    stored, now: PNG files as bytes; allowed: the share of fields that may differ.
    """
    stored, now = (Image.open(io.BytesIO(png)).convert("RGB") for png in (stored, now))
    if stored.size != now.size:
        return "is {}×{} pixels large where {}×{} are stored".format(*now.size, *stored.size)
    far = np.abs(_fields(stored) - _fields(now)).max(axis=2)
    share = (far > FIELD_LIMIT).mean()
    if share > allowed:
        row, column = np.unravel_index(far.argmax(), far.shape)
        return (
            f"differs from the stored one in {share:.2%} of its fields, most of all around pixel "
            f"({FIELD * column}, {FIELD * row}), by {far.max():.0f} of 255"
        )
    return None


def forgive_rounding(stored, now):
    """The outputs of now, with the stored text wherever the two differ by rounding only."""
    if len(stored) != len(now):
        return now
    forgiven = []
    for before, after in zip(stored, now, strict=True):
        after = copy.deepcopy(after)
        texts = [(before, after, "text")]
        texts.append((before.get("data", {}), after.get("data", {}), "text/plain"))
        for one, other, key in texts:
            if key in one and key in other and same_but_for_rounding(one[key], other[key]):
                other[key] = one[key]
        forgiven.append(after)
    return forgiven


def figures(outputs):
    """The PNG files among a cell's outputs, as bytes."""
    return [base64.b64decode(output["data"]["image/png"])
            for output in outputs if "image/png" in output.get("data", {})]  # fmt: skip


def _value(number):
    return float(number.replace(",", "").replace("−", "-"))


def _unit(number):
    """What one more in its last digit is worth: 0.01 of 3.14, 1 of 1,000."""
    digits, _, exponent = number.partition("e")
    decimals = len(digits.partition(".")[2])
    return 10.0 ** (int(exponent or 0) - decimals)


def _fields(picture):
    pixels = np.asarray(picture, dtype=float)
    rows, columns = (length // FIELD for length in pixels.shape[:2])
    cut = pixels[: rows * FIELD, : columns * FIELD]
    return cut.reshape(rows, FIELD, columns, FIELD, 3).mean(axis=(1, 3))
