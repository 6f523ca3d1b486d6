"""A network layer by layer: how large each is, and what comes out of it."""

import numpy as np
from matplotlib.patches import Polygon, Rectangle

from helpers.plotting.page import FULL_WIDTH, draw_image, page_figure, short, show

# Inches for each row or column of a map, and for each channel.
PIXEL, CHANNEL = 0.0155, 0.0064
# Where the channels lie behind each other: to the right and a little up.
BEHIND = np.array([0.866, 0.5])
# So high over the bottom of the page: the boxes' middle, the row of numbers, the answer.
MIDDLE, ROW, ANSWER = 1.93, 1.06, 0.4
LOW = 1.4


def show_layers(layers, picture=None):
    """Draw a network to scale: a box for each layer's maps, then its numbers in a row.

    layers: [(name, shape)], first those of shape (rows, columns, channels), then one (numbers,),
        then single numbers, (1,)
    picture: (rows, columns, 3) uint8, which goes in and is drawn on the first box
    A box's face has the maps' rows and columns and its depth the channels, on one scale each;
    the row of numbers has the channels' scale.
    """
    deep = [(name, shape) for name, shape in layers if len(shape) == 3]
    (name, (numbers,)), *single = [(name, shape) for name, shape in layers if len(shape) == 1]
    lefts = _lefts(deep)
    with page_figure(FULL_WIDTH, 2.75) as figure:
        # One inch on the page is one inch here.
        figure.set_layout_engine("none")
        ax = figure.add_axes((0, 0, 1, 1))
        ax.set_axis_off()
        for left, (layer, shape) in zip(lefts, deep, strict=True):
            ax.text(left, 2.6, layer, va="center", fontsize=8)
            _draw_box(ax, left, shape, picture if left == lefts[0] else None)
            ax.text(left, LOW, "×".join(map(str, shape)), va="center", fontsize=8)
        wide = numbers * CHANNEL
        _draw_row(ax, 0.1, wide, left)
        ax.text(0.1, ROW - 0.15, f"{name}: {numbers:,}", va="center", fontsize=8)
        places = 2.6 + 1.7 * np.arange(len(single))
        ax.add_patch(Polygon([(0.1, ROW - 0.03), (0.1 + wide, ROW - 0.03), (places[0], ANSWER)],
                             facecolor="0.93", edgecolor="none", zorder=0))  # fmt: skip
        for place, (layer, _) in zip(places, single, strict=True):
            ax.add_patch(Rectangle((place - 0.07, ANSWER - 0.07), 0.14, 0.14, facecolor="0.8",
                                   edgecolor="black", linewidth=0.8))  # fmt: skip
            ax.text(place, ANSWER - 0.19, f"{layer}: 1", ha="center", va="center", fontsize=8)
        for start, end in zip(places, places[1:], strict=False):
            _arrow(ax, (start + 0.07, ANSWER), (end - 0.07, ANSWER))
        ax.set_xlim(0, FULL_WIDTH)
        ax.set_ylim(0, 2.75)
        ax.set_aspect("equal")
    words = ", ".join(f"{layer} {'×'.join(map(str, shape))}" for layer, shape in layers[1::3])
    first, last = ("×".join(map(str, deep[place][1])) for place in (0, -1))
    show(figure, f"The network to scale. {first} goes in; {words}; what is left, {last}, makes a "
                 f"row of {numbers:,}, then one number.")  # fmt: skip


def show_stages(stages, maps=8):
    """Show the first maps of a layer as they are after each of its steps, on one scale.

    stages: {name: (rows, columns, channels)}; maps with fewer rows are drawn smaller
    maps: how many are shown
    Red is above 0, white 0 and blue below; the strongest one in a hundred share the darkest.
    """
    tallest = max(values.shape[0] for values in stages.values())
    reach = max(float(np.percentile(np.abs(values), 99)) for values in stages.values())
    cell = (FULL_WIDTH - 0.3) / maps
    words = []
    heights = [values.shape[0] / tallest for values in stages.values()]
    with page_figure(FULL_WIDTH, sum(heights) * cell + 0.1 * len(stages)) as figure:
        grid = figure.subplots(len(stages), maps, squeeze=False, height_ratios=heights)
        for row, (name, values) in zip(grid, stages.items(), strict=True):
            for number, ax in enumerate(row):
                draw_image(ax, values[..., number], colours="map", span=(-reach, reach))
            row[0].text(-0.06, 0.5, name, rotation=90, ha="right", va="center",
                        transform=row[0].transAxes)  # fmt: skip
            words.append(f"{name} {values.shape[0]}×{values.shape[1]}, from {short(values.min())} "
                         f"to {short(values.max())}")  # fmt: skip
    show(figure, f"{maps} of {values.shape[2]} maps after each step: {'; '.join(words)}")


def _lefts(deep):
    """Where each box begins: its name and its shape stand above and below it."""
    room = [max(len(name), len("×".join(map(str, shape))), 8) + 12 for name, shape in deep]
    return (0.1 + (FULL_WIDTH - 0.1) * np.cumsum([0, *room[:-1]]) / sum(room)).tolist()


def _draw_box(ax, left, shape, picture):
    """A box whose face is rows by columns and whose depth is the channels."""
    rows, columns, channels = shape
    tall, wide = rows * PIXEL, columns * PIXEL
    back = channels * CHANNEL * BEHIND
    corner = np.array([left, MIDDLE - (tall + back[1]) / 2])
    across, up = np.array([wide, 0]), np.array([0, tall])
    style = {"edgecolor": "black", "linewidth": 0.8}
    for start, along, shade in ((corner + up, across, "0.95"), (corner + across, up, "0.75")):
        points = [start, start + along, start + along + back, start + back]
        ax.add_patch(Polygon(points, facecolor=shade, **style))
    ax.add_patch(Rectangle(corner, wide, tall, facecolor="0.88", **style))
    if picture is not None:
        ends = (corner[0], corner[0] + wide, corner[1], corner[1] + tall)
        ax.imshow(picture, extent=ends, zorder=3)


def _draw_row(ax, left, wide, last):
    """The row that the last box is written into."""
    ax.add_patch(Rectangle((left, ROW - 0.03), wide, 0.06, facecolor="0.88", edgecolor="black",
                           linewidth=0.8))  # fmt: skip
    _arrow(ax, (last + 0.2, LOW - 0.09), (last + 0.2, ROW + 0.03))


def _arrow(ax, start, end):
    ax.annotate("", end, start, arrowprops={"arrowstyle": "->", "shrinkA": 2, "shrinkB": 2})
