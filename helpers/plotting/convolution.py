"""A kernel on its way across a picture: its windows, products and sums."""

import numpy as np

from helpers.plotting.page import (
    CELL_INCHES,
    FULL_WIDTH,
    draw_matrix,
    in_words,
    limits,
    page_figure,
    short,
    show,
)

# Every product of a pixel lies within this many times the kernel's largest number.
BRIGHTEST = 255


def show_window(image, kernel, row, column):
    """Show one window times the kernel, product by product, and the sum.

    image: (rows, columns) grey from 0 to 255
    kernel: (height, width)
    row: the window's uppermost row
    column: the window's leftmost column
    Products have the same colours in every window of the same kernel.
    """
    height, width = kernel.shape
    window = image[row : row + height, column : column + width]
    products = window * kernel
    total = products.sum()
    columns = image.shape[1]
    widths = [columns, 0.7, width, 0.7, width, 0.7, width, 2.6]
    inches = CELL_INCHES * 0.92
    reach = BRIGHTEST * float(np.abs(kernel).max())
    with page_figure(inches * sum(widths) + 0.5, inches * image.shape[0] + 0.35) as figure:
        axes = figure.subplots(1, len(widths), width_ratios=widths)
        outline = (row, column, height, width)
        draw_matrix(axes[0], image, "picture", window=outline)
        draw_matrix(axes[2], window, "window", window=(0, 0, height, width))
        draw_matrix(axes[4], kernel, "kernel", colours="kernel")
        draw_matrix(axes[6], products, "products", colours="map", span=(-reach, reach))
        for number, sign in ((1, ""), (3, "×"), (5, "="), (7, f"sum = {short(total)}")):
            axes[number].set_axis_off()
            axes[number].text(0.5, 0.5, sign, ha="center", va="center", fontsize=11)
    show(
        figure,
        f"Window at row {row}, column {column}: {in_words(window)}. Kernel: {in_words(kernel)}. "
        f"Products: {in_words(products)}. Sum: {short(total)}",
    )


def show_film_strip(image, kernel, feature_map, stops):
    """Show the window at several stops, and the feature map filled so far.

    image: (rows, columns) grey from 0 to 255
    kernel: (height, width)
    feature_map: what the kernel gives on the image
    stops: list of (row, column), in the order of the sliding
    """
    across = FULL_WIDTH / len(stops)
    cells = [image.shape[0], feature_map.shape[0]]
    tall = across / image.shape[1] * sum(cells) + 0.3
    with page_figure(FULL_WIDTH, tall) as figure:
        grid = figure.subplots(2, len(stops), squeeze=False, height_ratios=cells)
        for (above, below), (row, column) in zip(grid.T, stops, strict=True):
            _draw_step(above, below, image, kernel, feature_map, row, column)
    values = ", ".join(f"({r}, {c}) gives {short(feature_map[r, c])}" for r, c in stops)
    show(figure, f"The window at {len(stops)} stops, row and column: {values}")


def _draw_step(above, below, image, kernel, feature_map, row, column):
    height, width = kernel.shape
    done = row * feature_map.shape[1] + column + 1
    so_far = np.where(np.arange(feature_map.size) < done, feature_map.ravel(), np.nan)
    so_far = so_far.reshape(feature_map.shape)
    draw_matrix(above, image, f"row {row}, column {column}", window=(row, column, height, width))
    draw_matrix(below, so_far, f"gives {short(feature_map[row, column])}", colours="map",
                span=limits(feature_map, "map"), window=(row, column, 1, 1))  # fmt: skip
