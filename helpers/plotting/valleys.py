"""A loss seen from above, over two columns of a kernel, and the paths that descend into it."""

import numpy as np
from matplotlib.colors import LogNorm

from helpers.plotting.page import COLOURS, FULL_WIDTH, counted, page_figure, short, show

# Lines of equal loss: each stands for about three times as much as the one before.
LEVELS = (0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100)
PLACES = 51
# Inches.
PANEL = FULL_WIDTH / 3 - 0.07


def show_valley(loss_of, paths, goal, *, reach=(-1.55, 1.05)):
    """Show a loss from above, a panel for each path that kernels took on it.

    loss_of: takes a kernel, (3, 3), and returns its loss
    paths: {title: the kernels of a path, a list of (3, 3)}
    goal: the kernel at the bottom, (3, 3)
    reach: the left column is drawn from the first number to the second, the right column from
        minus the second to minus the first
    A kernel stands where the means of its left and its right column are. The loss drawn is that of
    kernels whose rows are alike and whose middle is the mean of left and right. A path ends where
    it leaves the picture.
    """
    left = np.linspace(*reach, PLACES)
    right = -left[::-1]
    losses = np.array([[loss_of(_kernel(a, b)) for a in left] for b in right])
    words = []
    with page_figure(PANEL * len(paths) + 0.2, PANEL + 0.42) as figure:
        row = figure.subplots(1, len(paths), sharey=True, squeeze=False)[0]
        for ax, (title, kernels) in zip(row, paths.items(), strict=True):
            shading = {"norm": LogNorm(LEVELS[0], LEVELS[-2]), "extend": "both"}
            ax.contourf(left, right, losses, LEVELS, cmap=COLOURS["size"], **shading)
            ax.contour(left, right, losses, LEVELS, colors="white", linewidths=0.5)
            steps, ends = _inside(np.array([_place(kernel) for kernel in kernels]), reach)
            ax.plot(*steps.T, "-", color="white", linewidth=2.6)
            ax.plot(*steps.T, ".-", color="black", linewidth=1, markersize=4)
            ax.plot(*steps[0], "o", color="white", markeredgecolor="black", markersize=7)
            ax.plot(*_place(goal), "*", color="white", markeredgecolor="black", markersize=11)
            ax.set(title=title, xlim=reach, ylim=(-reach[1], -reach[0]), xlabel="left column")
            ax.set_aspect("equal")
            words.append(f"{title.replace(chr(10), ', ')}: {ends}")
        row[0].set_ylabel("right column")
    first, last = _place(next(iter(paths.values()))[0]), _place(goal)
    show(figure, f"A narrow valley of the loss from above. Paths start at {_words(first)}, the "
         f"bottom is {_words(last)}. {'; '.join(words)}")  # fmt: skip


def _kernel(left, right):
    return np.tile([left, (left + right) / 2, right], (3, 1))


def _place(kernel):
    """Where a kernel stands: the means of its left and its right column."""
    return kernel[:, 0].mean(), kernel[:, 2].mean()


def _inside(steps, reach):
    """The part of a path that can be seen, and in words where it ends."""
    # Turned round, the right column has the left one's limits.
    turned = steps * (1, -1)
    outside = np.flatnonzero(((turned < reach[0]) | (turned > reach[1])).any(axis=1))
    if len(outside):
        return steps[: outside[0] + 1], f"outside after {counted(outside[0], 'step')}"
    return steps, f"at {_words(steps[-1])} after {counted(len(steps) - 1, 'step')}"


def _words(place):
    return " ".join(map(short, place))
