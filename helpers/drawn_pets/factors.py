"""What is drawn, apart from what makes it a cat or a dog: the same chances for both."""

from dataclasses import dataclass

from helpers.drawn_pets.colours import COATS, PATTERNS
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


def sample_factors(rng, kind):
    """Everything about a picture but the animal's shape."""
    three_quarter = rng.random() < 0.5
    yaw = rng.uniform(0.3, 0.52) * rng.choice([-1, 1]) if three_quarter else rng.uniform(-0.2, 0.2)
    return Factors(
        kind=kind,
        view="three-quarter" if three_quarter else "frontal",
        yaw=float(yaw),
        pitch=float(rng.uniform(-0.2, 0.25)),
        roll=float(rng.normal(0, 0.17)),
        scale=float(rng.uniform(0.17, 0.29)),
        centre=(float(rng.uniform(0.32, 0.68)), float(rng.uniform(0.3, 0.55))),
        pose=POSES[rng.integers(len(POSES))],
        coat=list(COATS)[rng.integers(len(COATS))],
        pattern=PATTERNS[rng.integers(len(PATTERNS))],
        place=PLACES[rng.integers(len(PLACES))],
        brightness=float(rng.uniform(0.6, 1.1)),
        occluded=bool(rng.random() < 0.25),
    )
