"""A kernel that looks at several channels, and its windows as the rows of a table."""

import numpy as np

from helpers.plotting.page import (
    CELL_INCHES,
    FULL_WIDTH,
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
# One for each window; told apart by lightness too.
ROW_COLOURS = ("#882255", "#117733", "#44aa99", "#ddaa33")


def show_colour_window(picture, kernel, row, column, bias=0):
    """Show one window of an RGB picture times its kernel: 27 products, three sums, one number.

    picture: (rows, columns, 3) from 0 to 255
    kernel: (height, width, 3)
    row: the window's uppermost row
    column: the window's leftmost column
    bias: added at the end
    """
    height, width, _ = kernel.shape
    window = picture[row : row + height, column : column + width].astype(int)
    products = window * kernel
    sums = products.sum(axis=(0, 1))
    total = sums.sum() + bias
    # One scale for all windows of a kernel, so that two figures can be compared.
    span = limits(255 * kernel, "map")
    cells = [height * 1.6, 0.6, width, 0.6, width, 0.6, width, 2.4]
    inches = CELL_INCHES * 0.9
    with page_figure(FULL_WIDTH, inches * 3 * height + 1.0) as figure:
        grid = figure.add_gridspec(4, len(cells), width_ratios=cells,
                                   height_ratios=[height] * 3 + [0.8])  # fmt: skip
        whole = figure.add_subplot(grid[:3, 0])
        draw_image(whole, picture, "picture")
        draw_window(whole, (row, column, height, width), colour="black")
        for number, name in enumerate(CHANNELS):
            axes = [figure.add_subplot(grid[number, place]) for place in range(1, len(cells))]
            first = number == 0
            draw_matrix(axes[1], window[..., number], f"window, {name}" if first else name,
                        colours=name)  # fmt: skip
            draw_matrix(axes[3], kernel[..., number], "kernel" if first else None,
                        colours="kernel", span=limits(kernel, "kernel"))  # fmt: skip
            draw_matrix(axes[5], products[..., number], "products" if first else None,
                        colours="map", span=span)  # fmt: skip
            signs = {0: "", 2: "×", 4: "=", 6: f"sum = {short(sums[number])}"}
            for place, sign in signs.items():
                axes[place].set_axis_off()
                axes[place].text(0.5, 0.5, sign, ha="center", va="center", fontsize=10)
        words = " + ".join(short(value) for value in [*sums, *([bias] if bias else [])])
        words = words.replace("+ −", "− ") + f" = {short(total)}"
        bottom = figure.add_subplot(grid[3, 2:])
        bottom.set_axis_off()
        bottom.text(1, 0.4, words, ha="right", va="center", fontsize=11)
    by_channel = (f"{name} {short(each)}" for name, each in zip(CHANNELS, sums, strict=True))
    show(
        figure,
        f"Window at row {row}, column {column}, and its products with the three matrices of a "
        f"kernel. They add up to: {', '.join(by_channel)}. Together: {words}",
    )


def show_window_table(image, kernel):
    """Show how a convolution is a matrix product: each window becomes a row of a table.

    image: (rows, columns) with room for four windows at most
    kernel: (height, width)
    """
    height, width = kernel.shape
    down, across = image.shape[0] - height + 1, image.shape[1] - width + 1
    corners = [(row, column) for row in range(down) for column in range(across)]
    table = np.array([image[r : r + height, c : c + width].ravel() for r, c in corners])
    sums = table @ kernel.reshape(-1, 1)
    columns = [image.shape[1], 0.8, kernel.size, 0.5, 1, 0.5, 1]
    inches = CELL_INCHES * 1.15
    with page_figure(inches * sum(columns) + 0.6, inches * len(corners) + 0.4) as figure:
        axes = figure.subplots(1, len(columns), width_ratios=columns)
        draw_matrix(axes[0], image, "picture", colours="plain")
        draw_matrix(axes[2], table, "table: a row for each window", colours="plain")
        draw_matrix(axes[4], kernel.reshape(-1, 1), "kernel", colours="kernel")
        draw_matrix(axes[6], sums, "sums", colours="map")
        for number, ((row, column), colour) in enumerate(zip(corners, ROW_COLOURS, strict=True)):
            # A little smaller each time, so that no outline hides another.
            inset = 0.04 + 0.07 * number
            box = (row + inset, column + inset, height - 2 * inset, width - 2 * inset)
            draw_window(axes[0], box, colour)
            draw_window(axes[2], (number + 0.06, 0.06, 0.88, kernel.size - 0.12), colour)
        for place, sign in ((1, "→"), (3, "×"), (5, "=")):
            axes[place].set_axis_off()
            axes[place].text(0.5, 0.5, sign, ha="center", va="center", fontsize=12)
    show(
        figure,
        f"Picture: {in_words(image)}. Its windows as the rows of a table: {in_words(table)}. "
        f"Times the kernel as one column, {in_words(kernel.reshape(1, -1))}, "
        f"gives {in_words(sums.T)}",
    )
