"""What training did, and how sure an accuracy is."""

import numpy as np

from helpers.plotting.page import FULL_WIDTH, page_figure, show


def show_intervals(results, *, training=None, chance=0.5, least=0.4, quantity=None):
    """Show accuracies, or other shares, with their 95 % intervals, one row each.

    results: {name: (accuracy, low, high)}, shares from 0 to 1
    training: {name: accuracy on the pictures learned from}, drawn as hollow circles, or None
    chance: where a dotted line is drawn, or None
    least: where the axis begins
    quantity: what the shares are, where they are no accuracies
    """
    names, training = list(results), training or {}
    with page_figure(FULL_WIDTH, 0.38 * len(names) + 0.7) as figure:
        ax = figure.subplots()
        for row, name in enumerate(names):
            accuracy, low, high = (100 * value for value in results[name])
            ax.plot([low, high], [row, row], color="0.45", linewidth=2.5)
            ax.plot(accuracy, row, "o", color="black")
            # Where a training accuracy would be written over, the number stands above the line.
            beside = {"x": high + 1.6 * (1 - least), "y": row, "va": "center"}
            above = {"x": accuracy, "y": row - 0.18, "va": "bottom", "ha": "center"}
            ax.text(s=f"{accuracy:.1f}", **(above if training else beside))
            if name in training:
                ax.plot(100 * training[name], row, "o", color="black", markerfacecolor="white")
        if chance is not None and chance > least:
            ax.axvline(100 * chance, color="0.6", linestyle=":")
        ax.set_yticks(range(len(names)), names)
        ax.set_ylim(len(names) - 0.5, -0.5)
        ax.set_xlim(100 * least, 100 + 6.7 * (1 - least))
        words = f"{quantity or 'accuracy on the validation pictures'}, %, with its 95 % interval"
        if training:
            words = "accuracy in validation, %, with its 95 % interval (hollow: own pictures)"
        ax.set_xlabel(words)
    words = "; ".join(
        f"{name} {100 * a:.1f} % ({100 * low:.1f} to {100 * high:.1f})"
        + (f", training {100 * training[name]:.1f} %" if name in training else "")
        for name, (a, low, high) in results.items()
    )
    title = quantity.capitalize() if quantity else "Validation accuracy"
    show(figure, f"{title} with 95 % interval: {words}")


def show_curves(history):
    """Show loss and accuracy of every epoch, in training and in validation.

    history: {"loss", "val_loss", "accuracy", "val_accuracy": one value an epoch}, as model.fit
        returns it
    The epoch with the lowest validation loss is marked.
    """
    epochs = np.arange(1, len(history["loss"]) + 1)
    best = int(np.argmin(history["val_loss"]))
    with page_figure(FULL_WIDTH, 2.7) as figure:
        axes = figure.subplots(1, 2)
        for ax, name in zip(axes, ("loss", "accuracy"), strict=True):
            ax.plot(epochs, history[name], color="black", label="training")
            ax.plot(epochs, history[f"val_{name}"], color="black", linestyle="--",
                    marker=".", label="validation")  # fmt: skip
            ax.axvline(epochs[best], color="0.6", linestyle=":")
            ax.set_title(name)
            ax.set_xlabel("epoch")
            ax.xaxis.get_major_locator().set_params(integer=True)
        axes[0].set_ylim(bottom=0)
        axes[0].legend(loc="lower left")
    show(
        figure,
        f"Curves over {len(epochs)} epochs. Training accuracy ends at "
        f"{100 * history['accuracy'][-1]:.1f} %, validation at "
        f"{100 * history['val_accuracy'][-1]:.1f} %; validation loss is lowest in epoch "
        f"{epochs[best]}.",
    )


def show_learning_curve(results):
    """Show what more pictures bring, in training and in validation.

    results: {number of pictures: {"training": (accuracy, low, high), "validation": the like}},
        shares from 0 to 1 with their 95 % intervals
    """
    counts = list(results)
    words = []
    with page_figure(5.2, 3.0) as figure:
        ax = figure.subplots()
        for name, line in (("training", "-"), ("validation", "--")):
            mean, low, high = 100 * np.array([results[count][name] for count in counts]).T
            ax.errorbar(counts, mean, (mean - low, high - mean), color="black", linestyle=line,
                        marker=".", capsize=3, label=name)  # fmt: skip
            words.append(f"{name} " + ", ".join(f"{value:.1f} %" for value in mean))
        ax.set_xscale("log")
        ax.set_xticks(counts, [f"{count:,}" for count in counts])
        ax.minorticks_off()
        ax.set_ylim(top=101)
        ax.set_xlabel("pictures to learn from")
        ax.set_ylabel("accuracy, %")
        ax.legend(loc="upper left", bbox_to_anchor=(0.02, 0.93))
    sizes = ", ".join(f"{count:,}" for count in counts)
    show(figure, f"Accuracy with {sizes} pictures: {'; '.join(words)}")


def show_race(runs, *, goal=0.8):
    """Show the validation accuracy of several trainings over their time.

    runs: {name: (seconds after each epoch (n,), accuracy after each (n,))}; drawn is the mean of
        three epochs
    goal: an accuracy, at which a dotted line is drawn
    """
    words = []
    with page_figure(FULL_WIDTH, 3.0) as figure:
        ax = figure.subplots()
        for (name, (seconds, accuracies)), colour in zip(
            runs.items(), ("black", "0.55"), strict=False
        ):
            means = np.convolve(accuracies, np.ones(3) / 3, mode="valid")
            minutes = np.asarray(seconds)[2:] / 60
            ax.plot(minutes, 100 * means, color=colour, label=name)
            words.append(f"{name} reaches {100 * means.max():.1f} % within {minutes[-1]:.0f} min")
        ax.axhline(100 * goal, color="0.6", linestyle=":")
        ax.set_xlabel("minutes of training")
        ax.set_ylabel("accuracy in validation, %,\nmean of three epochs")
        ax.legend(loc="lower right")
    show(figure, f"Accuracy over time: {'; '.join(words)}")
