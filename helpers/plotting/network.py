"""A network's kernels and its feature maps."""

import numpy as np

from helpers.plotting.colour import CHANNELS
from helpers.plotting.page import (
    CELL_INCHES,
    FULL_WIDTH,
    draw_image,
    draw_matrix,
    limits,
    page_figure,
    short,
    show,
)


def show_kernels(kernels, titles, *, numbers=True):
    """Show kernels for RGB, one in each column, their three matrices below each other.

    kernels: (height, width, 3, filters)
    titles: one for each filter
    numbers: whether to write each number into its cell
    All share one scale, brown below 0 and violet above.
    """
    height, width, channels, filters = kernels.shape
    span = limits(kernels, "kernel")
    inches = min(CELL_INCHES, (FULL_WIDTH / filters - 0.08) / width)
    tall = channels * (inches * height + 0.1) + 0.3
    with page_figure(filters * (inches * width + 0.2) + 0.3, tall) as figure:
        grid = figure.subplots(channels, filters, squeeze=False)
        for (row, column), ax in np.ndenumerate(grid):
            matrix, title = kernels[:, :, row, column], titles[column] if row == 0 else None
            if numbers:
                draw_matrix(ax, matrix, title, colours="kernel", span=span)
            else:
                draw_image(ax, matrix, title, colours="kernel", span=span)
        for name, ax in zip(CHANNELS, grid[:, 0], strict=True):
            ax.text(-0.8, (height - 1) / 2, name, ha="right", va="center", rotation=90)
    sums = "; ".join(
        f"{title} {' '.join(map(short, kernels[..., number].sum(axis=(0, 1))))}"
        for number, title in enumerate(titles)
    )
    words = f"{filters} kernels of {height}×{width}×{channels} in brown and violet"
    if numbers:
        words += f". Their sums for red, green and blue: {sums}"
    show(figure, words)


def show_map_grid(maps, title, names=None, *, columns=8):
    """Show all feature maps of one layer, from white (0) to red, on one scale.

    maps: (rows, columns, filters), 0 or more
    title: of the whole
    names: one for each map, or None
    columns: in the grid
    """
    filters = maps.shape[2]
    rows = -(-filters // columns)
    # The strongest one in a hundred share the darkest colour; the rest shows better.
    reach = float(np.percentile(maps, 99)) or 1.0
    cell = FULL_WIDTH / columns * maps.shape[0] / maps.shape[1]
    names = names or [None] * filters
    with page_figure(FULL_WIDTH, rows * (cell + (0.2 if names[0] else 0.06)) + 0.3) as figure:
        figure.suptitle(title, x=0.005, ha="left", fontsize=9)
        grid = figure.subplots(rows, columns, squeeze=False).ravel()
        for ax in grid:
            ax.set_axis_off()
        for number, (ax, name) in enumerate(zip(grid, names, strict=False)):
            draw_image(ax, maps[..., number], name, colours="map", span=(-reach, reach))
    show(
        figure,
        f"{title}: {filters} feature maps of {maps.shape[0]}×{maps.shape[1]}, "
        f"from {short(maps.min())} to {short(maps.max())}",
    )
