"""The map of the course: five pictures, the lessons below each, and what feeds what."""

import numpy as np
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch

from helpers.plotting.page import (
    CAT_COLOUR,
    DOG_COLOUR,
    FULL_WIDTH,
    draw_image,
    draw_matrix,
    draw_window,
    page_figure,
    short,
    show,
)

# What stands below each of the five pictures.
FIRST = {
    "array": {1: "pixels"},
    "window": {2: "slide a kernel", 3: "colours"},
    "feature map": {4: "ReLU", 5: "stack layers"},
    "learned kernel": {6: "learn the kernel", 7: "errors backwards"},
    "answer": {8: "cats and dogs", 9: "train a network"},
}
# What is done with a network once there is one.
THEN = {
    "make it better": {10: "overfitting", 11: "better network"},
    "judge it": {12: "is it good?", 13: "how sure?"},
    "look inside": {14: "what it knows", 15: "where it looks"},
    "use it": {16: "borrow", 17: "your photos"},
    "more pictures": {18: "grow"},
}
# What makes the second picture and the third; it answers to light on the right, dark on the left.
EDGES = np.array([[-1, 0, 1]] * 3)
# Inches: a column, what is drawn in it, and a lesson's box.
COLUMN, PANEL, WIDE, TALL = FULL_WIDTH / 5, 1.16, 1.3, 0.25
HEIGHT = 3.95


def show_series(picture, learned, dog, row, column):
    """Show the course as a map: five pictures, each with its lessons, and what is built on them.

    picture: (height, width, 3) uint8
    learned: (3, 3, channels, filters), kernels that a network has learned; the first is drawn
    dog: the network's probability of a dog for this picture, from 0 to 1
    row: of the picture, where the piece of 5×5 pixels begins whose numbers are drawn
    column: of the same piece
    """
    grey = picture.mean(axis=2).round()
    patch = grey[row : row + 5, column : column + 5]
    products, kernel = patch[:3, :3] * EDGES, learned[:, :, 0, 0]
    feature_map = (np.lib.stride_tricks.sliding_window_view(grey, (3, 3)) * EDGES).sum(axis=(2, 3))
    with page_figure(FULL_WIDTH, HEIGHT) as figure:
        # Boxes and arrows stand where they are put, in inches.
        figure.set_layout_engine("none")
        page = figure.add_axes((0, 0, 1, 1))
        page.set(xlim=(0, FULL_WIDTH), ylim=(0, HEIGHT))
        page.set_axis_off()
        axes = [_panel(figure, column) for column in range(5)]
        draw_matrix(axes[0], patch, fontsize=8)
        draw_window(axes[0], (0, 0, 3, 3))
        draw_matrix(axes[1], products, colours="map", fontsize=8)
        draw_image(axes[2], feature_map, colours="map")
        draw_matrix(axes[3], kernel, colours="kernel", fontsize=8)
        _draw_answer(axes[4], dog)
        captions = (
            "5×5 pixels", f"nine products, sum {short(products.sum())}", "all such sums",
            "nine of its numbers", "two probabilities",
        )  # fmt: skip
        for column, (name, caption) in enumerate(zip(FIRST, captions, strict=True)):
            _write(page, column, HEIGHT - 0.12, name, weight="bold")
            _write(page, column, HEIGHT - 1.53, caption)
            if column:
                edge, middle = column * COLUMN, HEIGHT - 0.24 - PANEL / 2
                _arrow(page, (edge - 0.11, middle), (edge + 0.11, middle))
        _draw_boxes(page, FIRST, HEIGHT - 1.7)
        _draw_bridge(page)
        for column, name in enumerate(THEN):
            _write(page, column, 0.82, name, weight="bold")
        _draw_boxes(page, THEN, 0.66)
    lessons = ", ".join(f"{name} {_numbers(under)}" for name, under in FIRST.items())
    show(figure, f"Map of the course. From left to right each feeds the next: {lessons}. "
         "10 to 18 are built on 09.")  # fmt: skip


def _panel(figure, column):
    left = column * COLUMN + (COLUMN - PANEL) / 2
    bottom = HEIGHT - 0.24 - PANEL
    return figure.add_axes((left / FULL_WIDTH, bottom / HEIGHT, PANEL / FULL_WIDTH, PANEL / HEIGHT))


def _draw_answer(ax, dog):
    ax.barh([1, 0], [1 - dog, dog], 0.45, color=[CAT_COLOUR, DOG_COLOUR])
    for place, name, share in ((1, "cat", 1 - dog), (0, "dog", dog)):
        ax.text(0, place + 0.28, f"{name} {share:.0%}", va="bottom")
    ax.set(xlim=(0, 1), ylim=(-0.4, 1.7))
    ax.set_axis_off()


def _draw_boxes(page, groups, top):
    """The lessons of each group, below each other; top: of the first box, in inches."""
    for column, lessons in enumerate(groups.values()):
        for row, (number, name) in enumerate(lessons.items()):
            bottom = top - TALL - row * (TALL + 0.09)
            left = column * COLUMN + (COLUMN - WIDE) / 2
            page.add_patch(FancyBboxPatch(
                (left, bottom), WIDE, TALL, boxstyle="round,pad=0,rounding_size=0.06",
                facecolor="0.92", edgecolor="0.35", linewidth=0.8,
            ))  # fmt: skip
            _write(page, column, bottom + TALL / 2, f"{number:02d} {name}")


def _draw_bridge(page):
    """From the answer down to all that is done with a network."""
    low, first, last = 1.3, COLUMN / 2, FULL_WIDTH - COLUMN / 2
    page.plot([last, last], [HEIGHT - 1.7 - 2 * TALL - 0.09, low], color="black", linewidth=1.2)
    page.plot([first, last], [low, low], color="black", linewidth=1.2)
    for column in range(5):
        centre = (column + 0.5) * COLUMN
        _arrow(page, (centre, low), (centre, 0.92))


def _arrow(page, start, end):
    page.add_patch(FancyArrowPatch(start, end, arrowstyle="-|>", mutation_scale=9,
                                   shrinkA=0, shrinkB=0, color="black", linewidth=1.2))  # fmt: skip


def _write(page, column, height, text, **how):
    page.text((column + 0.5) * COLUMN, height, text, ha="center", va="center", fontsize=8.5, **how)


def _numbers(lessons):
    return ", ".join(f"{number:02d}" for number in lessons)
