"""One training beside others: what a remedy does to the curves."""

import numpy as np

from helpers.plotting.page import FULL_WIDTH, page_figure, show

MEASURES = ("loss", "accuracy")


def show_beside(before, after, *, names=("none", "with it")):
    """Show loss and accuracy of a training, epoch by epoch, beside those of others.

    before: trainings without a remedy, each {"loss", "val_loss", "accuracy", "val_accuracy": one
        value an epoch}, as model.fit returns it; drawn in grey
    after: the like, one training with it; drawn in black
    names: of both
    Solid lines are the pictures learned from, dashed ones those of validation.
    """
    with page_figure(FULL_WIDTH, 3.0) as figure:
        axes = figure.subplots(1, 2)
        for ax, measure in zip(axes, MEASURES, strict=True):
            times = 100 if measure == "accuracy" else 1
            for history, colour, width in [*((each, "0.72", 1.0) for each in before),
                                           (after, "black", 1.8)]:  # fmt: skip
                for key, line in ((measure, "-"), (f"val_{measure}", "--")):
                    values = times * np.asarray(history[key])
                    epochs = np.arange(1, len(values) + 1)
                    ax.plot(epochs, values, color=colour, linestyle=line, linewidth=width)
            ax.set_title(measure + (", %" if times == 100 else ""))
            ax.set_xlabel("epochs of 62 steps")
            ax.xaxis.get_major_locator().set_params(integer=True)
        # Above twice a coin's loss there is nothing to tell; the words give the largest.
        axes[0].set_ylim(0, 1.4)
        for label, style in ((f"{names[0]}, own", ("0.72", "-")),
                             (f"{names[0]}, new", ("0.72", "--")),
                             (f"{names[1]}, own", ("black", "-")),
                             (f"{names[1]}, new", ("black", "--"))):  # fmt: skip
            axes[1].plot([], [], color=style[0], linestyle=style[1], label=label)
        axes[1].legend(loc="lower right")
    ends = [
        f"own {_at_the_end(before, 'accuracy')}, new {_at_the_end(before, 'val_accuracy')}",
        f"own {_at_the_end([after], 'accuracy')}, new {_at_the_end([after], 'val_accuracy')}",
    ]
    show(figure, "Accuracy at the end: " + "; ".join(
        f"{name}, {end}" for name, end in zip(names, ends, strict=True)))  # fmt: skip


def _at_the_end(histories, key):
    """The mean over several trainings of what the last epoch gave, in per cent."""
    return f"{100 * np.mean([history[key][-1] for history in histories]):.0f} %"
