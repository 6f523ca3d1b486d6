"""The pixel laboratory of 01: three lights, thirty-six pixels, and any picture close up."""

import numpy as np

from helpers.data import drawn_again, load_chelsea
from helpers.labs.kernel import DRAWN_CAT
from helpers.labs.lab import Lab, colour_tables, packed, show_lab
from helpers.plotting.page import (
    CELL_INCHES,
    FULL_WIDTH,
    draw_image,
    draw_matrix,
    draw_window,
    page_figure,
)

LIGHTS = ("red", "green", "blue")
# Where the close-up of Chelsea begins: the rim of her eye, as 01 shows it.
EYE = [99, 164]


def show_pixel_lab(picture, *, name="picture", row=1, column=1):
    """Show a laboratory: paint 36 pixels with three lights, and look at any picture close up.

    picture: (6, 6, 3) whole numbers from 0 to 255; Chelsea and a drawn cat can be chosen, too
    name: of the picture
    row: of the pixel that is in hand at first
    column: of that pixel
    Where no kernel runs, a still picture stands in its place.
    """
    picture = np.asarray(picture)
    lab = pixel_lab(picture, name=name, row=row, column=column)
    show_lab(lab, _still(picture, name, row, column))


def pixel_lab(picture, *, name="picture", row=1, column=1):
    """The laboratory that show_pixel_lab shows, for a page of its own.

    picture: as for show_pixel_lab
    name: as for show_pixel_lab
    row: as for show_pixel_lab
    column: as for show_pixel_lab
    Returns a Lab.
    """
    picture = np.asarray(picture)
    pictures = {name: picture, "Chelsea": load_chelsea(),
                "a drawn cat": drawn_again("train", [DRAWN_CAT])[0]}  # fmt: skip
    data = {
        "pictures": [packed(*pair) for pair in pictures.items()],
        "colours": colour_tables(*LIGHTS),
        "place": [row, column],
        "places": {"Chelsea": EYE},
    }
    lights = ", ".join(f"{light} {value}" for light, value in
                       zip(LIGHTS, picture[row, column].tolist(), strict=True))  # fmt: skip
    words = f"Pixel laboratory, still. picture[{row}, {column}] is {lights}"
    return Lab("pixels", "Pixel laboratory", words, data)


def _still(picture, name, row, column):
    """The picture and its three matrices, with the pixel in hand outlined."""
    rows, columns = picture.shape[:2]
    cell = min(CELL_INCHES, (FULL_WIDTH - 0.8) / (4 * columns))
    with page_figure(cell * 4 * columns + 0.8, cell * rows + 0.32) as figure:
        first, *rest = figure.subplots(1, 4)
        draw_image(first, picture, name)
        draw_window(first, (row, column, 1, 1), colour="black")
        for channel, (ax, light) in enumerate(zip(rest, LIGHTS, strict=True)):
            draw_matrix(ax, picture[..., channel], light, colours=light,
                        window=(row, column, 1, 1))  # fmt: skip
        return figure
