"""The threshold laboratory of 12: where *dog* begins, and all that follows from it."""

import numpy as np
from matplotlib.colors import to_hex

from helpers.labs.lab import Lab, colour_tables, show_lab
from helpers.plotting.judging import draw_probabilities
from helpers.plotting.page import CAT_COLOUR, DOG_COLOUR, FULL_WIDTH, page_figure
from helpers.plotting.thresholds import draw_roc


def show_threshold_lab(answers_of, labels, *, threshold=0.5, missed=10, alarm=1):
    """Show a laboratory: move the threshold, and see what the network gets right and what it costs.

    answers_of: {name of a network: (n,) its probabilities of a dog}; two at most
    labels: (n,) 0 for a cat and 1 for a dog
    threshold: from which on the answer is dog at first, from 0 to 1
    missed: the price of a dog that is called a cat, at first
    alarm: the price of a cat that is called a dog, at first
    Where no kernel runs, a still picture stands in its place.
    """
    lab = threshold_lab(answers_of, labels, threshold=threshold, missed=missed, alarm=alarm)
    show_lab(lab, _still(answers_of, np.asarray(labels), threshold))


def threshold_lab(answers_of, labels, *, threshold=0.5, missed=10, alarm=1):
    """The laboratory that show_threshold_lab shows, for a page of its own.

    answers_of: as for show_threshold_lab
    labels: as for show_threshold_lab
    threshold: as for show_threshold_lab
    missed: as for show_threshold_lab
    alarm: as for show_threshold_lab
    Returns a Lab.
    """
    labels = np.asarray(labels)
    data = {
        "networks": [
            {"name": name, "cats": _sorted(given, labels == 0), "dogs": _sorted(given, labels == 1)}
            for name, given in answers_of.items()
        ],
        "threshold": threshold,
        "missed": missed,
        "alarm": alarm,
        "kinds": {"cat": to_hex(CAT_COLOUR), "dog": to_hex(DOG_COLOUR)},
        "colours": colour_tables("size"),
    }
    name, given = next(iter(answers_of.items()))
    says_dog = np.asarray(given) >= threshold
    alarms, found = says_dog[labels == 0], says_dog[labels == 1]
    words = (
        f"Threshold laboratory, still. {name} says dog from {threshold:.2f} on. Dogs called cats: "
        f"{(~found).sum()} of {len(found)}, cats called dogs: {alarms.sum()} of {len(alarms)}. "
        f"Recall {found.mean():.1%}, false alarms {alarms.mean():.1%}"
    )
    return Lab("threshold", "Threshold laboratory", words, data)


def _sorted(given, chosen):
    return np.sort(np.asarray(given, dtype=float)[chosen]).tolist()


def _curve(given, labels):
    """False alarms and recall from the highest threshold to the lowest."""
    thresholds = [np.inf, *np.unique(given)[::-1]]
    return [
        1 - np.searchsorted(np.sort(given[labels == kind]), thresholds) / (labels == kind).sum()
        for kind in (0, 1)
    ]


def _still(answers_of, labels, threshold):
    """The first network's histograms with the threshold, and all ROC curves with its point."""
    answers_of = {name: np.asarray(given) for name, given in answers_of.items()}
    first = next(iter(answers_of.values()))
    with page_figure(FULL_WIDTH, 3.2) as figure:
        axes = figure.subplot_mosaic([["cats", "roc"], ["dogs", "roc"]], width_ratios=(1.3, 1))
        draw_probabilities((axes["cats"], axes["dogs"]), first, labels, threshold)
        axes["cats"].set_xticklabels([])
        draw_roc(axes["roc"], {name: _curve(given, labels) for name, given in answers_of.items()})
        point = [(first[labels == kind] >= threshold).mean() for kind in (0, 1)]
        axes["roc"].plot(*point, "o", color="black", markersize=8)
        return figure
