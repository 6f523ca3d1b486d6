"""Which values a trait takes: how it varies, and how the breeds of each kind differ."""

from dataclasses import dataclass

EARS = ("pointed", "folded", "tipped", "hanging")
EYES = ("green", "yellow", "blue", "copper", "brown")


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
        "eye_width": Trait(0.25, 0.034, 0.15, 0.33),
        "eye_height": Trait(0.88, 0.08, 0.65, 1.05),
        "eye_slant": Trait(0.08, 0.14, -0.32, 0.46),
        "eye_distance": Trait(0.45, 0.03, 0.38, 0.54),
        "pupil": Trait(0.62, 0.13, 0.3, 1.0),
    },
    "muzzle": {
        "muzzle_width": Trait(0.42, 0.062, 0.24, 0.64),
        "muzzle_length": Trait(0.32, 0.19, 0.0, 0.95),
        "muzzle_drop": Trait(0.45, 0.03, 0.36, 0.54),
        "nose": Trait(0.168, 0.05, 0.06, 0.32),
    },
    "whiskers": {"whisker": Trait(0.46, 0.15, 0.1, 0.9)},
    "build": {
        "build": Trait(1.0, 0.13, 0.7, 1.4),
        "tail_length": Trait(1.7, 0.3, 0.8, 2.7),
        "tail_width": Trait(0.33, 0.06, 0.18, 0.52),
    },
}
# (chance, {trait: how many spreads from the middle its own middle lies, and the chances of EARS,
# of EYES and of a tongue that hangs out}). Dogs differ more among themselves than cats do: on
# several traits, cats lie between two of them.
BREEDS = {
    "cat": (
        (0.5, {  # a house cat
            "ear": (1.0, 0.0, 0.0, 0.0), "eye_colour": (0.4, 0.28, 0.1, 0.12, 0.1),
            "tongue": 0.04, "eye_slant": 0.2, "pupil": -0.5,
            "muzzle_width": -0.2, "muzzle_length": -0.2, "whisker": 0.1,
            "build": -0.2,
        }),
        (0.25, {  # slender, with large ears
            "ear": (1.0, 0.0, 0.0, 0.0), "eye_colour": (0.28, 0.2, 0.36, 0.08, 0.08),
            "tongue": 0.04, "ear_length": 0.5, "ear_width": 0.3, "head_width": -0.2,
            "jaw_width": -0.2, "eye_slant": 0.5, "pupil": -0.5, "muzzle_width": -0.2,
            "muzzle_length": -0.2, "whisker": 0.1, "build": -0.5,
        }),
        (0.25, {  # round: round eyes, small ears, some of them folded
            "ear": (0.55, 0.45, 0.0, 0.0), "eye_colour": (0.14, 0.3, 0.08, 0.36, 0.12),
            "tongue": 0.04, "ear_length": -0.4, "head_width": 0.4, "eye_width": 0.1,
            "eye_height": 0.3, "pupil": -0.5, "muzzle_width": -0.2, "muzzle_length": -0.3,
            "whisker": 0.1, "build": 0.2, "tail_width": 0.4,
        }),
    ),
    "dog": (
        (0.3, {  # a hound: most have hanging ears, a long broad muzzle
            "ear": (0.06, 0.14, 0.4, 0.4), "eye_colour": (0.03, 0.07, 0.04, 0.14, 0.72),
            "tongue": 0.34, "eye_slant": -0.2, "pupil": 0.3, "muzzle_width": 0.3,
            "muzzle_length": 0.4, "nose": 0.1, "whisker": -0.1, "build": 0.1,
        }),
        (0.43, {  # a spitz: pointed ears as a cat's, narrow in the face, a long muzzle
            "ear": (0.92, 0.0, 0.08, 0.0), "eye_colour": (0.03, 0.07, 0.2, 0.14, 0.56),
            "tongue": 0.34, "ear_length": 0.7, "ear_width": -0.3, "ear_set": -0.4,
            "head_width": -0.7, "jaw_width": -1.4, "eye_width": -1.7, "eye_distance": -1.2,
            "eye_slant": 0.3, "pupil": 0.3, "muzzle_width": -1.2, "muzzle_length": 3.2,
            "nose": 0.1, "whisker": -0.1, "build": 0.1, "tail_width": 0.4,
        }),
        (0.27, {  # flat in the face: a broad short muzzle, large eyes
            "ear": (0.08, 0.3, 0.5, 0.12), "eye_colour": (0.03, 0.05, 0.04, 0.14, 0.74),
            "tongue": 0.34, "ear_length": -0.6, "ear_set": 0.4, "head_width": 0.5,
            "jaw_width": 1.4, "eye_width": 0.9, "eye_height": 0.5, "eye_slant": -0.3,
            "eye_distance": 1.2, "pupil": 0.3, "muzzle_width": 3.2, "muzzle_length": -1.2,
            "nose": 0.1, "whisker": -0.1, "build": 0.4, "tail_length": -0.3,
        }),
    ),
}  # fmt: skip
