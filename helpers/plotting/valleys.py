"""A loss seen from above, over two columns of a kernel, and the paths that descend into it."""

import numpy as np
from matplotlib.colors import LogNorm

from helpers.plotting.page import COLOURS, FULL_WIDTH, counted, page_figure, short, show

# Lines of equal loss: each stands for about three times as much as the one before.
LEVELS = (0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100)
PLACES = 51
# Inches.
PANEL = FULL_WIDTH / 3 - 0.07
# The left column is drawn from the first number to the second, the right column from minus the
# second to minus the first.
REACH = (-1.55, 1.05)


def show_valley(loss_of, paths, goal):
    """Show a loss from above, a panel for each path that kernels took on it.

    loss_of: takes a kernel, (3, 3), and returns its loss
    paths: {title: the kernels of a path, a list of (3, 3)}
    goal: the kernel at the bottom, (3, 3)
    A kernel stands where the means of its left and its right column are. The loss drawn is that of
    kernels whose rows are alike and whose middle is the mean of left and right. A path ends where
    it leaves the picture.
    """
    losses = losses_from_above(loss_of)
    words = []
    with page_figure(PANEL * len(paths) + 0.2, PANEL + 0.42) as figure:
        row = figure.subplots(1, len(paths), sharey=True, squeeze=False)[0]
        for ax, (title, kernels) in zip(row, paths.items(), strict=True):
            ends = draw_path(ax, losses, kernels, goal)
            ax.set(title=title, xlabel="left column")
            words.append(f"{title.replace(chr(10), ', ')}: {ends}")
        row[0].set_ylabel("right column")
    first, last = place_of(next(iter(paths.values()))[0]), place_of(goal)
    show(figure, f"A narrow valley of the loss from above. Paths start at {_words(first)}, the "
         f"bottom is {_words(last)}. {'; '.join(words)}")  # fmt: skip


def losses_from_above(loss_of):
    """The loss at each place of the picture, (PLACES, PLACES); loss_of as for show_valley."""
    left = np.linspace(*REACH, PLACES)
    return np.array([[loss_of(kernel_at(a, b)) for a in left] for b in -left[::-1]])


def draw_path(ax, losses, kernels, goal):
    """Draw the valley, the kernels of a path and the goal; return in words where the path ends."""
    draw_bands(ax, losses)
    steps, ends = _inside(np.array([place_of(kernel) for kernel in kernels]))
    ax.plot(*steps.T, "-", color="white", linewidth=2.6)
    ax.plot(*steps.T, ".-", color="black", linewidth=1, markersize=4)
    ax.plot(*steps[0], "o", color="white", markeredgecolor="black", markersize=7)
    ax.plot(*place_of(goal), "*", color="white", markeredgecolor="black", markersize=11)
    ax.set(xlim=REACH, ylim=(-REACH[1], -REACH[0]), aspect="equal")
    return ends


def draw_bands(ax, losses):
    """Draw losses from above, a colour from each level to the next; return what contourf does."""
    left = np.linspace(*REACH, PLACES)
    places = left, -left[::-1], losses, LEVELS
    shading = {"norm": LogNorm(LEVELS[0], LEVELS[-2]), "extend": "both"}
    bands = ax.contourf(*places, cmap=COLOURS["size"], **shading)
    ax.contour(*places, colors="white", linewidths=0.5)
    return bands


def kernel_at(left, right):
    """The kernel that stands for a place: rows alike, and the middle between left and right."""
    return np.tile([left, (left + right) / 2, right], (3, 1))


def place_of(kernel):
    """Where a kernel stands: the means of its left and its right column."""
    return kernel[:, 0].mean(), kernel[:, 2].mean()


def _inside(steps):
    """The part of a path that can be seen, and in words where it ends."""
    # Turned round, the right column has the left one's limits.
    turned = steps * (1, -1)
    outside = np.flatnonzero(((turned < REACH[0]) | (turned > REACH[1])).any(axis=1))
    if len(outside):
        return steps[: outside[0] + 1], f"outside after {counted(outside[0], 'step')}"
    return steps, f"at {_words(steps[-1])} after {counted(len(steps) - 1, 'step')}"


def _words(place):
    return " ".join(map(short, place))
