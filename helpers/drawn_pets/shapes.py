"""What makes it a cat or a dog: ears, eyes, muzzle, whiskers and build.

Each is drawn from a range, so that neither outline is a fixed one; ears, head
and build overlap, so that a silhouette often does not decide.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Shape:
    """What makes it a cat or a dog; lengths in half head heights."""

    head_width: float
    jaw_width: float
    ear: str  # pointed, folded, hanging or tipped
    ear_length: float
    ear_width: float
    ear_set: float  # how far from the middle, as a share of the head's width
    ear_lean: float  # radians outwards
    eye_width: float
    eye_height: float
    eye_slant: float
    eye_distance: float
    pupil: float  # width as a share of its height: a slit is 0.2
    muzzle_width: float
    muzzle_length: float
    muzzle_drop: float
    nose: float
    whisker: float
    build: float
    tail_length: float
    tail_width: float


def sample_cat(rng):
    """The shape of some cat."""
    folded = rng.random() < 0.12
    eye = rng.uniform(0.21, 0.28)
    return Shape(
        head_width=rng.uniform(1.0, 1.22),
        jaw_width=rng.uniform(0.5, 0.72),
        ear="folded" if folded else "pointed",
        ear_length=rng.uniform(0.6, 1.0),
        ear_width=rng.uniform(0.52, 0.72),
        ear_set=rng.uniform(0.54, 0.68),
        ear_lean=rng.uniform(-0.05, 0.5),
        eye_width=eye,
        eye_height=eye * rng.uniform(0.7, 1.0),
        eye_slant=rng.uniform(0.1, 0.35),
        eye_distance=rng.uniform(0.42, 0.52),
        pupil=rng.uniform(0.2, 0.65),
        muzzle_width=rng.uniform(0.3, 0.38),
        muzzle_length=rng.uniform(0.05, 0.22),
        muzzle_drop=rng.uniform(0.38, 0.46),
        nose=rng.uniform(0.09, 0.13),
        whisker=rng.uniform(0.6, 1.1),
        build=rng.uniform(0.8, 1.1),
        tail_length=rng.uniform(1.6, 2.6),
        tail_width=rng.uniform(0.22, 0.4),
    )


def sample_dog(rng):
    """The shape of some dog."""
    ear = rng.choice(["hanging", "tipped", "pointed"], p=[0.5, 0.28, 0.22])
    eye = rng.uniform(0.13, 0.19)
    return Shape(
        head_width=rng.uniform(0.78, 1.08),
        jaw_width=rng.uniform(0.5, 0.8),
        ear=str(ear),
        ear_length=rng.uniform(0.9, 1.6) if ear == "hanging" else rng.uniform(0.65, 1.1),
        ear_width=rng.uniform(0.42, 0.68),
        ear_set=rng.uniform(0.55, 0.8),
        ear_lean=rng.uniform(0.0, 0.5),
        eye_width=eye,
        eye_height=eye * rng.uniform(0.85, 1.05),
        eye_slant=rng.uniform(-0.2, 0.1),
        eye_distance=rng.uniform(0.34, 0.46),
        pupil=rng.uniform(0.8, 1.0),
        muzzle_width=rng.uniform(0.42, 0.6),
        muzzle_length=rng.uniform(0.4, 0.95),
        muzzle_drop=rng.uniform(0.42, 0.58),
        nose=rng.uniform(0.16, 0.24),
        whisker=rng.uniform(0.0, 0.3),
        build=rng.uniform(0.9, 1.3),
        tail_length=rng.uniform(0.7, 2.0),
        tail_width=rng.uniform(0.2, 0.5),
    )
