"""The exercises of 15 on shares and on Grad-CAM."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake, Number

share = Number(
    "one number",
    -0.5,
    right="Nothing of the first map lies there, and 2 of the second: −1 · 2 / 4. It speaks against "
          "the dog.",
    mistakes=[
        Mistake("The second map's weight is −1: what lies there lowers the sum.", 0.5),
        Mistake("A mean divides by all four places, the empty ones too.", -2, -1),
        Mistake("That is the share of the place at the top left.", 2, 8),
        Mistake("The first map is 0 there. The second is not.", 0),
        Mistake("That is the sum of all four shares.", 1),
    ],
    hints=["The mean of the second map is (0 + 0 + 2 + 2) / 4. How much of it comes from the last "
           "place?"],
    solution="prediction = -1 * 2 / 4",
)  # fmt: skip


def _case(rng):
    rows, columns, count = rng.integers(2, 5, 3)
    maps = rng.integers(0, 4, (rows, columns, count)).astype(float)
    slopes = rng.integers(-8, 9, maps.shape) / 4
    return maps, slopes, bool(rng.integers(2))


def _shares(maps, slopes, dog):
    return (1 if dog else -1) * (maps * slopes.mean((0, 1))).sum(2)


def _by_einsum(maps, slopes, dog):
    shares = np.einsum("rcm,m->rc", maps, slopes.mean(axis=(0, 1)))
    return np.clip(shares if dog else -shares, 0, None)


def _one_slope_for_all(maps, slopes, dog):
    return np.maximum((1 if dog else -1) * maps.sum(2) * slopes.mean(), 0)


def _to_one(maps, slopes, dog):
    heat = np.maximum(_shares(maps, slopes, dog), 0)
    return heat / (heat.max() or 1)


def _is_hot(maps, slopes, dog):
    return _shares(maps, slopes, dog).max() > 0


MAPS = np.array([[[4.0, 0], [0, 0]], [[0, 2], [0, 2]]])
SLOPES = np.tile([0.5, -0.25], (2, 2, 1))
grad_cam = Function(
    "a function that returns the heat, one number for each place",
    "grad_cam",
    cases=[
        (MAPS, SLOPES, True),
        (MAPS, SLOPES, False),
        (MAPS, SLOPES * np.array([[[4], [0]], [[0], [0]]]), True),
        (np.ones((2, 3, 2)), np.tile([1.0, -3], (2, 3, 1)), False),
    ],
    random=_case,
    reference=_by_einsum,
    within=1e-6,
    mistakes=[
        Mistake("The ReLU is missing: what is below 0 speaks against the answer, and counts as 0.",
                _shares),
        Mistake("That is the heat for *dog*, whatever is asked about. For a cat, what lowers the "
                "sum speaks for the answer: turn the signs.",
                lambda maps, slopes, dog: np.maximum(_shares(maps, slopes, True), 0)),
        Mistake("The ReLU is missing, and nothing is turned for a cat: these are the shares.",
                lambda maps, slopes, dog: _shares(maps, slopes, True)),
        Mistake("This is one slope for all maps. Each has its own: `slopes.mean(axis=(0, 1))`.",
                _one_slope_for_all),
        Mistake("For a cat, turn the signs first, then apply the ReLU. Here what lowers the sum is "
                "already gone when the signs are turned.",
                lambda maps, slopes, dog: np.maximum(_shares(maps, slopes, True), 0)
                * (1 if dog else -1)),
        Mistake("Heat is never below 0. For a cat turn the signs of the shares, then cut off at 0.",
                lambda maps, slopes, dog: np.maximum(_shares(maps, slopes, dog), 0)
                * (1 if dog else -1)),
        Mistake("Divided by its highest value, the heat no longer tells how much of the sum "
                "arises there. Leave it as it is.", _to_one, when=_is_hot),
        Mistake("The two answers are exchanged: what raises the sum speaks for a dog.",
                lambda maps, slopes, dog: np.maximum(_shares(maps, slopes, not dog), 0)),
        Mistake("The ReLU comes last. Here each map is cut off at 0 before they are added up, so "
                "that none can speak against another.",
                lambda maps, slopes, dog: np.maximum((1 if dog else -1) * maps
                                                     * slopes.mean((0, 1)), 0).sum(2)),
        Mistake("Each place is multiplied by its own slope here. Grad-CAM takes one slope for a "
                "whole map: the mean over its places.",
                lambda maps, slopes, dog: np.maximum((1 if dog else -1)
                                                     * (maps * slopes).sum(2), 0)),
        Mistake("The slopes of a map are added up here. Take their mean.",
                lambda maps, slopes, dog: np.maximum(_shares(maps, slopes, dog), 0)
                * slopes[..., 0].size),
        Mistake("`abs` turns what speaks against the answer into heat. It counts as 0.",
                lambda maps, slopes, dog: np.abs(_shares(maps, slopes, dog))),
        Mistake("Add the maps up; do not take their mean.",
                lambda maps, slopes, dog: np.maximum(_shares(maps, slopes, dog), 0)
                / maps.shape[2]),
        Mistake("This still has a number for each map. Add up over the maps, axis 2.",
                lambda maps, slopes, dog: np.maximum((1 if dog else -1) * maps
                                                     * slopes.mean((0, 1)), 0)),
        Mistake("These are the slopes alone. Multiply each map by its own.",
                lambda maps, slopes, dog: (1 if dog else -1) * slopes.mean((0, 1))),
    ],
    right="One slope for each map, the maps weighed by them and added up, and what speaks against "
          "the answer left out.",
    hints=["`slopes.mean(axis=(0, 1))` is one number for each map.",
           "`(maps * those).sum(axis=2)` is the share of each place in the sum, which stands for "
           "the dog. For a cat turn its sign.",
           "`np.maximum(shares, 0)` is the ReLU."],
    solution="def grad_cam(maps, slopes, dog):\n"
             "    shares = (maps * slopes.mean(axis=(0, 1))).sum(axis=2)\n"
             "    return np.maximum(shares if dog else -shares, 0)",
)  # fmt: skip
