"""The NumPy network of notebook 06, by its own cells: `start.py bench --train --only by_hand`."""

from time import perf_counter

from benchmarks.one_training import keep
from helpers.data import load_pets
from helpers.models import network_by_hand
from tests.support.notebooks import namespace_of

# As the cells of 06 have it.
RECIPE = {"size": 32, "batch_size": 40, "epochs": 16, "learning_rate": 0.05, "momentum": 0.9}


def run(seed):
    """Train once, keep the weights for benchmarks.ship, and say what came of it."""
    namespace = namespace_of("06", "def ")
    namespace["tqdm"] = iter
    pets = load_pets("drawn")
    prepare = namespace["prepare"]
    namespace["images"], namespace["labels"] = prepare(pets.train)
    namespace["validation_images"], namespace["validation_labels"] = prepare(pets.validation)
    start = perf_counter()
    weights, history = namespace["train"](seed)
    seconds = perf_counter() - start
    model = network_by_hand(RECIPE["size"])
    model.set_weights(namespace["flat"](weights))
    return {
        "recipe": RECIPE,
        "accuracy of the last epoch": float(history["val_accuracy"][-1]),
        "training accuracy of the last epoch": float(history["accuracy"][-1]),
        "seconds": seconds,
        "made in": keep(model, f"by_hand_{seed}"),
    }
