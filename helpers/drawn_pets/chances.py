"""Chances that fall the same with every NumPy, each part of a picture with its own.

Everything comes from Generator.random of a PCG64 and from sums and products of
it: what NumPy may change from version to version (normal, choice) is not used.
"""

import numpy as np

# Each has its own stream, so that what one part draws changes no other part.
STREAMS = ("factors", "place", "coat", "light", "front", "pose", "breed", "build",
           "head", "ears", "eyes", "muzzle", "whiskers")  # fmt: skip


class Chances:
    """One stream of random numbers.

    sequence: a numpy.random.SeedSequence.
    """

    def __init__(self, sequence):
        self._generator = np.random.Generator(np.random.PCG64(sequence))

    def uniform(self, low=0.0, high=1.0, size=None):
        """Numbers between two bounds: a float, or an array of a size."""
        return low + (high - low) * self._generator.random(size)

    def bell(self, spread=1.0, size=()):
        """Numbers around 0 with a standard deviation, none beyond three of them.

        The sum of three even chances, which is close to a normal one.
        """
        shares = self._generator.random((3, *size))
        return 2 * spread * (shares[0] + shares[1] + shares[2] - 1.5)

    def below(self, count):
        """A whole number from 0 to count - 1."""
        return int(self._generator.random() * count)

    def pick(self, things):
        """One of several things, each with the same chance."""
        return things[self.below(len(things))]

    def several(self, things, count):
        """Several different ones of a list."""
        order = np.argsort(self._generator.random(len(things)), kind="stable")
        return [things[number] for number in order[:count]]

    def happens(self, chance):
        """Whether something happens that has a chance from 0 to 1."""
        return bool(self._generator.random() < chance)


def streams(seed):
    """A stream of chances for each part of a picture.

    seed: a whole number or several, as numpy.random.SeedSequence takes.
    Returns {name: Chances}.
    """
    return dict(zip(STREAMS, map(Chances, np.random.SeedSequence(seed).spawn(len(STREAMS))),
                    strict=True))  # fmt: skip
