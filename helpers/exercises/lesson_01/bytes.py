"""What 01 asks of bytes and fractions."""

import numpy as np
from PIL import Image, ImageChops

from helpers.exercises.kinds import Function, Mistake, Number

SEVERAL = np.array([[[200, 100, 50], [255, 0, 156]]], np.uint8)

wrapped = Number(
    "one number from 0 to 255",
    44,
    mistakes=[
        Mistake("300 does not fit into one byte: 255 is the largest number that does.", 300),
        Mistake("That would be sensible, but a byte does not stop at 255: the count goes on "
                "with 0.", 255),
        Mistake("300 is 45 more than 255, but the first step after 255 leads to 0, not to 1.", 45),
        Mistake("The first step after 255 leads to 0, not further back.", 43),
    ],
    right="300 is 44 more than 256, a full round.",
    hints=["255 + 1 gives 0 and 255 + 2 gives 1. What does 255 + 45 give?",
           "A full round has 256 steps. What is left of 300?"],
    solution="prediction = 44",
)  # fmt: skip


def _by_pillow(picture, amount):
    """The sum as Pillow has it, which stops at 255."""
    height, width = picture.shape[:2]
    light = Image.new("RGB", (width, height), (amount,) * 3)
    return np.array(ImageChops.add(Image.fromarray(picture), light))


def _picture_and_amount(rng):
    rows, columns = rng.integers(1, 5, 2)
    return rng.integers(0, 256, (rows, columns, 3), dtype=np.uint8), int(rng.integers(10, 250))


def _left_alone(picture, amount):
    """Brighter only where all goes well: a number that would pass 255 is left as it was."""
    sums = picture.astype(int) + amount
    return np.where(sums > 255, picture, sums).astype(np.uint8)


brighten = Function(
    "a function that returns brighter bytes, none of them wrapped round",
    "brighten",
    cases=[(SEVERAL[:, :1], 100), (SEVERAL, 100)],
    random=_picture_and_amount,
    reference=_by_pillow,
    bytes=True,
    mistakes=[
        Mistake("Bright numbers come out dark: 200 + 100 gives 44, where 255 is wanted.",
                lambda picture, amount: picture + np.uint8(amount),
                lambda picture, amount: (picture.astype(int) + amount).astype(np.uint8),
                lambda picture, amount: np.minimum(picture + np.uint8(amount), 255)),
        Mistake("256 is one more than a byte holds, so it wraps round to 0. Keep the sum at 255.",
                lambda picture, amount: np.minimum(picture.astype(int) + amount, 256)
                .astype(np.uint8)),
        Mistake("`np.maximum` takes the larger of two numbers, here 255 or what is above it, "
                "which then wraps round. The smaller is wanted.",
                lambda picture, amount: np.maximum(picture.astype(int) + amount, 255)
                .astype(np.uint8),
                lambda picture, amount: np.maximum(picture.astype(int) + amount, 255)),
        Mistake("Nothing keeps the sum at 255: give the sum itself to `np.minimum`.",
                lambda picture, amount: picture.astype(int) + amount,
                lambda picture, amount: np.minimum(picture.astype(int), 255) + amount),
        Mistake("It adds 100 whatever it is given. Use `amount`.",
                lambda picture, amount: np.minimum(picture.astype(int) + 100, 255)
                .astype(np.uint8)),
        Mistake("A number that would pass 255 is left as it was. It should become 255.",
                _left_alone),
        Mistake("These are fractions from 0 to 1. Multiply by 255, round, and make bytes of them.",
                lambda picture, amount: np.minimum(picture / 255 + amount / 255, 1)),
        Mistake("The picture comes back as it was: nothing is added.",
                lambda picture, amount: picture),
    ],
    right="The sum is made where there is room for it, is kept at 255, and only then becomes bytes "
          "again.",
    hints=["Where does 200 + 100 become 44: in the sum, or when it becomes bytes again?",
           "Make the sum with `picture.astype(int)`, and give it to `np.minimum` with 255.",
           "The last step is `.astype(np.uint8)`."],
    solution="""\
def brighten(picture, amount):
    brighter = picture.astype(int) + amount
    return np.minimum(brighter, 255).astype(np.uint8)""",
)  # fmt: skip


def _by_scikit_image(fractions):
    """The bytes as scikit-image has them."""
    from skimage.util import img_as_ubyte

    return img_as_ubyte(fractions)


to_bytes = Function(
    "a function that turns fractions from 0 to 1 into bytes, rounded",
    "to_bytes",
    cases=[(np.array([[[0.0, 0.2, 1.0]]]),), (np.array([[[0.31, 0.63, 0.94]]]),),
           (SEVERAL / 255,)],
    random=lambda rng: (rng.random(rng.integers(2, 5, 3)),),
    reference=_by_scikit_image,
    bytes=True,
    mistakes=[
        Mistake("It cuts off what stands behind the point, so that 160.65 becomes 160 and not 161. "
                "Round with `np.rint` before `astype`.",
                lambda fractions: (fractions * 255).astype(np.uint8),
                lambda fractions: np.floor(fractions * 255).astype(np.uint8)),
        Mistake("Full light, 1, must become 255. 256 does not fit into one byte.",
                lambda fractions: np.rint(fractions * 256).astype(np.uint8),
                lambda fractions: (fractions * 256).astype(np.uint8)),
        Mistake("Only 0 and 1 come out: the numbers are not multiplied by 255.",
                lambda fractions: np.rint(fractions).astype(np.uint8)),
        Mistake("All but full light becomes 0: the numbers are not multiplied by 255.",
                lambda fractions: fractions.astype(np.uint8)),
        Mistake("Only 0 and 255 come out: multiply first, and round then.",
                lambda fractions: (np.rint(fractions) * 255).astype(np.uint8)),
        Mistake("That is the way to fractions. Back again one multiplies.",
                lambda fractions: np.rint(fractions / 255).astype(np.uint8)),
        Mistake("It always rounds up. `np.rint` takes the nearest whole number.",
                lambda fractions: np.ceil(fractions * 255).astype(np.uint8)),
    ],
    right="Multiplied by 255 and rounded, the same bytes come back that the fractions were made "
          "of.",
    hints=["How did the bytes become fractions? Do the opposite.",
           "`np.rint(numbers)` rounds. What must be done to the fractions before?"],
    solution="""\
def to_bytes(fractions):
    whole = np.rint(fractions * 255)  # from 0 to 255, rounded
    return whole.astype(np.uint8)""",
)  # fmt: skip
