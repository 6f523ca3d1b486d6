"""A network: its kernels, its feature maps, its shapes, and how far it sees."""

import numpy as np
from matplotlib.patches import Polygon, Rectangle

from helpers.plotting.colour import CHANNELS
from helpers.plotting.page import (
    CELL_INCHES,
    FULL_WIDTH,
    draw_image,
    draw_matrix,
    draw_window,
    limits,
    page_figure,
    short,
    show,
)

# Seen both on fur and on the white page.
REACH_COLOURS = ("#ffc800", "#00b8f0", "#8800cc", "black")


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


def show_network(layers):
    """Draw a network as the stack of shapes that a picture takes on its way through.

    layers: [(name, shape)], shape (rows, columns, channels) or (numbers,)
    A block's height stands for rows, its width for channels, both by their roots.
    """
    with page_figure(FULL_WIDTH, 2.3) as figure:
        ax = figure.subplots()
        ax.set_axis_off()
        tallest = max(shape[0] for _, shape in layers)
        left = 0.0
        for name, shape in layers:
            flat = len(shape) == 1
            rows = 1.0 if flat else (shape[0] / tallest) ** 0.5
            tall = min(1.0, 0.05 * shape[0] ** 0.5) if flat else rows
            wide = 0.04 if flat else 0.05 * shape[2] ** 0.5
            lean = 0.0 if flat else 0.12 * rows
            _draw_block(ax, left, tall, wide, lean)
            centre = left + (wide + lean) / 2
            ax.text(centre, -tall / 2 - 0.06, "×".join(map(str, shape)), ha="center", va="top")
            ax.text(centre, 0.72, name, ha="center", va="bottom")
            left += wide + lean + 0.32
        ax.set_xlim(-0.2, left - 0.1)
        ax.set_ylim(-0.72, 0.9)
    words = ", ".join(f"{name} {'×'.join(map(str, shape))}" for name, shape in layers)
    show(figure, f"The network as a stack of shapes: {words}")


def show_reach(image, windows):
    """Show a picture and outline how much of it each of several numbers depends on.

    image: (rows, columns, 3) or grey
    windows: {name: (row, column, height, width)}, four at most
    """
    height, width = image.shape[:2]
    with page_figure(5.2, 2.7 * height / width) as figure:
        ax = figure.subplots()
        draw_image(ax, image)
        for (name, window), colour in zip(windows.items(), REACH_COLOURS, strict=False):
            draw_window(ax, window, colour)
            ax.plot([], [], color=colour, linewidth=2.2,
                    label=f"{name}: {window[2]}×{window[3]}")  # fmt: skip
        ax.legend(loc="center left", bbox_to_anchor=(1.02, 0.5), handlelength=1.2)
    words = ", ".join(f"{name} {w[2]}×{w[3]} pixels" for name, w in windows.items())
    show(figure, f"What one number depends on: {words}")


def _draw_block(ax, left, tall, wide, lean):
    """A box seen from the front and a little from the side."""
    style = {"edgecolor": "black", "linewidth": 0.8}
    low, high = -tall / 2, tall / 2
    ax.add_patch(Rectangle((left, low), wide, tall, facecolor="0.88", **style))
    if lean:
        rise = lean * 0.6
        top = [(left, high), (left + lean, high + rise),
               (left + wide + lean, high + rise), (left + wide, high)]  # fmt: skip
        side = [(left + wide, low), (left + wide + lean, low + rise),
                (left + wide + lean, high + rise), (left + wide, high)]  # fmt: skip
        ax.add_patch(Polygon(top, facecolor="0.97", **style))
        ax.add_patch(Polygon(side, facecolor="0.75", **style))
