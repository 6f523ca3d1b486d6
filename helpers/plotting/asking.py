"""A photo, and what in it speaks for which answer."""

import numpy as np

from helpers.plotting.page import FULL_WIDTH, draw_image, page_figure, show


def show_heat_for_each(image, heats, answer):
    """Show a picture and, on one scale, what in it speaks for each answer, yellow where it is hot.

    image: (height, width, 3) uint8
    heats: {answer: (height, width)}, 0 or more
    answer: what the network says, the picture's title
    """
    grey = np.asarray(image).mean(axis=2)
    top = max(float(np.max(heat)) for heat in heats.values()) or 1.0
    words = []
    with page_figure(0.25 * FULL_WIDTH * (1 + len(heats)), 0.25 * FULL_WIDTH + 0.25) as figure:
        first, *others = figure.subplots(1, 1 + len(heats))
        draw_image(first, image, answer)
        for ax, (name, heat) in zip(others, heats.items(), strict=True):
            draw_image(ax, grey, f"for {name}")
            shown = np.asarray(heat) / top
            ax.imshow(shown, cmap="viridis", vmin=0, vmax=1, alpha=0.25 + 0.5 * shown)
            row, column = np.unravel_index(np.argmax(heat), np.shape(heat))
            most = f"up to {shown.max():.0%} at row {row}, column {column}"
            words.append(f"for {name} {most if shown.max() > 0 else 'none'}")
    rows, columns = np.shape(grey)
    show(figure, f"{answer}. Heat, of the most in both, {rows}×{columns}: {'; '.join(words)}")
