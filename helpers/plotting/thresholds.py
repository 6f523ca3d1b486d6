"""What every threshold would do."""

import numpy as np

from helpers.plotting.page import FULL_WIDTH, page_figure, show


def show_roc(networks, *, steps=False):
    """Show ROC curves: recall against false alarms, a point for each threshold.

    networks: {name: (false alarms (n,), recall (n,))}, shares from 0 to 1, the highest threshold
        first; two at most
    steps: whether each point is drawn as a dot, for curves of few points
    On the dotted diagonal both rise alike, as they would for answers by chance.
    """
    with page_figure(3.9, 3.4) as figure:
        words = draw_roc(figure.subplots(), networks, marker="o" if steps else None)
    if steps:
        words = [f"{name} in {len(alarms)} points from 0, 0 to 1, 1"
                 for name, (alarms, _) in networks.items()]  # fmt: skip
    show(figure, f"ROC: {'; '.join(words)}")


def draw_roc(ax, networks, marker=None):
    """Draw the curves of networks, as for show_roc; return what each finds, in words."""
    words = []
    ax.plot([0, 1], [0, 1], color="0.6", linestyle=":")
    for (name, (alarms, recall)), line in zip(networks.items(), ("-", "--"), strict=False):
        ax.plot(alarms, recall, color="black", linestyle=line, marker=marker, label=name)
        at = np.interp(0.1, alarms, recall)
        words.append(f"{name} finds {at:.0%} of the dogs at 10 % false alarms")
    ax.set_xlim(-0.03, 1.03)
    ax.set_ylim(-0.03, 1.03)
    ax.set_xlabel("false alarms (cats called dogs)")
    ax.set_ylabel("recall (dogs called dogs)")
    ax.legend(loc="lower right")
    return words


def show_costs(thresholds, costs, marks):
    """Show what the mistakes of each threshold cost together.

    thresholds: (n,) from 0 to 1, rising
    costs: (n,), of each
    marks: {name: a threshold}, drawn as dots on the curve
    """
    words = []
    with page_figure(FULL_WIDTH, 2.6) as figure:
        ax = figure.subplots()
        ax.plot(thresholds, costs, color="black", linewidth=1.2)
        for (name, threshold), shape in zip(marks.items(), "os^", strict=False):
            cost = np.interp(threshold, thresholds, costs)
            ax.plot(threshold, cost, shape, color="black", markersize=8, markerfacecolor="white",
                    label=f"{name}: {threshold:.2f}", linestyle="")  # fmt: skip
            words.append(f"{name}, at {threshold:.2f}, {cost:,.0f}")
        ax.set_xlabel("threshold: says dog from here on")
        ax.set_ylabel("cost of all mistakes")
        # Near 1 costs rise so far that the rest would look flat.
        ax.set_ylim(0, 3 * max(np.interp(list(marks.values()), thresholds, costs)))
        ax.legend(loc="upper left")
    show(figure, f"Cost of each threshold: {'; '.join(words)}")
