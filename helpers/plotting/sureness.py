"""How far answers, percentages and differences can be trusted."""

import numpy as np
from scipy.stats import binomtest

from helpers.plotting.page import FULL_WIDTH, page_figure, show


def show_reliability(networks):
    """Show how often a network is right where it says that it is so and so sure.

    networks: {name: [(mean confidence, share right, how many pictures), …]}, one triple for each
        range of confidence
    On the diagonal the network is as often right as it says; bars are Wilson's 95 % intervals.
    """
    words = []
    with page_figure(FULL_WIDTH, 3.2) as figure:
        axes = figure.subplots(1, len(networks), squeeze=False, sharey=True)[0]
        for ax, (name, groups) in zip(axes, networks.items(), strict=True):
            ax.plot([50, 100], [50, 100], color="0.6", linestyle=":")
            said = []
            for sure, right, count in groups:
                tested = binomtest(round(right * count), int(count))
                interval = tested.proportion_ci(method="wilson")
                ax.plot([100 * sure] * 2, [100 * interval.low, 100 * interval.high],
                        color="0.45", linewidth=2.5)  # fmt: skip
                ax.annotate(f"{count:.0f}", (100 * sure, 100 * interval.low), (0, -3),
                            textcoords="offset points", ha="center", va="top",
                            fontsize=8)  # fmt: skip
                said.append(f"{100 * sure:.0f} → {100 * right:.0f} ({100 * interval.low:.0f}–"
                            f"{100 * interval.high:.0f})")  # fmt: skip
            sure, right, _ = 100 * np.array(groups).T
            ax.plot(sure, right, color="black", marker="o", linewidth=1)
            ax.set_title(name)
            ax.set_xlabel("how sure it is, %")
            ax.set_xlim(48, 102)
            words.append(f"{name} {', '.join(said)}")
        # The numbers below the bars need some room.
        axes[0].set_ylim(bottom=axes[0].get_ylim()[0] - 6)
        axes[0].set_ylabel("how often it is right, %")
    show(figure, f"How sure, in %, and how often right: {'; '.join(words)}")


def show_draws(draws, marks, quantity, *, between=None):
    """Show what chance makes of a number, again and again, and where given numbers lie in it.

    draws: (n,) what came of each draw, shares from 0 to 1
    marks: {name: a share, or several}, drawn as upright lines with their name; three at most
    quantity: what the number is
    between: (low, high), outlined in grey, or None
    """
    draws = 100 * np.asarray(draws)
    marks = {name: 100 * np.atleast_1d(values) for name, values in marks.items()}
    ends = np.concatenate([draws, *marks.values()])
    room = 0.05 * np.ptp(ends)
    with page_figure(5.2, 2.2) as figure:
        ax = figure.subplots()
        ax.hist(draws, _even_edges(draws), color="0.75")
        if between is not None:
            ax.axvspan(*(100 * np.asarray(between)), facecolor="0.92", edgecolor="0.5", zorder=0)
        for (name, values), line in zip(marks.items(), ("-", "--", ":"), strict=False):
            for number, value in enumerate(values):
                ax.axvline(value, color="black", linestyle=line,
                           label=None if number else name)  # fmt: skip
        ax.set_xlim(ends.min() - room, ends.max() + room)
        ax.set_yticks([])
        ax.spines["left"].set_visible(False)
        ax.set_xlabel(f"{quantity}, %")
        ax.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
    low, high = np.quantile(draws, (0.025, 0.975))
    named = "; ".join(f"{name} {' and '.join(f'{value:.1f}' for value in values)} %"
                      for name, values in marks.items())  # fmt: skip
    show(figure, f"{quantity.capitalize()} in {len(draws):,} draws: 95 in 100 lie from {low:.1f} "
                 f"to {high:.1f} %. {named}")  # fmt: skip


def _even_edges(values):
    """Edges of some 25 bars, each as wide as the next in steps of what the values are made of."""
    steps = np.unique(values.round(6))
    step = np.diff(steps).min()
    width = step * max(1, round(np.ptp(steps) / step / 25))
    return np.arange(steps[0] - step / 2, steps[-1] + width, width)


def show_two_bells(apart, error, bar):
    """Show what a difference may come out as: where nothing is different, and where it is.

    apart: the true difference, a share
    error: the standard error of the difference, a share
    bar: beyond it, to either side, a difference counts as noticed; a share
    """
    apart, error, bar = 100 * apart, 100 * error, 100 * bar
    points = np.linspace(-3.6 * error, apart + 3.6 * error, 400)
    with page_figure(FULL_WIDTH, 2.4) as figure:
        ax = figure.subplots()
        for centre, line, name in ((0, "--", "both equally good"), (apart, "-", "one is better")):
            heights = np.exp(-(((points - centre) / error) ** 2) / 2)
            ax.plot(points, heights, line, color="black", label=name)
            beyond = np.abs(points) >= bar
            for side in (points >= bar, points <= -bar):
                ax.fill_between(points, heights, where=beyond & side,
                                color="0.45" if centre == 0 else "0.8",
                                zorder=2 if centre == 0 else 1, linewidth=0)  # fmt: skip
        for side in (-bar, bar):
            ax.axvline(side, color="0.4", linestyle=":")
        ax.set_ylim(0, 1.08)
        ax.set_yticks([])
        ax.spines["left"].set_visible(False)
        ax.set_xlabel("difference that is seen, in points")
        ax.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
    show(
        figure,
        f"Two bell curves of the difference that is seen, centred at 0 and at {apart:.1f} "
        f"points, each with a standard error of {error:.2f}. Bars stand at ±{bar:.2f}",
    )
