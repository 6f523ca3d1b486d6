"""The kernel laboratory of 02 and 03: any kernel, any picture, any place."""

from fractions import Fraction

import numpy as np

from helpers.by_hand import convolve_colour
from helpers.data import drawn_again, load_chelsea
from helpers.labs.lab import Lab, colour_tables, packed, show_lab
from helpers.plotting.page import (
    CELL_INCHES,
    FULL_WIDTH,
    draw_image,
    draw_matrix,
    draw_window,
    in_words,
    page_figure,
    short,
)

# Of the drawn pets in train: a cat with clear outlines.
DRAWN_CAT = 9
EDGE = np.array([[-1, 0, 1]] * 3)
MEAN = np.array([[Fraction(1, 9)] * 3] * 3)
SHARPEN = np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]])
GREY_KERNELS = {
    "vertical edges": (EDGE, 0),
    "horizontal edges": (EDGE.T, 0),
    "blur": (MEAN, 0),
    "sharpen": (SHARPEN, 0),
}
COLOUR_KERNELS = {
    "warm edge": (np.stack([EDGE, 0 * EDGE, -EDGE], axis=2), -400),
    "edge in all": (np.stack([EDGE] * 3, axis=2), 0),
    "warm": (np.stack([MEAN, 0 * MEAN, -MEAN], axis=2), -40),
}
FURTHER = {False: "Later lessons: stride and padding (03), ReLU (04)",
           True: "Stride and padding; ReLU (04)"}  # fmt: skip


def show_kernel_lab(picture, *, name="picture", row=0, column=1):
    """Show a laboratory: change the kernel, move the window, see products, sum and feature map.

    picture: (rows, columns) whole numbers from 0 to 255 for kernels of one matrix, or
        (rows, columns, 3) for kernels of three; Chelsea and a drawn cat can be chosen, too
    name: of the picture
    row: of the first window
    column: of the first window
    Where no kernel runs, a still picture stands in its place.
    """
    lab = kernel_lab(picture, name=name, row=row, column=column)
    show_lab(lab, _still(np.asarray(picture), name, row, column))


def kernel_lab(picture, *, name="picture", row=0, column=1):
    """The laboratory that show_kernel_lab shows, for a page of its own.

    picture: as for show_kernel_lab
    name: as for show_kernel_lab
    row: as for show_kernel_lab
    column: as for show_kernel_lab
    Returns a Lab.
    """
    picture = np.asarray(picture)
    colour = picture.ndim == 3
    kernels = COLOUR_KERNELS if colour else GREY_KERNELS
    pictures = {name: picture, "Chelsea": load_chelsea(),
                "a drawn cat": drawn_again("train", [DRAWN_CAT])[0]}  # fmt: skip
    data = {
        "pictures": [packed(*pair) for pair in pictures.items()],
        "kernels": [_as_texts(*kernel) for kernel in kernels.items()],
        "colours": colour_tables("pixels", "map", "kernel", "red", "green", "blue"),
        "colour": colour,
        "place": [row, column],
        "further": FURTHER[colour],
    }
    return Lab("kernel", "Kernel laboratory", _words(picture, row, column), data)


def _as_texts(name, kernel):
    """A kernel as it is written into the fields: all of red first, then green, then blue."""
    numbers, bias = kernel
    matrices = np.moveaxis(np.atleast_3d(numbers), 2, 0)
    texts = [str(number).replace("-", "−") for number in matrices.ravel()]
    return {"name": name, "numbers": texts, "bias": bias}


def _first(picture):
    """The picture and the first kernel with channels, its bias, and their feature map."""
    kernel, bias = next(iter((COLOUR_KERNELS if picture.ndim == 3 else GREY_KERNELS).values()))
    picture, kernel = np.atleast_3d(picture), np.atleast_3d(kernel)
    return picture, kernel, convolve_colour(picture, kernel[..., np.newaxis], [bias])[..., 0]


def _words(picture, row, column):
    picture, kernel, feature_map = _first(picture)
    window = picture[row : row + 3, column : column + 3]
    words = f"Kernel laboratory, still. Row {row}, column {column}. "
    if picture.shape[2] == 1:
        words += f"Window: {in_words(window[..., 0])}. Kernel: {in_words(kernel[..., 0])}. "
    return words + f"Sum: {short(feature_map[row, column])}"


def _still(picture, name, row, column):
    """The picture with its window, the kernel's first matrix, and the map."""
    _, kernel, feature_map = _first(picture)
    sides = [picture.shape[1], 3, feature_map.shape[1]]
    cell = min(CELL_INCHES, (FULL_WIDTH - 0.6) / sum(sides))
    with page_figure(cell * sum(sides) + 0.6, cell * picture.shape[0] + 0.35) as figure:
        left, *middle, right = figure.subplots(1, 3, width_ratios=sides)
        if picture.ndim == 3:
            draw_image(left, picture, name)
            draw_window(left, (row, column, 3, 3), colour="black")
        else:
            draw_matrix(left, picture, name, window=(row, column, 3, 3))
        titled = "kernel, red" if picture.ndim == 3 else "kernel"
        draw_matrix(middle[0], kernel[..., 0].astype(float), titled, colours="kernel")
        draw_matrix(right, feature_map, "feature map", colours="map",
                    window=(row, column, 1, 1))  # fmt: skip
        return figure
