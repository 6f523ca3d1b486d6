"""How a training goes: its rate, step by step, and accuracy, epoch by epoch, beside another's."""

import numpy as np

from helpers.plotting.evidence import LINES
from helpers.plotting.page import FULL_WIDTH, page_figure, show


def show_rates(rates):
    """Draw learning rates over the steps of a training.

    rates: {name: (steps,), the rate at each step from the first}, three at most
    """
    words = []
    with page_figure(4.6, 2.2) as figure:
        ax = figure.subplots()
        for (name, values), line in zip(rates.items(), LINES, strict=False):
            ax.plot(np.arange(len(values)), values, line, color="black", label=name)
            words.append(f"{name} begins at {values[0]:.4g}, is highest at step "
                         f"{int(np.argmax(values))} with {np.max(values):.4g}, and ends at "
                         f"{round(float(values[-1]), 6):g}")  # fmt: skip
        ax.set_ylim(bottom=0)
        ax.set_xlabel("step")
        ax.set_ylabel("learning rate")
        if len(rates) > 1:
            ax.legend(loc="upper right")
    show(figure, f"Learning rate over the steps: {'; '.join(words)}")


def show_trainings(trainings, *, least=0.4):
    """Show accuracy after each epoch of several trainings, side by side on one scale.

    trainings: {name: {"accuracy", "val_accuracy": one value an epoch}}, shares from 0 to 1
    least: where the axis begins
    """
    words = []
    with page_figure(FULL_WIDTH, 2.7) as figure:
        axes = figure.subplots(1, len(trainings), sharey=True, squeeze=False)[0]
        for ax, (name, history) in zip(axes, trainings.items(), strict=True):
            epochs = np.arange(1, len(history["accuracy"]) + 1)
            for measure, line, label in (("accuracy", "-", "training"),
                                         ("val_accuracy", "--", "validation")):  # fmt: skip
                ax.plot(epochs, 100 * np.asarray(history[measure]), line, color="black",
                        marker="." if label == "validation" else None, label=label)  # fmt: skip
            ax.set_title(name)
            ax.set_xlabel("epoch")
            ax.xaxis.get_major_locator().set_params(integer=True)
            own, new = (100 * history[measure][-1] for measure in ("accuracy", "val_accuracy"))
            words.append(f"{name}, {len(epochs)} epochs: training ends at {own:.1f} %, "
                         f"validation at {new:.1f} %")  # fmt: skip
        axes[0].set_ylim(100 * least, 101)
        axes[0].set_ylabel("accuracy, %")
        axes[-1].legend(loc="lower right")
    show(figure, f"Accuracy after each epoch. {'; '.join(words)}")
