"""The drawn pets in groups, by what is drawn alike for both kinds."""

import numpy as np

from helpers.data.drawn import drawn_factors

NAMED = ("view", "pose", "coat", "pattern", "place")


def drawn_groups(part):
    """Which drawn pets of a part have the same view, coat, place and so on.

    part: "train", "validation" or "test".
    Returns {name of a group: (n,) bool}, in the pictures' order: a group for each view, pose,
    coat, pattern and place, and for what stands in front, is large or is brightly lit.
    Raises ValueError for another part.
    """
    factors = drawn_factors(part)
    values = {name: np.array([getattr(each, name) for each in factors])
              for name in (*NAMED, "occluded", "scale", "brightness")}  # fmt: skip
    groups = {f"{name} {value}": values[name] == value
              for name in NAMED for value in np.unique(values[name])}  # fmt: skip
    groups["something in front"] = values["occluded"]
    groups["larger half"] = values["scale"] > np.median(values["scale"])
    groups["brighter half"] = values["brightness"] > np.median(values["brightness"])
    return groups
