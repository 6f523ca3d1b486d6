"""Which values a trait takes: how it varies, and how the breeds of each kind differ."""

from dataclasses import dataclass

EARS = ("pointed", "folded", "tipped", "hanging")


@dataclass(frozen=True)
class Trait:
    """The usual value of a trait, in both kinds, and how far animals of a breed stray from it."""

    middle: float
    spread: float
    least: float
    most: float


# By the part that they belong to. Lengths in half head heights; eye_height is a share of the width.
TRAITS = {
    "head": {
        "head_width": Trait(1.02, 0.075, 0.8, 1.28),
        "jaw_width": Trait(0.64, 0.1, 0.4, 0.98),
    },
    "ears": {
        "ear_length": Trait(0.80, 0.12, 0.5, 1.15),
        "ear_width": Trait(0.58, 0.07, 0.4, 0.8),
        "ear_set": Trait(0.60, 0.04, 0.46, 0.74),
        "ear_lean": Trait(0.22, 0.13, -0.1, 0.6),
    },
    "eyes": {
        "eye_width": Trait(0.24, 0.032, 0.14, 0.35),
        "eye_height": Trait(0.88, 0.08, 0.65, 1.05),
        "eye_slant": Trait(0.08, 0.14, -0.32, 0.46),
        "eye_distance": Trait(0.43, 0.03, 0.34, 0.52),
        "pupil": Trait(0.58, 0.22, 0.15, 1.0),
    },
    "muzzle": {
        "muzzle_width": Trait(0.43, 0.075, 0.22, 0.76),
        "muzzle_length": Trait(0.36, 0.23, 0.0, 1.12),
        "muzzle_drop": Trait(0.45, 0.03, 0.36, 0.54),
        "nose": Trait(0.168, 0.05, 0.06, 0.32),
    },
    "whiskers": {"whisker": Trait(0.56, 0.31, 0.03, 1.45)},
    "build": {
        "build": Trait(1.0, 0.13, 0.7, 1.4),
        "tail_length": Trait(1.7, 0.3, 0.8, 2.7),
        "tail_width": Trait(0.33, 0.06, 0.18, 0.52),
    },
}
# (chance, {trait: how many spreads from the middle its own middle lies, and the chances of EARS}).
# Dogs differ more among themselves than cats do: on several traits, cats lie between two of them.
BREEDS = {
    "cat": (
        (0.5, {  # a house cat
            "ear": (1.0, 0.0, 0.0, 0.0), "eye_width": 0.3, "eye_slant": 0.2, "pupil": -0.7,
            "muzzle_width": -0.5, "muzzle_length": -0.6, "nose": -0.45, "whisker": 0.5,
            "build": -0.2,
        }),
        (0.25, {  # slender, with large ears
            "ear": (1.0, 0.0, 0.0, 0.0), "ear_length": 0.5, "ear_width": 0.3, "head_width": -0.2,
            "jaw_width": -0.2, "eye_slant": 0.5, "pupil": -0.7, "muzzle_width": -0.6,
            "muzzle_length": -0.6, "nose": -0.45, "whisker": 0.5, "build": -0.5,
        }),
        (0.25, {  # round: round eyes, small ears, some of them folded
            "ear": (0.78, 0.22, 0.0, 0.0), "ear_length": -0.4, "head_width": 0.4, "eye_width": 0.4,
            "eye_height": 0.3, "pupil": -0.6, "muzzle_width": -0.4, "muzzle_length": -0.8,
            "nose": -0.5, "whisker": 0.6, "build": 0.2, "tail_width": 0.4,
        }),
    ),
    "dog": (
        (0.38, {  # a hound: most have hanging ears, a long broad muzzle
            "ear": (0.14, 0.1, 0.36, 0.4), "eye_slant": -0.2, "pupil": 0.4, "muzzle_width": 0.5,
            "muzzle_length": 0.8, "nose": 0.45, "whisker": -0.3, "build": 0.1,
        }),
        (0.34, {  # a spitz: pointed ears as a cat's, narrow in the face, a long muzzle
            "ear": (0.84, 0.0, 0.16, 0.0), "ear_length": 0.7, "ear_width": -0.4, "ear_set": -0.6,
            "head_width": -0.9, "jaw_width": -1.4, "eye_width": -1.9, "eye_distance": -1.2,
            "eye_slant": 0.4, "pupil": 0.3, "muzzle_width": -1.1, "muzzle_length": 3.0,
            "nose": 0.3, "whisker": -0.3, "build": 0.1, "tail_width": 0.4,
        }),
        (0.28, {  # flat in the face: a broad short muzzle, large eyes
            "ear": (0.16, 0.3, 0.42, 0.12), "ear_length": -0.6, "ear_set": 0.5, "head_width": 0.5,
            "jaw_width": 1.3, "eye_width": 1.2, "eye_height": 0.5, "eye_slant": -0.4,
            "eye_distance": 1.3, "pupil": 0.5, "muzzle_width": 3.0, "muzzle_length": -1.1,
            "nose": 0.4, "whisker": -0.4, "build": 0.4, "tail_length": -0.3,
        }),
    ),
}  # fmt: skip
