"""Trains the NumPy network of notebook 06, by its own cells, with several seeds.

python -m benchmarks.numpy_network 1 2 3 4 5
"""

import sys
import time

from helpers.data import load_pets
from helpers.scores import mean_interval
from tests.support.notebooks import namespace_of


def main(seeds):
    """Print what each seed reaches on the validation pictures, then mean and interval."""
    namespace = namespace_of("06", "def ")
    namespace["tqdm"] = iter
    pets = load_pets("drawn")
    prepare = namespace["prepare"]
    namespace["images"], namespace["labels"] = prepare(pets.train)
    namespace["validation_images"], namespace["validation_labels"] = prepare(pets.validation)
    reached = []
    for seed in seeds:
        start = time.perf_counter()
        _, history = namespace["train"](seed)
        reached.append(100 * history["val_accuracy"][-1])
        print(f"seed {seed}: validation {reached[-1]:.1f} %, training "
              f"{100 * history['accuracy'][-1]:.1f} %, {time.perf_counter() - start:.0f} s",
              flush=True)  # fmt: skip
    if len(reached) > 1:
        mean, low, high = mean_interval(reached)
        print(f"mean {mean:.1f} %, 95 % interval over seeds {low:.1f} to {high:.1f}")


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [1, 2, 3, 4, 5])
