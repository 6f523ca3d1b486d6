"""How good, and how soon? The figures of 10 and 11: `python start.py bench --train`.

All of it takes hours on two cores. It goes in steps, each of which adds its record to
data/results as soon as it has finished; a later call goes on behind the last one.
"""

import argparse
import os
import platform
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
from joblib import Parallel, delayed

from benchmarks import (
    borrowed_lite,
    borrowing,
    cost,
    no_convolution,
    numpy_network,
    race,
    remedies,
    small_cnn,
    two_stages,
)
from benchmarks.ladder import (
    FIRST_RUNG,
    FULL_RANDOM_START,
    LONGER,
    RUNGS,
    SMALL_FIRST,
    WITHOUT,
)
from benchmarks.one_training import trained
from helpers.data import Part, load_pets
from helpers.models import RECIPES, petnet
from helpers.results import RESULTS, add_result, load_results

SEEDS = (1, 2, 3)
MORE_SEEDS = (1, 2, 3, 4, 5)
# What these have trained stays for benchmarks.ship.
TO_SHIP = ("full", "drawn_pets", "small_cnn", "by_hand")
KINDS_OF_PICTURES = ("photos", "drawn")
# Of both classes together; of fewer pictures, each is shown more often, so that the steps are as
# many. All 2,000 are the ladder's first rung.
COUNTS = (100, 250, 500, 1000)


def steps():
    """Every step: (file in data/results, the words that tell its record apart, what to call)."""
    for name in ("quick", "classroom"):
        for seed in MORE_SEEDS:
            yield name, {"seed": seed}, lambda seed, name=name: by_recipe("photos", name, seed)
    for seed in SEEDS:
        yield "drawn_pets", {"seed": seed}, lambda seed: by_recipe("drawn", "drawn pets", seed)
    for seed in MORE_SEEDS:
        yield "by_hand", {"seed": seed}, numpy_network.run
        for pictures in KINDS_OF_PICTURES:
            yield "small_cnn", {"of": pictures, "seed": seed}, small_cnn.run
            yield "no_convolution", {"of": pictures, "seed": seed}, no_convolution.run
    yield "cost", {"seed": 1}, cost.run
    for pictures in KINDS_OF_PICTURES:
        for remedy in remedies.REMEDIES:
            for seed in SEEDS:
                yield "remedies", {"of": pictures, "remedy": remedy, "seed": seed}, remedies.run
    for seed in SEEDS:
        for pictures in KINDS_OF_PICTURES:
            for rung in RUNGS:
                yield "ladder", {"of": pictures, "rung": rung, "seed": seed}, of_ladder
            for change in WITHOUT:
                yield "without", {"of": pictures, "without": change, "seed": seed}, without
    for seed in SEEDS:
        yield from (("learning_curve", {"pictures": n, "seed": seed}, of_curve) for n in COUNTS)
    for seed in MORE_SEEDS:
        yield "small_first", {"seed": seed}, small_first
    for seed in SEEDS:
        yield "longer", {"seed": seed}, longer
    yield "race", {"seed": 1}, race.run
    for seed in SEEDS:
        yield from (
            ("borrowing", {**step, "seed": seed}, borrowing.run) for step in borrowing.STEPS
        )
    yield from (("borrowed_lite", step, borrowed_lite.run) for step in borrowed_lite.steps())
    yield from (("two_stages", step, two_stages.run) for step in two_stages.steps())
    for seed in SEEDS:
        yield "full_random_start", {"seed": seed}, full_random_start
    for seed in SEEDS:
        yield "full", {"seed": seed}, lambda seed: by_recipe("photos", "full", seed)


def by_recipe(source, name, seed):
    """Train PetNet by one of the series' recipes."""
    return trained(petnet, load_pets(source), RECIPES[name], seed, name)


def small_first(seed):
    """Train PetNet by the classroom recipe, but from random first kernels."""
    return trained(petnet, load_pets("photos"), SMALL_FIRST, seed, "small first")


def full_random_start(seed):
    """Train PetNet by the full recipe, but from random first kernels."""
    return trained(petnet, load_pets("photos"), FULL_RANDOM_START, seed, "full random start")


def longer(seed):
    """Train PetNet by the classroom recipe, but for twice as many epochs."""
    return trained(petnet, load_pets("photos"), LONGER, seed, "longer")


def of_ladder(of, rung, seed):
    """Train one rung of the ladder, on pictures of one kind."""
    build, recipe = RUNGS[rung]
    return trained(build, load_pets(of), recipe, seed, f"{of} {rung}")


def without(of, seed, **change):
    """Train PetNet by the classroom recipe, but without one of the ladder's changes."""
    build, recipe = WITHOUT[change["without"]]
    return trained(build, load_pets(of), recipe, seed, f"{of} without {change['without']}")


def of_curve(pictures, seed):
    """Train the ladder's first rung on some of the photographs, for as many steps."""
    pets, first = load_pets("photos"), np.arange(pictures // 2)
    half = len(pets.train.labels) // 2
    chosen = np.tile(np.r_[first, half + first], 2 * half // pictures)
    some = replace(pets, train=Part(pets.train.images[chosen], pets.train.labels[chosen]))
    build, recipe = RUNGS[FIRST_RUNG]
    return trained(build, some, recipe, seed, f"{pictures} pictures")


def machine():
    """Which machine this is, as far as it says."""
    cpu = platform.processor() or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        cpu = next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    # A run that was given only some of the cores says so; Linux alone knows.
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{cores} {'core' if cores == 1 else 'cores'}, {cpu}, no graphics card used"


def is_done(name, words, folder):
    """Whether a step's record is there."""
    return (folder / f"{name}.json").exists() and bool(load_results(name, folder, **words))


def main(words=None, folder=RESULTS):
    """Do the steps that are left, in their order."""
    parser = argparse.ArgumentParser(prog="start.py bench --train", description=__doc__)
    parser.add_argument("--only", nargs="+", metavar="FILE", help="such as: ladder full")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="so many at a time")
    chosen = parser.parse_args(words)
    todo = [one for one in steps() if not chosen.only or one[0] in chosen.only]
    left = [one for one in todo if not is_done(*one[:2], folder)]
    print(f"{len(todo) - len(left)} of {len(todo)} steps are done.", flush=True)
    found = Parallel(n_jobs=chosen.jobs, return_as="generator")(delayed(step)(*one) for one in left)
    for (name, words, _), results in zip(left, found, strict=True):
        made_in = results.pop("made in", None)
        run = words | results | {"date": date.today().isoformat(), "machine": machine()}
        add_result(name, run, folder)
        if made_in and name not in TO_SHIP:
            shutil.rmtree(made_in)


def step(name, words, work):
    """Do one step: what its work returns."""
    print(name, *(f"{key} {value}" for key, value in words.items()), flush=True)
    return work(**words)


if __name__ == "__main__":
    main()
