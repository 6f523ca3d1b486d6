"""Cats and dogs drawn from a seed, in every coat, pose and light.

Only the animal's shape tells the two apart (see shapes): ears, eyes, muzzle,
whiskers and build. All else is drawn from the same chances for both (see
factors, scenes and colours).
"""

import numpy as np

from helpers.drawn_pets.body import paint_body
from helpers.drawn_pets.canvas import Canvas
from helpers.drawn_pets.colours import choose_coat, light_up
from helpers.drawn_pets.factors import sample_factors
from helpers.drawn_pets.head import paint_head
from helpers.drawn_pets.scenes import paint_clutter, paint_place
from helpers.drawn_pets.shapes import sample_cat, sample_dog

KINDS = ("cat", "dog")


def draw_pet(kind, seed, size=96, *, with_parts=False):
    """Draw one picture.

    kind: "cat" or "dog"; seed: whatever numpy.random.default_rng takes;
    size: pixels along one side.
    Returns (picture, factors), or (picture, factors, parts) with_parts:
    picture (size, size, 3) uint8, factors a Factors, and parts a dict of
    (size, size) bool, where body, head, ears, eyes and muzzle can be seen.
    Raises ValueError for another kind.
    """
    if kind not in KINDS:
        raise ValueError(f"kind is {kind!r}; it can be 'cat' or 'dog'")
    rng = np.random.default_rng(seed)
    factors = sample_factors(rng, kind)
    shape = sample_cat(rng) if kind == "cat" else sample_dog(rng)
    canvas = Canvas(size, with_parts)
    paint_place(rng, canvas, factors.place)
    coat = choose_coat(rng, factors, canvas.large)
    paint_body(rng, canvas, factors, shape, coat)
    paint_head(rng, canvas, factors, shape, coat)
    if factors.occluded:
        _paint_occluder(rng, canvas, factors)
    picture = light_up(rng, canvas.finish(), factors.brightness)
    if with_parts:
        return picture, factors, canvas.finish_parts()
    return picture, factors


def draw_batch(kind, seeds, size=96):
    """Draw one picture for each seed: (len(seeds), size, size, 3) uint8."""
    return np.stack([draw_pet(kind, seed, size)[0] for seed in seeds])


def _paint_occluder(rng, canvas, factors):
    angle = rng.uniform(0, 2 * np.pi)
    reach = factors.scale * rng.uniform(0.9, 1.5)
    centre = np.array(factors.centre) + reach * np.array([np.cos(angle), np.sin(angle)])
    paint_clutter(rng, canvas, centre, factors.scale * rng.uniform(0.35, 0.65))
