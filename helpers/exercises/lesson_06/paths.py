"""The exercise of 06 on many steps, one after the other."""

from dataclasses import dataclass

import numpy as np

from helpers.exercises.kinds import Function, Mistake


@dataclass(frozen=True)
class _Gradient:
    """The gradient of a loss whose bottom is at 1 for every number."""

    curvature: float

    def __call__(self, kernel):
        return self.curvature * (kernel - 1)

    def __repr__(self):
        return f"<a gradient_of with {self.curvature:g} * (kernel - 1)>"


def _some_steps(rng):
    gradient_of = _Gradient(float(rng.integers(1, 4)))
    return gradient_of, rng.integers(-9, 9, (3, 3)) / 1.0, 0.25, int(rng.integers(2, 5))


def _steps(gradient_of, kernel, rate, steps):
    kernels = [kernel]
    for _ in range(steps):
        kernels.append(kernels[-1] - rate * gradient_of(kernels[-1]))
    return kernels


def _one_array_again_and_again(gradient_of, kernel, rate, steps):
    kernels = [kernel]
    for _ in range(steps):
        kernel -= rate * gradient_of(kernel)
        kernels.append(kernel)
    return kernels


def _one_gradient_for_all(gradient_of, kernel, rate, steps):
    return [kernel - step * rate * gradient_of(kernel) for step in range(steps + 1)]


def _first_and_last(gradient_of, kernel, rate, steps):
    kernels = _steps(gradient_of, kernel, rate, steps)
    return [kernels[0], kernels[-1]]


def _slopes_of_the_last(gradient_of, kernel, rate, steps):
    kernels = [kernel]
    for _ in range(steps):
        kernels.append(kernel - rate * gradient_of(kernels[-1]))
    return kernels


def _always_from_the_first(gradient_of, kernel, rate, steps):
    return [kernel] + [kernel - rate * gradient_of(kernel) for _ in range(steps)]


def _after_one_step(gradient_of, kernel, rate, steps):
    return _steps(gradient_of, kernel, rate, 1)


descend = Function(
    "a function that returns a list of kernels, one more than there are steps",
    "descend",
    cases=[
        (_Gradient(2.0), np.array([[5.0, -3]]), 0.25, 2),
        (_Gradient(1.0), np.array([[0.0, 3], [2, 9]]), 0.5, 3),
    ],
    random=_some_steps,
    reference=_steps,
    mistakes=[
        Mistake("That is the last kernel alone. Keep each in a list, and return the list.",
                lambda *given: _steps(*given)[-1]),
        Mistake("The list should begin with the kernel that was given, before any step.",
                lambda *given: _steps(*given)[1:]),
        Mistake("It ends after the first step: `return` belongs behind the loop, not into it.",
                _after_one_step),
        Mistake("Each step starts from the first kernel, though with the slope of the last. It "
                "should start from the last, `kernels[-1]`.", _slopes_of_the_last),
        Mistake("That is the first kernel and the last. `append` belongs into the loop, so that "
                "each one on the way is kept.", _first_and_last),
        Mistake("The last step is missing: the list holds one more kernel than there are steps.",
                lambda *given: _steps(*given)[:-1]),
        Mistake("That is one step too many.", lambda g, k, r, steps: _steps(g, k, r, steps + 1)),
        Mistake("This goes uphill: the step is subtracted.",
                lambda g, k, rate, steps: _steps(g, k, -rate, steps)),
        Mistake("The slopes change with the kernel. Ask `gradient_of` anew at every step, for the "
                "kernel that you have come to.", _one_gradient_for_all),
        Mistake("Every step starts from the first kernel. It should start from the one before.",
                _always_from_the_first),
        Mistake("`-=` changes one array again and again, and the list holds that array many "
                "times. `kernel = kernel - …` makes a new one at each step.",
                _one_array_again_and_again),
        Mistake("The rate is missing: each step is the whole gradient.",
                lambda g, k, rate, steps: _steps(g, k, 1, steps)),
    ],
    right="Each step asks for the gradient where the kernel has come to, and moves against it.",
    hints=["Begin with `kernels = [kernel]`, and return `kernels` at the end.",
           "In a loop over `range(steps)`: the kernel becomes itself minus the rate times its "
           "gradient, then `kernels.append(kernel)`."],
    solution="def descend(gradient_of, kernel, rate, steps):\n    kernels = [kernel]\n"
             "    for _ in range(steps):\n"
             "        kernel = kernel - rate * gradient_of(kernel)\n"
             "        kernels.append(kernel)\n    return kernels",
)  # fmt: skip
