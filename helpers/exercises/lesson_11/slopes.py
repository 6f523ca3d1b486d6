"""The exercises of 11 on slopes through short cuts, and on the rate at a step."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake


def _through(weights, short_cuts):
    return float(np.prod(np.asarray(weights) + (1 if short_cuts else 0)))


slope_through = Function(
    "a function that returns one number", "slope_through",
    cases=[(np.array([0.5]), False), (np.array([0.5]), True), (np.array([0.5, 0.2]), False),
           (np.array([0.5, 0.2]), True), (np.array([0.1, -0.1, 0.0]), True)],
    random=lambda rng: (rng.uniform(-0.5, 0.5, int(rng.integers(2, 8))), bool(rng.integers(0, 2))),
    reference=_through,
    right="The chain rule multiplies the slopes of all layers: `weight` without a short cut, "
          "`1 + weight` with one.",
    hints=["By 07's chain rule the slopes along a path are multiplied. What is the slope of "
           "`weight * x`, and what that of `x + weight * x`?",
           "Begin with `slope = 1`, and multiply it by each layer's slope in a loop.",
           "With a short cut a layer's slope is `1 + weight`, without one it is `weight`."],
    solution="""def slope_through(weights, short_cuts):
    slope = 1
    for weight in weights:
        if short_cuts:
            slope = slope * (1 + weight)
        else:
            slope = slope * weight
    return slope""",
    mistakes=[
        Mistake("It never adds the 1 of the short cut. The slope of x + weight · x is 1 + weight.",
                lambda weights, short_cuts: _through(weights, False)),
        Mistake("It adds a 1 where there is no short cut, too.",
                lambda weights, short_cuts: _through(weights, True)),
        Mistake("The 1 is added once, at the end. Each layer has a short cut of its own.",
                lambda weights, short_cuts: _through(weights, False) + bool(short_cuts)),
        Mistake("Slopes along a path are multiplied, not added.",
                lambda weights, short_cuts: float(np.sum(np.asarray(weights) + bool(short_cuts))),
                lambda weights, short_cuts: float(
                    np.sum(1 + np.asarray(weights)) if short_cuts else np.prod(weights))),
        Mistake("It gives back the slope of the first layer alone. Does it return within the loop?",
                lambda weights, short_cuts: float(weights[0] + bool(short_cuts))),
        Mistake("It gives the slope of the last layer alone. Multiply them all.",
                lambda weights, short_cuts: float(weights[-1] + bool(short_cuts))),
        Mistake("The weight is fixed at 0.1. Each layer has its own, in `weights`.",
                lambda weights, short_cuts: (0.1 + bool(short_cuts)) ** len(weights)),
        Mistake("It begins with 0, and 0 times anything stays 0.",
                lambda weights, short_cuts: 0.0),
        Mistake("With and without are exchanged.",
                lambda weights, short_cuts: _through(weights, not short_cuts)),
    ],
)  # fmt: skip


def _rate(step, steps, highest, *, rising=True, turns=np.pi, up=1.0, half=2.0, of=None):
    """The rate, or a wrong one."""
    rises = steps // 10
    if rising and step < rises:
        return highest * step / rises
    done = (step - rises) / (steps - rises) if of is None else of(step, steps, rises)
    return highest * (up + np.cos(turns * done)) / half


def _some_step(rng):
    # Rates of 0.003 would drown in the rounding that hundreds of steps are granted.
    steps = 10 * int(rng.integers(2, 30))
    return int(rng.integers(0, steps + 1)), steps, round(float(rng.uniform(0.5, 2)), 1)


def _falling(step, steps, highest):
    return step > steps // 10


rate_at = Function(
    "a function that returns one number", "rate_at",
    cases=[(0, 20, 0.5), (1, 20, 0.5), (2, 20, 0.5), (11, 20, 0.5), (20, 20, 0.5), (65, 200, 0.5)],
    random=_some_step, reference=_rate, within=1e-8, seconds=20,
    right="Up along a line, then down along half a cosine, steeply in the middle and gently at "
          "both ends. Keras' `CosineDecay` gives the same.",
    hints=["Two cases: `if step < rises:` with `rises = steps // 10`, and what comes after.",
           "While it rises: `highest * step / rises`.",
           "While it falls, `done = (step - rises) / (steps - rises)` goes from 0 to 1, and "
           "`(1 + np.cos(np.pi * done)) / 2` from 1 to 0."],
    solution="""def rate_at(step, steps, highest):
    rises = steps // 10
    if step < rises:
        return highest * step / rises
    done = (step - rises) / (steps - rises)
    return highest * (1 + np.cos(np.pi * done)) / 2""",
    mistakes=[
        Mistake("It does not rise at first: at step 0 the rate is 0.",
                lambda step, steps, highest: _rate(step, steps, highest, rising=False,
                                                   of=lambda s, n, r: s / n),
                lambda step, steps, highest: _rate(step, steps, highest, rising=False,
                                                   of=lambda s, n, r: max(0, s - r) / (n - r)),
                lambda step, steps, highest: _rate(step, steps, highest, rising=False)),
        Mistake("At step 0 the rate is 0, not one step's worth.",
                lambda step, steps, highest: _rate(step + (step < steps // 10), steps, highest),
                lambda step, steps, highest: _rate(step + 1, steps, highest)),
        Mistake("`step` says which step this is, not how large a share of the rise is done: divide "
                "by the number of steps of the rise.",
                lambda step, steps, highest:
                highest * step if step < steps // 10 else _rate(step, steps, highest)),
        Mistake("It should be at `highest` after a tenth of the steps, not at the end of all.",
                lambda step, steps, highest:
                highest * step / steps if step < steps // 10 else _rate(step, steps, highest)),
        Mistake("The rise is fixed at 100 steps. It takes a tenth of `steps`.",
                lambda step, steps, highest:
                highest * step / 100 if step < 100 else _rate(step, steps, highest)),
        Mistake("The fall begins where the rise ends, and takes nine tenths of the steps. Here it "
                "is counted from step 0.",
                lambda step, steps, highest: _rate(step, steps, highest,
                                                   of=lambda s, n, r: s / n)),
        Mistake("The fall takes nine tenths of the steps: divide by `steps - rises`.",
                lambda step, steps, highest: _rate(step, steps, highest,
                                                   of=lambda s, n, r: (s - r) / n)),
        Mistake("`np.cos` takes radians: half a turn is `np.pi`, not 180.",
                lambda step, steps, highest: _rate(step, steps, highest, turns=180)),
        Mistake("That is a whole turn, down and up again. Half of one is `np.pi`.",
                lambda step, steps, highest: _rate(step, steps, highest, turns=2 * np.pi)),
        Mistake("The cosine goes from 1 to −1, and so the rate falls below 0. Add 1 and halve.",
                lambda step, steps, highest: _rate(step, steps, highest, up=0.0, half=1.0),
                when=_falling),
        Mistake("1 + cosine goes from 2 to 0. Halve it.",
                lambda step, steps, highest: _rate(step, steps, highest, half=1.0), when=_falling),
        Mistake("It falls along a straight line. The cosine is missing.",
                lambda step, steps, highest: highest * min(step / (steps // 10),
                                                           (steps - step) / (steps - steps // 10))),
        Mistake("It goes on rising behind a tenth of the steps. From there it falls.",
                lambda step, steps, highest: highest * step / (steps / 10)),
        Mistake("1,000 steps are fixed in it. They come in as `steps`.",
                lambda step, steps, highest: _rate(step, 1000, highest)),
        Mistake("`highest` is left out: it rises to 1.",
                lambda step, steps, highest: _rate(step, steps, 1.0)),
    ],
)  # fmt: skip
