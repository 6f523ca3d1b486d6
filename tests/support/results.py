"""The page of results, and how it writes figures of several seeds."""

from helpers.scores import mean_interval
from tests.support.notebooks import ROOT

TABLES = (ROOT / "data" / "results" / "README.md").read_text("utf-8")
LAST, KEPT = "accuracy of the last three epochs", "accuracy, best epoch"


def plus_minus(accuracies):
    """The mean of several seeds, with its interval, as the page has it."""
    mean, low, _ = mean_interval(accuracies)
    return f"{100 * mean:.1f} % ± {100 * (mean - low):.1f}"
