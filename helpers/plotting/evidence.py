"""From sums to probabilities, and what probabilities several networks give the same pictures."""

import numpy as np

from helpers.plotting.page import CAT_COLOUR, DOG_COLOUR, FULL_WIDTH, page_figure, short, show

# Told apart without colour.
LINES = ("-", "--", ":")


def show_probability_curves(functions, *, reach=6):
    """Draw functions that turn a sum into a probability, on the same axes.

    functions: {name: takes an array of sums and returns their probabilities}, three at most
    reach: the sums are drawn from -reach to reach
    """
    sums = np.linspace(-reach, reach, 241)
    words = []
    with page_figure(4.6, 2.3) as figure:
        ax = figure.subplots()
        for (name, function), line in zip(functions.items(), LINES, strict=False):
            ax.plot(sums, function(sums), line, color="black", label=name)
            # At 0, at 2 and at the right end.
            at = ", ".join(f"{short(function(np.array(float(point))))} at {point}"
                           for point in (0, 2, reach))  # fmt: skip
            words.append(f"{name} {at}")
        ax.axhline(0.5, color="0.8", linewidth=0.8, zorder=0)
        ax.axvline(0, color="0.8", linewidth=0.8, zorder=0)
        ax.set_xlabel("sum")
        ax.set_ylabel("probability of a dog")
        ax.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
    show(figure, f"Probabilities of sums: {'; '.join(words)}")


def show_spread(probabilities, labels):
    """Show what several networks answer to the same pictures, a row of marks for each.

    probabilities: {name of the network: (n,), that a picture is a dog}
    labels: (n,) 0 for a cat and 1 for a dog
    Blue circles are cats, orange triangles dogs.
    """
    labels = np.asarray(labels)
    kinds = (("cats", 0, "o", CAT_COLOUR, 0.16), ("dogs", 1, "^", DOG_COLOUR, -0.16))
    words = []
    with page_figure(FULL_WIDTH, 0.36 * len(probabilities) + 0.75) as figure:
        ax = figure.subplots()
        for row, (name, values) in enumerate(probabilities.items()):
            for kind, label, marker, colour, rise in kinds:
                own = values[labels == label]
                ax.plot(own, np.full(len(own), rise - row), marker, color=colour, markersize=5,
                        alpha=0.8, label=kind if row == 0 else None)  # fmt: skip
            words.append(f"{name} from {short(values.min())} to {short(values.max())}")
        ax.set_yticks(-np.arange(len(probabilities)), list(probabilities))
        ax.set_ylim(0.5 - len(probabilities), 0.5)
        ax.set_xlim(-0.02, 1.02)
        ax.axvline(0.5, color="0.8", linewidth=0.8, zorder=0)
        ax.set_xlabel("probability of a dog")
        ax.tick_params(axis="y", length=0)
        ax.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=2)
    show(figure, f"Answers to {len(labels)} pictures: {'; '.join(words)}")
