"""The exercise of 10 on weight decay: one step."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake


def _step(weights, gradient, rate, decay):
    return weights - rate * gradient - rate * decay * weights


def _any_step(rng):
    shape = tuple(rng.integers(1, 4, 2))
    weights, gradient = rng.integers(-40, 41, (2, *shape)) / 10
    return weights, gradient, float(rng.choice([0.01, 0.1, 0.5])), float(rng.choice([0.05, 0.2, 1]))


def _in_place(weights, gradient, rate, decay):
    weights -= rate * gradient + rate * decay * weights
    return weights


decayed_step = Function(
    "a function that returns the new weights", "decayed_step",
    cases=[(np.array([2.0]), np.array([0.0]), 0.1, 0.5),
           (np.array([2.0, -1.0]), np.array([1.0, 0.0]), 0.1, 0.5),
           (np.array([[2.0, -3.0], [0.0, 1.0]]), np.array([[0.5, 1.0], [-1.0, 0.0]]), 0.2, 0.0)],
    random=_any_step, reference=_step,
    right="The gradient's step is that of 06. The decay moves each weight towards 0, whatever its "
          "sign. Keras' `SGD` with `weight_decay` does the same; `AdamW` has Adam's step in the "
          "place of the gradient's. With `Adam`, a loss that adds the squares of the weights is "
          "something else: it scales those slopes, too.",
    hints=["First 06's step alone: `weights - rate * gradient`.",
           "Each weight also loses `rate * decay * weights`, of the weights as they were."],
    solution="""def decayed_step(weights, gradient, rate, decay):
    lost = rate * decay * weights
    return weights - rate * gradient - lost""",
    mistakes=[
        Mistake("The decay adds to each weight. It takes away, so that they shrink.",
                lambda w, g, r, d: w - r * g + r * d * w),
        Mistake("The step goes along the gradient, uphill. It goes against it.",
                lambda w, g, r, d: w + r * g - r * d * w),
        Mistake("The decay is not multiplied by the rate.", lambda w, g, r, d: w - r * g - d * w),
        Mistake("A gradient of 0 and a decay leave the weights as they are. They lose a share all "
                "the same.", lambda w, g, r, d: w - r * g,
                lambda w, g, r, d: w - r * g - r * d * g),
        Mistake("The same amount is taken from all weights. Each loses a share of itself, and a "
                "negative one rises.", lambda w, g, r, d: w - r * g - r * d,
                lambda w, g, r, d: w - r * g - r * d * abs(w)),
        Mistake("The gradient's step decays as well. Take the share of the weights as they were.",
                lambda w, g, r, d: (w - r * g) * (1 - r * d)),
        Mistake("That is the decay alone. The gradient's step belongs to it.",
                lambda w, g, r, d: w - r * d * w),
        Mistake("The gradient is not multiplied by the rate.",
                lambda w, g, r, d: w - g - r * d * w),
        Mistake("The weights are not in it, only their change. Return what is left of them.",
                lambda w, g, r, d: r * g + r * d * w, lambda w, g, r, d: r * d * w - r * g,
                lambda w, g, r, d: -r * g - r * d * w),
        Mistake("The decay counts twice, as the slope of squares would. The share is "
                "`rate * decay`.", lambda w, g, r, d: w - r * g - 2 * r * d * w),
        Mistake("It takes away a share of the square of each weight.",
                lambda w, g, r, d: w - r * g - r * d * w**2),
        Mistake("It changes `weights`, which it was given, by `-=`. Return new ones.", _in_place),
    ],
)  # fmt: skip
