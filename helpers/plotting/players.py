"""The intervals of many who do the same, beside what is true."""

import numpy as np

from helpers.plotting.page import FULL_WIDTH, page_figure, show

HOLDS, MISSES = "0.55", "tab:orange"


def show_players(intervals, truth, *, most=100):
    """Show the intervals of the first players, upright, one beside the other.

    intervals: (n, 2), low and high, shares from 0 to 1
    truth: the share that all of them aim at, drawn as a line
    most: how many are drawn
    An interval that misses it is orange, thicker, and ends in dots.
    """
    low, high = 100 * np.asarray(intervals, float)[:most].T
    missed = (low > 100 * truth) | (high < 100 * truth)
    places = np.arange(1, len(low) + 1)
    with page_figure(FULL_WIDTH, 2.4) as figure:
        ax = figure.subplots()
        ax.vlines(places[~missed], low[~missed], high[~missed], color=HOLDS, linewidth=1.6)
        ax.vlines(places[missed], low[missed], high[missed], color=MISSES, linewidth=3)
        for ends in (low, high):
            ax.plot(places[missed], ends[missed], "o", color=MISSES, markersize=4)
        ax.axhline(100 * truth, color="black", linewidth=1)
        ax.set_xlim(0, len(low) + 1)
        ax.set_xlabel("player")
        ax.set_ylabel("share of right answers, %")
    show(
        figure,
        f"The 95 % intervals of {len(low)} players: {(~missed).sum()} hold {truth:.0%}, "
        f"{missed.sum()} miss it: players {', '.join(map(str, places[missed]))}",
    )
