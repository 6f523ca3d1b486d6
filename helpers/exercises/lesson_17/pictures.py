"""The exercises of 17 on what comes in: pixels that one can see through, and long pictures."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake


def _some_pixels(rng):
    rows, columns = rng.integers(1, 4, 2)
    pixels = rng.integers(0, 256, (rows, columns, 4)).astype(np.uint8)
    return pixels, int(rng.integers(0, 256))


def _laid(pixels, ground):
    share = pixels[..., 3:] / 255
    return share * pixels[..., :3] + (1 - share) * ground


def _whole(wide):
    return np.rint(wide).astype(np.uint8)


on_ground = Function(
    "a function that returns the colours, (rows, columns, 3), uint8",
    "on_ground",
    cases=[(np.array([[[200, 100, 0, 255]]], np.uint8), 128),
           (np.array([[[0, 0, 0, 0], [255, 255, 255, 128]]], np.uint8), 128),
           (np.array([[[10, 20, 30, 51]], [[250, 0, 250, 102]]], np.uint8), 255)],
    random=_some_pixels,
    reference=lambda pixels, ground: _whole(_laid(pixels, ground)),
    within=1,
    bytes=True,
    mistakes=[
        Mistake("These are the hidden colours: where nothing should be seen, black or white comes "
                "through. Weigh them by the fourth number.",
                lambda pixels, ground: pixels[..., :3]),
        Mistake("The ground is missing: see-through pixels become black. It has the rest of the "
                "weight, 1 − share.",
                lambda pixels, ground: _whole(pixels[..., 3:] / 255 * pixels[..., :3])),
        Mistake("The weights are swapped: 255 means that nothing shines through.",
                lambda pixels, ground: _whole(
                    _laid(np.concatenate([pixels[..., :3], 255 - pixels[..., 3:]], axis=2),
                          ground))),
        Mistake("Either the colour or the ground: 128 of 255 is half of each.",
                lambda pixels, ground: np.where(pixels[..., 3:] > 0, pixels[..., :3],
                                                ground).astype(np.uint8),
                lambda pixels, ground: np.where(pixels[..., 3:] >= 128, pixels[..., :3],
                                                ground).astype(np.uint8),
                lambda pixels, ground: np.where(pixels[..., 3:] == 255, pixels[..., :3],
                                                ground).astype(np.uint8)),
        Mistake("A product of two uint8 does not fit into uint8, and starts again at 0 (01). "
                "Divide by 255 first: that makes fractions.",
                lambda pixels, ground: _whole(pixels[..., 3:] * pixels[..., :3] / 255
                                              + (1 - pixels[..., 3:] / 255) * ground)),
        Mistake("The whole ground is added, whatever the share. It has only the weight 1 − share.",
                lambda pixels, ground: _whole(np.minimum(
                    pixels[..., 3:] / 255 * pixels[..., :3] + ground, 255)),
                lambda pixels, ground: (pixels[..., 3:] / 255 * pixels[..., :3]
                                        + ground).astype(np.uint8)),
    ],
    right="Seen through, a pixel is a mean of its colour and the ground, weighted by alpha.",
    hints=["`share = pixels[..., 3:] / 255` has one number a pixel, from 0 to 1.",
           "Add `share * pixels[..., :3]` and `(1 - share) * ground`; then `np.rint` and "
           "`.astype(np.uint8)`."],
    solution="def on_ground(pixels, ground):\n    share = pixels[..., 3:] / 255\n"
             "    mixed = share * pixels[..., :3] + (1 - share) * ground\n"
             "    return np.rint(mixed).astype(np.uint8)",
)  # fmt: skip


def _some_photo(rng):
    rows, columns = rng.integers(2, 9, 2)
    return (rng.integers(0, 256, (rows, columns, 3)).astype(np.uint8),)


def _numbered(rows, columns):
    return np.arange(rows * columns * 3).reshape(rows, columns, 3).astype(np.uint8)


def _middle(photo):
    rows, columns = photo.shape[:2]
    side = min(rows, columns)
    top, left = (rows - side) // 2, (columns - side) // 2
    return photo[top : top + side, left : left + side]


def _corner(photo):
    side = min(photo.shape[:2])
    return photo[:side, :side]


def _last(photo):
    side = min(photo.shape[:2])
    return photo[-side:, -side:]


crop = Function(
    "a function that returns the middle square, (side, side, 3)",
    "crop",
    cases=[(_numbered(2, 2),), (_numbered(4, 2),), (_numbered(2, 6),), (_numbered(5, 2),)],
    random=_some_photo,
    reference=_middle,
    mistakes=[
        Mistake("That is a square, but not the middle one: it begins in the corner. Leave out as "
                "much before it as behind it.", _corner, _last),
        Mistake("Right for tall pictures only. In a wide one, rows are fewer than columns: the "
                "side is the smaller of both.",
                lambda photo: photo[(len(photo) - photo.shape[1]) // 2:][:photo.shape[1]]
                if len(photo) > photo.shape[1] else photo),
        Mistake("Right for wide pictures only. In a tall one, columns are fewer than rows: the "
                "side is the smaller of both.",
                lambda photo: photo[:, (photo.shape[1] - len(photo)) // 2:][:, :len(photo)]
                if len(photo) < photo.shape[1] else photo),
        Mistake("Half of what is too much was left out before the square, and nothing behind it.",
                lambda photo: photo[(photo.shape[0] - min(photo.shape[:2])) // 2:,
                                    (photo.shape[1] - min(photo.shape[:2])) // 2:]),
        Mistake("This is the picture as it came.", lambda photo: photo),
    ],
    right="The sides keep their ratio; what lies outside the square is lost.",
    hints=["`side = min(rows, columns)`. How many rows are too many?",
           "`top = (rows - side) // 2`, the same for `left`, then "
           "`photo[top : top + side, left : left + side]`."],
    solution="def crop(photo):\n    rows, columns = photo.shape[:2]\n"
             "    side = min(rows, columns)\n    top = (rows - side) // 2\n"
             "    left = (columns - side) // 2\n"
             "    return photo[top : top + side, left : left + side]",
)  # fmt: skip
