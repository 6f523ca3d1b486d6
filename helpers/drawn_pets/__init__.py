"""Cats and dogs drawn from a seed, in every coat, pose and light.

Only the animal itself tells the two apart (see shapes): ears, eyes and their
colour, muzzle and tongue, whiskers, head and build. All else is drawn from the
same chances for both (see factors, scenes and colours).
"""

import numpy as np

from helpers.drawn_pets.body import paint_body
from helpers.drawn_pets.canvas import Canvas
from helpers.drawn_pets.chances import streams
from helpers.drawn_pets.coats import choose_coat, light_up
from helpers.drawn_pets.factors import sample_factors
from helpers.drawn_pets.front import paint_front
from helpers.drawn_pets.head import paint_head
from helpers.drawn_pets.scenes import paint_place
from helpers.drawn_pets.shapes import sample_shape

KINDS = ("cat", "dog")
# What can come from the other kind, and what can be left out.
EXCHANGEABLE = ("ears", "eyes", "muzzle", "whiskers", "build", "head")
REMOVABLE = ("ears", "eyes", "muzzle", "whiskers", "body")


def draw_pet(kind, seed, size=96, *, with_parts=False, exchanged=(), left_out=()):
    """Draw one picture.

    kind: "cat" or "dog".
    seed: a whole number or several, as numpy.random.SeedSequence takes.
    size: pixels a side.
    with_parts: whether to return, too, where each part can be seen.
    exchanged: parts that come from the other kind, of "ears", "eyes", "muzzle", "whiskers",
        "build" and "head", a name or several. All else stays as it is, to the byte.
    left_out: parts that are not drawn, of "ears", "eyes", "muzzle", "whiskers" and "body", a name
        or several.
    Returns (picture, factors), or (picture, factors, parts) with_parts: picture (size, size, 3)
    uint8, factors a Factors, and parts a dict of (size, size) bool, where body, head, ears, eyes
    and muzzle can be seen.
    Raises ValueError for another kind or part.
    """
    chances, exchanged = streams(seed), names_among(exchanged, EXCHANGEABLE, "exchanged")
    left_out = names_among(left_out, REMOVABLE, "left_out")
    factors = sample_factors(chances["factors"], checked(kind))
    shape = sample_shape(kind, chances, exchanged)
    canvas = Canvas(size, with_parts)
    paint_place(chances["place"], canvas, factors.place)
    coat = choose_coat(chances["coat"], factors, canvas.large)
    if "body" not in left_out:
        paint_body(chances["pose"], canvas, factors, shape, coat)
    paint_head(chances, canvas, factors, shape, coat, left_out)
    if factors.occluded:
        paint_front(chances["front"], canvas, factors)
    picture = light_up(chances["light"], canvas.finish(), factors.brightness)
    if with_parts:
        return picture, factors, canvas.finish_parts()
    return picture, factors


def draw_batch(kind, seeds, size=96):
    """Draw one picture for each seed: (len(seeds), size, size, 3) uint8."""
    return np.stack([draw_pet(kind, seed, size)[0] for seed in seeds])


def pet_factors(kind, seed):
    """The Factors of a picture, without drawing it.

    kind: as for draw_pet.
    seed: as for draw_pet.
    """
    return sample_factors(streams(seed)["factors"], checked(kind))


def pet_shape(kind, seed, exchanged=()):
    """The Shape of an animal, without drawing it.

    kind: as for draw_pet.
    seed: as for draw_pet.
    exchanged: as for draw_pet.
    """
    exchanged = names_among(exchanged, EXCHANGEABLE, "exchanged")
    return sample_shape(checked(kind), streams(seed), exchanged)


def checked(kind):
    """The kind, if it is one; ValueError otherwise."""
    if kind not in KINDS:
        raise ValueError(f"kind is {kind!r}; it can be 'cat' or 'dog'")
    return kind


def names_among(given, known, what):
    """A name or several as a tuple; ValueError that names what is given if one is unknown."""
    names = (given,) if isinstance(given, str) else tuple(given)
    for name in names:
        if name not in known:
            choice = ", ".join(repr(each) for each in known)
            raise ValueError(f"{what} holds {name!r}: name parts among {choice}")
    return names
