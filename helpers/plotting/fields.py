"""How much of a picture one number deep in a network depends on."""

import numpy as np

from helpers.plotting.page import FULL_WIDTH, draw_image, draw_window, page_figure, show

MARK = "tab:orange"


def show_field(layers):
    """Draw what one number depends on, in one direction: a row of places for each layer.

    layers: [(name, size, stride)] from the picture on, such as ("pooling", 2, 2)
    """
    counts, steps = [1], [1]
    for _, size, stride in reversed(layers):
        counts.insert(0, (counts[0] - 1) * stride + size)
    for _, _, stride in layers:
        steps.append(steps[-1] * stride)
    titles = ["pixels", *(name for name, _, _ in layers)]
    # Of a field that grows alike on both sides, every layer has the same middle.
    spots = [(np.arange(count) - (count - 1) / 2) * step
             for count, step in zip(counts, steps, strict=True)]  # fmt: skip
    words = []
    with page_figure(FULL_WIDTH * 0.8, 0.42 * len(counts) + 0.2) as figure:
        ax = figure.subplots()
        ax.set_axis_off()
        widest = spots[0].max() + 1
        for level, (name, places) in enumerate(zip(titles, spots, strict=True)):
            ax.scatter(places, np.full(len(places), level), s=90, marker="s", color="0.85",
                       edgecolor="black", linewidth=0.8, zorder=2)  # fmt: skip
            ax.text(-widest - 0.6, level, name, ha="right", va="center")
            ax.text(widest + 0.6, level, len(places), ha="left", va="center")
            words.append(f"{name} {len(places)}")
        for level, (_, size, stride) in enumerate(layers):
            for number, place in enumerate(spots[level + 1]):
                for own in spots[level][number * stride : number * stride + size]:
                    ax.plot([place, own], [level + 1, level], color="0.6", linewidth=0.8, zorder=1)
        ax.set_xlim(-widest - 4.5, widest + 2)
        ax.set_ylim(-0.4, len(counts) - 0.6)
    show(figure, f"Places that one number depends on, layer by layer: {', '.join(words)}")


def show_measured_field(picture, changes, window):
    """Show a picture, and how much a number moved when each pixel was changed.

    picture: (rows, columns, 3) uint8
    changes: (rows, columns), 0 where the number stayed as it was
    window: (row, column, height, width) that is outlined in both
    """
    rows, columns = np.nonzero(changes)
    with page_figure(5.2, 3.0) as figure:
        left, right = figure.subplots(1, 2)
        draw_image(left, picture, "picture")
        # One pixel may move it a hundred times as far as another.
        seen = np.where(changes > 0, np.log10(np.where(changes > 0, changes, 1)), np.nan)
        draw_image(right, seen, "moved by each pixel", colours="size",
                   span=(np.nanmin(seen), np.nanmax(seen)))  # fmt: skip
        for ax in (left, right):
            draw_window(ax, window, MARK)
    show(figure, f"{len(rows)} pixels move the number: rows {rows.min()} to {rows.max()}, columns "
                 f"{columns.min()} to {columns.max()}. The outline of {window[2]}×{window[3]} "
                 "encloses them.")  # fmt: skip
