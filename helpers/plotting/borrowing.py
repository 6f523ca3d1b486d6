"""What a borrowed network says and what it is worth: classes, and accuracy by pictures."""

import numpy as np

from helpers.plotting.page import FULL_WIDTH, page_figure, show

# Line, mark and grey of each way, told apart without colour.
WAYS = (("-", "o", "black"), ("--", "s", "0.45"), (":", "^", "black"), ("-", "D", "0.45"))


def show_classes(picture, shares):
    """Show a picture, and beside it what share of the probability each class gets.

    picture: (height, width, 3) uint8
    shares: {class: from 0 to 1}, the largest first
    """
    names, rows = list(shares), np.arange(len(shares))
    with page_figure(FULL_WIDTH, 2.1) as figure:
        left, right = figure.subplots(1, 2, width_ratios=(1, 1.5))
        left.imshow(picture)
        left.set_axis_off()
        right.barh(rows, [100 * shares[name] for name in names], 0.55, color="0.6")
        for row, name in enumerate(names):
            right.text(100 * shares[name] + 1, row, f"{shares[name]:.0%}", va="center")
        right.set_yticks(rows, names)
        right.tick_params(axis="y", length=0)
        right.set_ylim(len(names) - 0.5, -0.5)
        right.set_xlim(0, 112 * max(shares.values()))
        right.set_xlabel("probability, %")
    words = ", ".join(f"{name} {share:.0%}" for name, share in shares.items())
    show(figure, f"A picture and its classes: {words}")


def show_borrowing(panels):
    """Show accuracy against the number of pictures: each draw, and a line through the means.

    panels: {title: {way: {pictures: accuracies of the draws, from 0 to 1}}}, with the same ways
        in each, four at most
    """
    words = []
    with page_figure(FULL_WIDTH, 3.5) as figure:
        axes = figure.subplots(1, len(panels), squeeze=False, sharey=True)[0]
        for ax, (title, ways) in zip(axes, panels.items(), strict=True):
            said = []
            for place, ((way, draws), style) in enumerate(zip(ways.items(), WAYS, strict=False)):
                line, mark, colour = style
                counts = np.array(list(draws))
                # Side by side, so that no draw hides another way's.
                shifted = counts * 1.07 ** (place - 1.5)
                means = [100 * np.mean(values) for values in draws.values()]
                ax.plot(shifted, means, line, color=colour, marker=mark, markersize=4.5, label=way)
                for at, values in zip(shifted, draws.values(), strict=True):
                    ax.plot(np.full(len(values), at), 100 * np.asarray(values), "_",
                            color=colour, markersize=7)  # fmt: skip
                said.append(f"{way} {means[0]:.0f}–{means[-1]:.0f}")
            words.append(f"{title}: {', '.join(said)}")
            ax.axhline(50, color="0.6", linestyle=":", linewidth=0.8)
            ax.set_xscale("log")
            ax.set_xticks(counts, [f"{count:,}" for count in counts])
            ax.minorticks_off()
            ax.set_title(title)
            ax.set_xlabel("pictures to learn from")
        axes[0].set_ylabel("accuracy in validation, %")
        axes[0].set_ylim(45, 101)
        handles, labels = axes[0].get_legend_handles_labels()
        figure.legend(handles, labels, loc="outside lower center", ncols=len(labels))
    ends = f"{counts[0]:,}–{counts[-1]:,} pictures"
    show(figure, f"Accuracy in %, {ends}. {'; '.join(words)}")
