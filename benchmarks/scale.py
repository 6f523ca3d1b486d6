"""What many pictures cost: `python -m benchmarks.scale`.

Time and memory of learning from them once, held in memory or drawn on the fly, each in a process
of its own. Each finished run is written to data/results at once, and a later call goes on with
what is left. With a number, such as 50000, no run takes more pictures than that.
"""

import json
import resource
import subprocess
import sys
from datetime import date
from time import perf_counter, process_time

import keras
import numpy as np
import tensorflow as tf

from benchmarks.training import is_done, machine
from helpers.drawn_pets import KINDS, draw_pet
from helpers.models import petnet
from helpers.models.batching import untuned
from helpers.results import RESULTS, add_result

COUNTS = (2000, 5000, 10000, 20000, 50000, 200000)
# Held, the copy that training makes counts as well: no more than a small machine has.
MOST_HELD = 50000
RECIPE = {"size drawn": 96, "size learned from": 48, "batch_size": 32, "rule": "AdamW, 0.001"}
# No picture of the series is drawn from a seed that begins so.
STREAM = 18


def new_animals(first=0):
    """New drawn pets without an end, a cat and a dog in turn: (picture, label)."""
    number = first
    while True:
        label = number % 2
        yield draw_pet(KINDS[label], (STREAM, number), RECIPE["size drawn"])[0], label
        number += 1


def network():
    """PetNet for small pictures, compiled."""
    model = petnet(RECIPE["size learned from"])
    model.compile(keras.optimizers.AdamW(0.001), "binary_crossentropy")
    return model


def smaller(pictures, labels):
    """A batch as the network takes it."""
    side = RECIPE["size learned from"]
    return tf.image.resize(tf.cast(pictures, tf.float32), (side, side), antialias=True), labels


def on_the_fly(count):
    """A tf.data.Dataset that draws while the network learns."""
    side = RECIPE["size drawn"]
    kinds = tf.TensorSpec((side, side, 3), tf.uint8), tf.TensorSpec((), tf.float32)
    return tf.data.Dataset.from_generator(new_animals, output_signature=kinds).take(count)


def held(count):
    """A tf.data.Dataset of an array of so many pictures."""
    pictures = np.zeros((count, RECIPE["size drawn"], RECIPE["size drawn"], 3), np.uint8)
    # Time and memory do not depend on what is shown: the first two stand for all.
    for (picture, label), _ in zip(new_animals(), range(2), strict=False):
        pictures[label::2] = picture
    labels = np.arange(count, dtype=np.float32) % 2
    return tf.data.Dataset.from_tensor_slices((pictures, labels))


WAYS = {"held": held, "on the fly": on_the_fly}


def measure(way, count):
    """Learn from so many pictures once, in this process; what it took."""
    model = network()
    # What TensorFlow itself takes, whatever the number of pictures.
    model.train_on_batch(np.zeros((32, 48, 48, 3)), np.zeros(32))
    before, start, used = peak(), perf_counter(), process_time()
    made = WAYS[way](count).batch(RECIPE["batch_size"], drop_remainder=True)
    model.fit(untuned(made.map(smaller).prefetch(2)), verbose=0)
    return {"seconds": perf_counter() - start, "processor seconds": process_time() - used,
            "peak memory, MB": peak(), "of this before the first picture, MB": before}  # fmt: skip


def peak():
    """The most memory that this process has held, in millions of bytes."""
    # Linux counts in kilobytes, macOS in bytes.
    unit = 1e6 if sys.platform == "darwin" else 1e6 / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def cost(way, pictures):
    """Measure in a process of its own, so that its peak is its own."""
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks.scale", "--one", way, str(pictures)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return {"recipe": RECIPE} | json.loads(ran.stdout.splitlines()[-1])


def steps(most):
    """Every run: (way, number of pictures), the quick ones first."""
    return [(way, count) for count in COUNTS for way in WAYS
            if count <= min(most, MOST_HELD if way == "held" else most)]  # fmt: skip


def main(most=COUNTS[-1]):
    """Do the runs that are left."""
    for way, count in steps(most):
        words = {"way": way, "pictures": count}
        if not is_done("scale", words, RESULTS):
            print(*words.values(), flush=True)
            run = words | cost(way, count)
            add_result("scale", run | {"date": date.today().isoformat(), "machine": machine()})


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measure(sys.argv[2], int(sys.argv[3]))))
    else:
        main(*map(int, sys.argv[1:]))
