"""A computation as a graph: each number with its value, and how the last one changes with it."""

from dataclasses import dataclass

import numpy as np
from matplotlib.patches import Circle, Rectangle

from helpers.plotting.page import page_figure, short, show

# Inches from one column to the next, and from one row to the next.
ACROSS, DOWN = 1.36, 0.86
# Half the width of a box, and its height above and below its middle.
WIDE, TALL = 0.3, 0.22
# From the middle of the uppermost boxes to the top of the page.
HEAD = 0.42
SIGN = 0.13
BACKWARD = "#5e3c99"


def _sigmoid(value):
    return 1 / (1 + np.exp(-value))


# What it makes of its inputs, and its slope with respect to each of them.
OPERATIONS = {
    "+": (lambda a, b: a + b, lambda a, b: (1.0, 1.0)),
    "×": (lambda a, b: a * b, lambda a, b: (b, a)),
    "square": (lambda a: a**2, lambda a: (2 * a,)),
    "ReLU": (lambda a: max(a, 0), lambda a: (1.0 if a > 0 else 0.0,)),
    "sigmoid": (_sigmoid, lambda a: (_sigmoid(a) * (1 - _sigmoid(a)),)),
    "−ln": (lambda a: -np.log(a), lambda a: (-1 / a,)),
    "(1 − p)²": (lambda a: (1 - a) ** 2, lambda a: (-2 * (1 - a),)),
}


@dataclass
class _Walk:
    """A graph that was walked forwards for values and backwards for slopes.

    values: {name: number}, forwards.
    own: {(result, input): the slope of the one with respect to the other}.
    slopes: {name: slope of the last number with respect to it}, in the order they are found.
    """

    values: dict
    own: dict
    slopes: dict


def show_graph(graph, numbers, *, upto=None):
    """Draw a computation as a graph, each number's value above and its slope below.

    graph: {name of a result: (operation, name of an input, or two)}, in the order of the
        computation; operations are "+", "×", "square", "ReLU", "sigmoid", "−ln" and "(1 − p)²"
    numbers: {name: value} of the numbers that go in
    upto: how many slopes are shown, counted from the last number back; None for all
    A slope says how the last number changes with this one. On an arrow that has been walked back
    stands the slope of that one operation, by which the slope ahead was multiplied.
    Raises ValueError for another operation, and for a number without a value or used twice.
    """
    _check(graph, numbers)
    walk = _walked(graph, numbers)
    known = list(walk.slopes)[:upto]
    places = _places(graph, numbers)
    columns, rows = (max(place[axis] for place in places.values()) + 1 for axis in (0, 1))
    with page_figure(ACROSS * columns - 0.66, DOWN * rows - 0.1) as figure:
        # One inch on the page is one inch here.
        figure.set_layout_engine("none")
        ax = figure.add_axes((0, 0, 1, 1))
        ax.set_axis_off()
        for result, (sign, *inputs) in graph.items():
            for name in inputs:
                factor = walk.own[result, name] if name in known else None
                _draw_arrow(ax, places[name], places[result], factor)
            _draw_sign(ax, places[result], sign)
        for name, place in places.items():
            slope = _number(walk.slopes[name]) if name in known else ""
            _draw_box(ax, place, name, _number(walk.values[name]), slope)
        ax.set_xlim(-WIDE - 0.05, ACROSS * columns - 0.71 - WIDE)
        ax.set_ylim(HEAD - DOWN * rows + 0.1, HEAD)
    values = ", ".join(f"{name} {_number(value)}" for name, value in walk.values.items())
    slopes = ", ".join(f"{name} {_number(walk.slopes[name])}" for name in known)
    show(figure, f"Graph with the values {values}. "
                 + (f"Slopes, from the end: {slopes}." if known else "No slopes yet."))  # fmt: skip


