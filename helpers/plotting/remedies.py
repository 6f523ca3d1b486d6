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
        axes[0].set_ylim(bottom=0)
        for label, style in ((f"{names[0]}, own", ("0.72", "-")),
                             (f"{names[0]}, new", ("0.72", "--")),
                             (f"{names[1]}, own", ("black", "-")),
                             (f"{names[1]}, new", ("black", "--"))):  # fmt: skip
            axes[1].plot([], [], color=style[0], linestyle=style[1], label=label)
        axes[1].legend(loc="lower right")
    words = "; ".join(
        f"{name}, own {_at_the_end(runs, 'accuracy', '.0%')}, "
        f"new {_at_the_end(runs, 'val_accuracy', '.0%')}, "
        f"loss on new {_at_the_end(runs, 'val_loss', '.2f')}"
        for name, runs in zip(names, (before, [after]), strict=True)
    )
    show(figure, f"Accuracy at the end: {words}")


def _at_the_end(runs, key, form):
    """The mean over several trainings of what the last epoch gave, written in a form."""
    mean = float(np.mean([run[key][-1] for run in runs]))
    return format(mean, form).replace("%", " %")
