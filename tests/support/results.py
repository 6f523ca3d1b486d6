"""The page of results, and how it writes figures of several seeds."""

from helpers.results import load_results
from helpers.scores import mean_interval
from tests.support.notebooks import ROOT

TABLES = (ROOT / "data" / "results" / "README.md").read_text("utf-8")
LAST, KEPT = "accuracy of the last three epochs", "accuracy, best epoch"
OWN = "training accuracy at the end, asked"


def plus_minus(accuracies):
    """The mean of several seeds, with its interval, as the page has it."""
    mean, low, _ = mean_interval(accuracies)
    return f"{100 * mean:.1f} % ± {100 * (mean - low):.1f}"


def by_seed(file, **wanted):
    """The records of a file that say what is wanted, seed by seed."""
    return sorted(load_results(file, **wanted), key=lambda run: run["seed"])


def measured(measure, runs):
    """One measure of each of several records."""
    return [run[measure] for run in runs]


def in_points(gain):
    """A gain with its interval as the page has it: bold where that does not contain 0."""
    _, low, high = gain
    mean, *ends = (f"{100 * value:+.1f}".replace("-", "−") for value in gain)
    words = f"{mean} ({ends[0]} to {ends[1]})"
    return f"**{words}**" if low > 0 or high < 0 else words


def row_of(name, runs, gain):
    """A table's row: what several seeds reach, the gain, and their own pictures, asked."""
    own = 100 * sum(measured(OWN, runs)) / len(runs)
    return f"| {name} | {plus_minus(measured(LAST, runs))} | {gain} | {own:.1f} % |"
