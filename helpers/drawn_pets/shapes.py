"""What makes it a cat or a dog: ears, eyes, muzzle and tongue, whiskers, head and build.

No trait decides alone: their ranges overlap. Each kind comes in three breeds,
and a breed of one kind shares some of its traits with the other kind.
"""

from dataclasses import dataclass

import numpy as np

from helpers.drawn_pets.breeds import BREEDS, EARS, EYES, TRAITS


@dataclass(frozen=True)
class Shape:
    """What makes it a cat or a dog; lengths in half head heights."""

    head_width: float
    jaw_width: float
    ear: str  # pointed, folded, tipped or hanging
    ear_length: float
    ear_width: float
    ear_set: float  # how far from the middle
    ear_lean: float  # radians outwards
    eye_width: float
    eye_height: float
    eye_slant: float  # radians, positive where the outer corner is higher
    eye_distance: float  # from the middle
    pupil: float  # width as a share of its height: a slit is 0.2
    eye_colour: str  # green, yellow, blue, copper or brown
    muzzle_width: float
    muzzle_length: float
    muzzle_drop: float
    nose: float
    tongue: bool  # whether it hangs out
    whisker: float
    build: float
    tail_length: float
    tail_width: float


def sample_shape(kind, chances, exchanged=()):
    """The shape of one animal.

    kind: "cat" or "dog".
    chances: {name: Chances}, as streams gives them.
    exchanged: the parts that come from the other kind. They fall on the same side of what is
        usual there: a cat with eyes that are wide for a cat gets eyes that are wide for a dog.
    Returns a Shape.
    """
    other = "dog" if kind == "cat" else "cat"
    share = chances["breed"].uniform()
    values = {}
    for part, traits in TRAITS.items():
        breed = _breed(other if part in exchanged else kind, share)
        sides = chances[part].bell(size=(len(traits),))
        for (name, trait), side in zip(traits.items(), sides, strict=True):
            middle = breed.get(name, 0.0)
            value = trait.middle + trait.spread * (middle + side)
            values[name] = float(min(max(value, trait.least), trait.most))
        if part == "ears":
            values["ear"] = _by_share(chances[part].uniform(), breed["ear"], EARS)
        elif part == "eyes":
            values["eye_colour"] = _by_share(chances[part].uniform(), breed["eye_colour"], EYES)
        elif part == "muzzle":
            values["tongue"] = chances[part].happens(breed["tongue"])
    values["eye_height"] *= values["eye_width"]
    return Shape(**values)


def _breed(kind, share):
    return _by_share(share, [chance for chance, _ in BREEDS[kind]], [b for _, b in BREEDS[kind]])


def _by_share(share, chances, things):
    """The thing on which a share from 0 to 1 falls."""
    ends = np.cumsum(chances)
    return things[min(int(np.searchsorted(ends, share, side="right")), len(things) - 1)]
