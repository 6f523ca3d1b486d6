"""What a trained network looks at."""

import numpy as np

from helpers.plotting.page import FULL_WIDTH, draw_image, page_figure, show


def show_heat(images, heats, titles, *, width=FULL_WIDTH):
    """Show pictures, and below each the same with a heat map laid over it, yellow where it is hot.

    images: (n, height, width, 3) uint8
    heats: (n, height, width), each on its own scale from 0 to its highest value
    titles: one for each
    width: of the figure, in inches
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


def show_by_depth(scores, depths):
    """Show how well several networks' layers know things, in one panel for each thing.

    scores: {network: {thing: one value a layer, 0.5 for a guess and 1 at best}}, two networks at
        most
    depths: the layers' names
    """
    things = list(next(iter(scores.values())))
    places = range(len(depths))
    with page_figure(FULL_WIDTH, 2.4) as figure:
        axes = figure.subplots(1, len(things), squeeze=False, sharey=True)[0]
        for ax, thing in zip(axes, things, strict=True):
            for (name, values), line in zip(scores.items(), ("-", "--"), strict=False):
                ax.plot(
                    places, values[thing], color="black", linestyle=line, marker=".", label=name
                )
            ax.set_title(thing)
            ax.set_xticks(places, depths)
            ax.set_xlabel("stage")
        axes[0].set_ylim(0.48, 1.02)
        axes[0].set_ylabel("pairs in the right order")
        axes[-1].legend(loc="lower right")
    words = "; ".join(
        f"{thing}, {name} " + ", ".join(f"{value:.2f}" for value in values[thing])
        for thing in things
        for name, values in scores.items()
    )
    show(figure, f"From {depths[0]} to stage {depths[-1]}: {words}")
