"""The exercises of 06 on one window's slopes, and on a step against them."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake


def _one_window(rng):
    rows, columns = rng.integers(1, 4, 2)
    window, kernel = rng.integers(-4, 5, (2, rows, columns)) / 2
    return window, kernel, int(rng.integers(-5, 6))


def _error_of(window, kernel, target):
    return (window * kernel).sum() - target


def _measured_with(step):
    def slopes(window, kernel, target):
        error = _error_of(window, kernel, target)
        return ((error + step * window) ** 2 - error**2) / step

    return slopes


window_gradient = Function(
    "a function that returns the slopes, in the shape of the kernel",
    "window_gradient",
    cases=[
        (np.array([[1.0, 3]]), np.array([[0.0, 0]]), 2),
        (np.array([[1.0, 3]]), np.array([[2.0, 1]]), 4),
        (np.array([[1.0, -2], [0, 3]]), np.array([[1.0, 0], [2, 1]]), 6),
    ],
    random=_one_window,
    reference=lambda window, kernel, target: 2 * _error_of(window, kernel, target) * window,
    mistakes=[
        Mistake("The error is the answer minus the target. The other way round, every slope has "
                "the wrong sign.",
                lambda window, kernel, target: -2 * _error_of(window, kernel, target) * window),
        Mistake("That is half of each slope: squaring the error brings in a factor of 2.",
                lambda window, kernel, target: _error_of(window, kernel, target) * window),
        Mistake("This multiplies by the kernel. How much the answer rises depends on the pixel "
                "beneath, so it is the window that counts.",
                lambda window, kernel, target: 2 * _error_of(window, kernel, target) * kernel),
        Mistake("The answer is one number, the sum of all products; `.sum()` is missing.",
                lambda window, kernel, target: 2 * (window * kernel - target) * window),
        Mistake("This multiplies by the squared error. A slope has the error in it once, with its "
                "sign.",
                lambda window, kernel, target: 2 * _error_of(window, kernel, target) ** 2 * window,
                lambda window, kernel, target: _error_of(window, kernel, target) ** 2 * window),
        Mistake("The target is not the error. From the answer the target is subtracted.",
                lambda window, kernel, target: 2 * target * window,
                lambda window, kernel, target: -2 * target * window),
        Mistake("The answer is not the error. From the answer the target is subtracted.",
                lambda window, kernel, target: 2 * (window * kernel).sum() * window),
        Mistake("Nearly: these slopes are measured with a step upwards, and over that step the "
                "slope itself changes a little. 2 · error · pixel needs no step.",
                *map(_measured_with, (1, 0.1, 0.01, 0.001, 0.0001))),
        Mistake("−6 was the error of our window. Here window, kernel and target are given: work "
                "out the error from them.",
                lambda window, kernel, target: 2 * -6 * window),
        Mistake("That is one number, 2 · error. Each slope has its own pixel in it, too.",
                lambda window, kernel, target: 2 * _error_of(window, kernel, target)),
        Mistake("That is the loss, one number. Each number of the kernel has a slope.",
                lambda window, kernel, target: _error_of(window, kernel, target) ** 2),
        Mistake("`@` multiplies rows by columns. Here each number meets the pixel beneath: `*`.",
                lambda window, kernel, target: 2 * ((window @ kernel).sum() - target) * window),
    ],
    right="All slopes share 2 · error, and each is multiplied by the pixel beneath its number.",
    hints=["First the answer, `(window * kernel).sum()`; then the error, which is one number.",
           "Each slope is 2 · error · pixel, and `2 * error * window` does all at once."],
    solution="def window_gradient(window, kernel, target):\n"
             "    error = (window * kernel).sum() - target\n    return 2 * error * window",
)  # fmt: skip


def _in_place(kernel, gradient, rate):
    kernel -= rate * gradient
    return kernel


one_step = Function(
    "a function that returns the kernel after the step",
    "one_step",
    cases=[
        (np.array([[1.0, 2]]), np.array([[-4.0, 10]]), 0.5),
        (np.array([[0.0, 1], [2, -3]]), np.array([[2.0, 0], [-1, 4]]), 0.1),
    ],
    random=lambda rng: (*(rng.integers(-8, 9, (2, 3, 3)) / 2), float(rng.integers(1, 9)) / 8),
    reference=lambda kernel, gradient, rate: kernel - rate * gradient,
    mistakes=[
        Mistake("This goes uphill. Where the slope is negative, the loss falls when the number "
                "rises, so each number moves against its slope: minus.",
                lambda kernel, gradient, rate: kernel + rate * gradient),
        Mistake("The rate is missing: this step is the whole gradient.",
                lambda kernel, gradient, rate: kernel - gradient),
        Mistake("Every number moves by the same amount here. How far and which way each one moves "
                "depends on its slope.",
                lambda kernel, gradient, rate: kernel - rate),
        Mistake("Take the rate that is given, `rate`, whatever it is, in place of 0.01.",
                lambda kernel, gradient, rate: kernel - 0.01 * gradient),
        Mistake("That is how far each number moves. Add it to the kernel.",
                lambda kernel, gradient, rate: -rate * gradient,
                lambda kernel, gradient, rate: rate * gradient),
        Mistake("The rate multiplies the gradient only, not the kernel.",
                lambda kernel, gradient, rate: rate * (kernel - gradient)),
        Mistake("A small rate makes a small step, so it multiplies. Divided by it, the step "
                "becomes large.", lambda kernel, gradient, rate: kernel - gradient / rate),
        Mistake("The result is right, but `-=` writes into the array that was given, so the "
                "kernel before the step is lost. `kernel - …` makes a new one.", _in_place),
    ],
    right="Each number moves against its own slope, by the rate times that slope.",
    hints=["With a slope of −4 and a rate of 0.5, a 1 becomes 1 + 2.",
           "Arrays are multiplied and subtracted place by place: no loop is needed."],
    solution="def one_step(kernel, gradient, rate):\n    return kernel - rate * gradient",
)  # fmt: skip
