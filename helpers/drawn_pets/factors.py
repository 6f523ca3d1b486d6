"""What is drawn, apart from what makes it a cat or a dog: the same chances for both."""

from dataclasses import dataclass

from helpers.drawn_pets.coats import PATTERNS
from helpers.drawn_pets.colours import COATS
from helpers.drawn_pets.scenes import PLACES

POSES = ("portrait", "sitting", "lying", "standing")


@dataclass(frozen=True)
class Factors:
    """What was drawn: the part of a picture that both kinds share."""

    kind: str
    view: str  # frontal or three-quarter
    yaw: float  # radians, positive to the right
    pitch: float  # radians, positive downwards
    roll: float  # radians, positive clockwise
    scale: float  # half the head's height, as a share of the picture
    centre: tuple  # of the head, (column, row) as shares of the picture
    pose: str
    coat: str
    pattern: str
    place: str
    brightness: float
    occluded: bool  # something stands in front


def sample_factors(chances, kind):
    """Everything about a picture but the animal's shape.

    chances: the Chances of the factors.
    kind: "cat" or "dog".
    Returns Factors.
    """
    three_quarter = chances.happens(0.5)
    side = chances.pick((-1, 1))
    turned, straight = chances.uniform(0.28, 0.5) * side, chances.uniform(-0.2, 0.2)
    return Factors(
        kind=kind,
        view="three-quarter" if three_quarter else "frontal",
        yaw=turned if three_quarter else straight,
        pitch=chances.uniform(-0.15, 0.2),
        roll=float(chances.bell(0.22)),
        scale=chances.uniform(0.25, 0.36),
        centre=(chances.uniform(0.31, 0.69), chances.uniform(0.37, 0.63)),
        pose=chances.pick(POSES),
        coat=chances.pick(list(COATS)),
        pattern=chances.pick(PATTERNS),
        place=chances.pick(PLACES),
        brightness=chances.uniform(0.75, 1.06),
        occluded=chances.happens(0.1),
    )
