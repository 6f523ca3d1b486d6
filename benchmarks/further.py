"""How many of 4,000 drawn pets that are not in the series the trained networks get right.

python -m benchmarks.further     in some minutes
"""

import numpy as np

from helpers.data import load_pets, resize
from helpers.drawn_pets import KINDS, draw_batch
from helpers.models import load_trained, predict
from helpers.scores import accuracy_interval

# Of each kind.
FURTHER = 2000
# Seeds that begin with it belong to no picture of the series, nor to benchmarks.pets.
FIRST = 103


def main():
    """Print each network's share, beside what it got in validation."""
    images = np.concatenate([
        draw_batch(kind, [(FIRST, label, number) for number in range(FURTHER)])
        for label, kind in enumerate(KINDS)
    ])  # fmt: skip
    labels = np.repeat([0, 1], FURTHER)
    validation = load_pets("drawn").validation
    for network, flips in (("PetNet", True), ("small CNN", False)):
        model, record = load_trained("drawn pets", network)
        for words, pictures, truth in (
            ("validation", validation.images, validation.labels), ("further", images, labels)
        ):  # fmt: skip
            answers = predict(model, resize(pictures, record["size"]), flips=flips) >= 0.5
            share, low, high = accuracy_interval(answers, truth)
            print(f"{network:10} {words:11} {share:6.1%}   {low:.1%} to {high:.1%}", flush=True)


if __name__ == "__main__":
    main()
