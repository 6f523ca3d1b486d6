"""The drawn graph: its slopes are those that are measured, and it says what it shows."""

import numpy as np
import pytest

from helpers import plotting
from helpers.plotting import graphs
from tests.support.figures import shown

GRAPH = {
    "product": ("×", "weight", "x"),
    "sum": ("+", "product", "bias"),
    "loss": ("square", "sum"),
}
NUMBERS = {"weight": -3, "x": 2, "bias": 10}


@pytest.mark.parametrize("last", [name for name in graphs.OPERATIONS if name not in "+×"])
@pytest.mark.parametrize("name", NUMBERS)
def test_each_slope_is_how_the_last_number_changes(last, name):
    graph = {**GRAPH, "loss": (last, "sum")}
    numbers = {"weight": 0.3, "x": 0.5, "bias": 0.4}
    raised = {**numbers, name: numbers[name] + 1e-6}
    losses = [graphs._walked(graph, each).values["loss"] for each in (numbers, raised)]
    slope = graphs._walked(graph, numbers).slopes[name]
    assert slope == pytest.approx((losses[1] - losses[0]) / 1e-6, rel=1e-4)


def test_it_is_stepped_backwards_from_its_end():
    _, none = shown(plotting.show_graph, GRAPH, NUMBERS, upto=0)
    assert none == ("Graph with the values weight −3, x 2, bias 10, product −6, sum 4, loss 16. "
                    "No slopes yet.")  # fmt: skip
    _, four = shown(plotting.show_graph, GRAPH, NUMBERS, upto=4)
    assert four.endswith("Slopes, from the end: loss 1, sum 8, product 8, bias 8.")
    _, every = shown(plotting.show_graph, GRAPH, NUMBERS)
    assert every.endswith("bias 8, weight 16, x −24.")


def test_each_slope_that_is_shown_puts_more_on_the_page():
    ink = [np.sum(shown(plotting.show_graph, GRAPH, NUMBERS, upto=count)[0] < 128)
           for count in range(7)]  # fmt: skip
    assert (np.diff(ink) > 0).all()


@pytest.mark.parametrize(
    ("graph", "numbers", "words"),
    [
        ({"sum": ("÷", "a", "b")}, {"a": 1, "b": 2}, "made by '÷'; wanted one of"),
        ({"sum": ("+", "a", "c")}, {"a": 1}, "'c', of which 'sum' is made, has no value yet"),
        ({"square": ("×", "a", "a")}, {"a": 1}, "goes into another operation already"),
        ({"sum": ("+", "a", "b")}, {"a": 1, "b": 2, "c": 3}, "left over; wanted one last result"),
    ],
)
def test_a_graph_that_cannot_be_drawn_is_refused_in_words(graph, numbers, words):
    with pytest.raises(ValueError, match=words):
        plotting.show_graph(graph, numbers)


def test_losses_and_kernel_changes_say_their_numbers():
    _, words = shown(plotting.show_losses, {"cross-entropy": lambda p: -np.log(p)})
    assert words.endswith("cross-entropy 4.61 at 0.01, 0.69 at 0.5, 0 at 1")
    before = np.random.default_rng(0).normal(size=(3, 3, 3, 9))
    _, words = shown(plotting.show_kernel_changes, before, 2 * before + 1)
    assert "8 of 9 kernels" in words
    assert words.endswith("from 1.00 to 1.00 over all")
