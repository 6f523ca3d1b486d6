"""What a classifier's answers are worth."""

import numpy as np

from helpers.plotting.letters import shortened
from helpers.plotting.page import CAT_COLOUR, DOG_COLOUR, FULL_WIDTH, page_figure, readable_on, show


def show_answers(images, probabilities, labels, *, names=None, columns=5):
    """Show pictures with the network's answer above each; mistakes are framed.

    images: (n, height, width, 3) uint8
    probabilities: (n,) that it is a dog
    labels: (n,) 0 for a cat and 1 for a dog
    names: of the pictures, written below them, or None
    columns: how many stand side by side
    Blue is cat, orange is dog.
    """
    columns = min(columns, len(images))
    rows = -(-len(images) // columns)
    height, words = FULL_WIDTH / columns + (0.25 if names is None else 0.45), []
    with page_figure(FULL_WIDTH, rows * height) as figure:
        axes = figure.subplots(rows, columns, squeeze=False).ravel()
        for ax in axes[len(images) :]:
            ax.axis("off")
        for ax, image, probability, label, name in zip(
            axes[: len(images)], images, probabilities, labels, names or [""] * len(images),
            strict=True,
        ):  # fmt: skip
            says = int(probability >= 0.5)
            sure = probability if says else 1 - probability
            answer = f"{('cat', 'dog')[says]} {100 * sure:.0f} %"
            right = says == label
            said = answer if right else f"{answer} (wrong)"
            words.append(f"{name}: {said}" if name else said)
            ax.imshow(image)
            ax.set_xlabel(name)
            ax.set_xticks([])
            ax.set_yticks([])
            for side in ax.spines.values():
                side.set_visible(not right)
                side.set_linewidth(3)
            ax.set_title(said, color=(CAT_COLOUR, DOG_COLOUR)[says])
    show(figure, f"Answers: {', '.join(words)}")


def show_probabilities(probabilities, labels):
    """Show how often the network gave which probability, to cats and to dogs.

    probabilities: (n,) that it is a dog
    labels: (n,) 0 for a cat and 1 for a dog
    """
    with page_figure(FULL_WIDTH, 2.6) as figure:
        above, below = figure.subplots(2, 1, sharex=True)
        words = draw_probabilities((above, below), probabilities, labels)
    show(figure, f"Histograms of the probabilities: {words}")


def draw_probabilities(axes, probabilities, labels, threshold=0.5):
    """Draw cats above and dogs below, and the threshold; return in words what lies wrong."""
    edges, words = np.linspace(0, 1, 21), []
    for ax, label, name, colour, side in (
        (axes[0], 0, "cats", CAT_COLOUR, "right"), (axes[1], 1, "dogs", DOG_COLOUR, "left")
    ):  # fmt: skip
        chosen = np.asarray(probabilities)[np.asarray(labels) == label]
        counts, _, bars = ax.hist(chosen, edges, color=colour, label=name)
        ax.axvline(threshold, color="black", linestyle=":")
        ax.bar_label(bars, [str(int(n)) if n else "" for n in counts], fontsize=7)
        ax.set_ylim(0, 1.25 * counts.max())
        ax.set_yticks([])
        ax.legend(loc=f"upper {side}")
        wrong = ((chosen >= threshold) != label).sum()
        where = "one half" if threshold == 0.5 else f"{threshold:g}"
        words.append(f"{wrong} of {len(chosen)} {name} lie on the wrong side of {where}")
    axes[1].set_xlabel("probability of a dog")
    return "; ".join(words)


def show_confusion(counts, names):
    """Show a confusion matrix: how often each class got each answer, and as shares of its row.

    counts: (classes, classes), a row for what it is, a column for what the network says
    names: of the classes
    """
    counts = np.asarray(counts)
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    ticks = [shortened(name) for name in names]
    side = 0.95 * len(names) if len(names) < 4 else 0.8 * len(names)
    # Room for names that are longer than cat and dog, at the left.
    room = max(1.2, 0.6 + 0.1 * max(map(len, ticks)))
    with page_figure(side + room, side + 0.7) as figure:
        ax = figure.subplots()
        shown = ax.imshow(shares, cmap="viridis", vmin=0, vmax=1)
        for (row, column), count in np.ndenumerate(counts):
            share = shares[row, column]
            ax.text(column, row, f"{count}\n{share:.1%}", ha="center", va="center",
                    color=readable_on(shown.cmap(share)))  # fmt: skip
        ax.set_xticks(range(len(names)), ticks, rotation=90 if max(map(len, ticks)) > 12 else 0)
        ax.set_yticks(range(len(names)), ticks)
        ax.set_xlabel("what the network says")
        ax.set_ylabel("what it is")
        ax.xaxis.tick_top()
        ax.xaxis.set_label_position("top")
        ax.tick_params(length=0)
    lines = []
    for place, (name, row) in enumerate(zip(names, counts, strict=True)):
        said = dict(zip(names, row, strict=True))
        parts = [f"{count} are called {other}" for other, count in said.items()]
        if len(names) > 3:
            # What nobody mixes up would bury what somebody does.
            wrong = [f"{count} {other}" for other, count in said.items() if count and other != name]
            parts = [f"{row[place]} right", *wrong]
        lines.append(f"of {row.sum()} {name} pictures " + ", ".join(parts))
    words = "; ".join(lines)
    show(figure, f"Confusion matrix: {words}")
