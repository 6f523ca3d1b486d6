"""The README's figures for the network of notebook 09, over several seeds.

python -m benchmarks.small_cnn drawn 1 2 3 4 5
python -m benchmarks.small_cnn photos 1 2 3 4 5
"""

import sys
import time

import numpy as np

from helpers.data import load_pets, resize
from helpers.models import train_small_cnn
from helpers.scores import mean_interval


def main(source, seeds):
    """Train once for every seed; print each run, then the mean and its interval."""
    pets = load_pets(source)
    train, validation = (
        (resize(part.images, 64), part.labels) for part in (pets.train, pets.validation)
    )
    accuracies = []
    for seed in seeds:
        start = time.perf_counter()
        model, history = train_small_cnn(train, validation, seed)
        took = time.perf_counter() - start
        probabilities = model.predict(validation[0], verbose=0)[:, 0]
        accuracies.append(((probabilities >= 0.5) == validation[1]).mean())
        ends = [np.mean(history[name][-3:]) for name in ("accuracy", "val_accuracy")]
        print(
            f"seed {seed}: {accuracies[-1]:.1%} at epoch {np.argmin(history['val_loss']) + 1}; "
            f"last three epochs: training {ends[0]:.1%}, validation {ends[1]:.1%}; {took:.0f} s",
            flush=True,
        )
    mean, low, high = mean_interval(accuracies)
    print(f"{pets.kind}: mean {mean:.1%}, 95 % interval over seeds {low:.1%} to {high:.1%}")


if __name__ == "__main__":
    main(sys.argv[1], [int(word) for word in sys.argv[2:]])
