"""The exercises of 14 on where layers look, on what place alone knows, and on what decides."""

import numpy as np

from helpers.exercises.kinds import Choice, Function, Mistake


def _seen(layers, place, *, before=True, size_less=1):
    first = last = place
    for size, stride, zeros in reversed(layers):
        zeros = zeros if before else 0
        first, last = first * stride - zeros, last * stride - zeros + size - size_less
    return first, last


def _forwards(layers, place):
    """Wrong: from the first layer on."""
    return _seen(layers[::-1], place)


def _any_layers(rng):
    count = int(rng.integers(1, 6))
    sizes, strides, zeros = (rng.integers(*span, count) for span in ((1, 6), (1, 4), (0, 2)))
    layers = [tuple(map(int, each)) for each in zip(sizes, strides, zeros, strict=True)]
    return layers, int(rng.integers(0, 6))


def _by_inputs(layers, place):
    """By the set of all places that it depends on, one layer after the other."""
    places = {place}
    for size, stride, zeros in reversed(layers):
        places = {each * stride - zeros + step for each in places for step in range(size)}
    return min(places), max(places)


seen = Function(
    "a function that returns the first and the last pixel", "seen",
    cases=[([(3, 1, 1)], 4), ([(3, 2, 0)], 3), ([(3, 2, 0), (3, 1, 1)], 3),
           ([(3, 2, 0), (3, 2, 0), (3, 1, 1)], 0)],
    random=_any_layers, reference=_by_inputs,
    mistakes=[
        Mistake("It begins with the picture. Begin at the place and go backwards, from the last "
                "layer to the first: `reversed(layers)`.", _forwards),
        Mistake("The zeros before the first pixel are left out: with one, window 0 begins at −1.",
                lambda layers, place: _seen(layers, place, before=False)),
        Mistake("The last pixel is one too far: a window of 3 that begins at 6 ends at 8.",
                lambda layers, place: _seen(layers, place, size_less=0)),
        Mistake("The zeros are taken from the first pixel, and not from the last.",
                lambda layers, place: (_seen(layers, place)[0],
                                       _seen(layers, place, before=False)[1])),
        Mistake("Both ends move by the stride, the last one too.",
                lambda layers, place: (_seen(layers, place)[0],
                                       _seen(layers, place)[0] + layers[0][0] - 1)),
        Mistake("That is how many pixels there are. Return the first and the last.",
                lambda layers, place: 1 + _seen(layers, place)[1] - _seen(layers, place)[0]),
        Mistake("The last comes second.", lambda layers, place: _seen(layers, place)[::-1]),
        Mistake("It returns inside the loop, after one layer.",
                lambda layers, place: _seen(layers[-1:], place)),
        Mistake("A window begins at place · stride − zeros: here the zeros are added.",
                lambda layers, place: _seen([(a, b, -c) for a, b, c in layers], place)),
        Mistake("What lies beyond the picture counts as well: keep numbers below 0.",
                lambda layers, place: tuple(max(0, each) for each in _seen(layers, place))),
    ],
    right="Backwards through the layers, each end goes to where its window begins, or ends.",
    hints=["Begin with `first, last = place, place`, and loop over `reversed(layers)`.",
           "In the loop: `first = first * stride - zeros`, and `last = last * stride - zeros + "
           "size - 1`."],
    solution="def seen(layers, place):\n    first, last = place, place\n"
             "    for size, stride, zeros in reversed(layers):\n"
             "        first = first * stride - zeros\n"
             "        last = last * stride - zeros + size - 1\n    return first, last",
)  # fmt: skip

place = Choice(
    "a letter, a, b, c or d", "d",
    options={
        "a": "Half is what a coin gets. But drawn animals sit in the middle as a rule, and so do "
             "their muzzles.",
        "b": "More: muzzles lie in few of the 256 places, and nearly all others never have one.",
        "c": "Still more: most of the 256 places, those along the rim, never have a muzzle.",
        "d": None,
    },
    right="Nine in ten, without a picture. Whoever reports 0.9 from a network's maps has "
          "reported where animals sit.",
    hints=["Muzzles lie near the middle. How many of the 256 places can be left out for that?"],
    solution='prediction = "d"',
)  # fmt: skip


def _area(truth, score):
    gaps = score[truth][:, np.newaxis] - score[~truth]
    return float((gaps > 0).mean() + (gaps == 0).mean() / 2)


def _areas(share, others):
    return [_area(truth, share) for truth in others]


def _judged(fitted, others):
    from sklearn.metrics import roc_auc_score

    share = fitted.mean(axis=0)
    return float(np.mean([roc_auc_score(truth, share) for truth in others]))


def _pictures(rng):
    likely = rng.uniform(0.1, 0.9, 8)
    drawn = rng.random((2, 5, 8)) < likely
    drawn[..., 0], drawn[..., 1] = True, False
    return drawn[0], drawn[1]


FITTED = np.array([[1, 1, 0, 0], [1, 0, 0, 0], [1, 1, 1, 0]], dtype=bool)
OTHERS = np.array([[0, 1, 0, 0], [1, 0, 0, 1]], dtype=bool)
place_alone = Function(
    "a function that returns one number, from 0 to 1", "place_alone",
    cases=[(FITTED, OTHERS)], random=_pictures, reference=_judged, within=1e-9,
    mistakes=[
        Mistake("These shares are those of the pictures that it is judged by: they have seen the "
                "answers. Take them from `fitted`.",
                lambda fitted, others: np.mean(_areas(others.mean(axis=0), others))),
        Mistake("It is judged by the pictures that it was fitted on. Judge it by `others`.",
                lambda fitted, others: np.mean(_areas(fitted.mean(axis=0), fitted))),
        Mistake("All places of all pictures stand in one row here. Take each picture's area, then "
                "their mean.", lambda fitted, others:
                _area(others.ravel(), np.tile(fitted.mean(axis=0), len(others)))),
        Mistake("These are the areas of the single pictures. Return their mean.",
                lambda fitted, others: _areas(fitted.mean(axis=0), others)),
        Mistake("That is only the first picture's. It returns inside the loop.",
                lambda fitted, others: _areas(fitted.mean(axis=0), others)[0]),
        Mistake("An area above one half has become one below: more often there means a higher "
                "score.", lambda fitted, others: np.mean(_areas(-fitted.mean(axis=0), others))),
        Mistake("These are the shares of the places. How well do they put those of `others` in "
                "order?", lambda fitted, others: fitted.mean(axis=0)),
    ],
    right="The score of a place is the share of pictures that have the part there. No pixel went "
          "in.",
    hints=["`fitted.mean(axis=0)` is the share for each place.",
           "For each `truth` of `others` take `roc_auc_score(truth, share)`, then `np.mean`."],
    solution="from sklearn.metrics import roc_auc_score\n\n\n"
             "def place_alone(fitted, others):\n    share = fitted.mean(axis=0)\n"
             "    areas = []\n    for truth in others:\n"
             "        areas.append(roc_auc_score(truth, share))\n    return np.mean(areas)",
)  # fmt: skip
