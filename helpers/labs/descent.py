"""The descent laboratory of 06: a valley of the loss, a start, a rate, and the way down."""

import numpy as np
from matplotlib.colors import to_hex

from helpers.labs.lab import Lab, colour_tables, show_lab
from helpers.plotting.page import FULL_WIDTH, page_figure, short
from helpers.plotting.valleys import (
    LEVELS,
    PLACES,
    REACH,
    draw_bands,
    draw_path,
    kernel_at,
    losses_from_above,
    place_of,
)


def show_descent_lab(table, targets, start, *, rate=0.5, steps=30):
    """Show a laboratory: choose a start and a rate, and see where gradient descent leads.

    table: (windows, 9), the pixels of each window of a picture
    targets: (windows,), what a hidden kernel gave there
    start: the numbers in the left and in the right column of the first kernel, whose rows are
        alike, and whose middle is the mean of both
    rate: of the steps at first, from 0 to 1.2
    steps: how many are taken at first, from 0 to 100
    Where no kernel runs, a still picture stands in its place.
    """
    lab = descent_lab(table, targets, start, rate=rate, steps=steps)
    show_lab(lab, _still(table, targets, start, rate, steps))


def descent_lab(table, targets, start, *, rate=0.5, steps=30):
    """The laboratory that show_descent_lab shows, for a page of its own.

    table: as for show_descent_lab
    targets: as for show_descent_lab
    start: as for show_descent_lab
    rate: as for show_descent_lab
    steps: as for show_descent_lab
    Returns a Lab.
    """
    table, targets = np.asarray(table), np.asarray(targets)
    curvature = 2 * table.T @ table / len(table)
    data = {
        # With these, the gradient at a kernel is curvature @ kernel - pull.
        "curvature": curvature.tolist(),
        "pull": (2 * table.T @ targets / len(table)).tolist(),
        "constant": float((targets**2).mean()),
        "steepest": float(np.linalg.eigvalsh(curvature)[-1]),
        "goal": list(map(float, place_of(_goal(table, targets)))),
        "start": list(map(float, start)),
        "rate": rate,
        "steps": steps,
        "reach": list(REACH),
        "levels": list(LEVELS),
        "bands": [to_hex(colour) for colour in _bands()],
        "colours": colour_tables("kernel", "map"),
    }
    kernels, losses = _descended(table, targets, start, rate, steps)
    words = (
        f"Descent laboratory, still. From {_pair(start)}, at a rate of {rate:g}, {steps} steps "
        f"lead to {_pair(place_of(kernels[-1]))}, and the loss goes from {losses[0]:.2f} to "
        f"{losses[-1]:.2f}"
    )
    return Lab("descent", "Descent laboratory", words, data)


def _pair(numbers):
    return " ".join(map(short, numbers))


def _goal(table, targets):
    """The kernel with the least loss."""
    return np.linalg.lstsq(table, targets)[0].reshape(3, 3)


def _bands():
    """The colours from level to level, and of what lies below and above: those of the figures."""
    with page_figure(1, 1) as figure:
        # Every band is there where all losses are.
        losses = np.geomspace(LEVELS[0] / 10, 10 * LEVELS[-1], PLACES**2)
        bands = draw_bands(figure.subplots(), losses.reshape(PLACES, PLACES))
        return bands.get_facecolors()


def _descended(table, targets, start, rate, steps):
    """The kernels on the way, and their losses."""
    kernels = [kernel_at(*start)]
    losses = []
    for _ in range(steps + 1):
        errors = table @ kernels[-1].ravel() - targets
        losses.append((errors**2).mean())
        gradient = 2 * table.T @ errors / len(errors)
        kernels.append(kernels[-1] - rate * gradient.reshape(3, 3))
    return kernels[:-1], losses


def _still(table, targets, start, rate, steps):
    """The valley with the way down, and the loss after each step."""
    kernels, losses = _descended(table, targets, start, rate, steps)

    def loss_of(kernel):
        return ((table @ kernel.ravel() - targets) ** 2).mean()

    with page_figure(FULL_WIDTH, 3.1) as figure:
        valley, curve = figure.subplots(1, 2, width_ratios=(1, 1.25))
        draw_path(valley, losses_from_above(loss_of), kernels, _goal(table, targets))
        valley.set(xlabel="left column", ylabel="right column")
        curve.semilogy(losses, color="black")
        curve.axhline(losses[0], color="0.6", linestyle=":")
        ticks = [0.001, 0.01, 0.1, 1, 10, 100, 1000]
        curve.set_yticks(ticks, [f"{tick:g}" for tick in ticks])
        curve.set_yticks([], minor=True)
        curve.set(xlabel="steps", ylabel="loss", title=f"rate {rate:g}", ylim=(ticks[0], ticks[-1]))
        return figure
