"""How answers fail when the pictures are changed."""

import numpy as np

from helpers.plotting.page import FULL_WIDTH, page_figure, readable_on, show


def show_failures(matrices, names, *, columns=4):
    """Show a confusion matrix for each of several changes, side by side, as shares of its rows.

    matrices: {what was changed: counts (classes, classes)}, a row for what it is, a column for
        what the network says
    names: of the classes
    columns: how many stand side by side
    """
    rows, words = -(-len(matrices) // columns), []
    side = FULL_WIDTH / columns
    with page_figure(side * min(columns, len(matrices)), rows * (side + 0.15)) as figure:
        axes = figure.subplots(rows, columns, squeeze=False).ravel()
        for ax in axes:
            ax.axis("off")
        for ax, (change, counts) in zip(axes, matrices.items(), strict=False):
            shares = np.asarray(counts) / np.sum(counts, axis=1, keepdims=True)
            ax.axis("on")
            shown = ax.imshow(shares, cmap="viridis", vmin=0, vmax=1)
            for (row, column), share in np.ndenumerate(shares):
                ax.text(column, row, f"{share:.0%}", ha="center", va="center",
                        color=readable_on(shown.cmap(share)))  # fmt: skip
            ax.set_title(change)
            ax.set_xticks(range(len(names)), [f"says {name}" for name in names])
            ax.set_yticks(range(len(names)), [f"{name}s" for name in names])
            ax.tick_params(length=0)
            diagonal = "/".join(f"{100 * share:.0f}" for share in np.diag(shares))
            words.append(f"{change} {diagonal}")
    kinds = "/".join(f"{name}s" for name in names)
    show(figure, f"Right of {kinds}, in %: {'; '.join(words)}")
