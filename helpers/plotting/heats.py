"""Heat maps in rows, and several quantities with their intervals side by side."""

import numpy as np

from helpers.plotting.page import FULL_WIDTH, draw_image, page_figure, show


def show_heat_rows(images, rows, titles, *, shared=False):
    """Show pictures, and below them rows of heat laid over them, yellow where it is hot.

    images: (n, height, width, 3) uint8
    rows: {name: (n, height, width)}, 0 or more
    titles: one for each picture
    shared: whether the rows have one scale for each picture; otherwise each map has its own
    """
    cell = (FULL_WIDTH - 0.8) / len(images)
    words = []
    with page_figure(FULL_WIDTH, (1 + len(rows)) * cell + 0.3) as figure:
        grid = figure.subplots(1 + len(rows), len(images), squeeze=False)
        for ax, image, title in zip(grid[0], images, titles, strict=True):
            draw_image(ax, image, title)
        most = np.max([np.max(heats, axis=(1, 2)) for heats in rows.values()], axis=0)
        for axes, (name, heats) in zip(grid[1:], rows.items(), strict=True):
            tops = most if shared else np.max(heats, axis=(1, 2))
            for ax, image, heat, top in zip(axes, images, heats, tops, strict=True):
                draw_image(ax, np.asarray(image).mean(axis=2))
                shown = np.clip(heat, 0, None) / (top or 1.0)
                ax.imshow(shown, cmap="viridis", vmin=0, vmax=1, alpha=0.25 + 0.5 * shown)
            axes[0].text(-0.08, 0.5, name, transform=axes[0].transAxes, ha="right", va="center")
            places = [np.unravel_index(np.argmax(heat), heat.shape) for heat in heats]
            words.append(f"{name} " + ", ".join(f"{row} {column}" for row, column in places))
    rows_of, columns_of = np.shape(images)[1:3]
    show(figure, f"{len(images)} pictures of {rows_of}×{columns_of}, by row and column hottest: "
         + "; ".join(words))  # fmt: skip


def show_side_by_side(panels, *, lines=None, one_scale=False):
    """Show several quantities of the same things, with intervals, in one panel for each quantity.

    panels: {quantity: {thing: (value, low, high)}}, the same things in each
    lines: {quantity: where a dotted line is drawn}, or None
    one_scale: whether all panels have one axis
    """
    things, lines = list(next(iter(panels.values()))), lines or {}
    with page_figure(FULL_WIDTH, 0.34 * len(things) + 0.95) as figure:
        axes = figure.subplots(1, len(panels), squeeze=False, sharey=True)[0]
        ends = {quantity: [end for each in values.values() for end in each]
                + [lines.get(quantity, 0)] for quantity, values in panels.items()}  # fmt: skip
        if one_scale:
            ends = dict.fromkeys(ends, [end for each in ends.values() for end in each])
        for ax, (quantity, values) in zip(axes, panels.items(), strict=True):
            least, most = min(ends[quantity]), max(ends[quantity])
            width = most - least
            for row, thing in enumerate(things):
                value, low, high = values[thing]
                ax.plot([low, high], [row, row], color="0.45", linewidth=2.5)
                ax.plot(value, row, "o", color="black", markersize=5)
                ax.text(high + 0.04 * width, row, _short(value), va="center")
            if quantity in lines:
                ax.axvline(lines[quantity], color="0.6", linestyle=":")
            ax.set_xlim(least - 0.06 * width, most + 0.36 * width)
            ax.set_xlabel(quantity)
        axes[0].set_yticks(range(len(things)), things)
        axes[0].set_ylim(len(things) - 0.5, -0.5)
    words = "; ".join(
        f"{quantity}: " + ", ".join(_short(each[0]) for each in values.values())
        for quantity, values in panels.items()
    )
    show(figure, f"{', '.join(things)}. {words}")


def _short(value):
    """A number with no more digits than can be read: 57, 28.5, 1.6, 0.03."""
    return (
        f"{value:.{1 if abs(value) >= 0.1 else 2}f}".removesuffix(".0")
        .replace("0.00", "0")
        .replace("-", "−")
    )
