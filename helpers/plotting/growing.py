"""What many pictures take."""

import numpy as np

from helpers.plotting.page import FULL_WIDTH, page_figure, show

MARKS = (("o", "-"), ("s", "--"), ("^", ":"))


def show_growth(runs):
    """Draw memory and time against the number of pictures, a line for each way to have them.

    runs: as benchmarks.scale records them: dicts with "way", "pictures", "processor seconds",
        "peak memory, MB" and "of this before the first picture, MB"; three ways at most
    """
    panels = {"memory for pictures, MB": {}, "processor time, minutes": {}}
    for way in dict.fromkeys(run["way"] for run in runs):
        own = {run["pictures"]: run for run in runs if run["way"] == way}
        memory, time = panels.values()
        memory[way] = {count: run["peak memory, MB"] - run["of this before the first picture, MB"]
                       for count, run in own.items()}  # fmt: skip
        time[way] = {count: run["processor seconds"] / 60 for count, run in own.items()}
    words = []
    with page_figure(FULL_WIDTH, 2.9) as figure:
        axes = figure.subplots(1, len(panels), squeeze=False)[0]
        for ax, (quantity, lines) in zip(axes, panels.items(), strict=True):
            words.append(quantity)
            for (name, values), (mark, line) in zip(lines.items(), MARKS, strict=False):
                counts = sorted(values)
                ax.plot(counts, [values[count] for count in counts], line, marker=mark,
                        color="black", markersize=5, label=name)  # fmt: skip
                told = " to ".join(_shown(values[count]) for count in (counts[0], counts[-1]))
                words.append(f"{name} {told} for {counts[0]:,} to {counts[-1]:,}")
            ax.set_xscale("log")
            ax.set_yscale("log")
            ax.set_title(quantity)
            ax.set_xlabel("pictures")
            ticks = sorted({count for values in lines.values() for count in values})
            ax.set_xticks(ticks, [f"{count:,}" for count in ticks], rotation=30, fontsize=8)
            ax.minorticks_off()
            values = [value for each in lines.values() for value in each.values()]
            marks = _round_values(min(values), max(values))
            ax.set_yticks(marks, [f"{mark:g}" for mark in marks])
        axes[0].legend(loc="best")
    told = "; ".join(words).replace("MB;", "MB:").replace("minutes;", "minutes:")
    show(figure, told[0].upper() + told[1:])


def _shown(value):
    """A value in few digits, but never with a power of ten."""
    return f"{value:,.0f}" if value >= 10 else f"{value:.2g}"


def _round_values(least, most):
    """1, 2, 5, 10 … between two values, one more at either end."""
    powers = range(int(np.floor(np.log10(least))), int(np.ceil(np.log10(most))) + 1)
    all_marks = np.array([first * 10.0**power for power in powers for first in (1, 2, 5)])
    first = max(0, int(np.searchsorted(all_marks, least, "right")) - 1)
    return all_marks[first : int(np.searchsorted(all_marks, most)) + 1]
