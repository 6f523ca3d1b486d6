"""The exercises of 11 on batch normalisation: in training, asked, and its memory."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake, Number

FOUR = np.array([[1.0, 3.0], [1.0, 3.0]])
TWO = np.stack([FOUR, FOUR + 4])[..., np.newaxis]


def _normalise(maps, axes=(0, 1, 2), small=0.001, **rest):
    """Mean 0 and spread 1, over axes."""
    mean = maps.mean(axis=axes, keepdims=True)
    return (maps - mean) / np.sqrt(maps.var(axis=axes, keepdims=True, **rest) + small)


def _some_maps(rng):
    shape = tuple(int(rng.integers(2, 5)) for _ in "prcm")
    return (rng.normal(rng.normal(0, 3, shape[3]), rng.uniform(0.5, 5, shape[3]), shape),)


def _varied(maps):
    return maps.var(axis=(0, 1, 2)).min() > 0.1


normalise = Function(
    "a function that returns an array of the shape of `maps`", "normalise",
    cases=[(TWO,), (np.full((2, 1, 1, 1), 4.0),), (np.concatenate([TWO, 10 * TWO], axis=3),)],
    random=_some_maps, reference=_normalise, within=2e-6, seconds=20,
    right="Each map has a mean and a variance of its own, over all pictures and all places. Keras' "
          "layer does the same in training.",
    hints=["`maps.mean(axis=(0, 1, 2))` adds up pictures, rows and columns, and leaves one number "
           "for each map. `maps.var` does so, too.",
           "`maps - mean` takes from each map its own mean, since maps come last.",
           "Divide by `np.sqrt(variance + 0.001)`."],
    solution="""def normalise(maps):
    mean = maps.mean(axis=(0, 1, 2))
    variance = maps.var(axis=(0, 1, 2))
    return (maps - mean) / np.sqrt(variance + 0.001)""",
    mistakes=[
        Mistake("Each place has a mean of its own here. A map's mean is over all its places, too.",
                lambda maps: _normalise(maps, (0,)), lambda maps: _normalise(maps, 0)),
        Mistake("Each picture is brought to mean 0 by itself, so what set the pictures apart is "
                "gone. The mean is over all pictures, too.", lambda maps: _normalise(maps, (1, 2))),
        Mistake("All maps share one mean here. Each has its own.",
                lambda maps: _normalise(maps, (0, 1, 2, 3)),
                lambda maps: _normalise(maps, (0, 1, 2, 3), 0), when=_varied),
        Mistake("The mean is over the maps of one place. It should be over the pictures and places "
                "of one map.", lambda maps: _normalise(maps, (3,))),
        Mistake("It divides by the variance. The spread is the root of it, `np.sqrt`.",
                lambda maps: (maps - maps.mean((0, 1, 2))) / (maps.var((0, 1, 2)) + 0.001),
                lambda maps: (maps - maps.mean((0, 1, 2))) / maps.var((0, 1, 2)), when=_varied),
        Mistake("The mean is not taken away.",
                lambda maps: maps / np.sqrt(maps.var((0, 1, 2)) + 0.001)),
        Mistake("The small 0.001 is missing under the root. A constant map is divided by 0.",
                lambda maps: _normalise(maps, small=0), when=_varied),
        Mistake("The 0.001 stands behind the root. It belongs to the variance, under it.",
                lambda maps: (maps - maps.mean((0, 1, 2))) / (maps.std((0, 1, 2)) + 0.001)),
        Mistake("It divides by one less than there are numbers. Keras divides by all of them, as "
                "`maps.var` does.", lambda maps: _normalise(maps, ddof=1)),
        Mistake("The mean is over pictures and rows. The columns are places, too.",
                lambda maps: _normalise(maps, (0, 1))),
        Mistake("The mean is taken away, and the spread is left as it was.",
                lambda maps: maps - maps.mean((0, 1, 2))),
    ],
)  # fmt: skip

memory = Number(
    "the mean that it remembers, one number", 0.4, within=0.001,
    right="Nine tenths of 0 and one tenth of 4. By itself Keras' layer keeps 99 hundredths, which "
          "is slow where an epoch has 62 steps: hence `momentum=0.9`.",
    hints=["Nine tenths of what it held, 0, and one tenth of the new mean, 4."],
    solution="prediction = 0.4",
    mistakes=[
        Mistake("It does not take over the new mean at once, only a tenth of it.", 4),
        Mistake("The shares are exchanged: nine tenths of the old, one tenth of the new.", 3.6),
        Mistake("It has moved, by a tenth of the way.", 0),
        Mistake("That would be half of the way.", 2),
        Mistake("That is the mean times a hundredth.", 0.04),
    ],
)  # fmt: skip


def _asked(maps, mean, variance):
    return (maps - mean) / np.sqrt(variance + 0.001)


def _by_its_own(maps, mean, variance):
    return _normalise(maps)


def _mixed(old, new):
    return 0.9 * old + 0.1 * new


def _mixing(maps, mean, variance):
    mean, variance = _mixed(mean, maps.mean((0, 1, 2))), _mixed(variance, maps.var((0, 1, 2)))
    return _asked(maps, mean, variance)


def _some_asked(rng):
    (maps,) = _some_maps(rng)
    return maps, rng.normal(0, 3, maps.shape[3]), rng.uniform(0.5, 9, maps.shape[3])


asked = Function(
    "a function that returns an array of the shape of `maps`", "asked",
    cases=[(np.full((1, 1, 1, 1), 7.0), np.array([4.0]), np.array([5.0])),
           (TWO, np.array([4.0]), np.array([5.0])), (TWO[1:], np.array([1.0]), np.array([9.0]))],
    random=_some_asked, reference=_asked, within=2e-6, seconds=20,
    right="It goes by what it remembers, so a picture's answer does not depend on the others that "
          "it comes with.",
    hints=["Which of the three values that it is given does it use?",
           "The memory is `mean` and `variance`. Two lines are too many."],
    solution="""def asked(maps, mean, variance):
    return (maps - mean) / np.sqrt(variance + 0.001)""",
    mistakes=[
        Mistake("Whatever number a picture of one place holds, 7 or 70, it becomes 0.",
                _by_its_own),
        Mistake("Now the mean is the remembered one. The spread is still that of the pictures "
                "that are asked about.",
                lambda maps, mean, variance:
                (maps - mean) / np.sqrt(maps.var((0, 1, 2)) + 0.001)),
        Mistake("Now the spread is the remembered one. The mean is still that of the pictures "
                "that are asked about.",
                lambda maps, mean, variance:
                (maps - maps.mean((0, 1, 2))) / np.sqrt(variance + 0.001)),
        Mistake("It divides by the variance. The spread is the root of it.",
                lambda maps, mean, variance: (maps - mean) / (variance + 0.001),
                lambda maps, mean, variance: (maps - mean) / variance),
        Mistake("Being asked is no training: what it remembers stays as it is.", _mixing,
                lambda maps, mean, variance:
                (maps - _mixed(mean, maps.mean((0, 1, 2)))) / np.sqrt(variance + 0.001)),
        Mistake("Each picture is normalised by itself. Use what is remembered.",
                lambda maps, mean, variance: _normalise(maps, (1, 2))),
        Mistake("The small 0.001 is missing under the root.",
                lambda maps, mean, variance: (maps - mean) / np.sqrt(variance)),
        Mistake("The 0.001 stands behind the root. It belongs to the variance, under it.",
                lambda maps, mean, variance: (maps - mean) / (np.sqrt(variance) + 0.001),
                lambda maps, mean, variance: (maps - mean) / np.sqrt(variance) + 0.001),
        Mistake("The mean is not taken away.",
                lambda maps, mean, variance: maps / np.sqrt(variance + 0.001)),
        Mistake("Mean and variance are exchanged.",
                lambda maps, mean, variance: (maps - variance) / np.sqrt(np.abs(mean) + 0.001)),
    ],
)  # fmt: skip
