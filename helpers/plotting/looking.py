"""What a trained network looks at."""

import numpy as np

from helpers.plotting.page import FULL_WIDTH, draw_image, page_figure, show


def show_heat(images, heats, titles, *, width=FULL_WIDTH):
    """Show pictures, and below each the same with a heat map laid over it, yellow where it is hot.

    images: (n, height, width, 3) uint8; heats: (n, height, width), each on its
    own scale from 0 to its highest value; titles: one for each; width: of the
    figure, in inches.
    """
    cell = width / len(images)
    with page_figure(width, 2 * cell + 0.3) as figure:
        grid = figure.subplots(2, len(images), squeeze=False)
        for (above, below), image, heat, title in zip(grid.T, images, heats, titles, strict=True):
            draw_image(above, image, title)
            draw_image(below, np.asarray(image).mean(axis=2))
            # Where it is cold the picture shows through.
            top = float(np.max(heat)) or 1.0
            shown = np.clip(heat, 0, None) / top
            below.imshow(shown, cmap="viridis", vmin=0, vmax=1, alpha=0.25 + 0.5 * shown)
    words = "; ".join(
        f"{title}, hottest at row {row}, column {column} of {heat.shape[0]}×{heat.shape[1]}"
        for title, heat in zip(titles, heats, strict=True)
        for row, column in [np.unravel_index(np.argmax(heat), heat.shape)]
    )
    show(figure, f"Pictures and their heat maps: {words}")


def show_by_depth(scores, depths, panels):
    """Show how something changes from layer to layer, in one panel for each kind of score.

    scores: {name: one value a layer}; depths: the layers' names; panels:
    {title: [names]}, which names are drawn together.
    """
    places = range(len(depths))
    with page_figure(FULL_WIDTH, 2.9) as figure:
        for ax, (title, names) in zip(
            figure.subplots(1, len(panels), squeeze=False)[0], panels.items(), strict=True
        ):
            for name, line in zip(names, ("-", "--", ":", "-."), strict=False):
                ax.plot(places, scores[name], color="black", linestyle=line, marker=".", label=name)
            ax.set_title(title)
            ax.set_xticks(places, depths)
            if len(names) > 1:
                ax.legend(loc="lower right")
    words = "; ".join(
        f"{name} " + ", ".join(f"{value:.2f}" for value in scores[name])
        for names in panels.values()
        for name in names
    )
    show(figure, f"From {depths[0]} to {depths[-1]}: {words}")
