"""The series' own 3,600 drawn pets: which seed drew which, and what is known of each."""

import numpy as np

from helpers.drawn_pets import KINDS, draw_batch, draw_pet
from helpers.drawn_pets.factors import sample_factors

SEED = 7
# Of each kind.
COUNTS = {"train": 1000, "validation": 400, "test": 400}
# Part of the cached folder's name: raise it when the drawings change.
VERSION = 1


def draw_all():
    """Draw every picture, on all cores, with a progress bar.

    Returns {part: (n, 96, 96, 3) uint8, part_labels: (n,) uint8}, cats first.
    """
    from joblib import Parallel, delayed
    from tqdm.auto import tqdm

    step = 50
    batches = [
        (kind, [_seed_of(part, label, number) for number in range(start, start + step)])
        for part, count in COUNTS.items()
        for label, kind in enumerate(KINDS)
        for start in range(0, count, step)
    ]
    drawn = Parallel(n_jobs=-1, return_as="generator")(
        delayed(draw_batch)(kind, seeds) for kind, seeds in batches
    )
    total = 2 * sum(COUNTS.values())
    pictures = []
    with tqdm(total=total, desc="Drawing the pets, once", unit=" pictures") as bar:
        for batch in drawn:
            pictures.append(batch)
            bar.update(len(batch))
    pictures = np.concatenate(pictures)
    arrays, start = {}, 0
    for part, count in COUNTS.items():
        arrays[part] = pictures[start : start + 2 * count]
        arrays[f"{part}_labels"] = np.repeat([0, 1], count).astype(np.uint8)
        start += 2 * count
    return arrays


def drawn_factors(part):
    """How each drawn pet of a part was drawn.

    part: "train", "validation" or "test".
    Returns a list of Factors, in the pictures' order.
    """
    return [sample_factors(np.random.default_rng(seed), kind) for kind, seed in _seeds(part)]


def drawn_parts(part, numbers):
    """Where the animal's parts can be seen on some drawn pets.

    part: "train", "validation" or "test".
    numbers: places in load_pets("drawn")'s pictures of that part, n of them.
    Returns {"body", "head", "ears", "eyes", "muzzle": (n, 96, 96) bool}. Each picture is drawn
    again, which takes a hundredth of a second.
    """
    seeds = _seeds(part)
    drawn = [draw_pet(*seeds[number], with_parts=True)[2] for number in numbers]
    return {name: np.stack([masks[name] for masks in drawn]) for name in drawn[0]}


def _seeds(part):
    """(kind, seed) of every picture of a part."""
    return [
        (kind, _seed_of(part, label, number))
        for label, kind in enumerate(KINDS)
        for number in range(COUNTS[part])
    ]


def _seed_of(part, label, number):
    return SEED, list(COUNTS).index(part), label, number
