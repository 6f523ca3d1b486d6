"""The exercise of 05 on how far a layer sees."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake


def _field(layers):
    """Counted from the one number downwards: so many places, so many below them."""
    count = 1
    for size, stride in reversed(layers):
        count = (count - 1) * stride + size
    return count


def _by_steps(add, move, start=1):
    """A function like receptive_field that adds and moves on in its own way."""

    def field(layers):
        reach, step = start, 1
        for size, stride in layers:
            reach, step = reach + add(size, step), move(step, stride)
        return reach

    return field


def _any_layers(rng):
    count = int(rng.integers(1, 6))
    return ([(int(size), int(stride)) for size, stride in rng.integers(1, [6, 4], (count, 2))],)


receptive_field = Function(
    "the function `receptive_field`", "receptive_field",
    cases=[([(3, 1)],), ([(3, 1), (2, 2)],), ([(3, 1), (2, 2), (3, 1)],), ([(3, 2), (3, 2)],),
           ([(3, 1), (2, 2)] * 3,)],
    random=_any_layers, reference=_field,
    mistakes=[
        Mistake("The step grows too early. A layer's own stride counts only for the layers behind "
                "it: first add, then multiply.",
                _by_steps(lambda size, step: 0, lambda step, stride: step * stride),
                lambda layers: 1 + sum((size - 1) * int(np.prod([s for _, s in layers[:n + 1]]))
                                       for n, (size, _) in enumerate(layers))),
        Mistake("The step stays at 1. Behind a pooling the inputs lie two pixels apart, behind two "
                "poolings four.", _by_steps(lambda size, step: size - 1, lambda step, stride: 1)),
        Mistake("The step is multiplied by each stride, not raised by it: behind two poolings it "
                "is 4.", _by_steps(lambda size, step: (size - 1) * step,
                                   lambda step, stride: step + stride)),
        Mistake("A layer's own stride says how far apart its results lie, not its inputs. What it "
                "adds is (size − 1) times the step that the layers before it have made.",
                lambda layers: 1 + sum((size - 1) * stride for size, stride in layers)),
        Mistake("The step becomes the last stride and forgets those before it. Each stride "
                "multiplies it: behind two poolings it is 4.",
                _by_steps(lambda size, step: (size - 1) * step, lambda step, stride: stride)),
        Mistake("A layer of size 3 adds two steps, not three: one of its places is there already.",
                _by_steps(lambda size, step: size * step, lambda step, stride: step * stride),
                _by_steps(lambda size, step: size * step, lambda step, stride: step * stride, 0)),
        Mistake("It begins with one pixel, not with none.",
                _by_steps(lambda size, step: (size - 1) * step,
                          lambda step, stride: step * stride, 0)),
        Mistake("It returns inside the loop, after the first layer.", lambda layers: layers[0][0]),
        Mistake("This is the step. Return how many pixels there are.",
                lambda layers: int(np.prod([stride for _, stride in layers]))),
    ],
    right="Every layer adds (size − 1) · step pixels, and then its stride widens the step.",
    hints=["Two numbers go along: how many pixels there are, and the step. Both begin at 1.",
           "In the loop, add `(size - 1) * step`, then multiply `step` by `stride`."],
    solution="""def receptive_field(layers):
    pixels, step = 1, 1
    for size, stride in layers:
        pixels = pixels + (size - 1) * step
        step = step * stride
    return pixels""",
)  # fmt: skip
