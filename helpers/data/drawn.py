"""The series' own 3,600 drawn pets: which seed drew which, and what is known of each."""

import numpy as np

from helpers.drawn_pets import KINDS, draw_batch, draw_pet, pet_factors, pet_shape

SEED = 7
# Of each kind.
COUNTS = {"train": 1000, "validation": 400, "test": 400}


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
    Raises ValueError for another part.
    """
    return [pet_factors(kind, seed) for kind, seed in _seeds(part)]


def drawn_traits(part):
    """The shape of each drawn pet of a part: what makes it a cat or a dog.

    part: "train", "validation" or "test".
    Returns a list of Shapes, in the pictures' order.
    Raises ValueError for another part.
    """
    return [pet_shape(kind, seed) for kind, seed in _seeds(part)]


def drawn_parts(part, numbers):
    """Where the animal's parts can be seen on some drawn pets.

    part: "train", "validation" or "test".
    numbers: places in load_pets("drawn")'s pictures of that part, n of them.
    Returns {"body", "head", "ears", "eyes", "muzzle": (n, 96, 96) bool}. Each picture is drawn
    again, which takes a hundredth of a second.
    Raises ValueError for another part or number.
    """
    drawn = [draw_pet(*pet, with_parts=True)[2] for pet in _numbered(part, numbers)]
    return {name: np.stack([masks[name] for masks in drawn]) for name in drawn[0]}


def drawn_again(part, numbers, *, exchanged=(), left_out=()):
    """Some drawn pets again, with a part that comes from the other kind, or without one.

    part: "train", "validation" or "test".
    numbers: places in load_pets("drawn")'s pictures of that part, n of them.
    exchanged: what comes from the other kind: a name or several of "ears", "eyes", "muzzle",
        "whiskers", "build" and "head". A cat with eyes that are wide for a cat gets eyes that
        are wide for a dog.
    left_out: what is not drawn: a name or several of "ears", "eyes", "muzzle", "whiskers" and
        "body".
    Returns (n, 96, 96, 3) uint8; all else is as it was, to the byte.
    Raises ValueError for another part, number or name.
    """
    pictures = [draw_pet(*pet, exchanged=exchanged, left_out=left_out)[0]
                for pet in _numbered(part, numbers)]  # fmt: skip
    return np.stack(pictures)


def _numbered(part, numbers):
    """(kind, seed) of some pictures of a part."""
    pets, numbers = _seeds(part), np.atleast_1d(numbers)
    if not numbers.size or numbers.ndim != 1 or numbers.dtype.kind not in "iu":
        raise ValueError(f"numbers is {numbers.tolist()}: give whole numbers, at least one")
    outside = [number for number in numbers.tolist() if not 0 <= number < len(pets)]
    if outside:
        raise ValueError(
            f"there is no drawn pet {outside[0]} in {part}: give numbers from 0 to {len(pets) - 1}"
        )
    return [pets[number] for number in numbers]


def _seeds(part):
    """(kind, seed) of every picture of a part."""
    if part not in COUNTS:
        raise ValueError(
            f"the drawn pets have no part {part!r}: ask for 'train', 'validation' or 'test'"
        )
    return [
        (kind, _seed_of(part, label, number))
        for label, kind in enumerate(KINDS)
        for number in range(COUNTS[part])
    ]


def _seed_of(part, label, number):
    return SEED, list(COUNTS).index(part), label, number
