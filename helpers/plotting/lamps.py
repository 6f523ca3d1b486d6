"""Two lamps, each off or on: the four cases as points of a plane, and what layers answer there."""

import numpy as np

from helpers.plotting.page import COLOURS, FULL_WIDTH, page_figure, readable_on, short, show

CASES = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
NAMES = ("none", "second", "first", "both")
# As far beyond off and on as the points need to be seen whole.
LEAST, GREATEST = -0.25, 1.25


def show_cases(questions):
    """Show questions about two lamps: a point for each case, black where the answer is 1.

    questions: {title: four answers, 0 or 1, with the lamps 0 0, 0 1, 1 0 and 1 1}
    """
    with page_figure(FULL_WIDTH, 2.7) as figure:
        row = figure.subplots(1, len(questions), squeeze=False)[0]
        for ax, (title, answers) in zip(row, questions.items(), strict=True):
            _prepare(ax, title)
            for (first, second), answer in zip(CASES, answers, strict=True):
                colour = "black" if answer else "white"
                ax.plot(first, second, "o", color=colour, markeredgecolor="black", markersize=11)
    words = ". ".join(f"{title}: 1 for {_those(answers)}" for title, answers in questions.items())
    show(figure, f"Four points of a plane for the lamps. {words}")


def show_planes(layers):
    """Show what layers answer to two lamps, also where a lamp is neither off nor on.

    layers: {title: function of lamps (n, 2) that returns answers (n,)}
    Lines join equal answers. All planes share one scale.
    """
    sides = np.linspace(LEAST, GREATEST, 151)
    first, second = np.meshgrid(sides, sides)
    points = np.column_stack([first.ravel(), second.ravel()])
    planes = {title: function(points).reshape(first.shape) for title, function in layers.items()}
    least = min(plane.min() for plane in planes.values())
    greatest = max(plane.max() for plane in planes.values())
    with page_figure(5.2, 2.8) as figure:
        row = figure.subplots(1, len(planes), squeeze=False)[0]
        for ax, (title, plane) in zip(row, planes.items(), strict=True):
            drawn = ax.imshow(plane, cmap=COLOURS["size"], vmin=least, vmax=greatest,
                              origin="lower", extent=2 * (LEAST, GREATEST))  # fmt: skip
            ax.contour(first, second, plane, np.arange(-1, 3, 0.25), colors="white",
                       linewidths=0.6, linestyles="solid")  # fmt: skip
            _prepare(ax, title)
            for place, answer in zip(CASES, layers[title](CASES), strict=True):
                ground = drawn.cmap(drawn.norm(answer))
                ax.text(*place, short(answer), ha="center", va="center", fontsize=11,
                        color=readable_on(ground),
                        bbox={"boxstyle": "circle", "facecolor": ground})  # fmt: skip
    words = ". ".join(
        f"{title}: " + ", ".join(f"{name} {short(answer)}" for name, answer in
                                 zip(NAMES, function(CASES), strict=True))
        for title, function in layers.items()
    )  # fmt: skip
    show(figure, f"Answers over the plane of two lamps. {words}")


def _prepare(ax, title):
    ax.set_title(title)
    ax.set_xlabel("first lamp")
    ax.set_ylabel("second lamp")
    ax.set_xticks([0, 1])
    ax.set_yticks([0, 1])
    ax.set_xlim(LEAST, GREATEST)
    ax.set_ylim(LEAST, GREATEST)
    ax.set_aspect("equal")


def _those(answers):
    """The cases to which the answer is 1, in words."""
    return ", ".join(name for name, answer in zip(NAMES, answers, strict=True) if answer)
