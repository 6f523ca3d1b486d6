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
