"""Pictures, and matrices with their numbers written in them."""

import numpy as np

from helpers.plotting.letters import shortened
from helpers.plotting.page import (
    CELL_INCHES,
    FULL_WIDTH,
    counted,
    draw_image,
    draw_matrix,
    draw_window,
    in_words,
    limits,
    page_figure,
    short,
    show,
)

CHANNELS = ("red", "green", "blue")
# Of a description; who listens to one hears it to its end.
LONGEST_WORDS = 250
# Of a picture's title; people's classes have names of any length.
LONGEST_TITLE = 60


def show_picture(image, title=None, *, window=None, ax=None):
    """Show one picture.

    image: (height, width, 3) uint8, or (height, width) grey from 0 to 255
    title: of the picture, or None
    window: (row, column, height, width) to outline, or None
    ax: where to draw, or None for a figure of its own
    """
    if ax is not None:
        draw_image(ax, image, title)
        if window is not None:
            draw_window(ax, window)
        return
    height, width = image.shape[:2]
    wide = 3.5 if max(height, width) > 12 else max(1.2, width * CELL_INCHES)
    with page_figure(wide, wide * height / width + 0.3) as figure:
        show_picture(image, title, window=window, ax=figure.subplots())
    words = f"Picture of {counted(height, 'row')} and {counted(width, 'column')}"
    words += f": {title}" if title else ""
    few = image.ndim == 3 and height * width <= 4
    colours = f". Red, green, blue: {in_words(image.reshape(-1, 3))}" if few else ""
    show(figure, words + colours)


def show_pictures(images, titles, *, columns=None, width=FULL_WIDTH):
    """Show several pictures in a grid, with a title each.

    images: pictures as in show_picture
    titles: as many texts
    columns: in one row of the grid, or None for a single row
    width: of the figure, in inches
    """
    columns = columns or len(images)
    rows = -(-len(images) // columns)
    cell = width / columns
    tallest = max(image.shape[0] / image.shape[1] for image in images)
    with page_figure(width, rows * (cell * tallest + 0.22)) as figure:
        grid = figure.subplots(rows, columns, squeeze=False).ravel()
        for ax in grid:
            ax.set_axis_off()
            ax.set_anchor("N")
        for ax, image, title in zip(grid, images, titles, strict=False):
            draw_image(ax, image, shortened(title, LONGEST_TITLE))
    show(figure, f"{counted(len(images), 'picture')}: {', '.join(titles)}")


def show_matrix(matrix, title, *, colours="pixels", window=None, ax=None):
    """Show a matrix with a number in every cell.

    matrix: (rows, columns), up to about 12×12
    title: of the matrix
    colours: "pixels", "red", "green" or "blue" (0 to 255), "map" or "kernel" (around 0)
    window: (row, column, height, width) to outline, or None
    ax: where to draw, or None for a figure of its own
    """
    if ax is not None:
        draw_matrix(ax, matrix, title, colours=colours, window=window)
        return
    show_matrices([matrix], [title], colours=[colours], windows=[window])


def show_matrices(matrices, titles, *, colours=None, windows=None):
    """Show matrices side by side.

    matrices: a list of them, as in show_matrix
    titles: one for each
    colours: a list, one for each, as in show_matrix; or None for "pixels"
    windows: a list, one for each, as in show_matrix; or None
    """
    colours = colours or ["pixels"] * len(matrices)
    windows = windows or [None] * len(matrices)
    widths = [np.shape(matrix)[1] for matrix in matrices]
    height = max(np.shape(matrix)[0] for matrix in matrices)
    cell = min(CELL_INCHES, (FULL_WIDTH - 0.2 * len(widths)) / sum(widths))
    spans = {name: limits(np.concatenate([np.ravel(matrix) for matrix, own in
             zip(matrices, colours, strict=True) if own == name]), name)
             for name in set(colours)}  # fmt: skip
    with page_figure(cell * sum(widths) + 0.2 * len(widths), cell * height + 0.32) as figure:
        row = figure.subplots(1, len(matrices), squeeze=False, width_ratios=widths)[0]
        for ax, matrix, title, name, window in zip(
            row, matrices, titles, colours, windows, strict=True
        ):
            draw_matrix(ax, matrix, title, colours=name, span=spans[name], window=window)
            ax.set_anchor("N")
    show(figure, _matrices_in_words(matrices, titles))


def show_channels(picture, title="picture"):
    """Show a small RGB picture and its three matrices.

    picture: (rows, columns, 3) uint8
    title: of the picture
    """
    rows, columns = picture.shape[:2]
    cell = min(CELL_INCHES, (FULL_WIDTH - 0.8) / (4 * columns))
    with page_figure(cell * 4 * columns + 0.8, cell * rows + 0.32) as figure:
        first, *rest = figure.subplots(1, 4)
        draw_image(first, picture, title)
        for number, (ax, name) in enumerate(zip(rest, CHANNELS, strict=True)):
            draw_matrix(ax, picture[..., number], name, colours=name)
    parts = "; ".join(_range_in_words(picture[..., i], name) for i, name in enumerate(CHANNELS))
    show(figure, f"{title} of {counted(rows, 'row')} and {counted(columns, 'column')}, "
                 f"and its three matrices. {parts}")  # fmt: skip


def show_zoom(image, windows, *, channel=None):
    """Show a picture, and each window inside the one before, enlarged.

    image: (height, width, 3)
    windows: (row, column, height, width) each, in the whole picture's rows and columns
    channel: 0, 1 or 2 to show the last window's red, green or blue as numbers, too; or None
    """
    panels = len(windows) + (1 if channel is None else 2)
    with page_figure(FULL_WIDTH, FULL_WIDTH / panels + 0.15) as figure:
        axes = figure.subplots(1, panels)
        top, left, part = 0, 0, image
        for ax, window in zip(axes, [*windows, None], strict=False):
            draw_image(ax, part, f"{part.shape[0]}×{part.shape[1]} pixels")
            ax.set_anchor("N")
            if window is not None:
                row, column, height, width = window
                draw_window(ax, (row - top, column - left, height, width))
                top, left = row, column
                part = image[row : row + height, column : column + width]
        words = "{}×{} pixels enlarged in steps: ".format(*image.shape[:2]) + ", then ".join(
            f"{w[2]}×{w[3]} pixels from row {w[0]}, column {w[1]}" for w in windows
        )
        if channel is not None:
            name, numbers = CHANNELS[channel], part[..., channel]
            draw_matrix(axes[-1], numbers, f"their {name}", colours=name)
            axes[-1].set_anchor("N")
            words += f". Of the last ones, {_range_in_words(numbers, name)}"
    show(figure, words)


def _matrices_in_words(matrices, titles):
    """All numbers of some matrices, or their ranges where that would be long."""
    pairs = list(zip(matrices, titles, strict=True))
    words = ". ".join(f"{title}: {in_words(matrix)}" for matrix, title in pairs)
    if len(words) <= LONGEST_WORDS:
        return words
    return ". ".join(_range_in_words(np.asarray(matrix), title) for matrix, title in pairs)


def _range_in_words(matrix, name):
    """The least and the greatest number of a matrix, and where they stand first."""
    least, greatest = (
        f"{short(matrix[place])} (row {place[0]}, column {place[1]})"
        for place in (np.unravel_index(find(matrix), matrix.shape)
                      for find in (np.nanargmin, np.nanargmax))
    )  # fmt: skip
    return f"{name}: {least} to {greatest}"