def _walked(graph, numbers):
    values, own = dict(numbers), {}
    for result, (sign, *inputs) in graph.items():
        function, slopes_of = OPERATIONS[sign]
        given = [values[name] for name in inputs]
        values[result] = function(*given)
        for name, slope in zip(inputs, slopes_of(*given), strict=True):
            own[result, name] = slope
    slopes = {list(graph)[-1]: 1.0}
    for result in reversed(graph):
        for name in graph[result][1:]:
            slopes[name] = slopes[result] * own[result, name]
    return _Walk(values, own, slopes)


def _check(graph, numbers):
    known = set(numbers)
    for result, (sign, *inputs) in graph.items():
        if sign not in OPERATIONS:
            raise ValueError(f"{result!r} is made by {sign!r}; wanted one of {list(OPERATIONS)}")
        for name in inputs:
            if name not in known:
                raise ValueError(
                    f"{name!r}, of which {result!r} is made, has no value yet or goes into another "
                    "operation already; wanted a number that is known and is used once"
                )
            known.remove(name)
        known.add(result)
    if len(known) > 1:
        raise ValueError(f"{sorted(known)} are left over; wanted one last result")


def _places(graph, numbers):
    """{name: (column, row)}: a result stands behind its inputs, half-way between them."""
    column, row = {}, {}
    for result, (_, *inputs) in graph.items():
        behind = max((column[name] for name in inputs if name in column), default=0)
        for name in inputs:
            if name in numbers and name not in row:
                column[name], row[name] = behind, sum(each in row for each in numbers)
        column[result] = max(column[name] for name in inputs) + 1
        row[result] = np.mean([row[name] for name in inputs])
    return {name: (column[name], row[name]) for name in column}


def _inches(place):
    return np.array([ACROSS * place[0], -DOWN * place[1]])


def _draw_box(ax, place, name, value, slope):
    x, y = _inches(place)
    style = {"edgecolor": "black", "linewidth": 0.8, "zorder": 2}
    ax.add_patch(Rectangle((x - WIDE, y), 2 * WIDE, TALL, facecolor="white", **style))
    ax.add_patch(Rectangle((x - WIDE, y - TALL), 2 * WIDE, TALL, facecolor="0.93", **style))
    middle = {"ha": "center", "va": "center", "zorder": 3}
    ax.text(x, y + TALL + 0.08, name, fontsize=9, **middle)
    ax.text(x, y + TALL / 2 - 0.01, value, fontsize=9, **middle)
    ax.text(x, y - TALL / 2 - 0.01, slope, fontsize=9, color=BACKWARD, **middle)


def _draw_sign(ax, place, sign):
    """The operation, in a circle before its result, or above the arrow where it is a word."""
    x, y = _inches(place)
    middle = {"ha": "center", "va": "center", "zorder": 3, "fontsize": 9}
    if len(sign) == 1:
        ax.add_patch(Circle((x - WIDE - SIGN, y), SIGN, facecolor="white", edgecolor="black",
                            linewidth=0.8, zorder=2))  # fmt: skip
        ax.text(x - WIDE - SIGN, y - 0.01, sign, **middle)
    else:
        ax.text(x - ACROSS / 2, y + 0.1, sign, **middle)


def _draw_arrow(ax, start, end, factor):
    start, end = _inches(start) + [WIDE, 0], _inches(end) - [WIDE, 0]
    end[0] -= 2 * SIGN if start[1] != end[1] else 0
    ax.annotate("", end, start, arrowprops={"arrowstyle": "->", "shrinkA": 0, "shrinkB": 0})
    if factor is not None:
        # Outside the fork of two arrows, where there is room; below a level one.
        level = start[1] == end[1]
        x, y = (start + end) / 2 + ([0, 0] if level else [0.1, 0])
        ax.text(x, y + (0.13 if end[1] < start[1] else -0.13), f"× {_number(factor)}",
                fontsize=8, color=BACKWARD, va="center",
                ha="center" if level else "left")  # fmt: skip


def _number(value):
    """Two decimals, but a number that is nearly 0 keeps its first digit."""
    return short(value) if abs(value) >= 0.05 or value == 0 else f"{value:.2g}".replace("-", "−")
