"""The exercises of 14 on a network's kernels, its normalisation, and how far its layers see."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake, Number

EDGE = np.array([[-1, 0, 1]] * 3) / np.sqrt(6)


def _mixture(kernel):
    """The nearest mixture of both edges for each colour, (3, 3, 3), by least squares."""
    patterns = np.stack([EDGE.ravel(), EDGE.T.ravel()], axis=1)
    rows = kernel.reshape(9, 3)
    shares, *_ = np.linalg.lstsq(patterns, rows, rcond=None)
    return (patterns @ shares).reshape(3, 3, 3)


def _share(kernel):
    return float((_mixture(kernel) ** 2).sum() / (kernel**2).sum())


def _share_of_sum(kernel):
    """The share in the sum of the three colours, where equal and opposite ones cancel."""
    grey = kernel.sum(axis=2)
    found = (grey * EDGE).sum() ** 2 + (grey * EDGE.T).sum() ** 2
    return found / (grey**2).sum() if (grey**2).sum() else 0.0


def _one_edge(edge):
    def share(kernel):
        found = [(kernel[:, :, colour] * edge).sum() ** 2 for colour in range(3)]
        return sum(found) / (kernel**2).sum()

    return share


def _unsquared(kernel):
    found = [(kernel[:, :, colour] * edge).sum() for colour in range(3) for edge in (EDGE, EDGE.T)]
    return sum(found) / (kernel**2).sum()


def _one_colour(kernel, colour):
    own = np.zeros_like(kernel)
    own[:, :, colour] = kernel[:, :, colour]
    return (_mixture(own) ** 2).sum() / (kernel**2).sum()


def _colours(*numbers, pattern=EDGE):
    return np.stack([number * pattern for number in numbers], axis=2)


edge_share = Function(
    "a function that returns one share, from 0 to 1", "edge_share",
    cases=[(_colours(1.0, 1.0, 1.0),), (_colours(2.0, 0.0, -2.0) + 1,),
           (_colours(1.0, 2.0, 0.0, pattern=EDGE.T),),
           (_colours(1.0, 1.0, 1.0) + _colours(3.0, 0.0, 0.0, pattern=np.eye(3)),)],
    random=lambda rng: (rng.normal(size=(3, 3, 3)),), reference=_share, within=1e-6,
    mistakes=[
        Mistake("Here the colours are added up first, so that red against blue cancels. Take the "
                "share of each colour's nine numbers.", _share_of_sum),
        Mistake("That is the vertical edge alone. The horizontal one belongs to the mixture, "
                "too.", _one_edge(EDGE)),
        Mistake("That is the horizontal edge alone. The vertical one belongs to the mixture, "
                "too.", _one_edge(EDGE.T)),
        Mistake("Square *a* and *b* before you add them up: else those below 0 cancel others.",
                _unsquared),
        Mistake("That is the sum of the squares of *a* and *b*. Divide it by that of the kernel's "
                "27 numbers.", lambda kernel: (_mixture(kernel) ** 2).sum()),
        Mistake("That is what is left of the kernel. Wanted is the mixture's share.",
                lambda kernel: 1 - _share(kernel)),
        Mistake("That is a percentage. Give a share, from 0 to 1.",
                lambda kernel: 100 * _share(kernel)),
        Mistake("`vertical` must be scaled: divided by the root of 6, its squares add up to 1.",
                lambda kernel: 6 * _share(kernel)),
        Mistake("It returns inside the loop, after the first colour.",
                lambda kernel: _one_colour(kernel, 0)),
        Mistake("That is the root of the share: squares were wanted, above and below.",
                lambda kernel: np.sqrt(_share(kernel))),
        Mistake("Colour is the last axis: `kernel[:, :, colour]`.",
                lambda kernel: _share(np.moveaxis(kernel, 0, 2))),
    ],
    right="Six of the 27 directions that a kernel can have are edges; this is how much of it lies "
          "along them.",
    hints=["For one colour: `nine = kernel[:, :, colour]`, and `a = (nine * vertical).sum()`.",
           "Add up `a**2 + b**2` over the three colours, and divide by `(kernel**2).sum()`."],
    solution="def edge_share(kernel):\n"
             "    vertical = np.array([[-1, 0, 1]] * 3) / np.sqrt(6)\n    squares = 0\n"
             "    for colour in range(3):\n        nine = kernel[:, :, colour]\n"
             "        a = (nine * vertical).sum()\n        b = (nine * vertical.T).sum()\n"
             "        squares += a**2 + b**2\n    return squares / (kernel**2).sum()",
)  # fmt: skip


def _normalised(maps, gain, shift, mean, variance):
    return gain * (maps - mean) / np.sqrt(variance + 0.001) + shift


def _maps_and_four(rng):
    count = int(rng.integers(1, 4))
    maps = rng.normal(size=(2, 2, 2, count))
    return maps, *rng.normal(size=(3, count)), rng.uniform(0.5, 2, count)


normalised = Function(
    "a function that returns an array of the shape of `maps`", "normalised",
    cases=[(np.array([[[[7.0]]]]), np.array([2.0]), np.array([1.0]), np.array([4.0]),
            np.array([0.999]))],
    random=_maps_and_four, reference=_normalised, within=1e-5,
    mistakes=[
        Mistake("From 7, with a mean of 4, the spread 1, the factor 2 and the addition 1, came 11. "
                "What is to be divided, and what is to be multiplied?",
                lambda maps, gain, shift, mean, variance:
                gain * maps - mean / np.sqrt(variance + 0.001) + shift),
        Mistake("The mean is subtracted first now. But the shift is multiplied by the factor, too: "
                "it is added last.", lambda maps, gain, shift, mean, variance:
                gain * ((maps - mean) / np.sqrt(variance + 0.001) + shift)),
        Mistake("The factor multiplies what is already normalised: first subtract the mean.",
                lambda maps, gain, shift, mean, variance:
                (gain * maps - mean) / np.sqrt(variance + 0.001) + shift),
        Mistake("Divide by the spread, which is the root of the variance.",
                lambda maps, gain, shift, mean, variance:
                gain * (maps - mean) / (variance + 0.001) + shift),
        Mistake("The addition is divided by the spread here. It is added last.",
                lambda maps, gain, shift, mean, variance:
                (gain * (maps - mean) + shift) / np.sqrt(variance + 0.001)),
        Mistake("That normalises by the pictures' own mean and variance. Asked, it takes what it "
                "remembers.", lambda maps, gain, shift, mean, variance:
                gain * (maps - maps.mean(axis=(0, 1, 2)))
                / np.sqrt(maps.var(axis=(0, 1, 2)) + 0.001) + shift),
        Mistake("The 0.001 is missing under the root.", lambda maps, gain, shift, mean, variance:
                gain * (maps - mean) / np.sqrt(variance) + shift),
        Mistake("Factor and addition are left out.", lambda maps, gain, shift, mean, variance:
                (maps - mean) / np.sqrt(variance + 0.001)),
    ],
    right="Subtract the mean, divide by the spread, multiply by the factor, add. TensorFlow's own "
          "function gives the same.",
    hints=["A product and a quotient come before a difference. Where are brackets missing?",
           "`(maps - mean) / spread` is the normalised map."],
    solution="def normalised(maps, gain, shift, mean, variance):\n"
             "    spread = np.sqrt(variance + 0.001)\n"
             "    return gain * (maps - mean) / spread + shift",
)  # fmt: skip

field = Number(
    "one number of pixels", 87,
    mistakes=[
        Mistake("That is one layer too few: there are seven convolutions.", 55),
        Mistake("That is one layer too many: there are seven convolutions.", 119),
        Mistake("The step stays at 1 here. Behind a stride of 2 inputs lie two pixels apart.", 15),
        Mistake("The step grows too early: a layer's own stride counts for those behind it only.",
                143, 127, 135, 159),
        Mistake("Every stride of 2 doubles the step here, but the layers of stride 1 add 2 steps "
                "as well.", 31, 39),
        Mistake("That is the size of the picture, not of the field.", 112),
    ],
    right="3, 7, 15, 23, 39, 55, 87: each layer adds two steps, and the steps are 1, 2, 4, 4, 8, 8 "
          "and 16.",
    hints=["Every kernel is 3 wide, so every layer adds 2 · step. The steps begin 1, 2, 4, 4.",
           "1 + 2 · (1 + 2 + 4 + 4 + 8 + 8 + 16)."],
    solution="prediction = 1 + 2 * (1 + 2 + 4 + 4 + 8 + 8 + 16)",
)  # fmt: skip
