"""What becomes of a picture layer by layer: its maps, how far they see, what they know."""

import numpy as np

from helpers.plotting.page import FULL_WIDTH, draw_image, draw_window, page_figure, show

# From the lightest to the darkest, readable on a picture one beside the other.
OUTLINES = ("white", "gold", "tab:orange", "tab:red", "tab:purple", "tab:blue", "black")


def show_at_depths(picture, maps):
    """Show a picture and one map of each layer, each from white (0) to its own darkest red.

    picture: (rows, columns, 3) uint8
    maps: (rows, columns) of each layer, 0 or more, seven at most
    """
    with page_figure(FULL_WIDTH, 1.15) as figure:
        axes = figure.subplots(1, len(maps) + 1)
        draw_image(axes[0], picture, "picture")
        for number, (ax, each) in enumerate(zip(axes[1:], maps, strict=True), 1):
            title = f"{number}: {each.shape[0]}×{each.shape[1]}"
            draw_image(ax, each, title, colours="map", span=(-each.max(), each.max()))
    sizes = ", ".join(f"{each.shape[0]}×{each.shape[1]}" for each in maps)
    show(figure, f"A picture, and the strongest map of each of {len(maps)} layers: {sizes}")


def show_fields(picture, fields, size):
    """Show a picture with the windows outlined that one number of each layer depends on.

    picture: (size, size, 3) uint8
    fields: (first, last) of each layer, for rows as for columns, seven at most
    size: rows and columns of the picture; what lies beyond is left out
    """
    with page_figure(3.4, 3.0) as figure:
        ax = figure.subplots()
        draw_image(ax, picture)
        for (first, last), colour in zip(fields, OUTLINES, strict=False):
            top, bottom = max(first, 0), min(last, size - 1)
            side = bottom - top + 1
            draw_window(ax, (top, top, side, side), colour)
    words = ", ".join(f"{first} to {last}" for first, last in fields)
    show(figure, f"Windows that one number of each layer depends on, rows and columns: {words}, "
                 f"on a picture of {size}×{size}")  # fmt: skip


def show_known(scores, alone, depths):
    """Show how well networks' layers know things, in one panel for each thing.

    scores: {network: {thing: (depths, pictures)}}, 0.5 for a guess and 1 at best; the first
        network solid, with the 95 % intervals of its means over the pictures, the others dashed
    alone: {thing: (pictures,)}, what is known without a network, dotted
    depths: the names of the depths
    """
    places, words, (first, *others) = range(len(depths)), [], scores
    with page_figure(FULL_WIDTH, 2.5) as figure:
        axes = figure.subplots(1, len(alone), squeeze=False, sharey=True)[0]
        for ax, (thing, base) in zip(axes, alone.items(), strict=True):
            ax.axhline(np.mean(base), color="black", linestyle=":", label="place alone")
            values = np.asarray(scores[first][thing])
            middle = values.mean(axis=1)
            # Student's factor for a hundred pictures.
            reach = 1.98 * values.std(axis=1, ddof=1) / np.sqrt(values.shape[1])
            ax.errorbar(places, middle, reach, color="black", marker=".", label=first)
            dashed = np.mean([scores[name][thing] for name in others], axis=2)
            for number, each in enumerate(dashed):
                label = "untrained" if number == 0 else None
                ax.plot(places, each, "--", color="0.45", linewidth=1, label=label)
            ax.set_title(thing)
            ax.set_xticks(places, depths)
            ax.set_xlabel("stage")
            known = [" ".join(f"{n:.2f}" for n in row) for row in (middle, dashed.mean(axis=0))]
            words.append(f"{thing} {np.mean(base):.2f}; {'; '.join(known)}")
        axes[0].set_ylim(0.68, 1.01)
        axes[0].set_ylabel("pairs in the right order")
        axes[0].legend(loc="lower left")
    show(figure, f"Place alone; trained, stages {', '.join(depths)}; untrained: {'. '.join(words)}")
