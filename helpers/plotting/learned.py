"""What an answer costs, and what training has changed in the kernels of a layer."""

import numpy as np

from helpers.plotting.evidence import LINES
from helpers.plotting.page import FULL_WIDTH, draw_image, limits, page_figure, short, show
from helpers.plotting.pictures import CHANNELS


def show_losses(losses, *, least=0.005):
    """Draw losses against the probability that the right answer got.

    losses: {name: takes an array of probabilities and returns their losses}, three at most
    least: the smallest probability that is drawn
    """
    probabilities = np.linspace(least, 1, 400)
    words = []
    with page_figure(4.6, 2.4) as figure:
        ax = figure.subplots()
        for (name, loss), line in zip(losses.items(), LINES, strict=False):
            ax.plot(probabilities, loss(probabilities), line, color="black", label=name)
            at = ", ".join(f"{short(loss(np.array(point)))} at {point}" for point in (0.01, 0.5, 1))
            words.append(f"{name} {at}")
        ax.set_xlim(0, 1)
        ax.set_ylim(bottom=0)
        ax.set_xlabel("probability that the right answer got")
        ax.set_ylabel("loss")
        ax.legend(loc="upper right")
    show(figure, f"Losses by the right answer's probability: {'; '.join(words)}")


def show_kernel_changes(before, after, *, filters=8):
    """Show kernels for RGB before and after training, each above itself, on one scale.

    before: (height, width, 3, all filters)
    after: the same shape
    filters: how many are shown, from the first
    Above each stands the correlation of its numbers before and after: 1 if they are the same.
    """
    alike = [np.corrcoef(before[..., n].ravel(), after[..., n].ravel())[0, 1]
             for n in range(before.shape[3])]  # fmt: skip
    span = limits(np.stack([before, after]), "kernel")
    cell = 0.42
    with page_figure(FULL_WIDTH, 2 * 3 * cell + 1.0) as figure:
        # Between before and after stands an empty row.
        grid = figure.subplots(7, filters, height_ratios=[1, 1, 1, 0.25, 1, 1, 1])
        for ax in grid.ravel():
            ax.set_axis_off()
        for top, kernels, name in ((0, before, "before"), (4, after, "after")):
            for channel, colour in enumerate(CHANNELS):
                row = grid[top + channel]
                for number in range(filters):
                    draw_image(row[number], kernels[:, :, channel, number], colours="kernel",
                               span=span)  # fmt: skip
                row[0].text(-0.2, 0.5, colour, ha="right", va="center", fontsize=8,
                            transform=row[0].transAxes)  # fmt: skip
            middle = grid[top + 1, 0]
            middle.text(-1.25, 0.5, name, rotation=90, ha="center", va="center",
                        transform=middle.transAxes)  # fmt: skip
        for number in range(filters):
            grid[0, number].set_title(f"{alike[number]:.2f}", loc="center")
    show(figure, f"{filters} of {len(alike)} kernels before and after training, in brown and "
                 "violet. The numbers of each correlate with those it began with: from "
                 f"{min(alike):.2f} to {max(alike):.2f} over all")  # fmt: skip
