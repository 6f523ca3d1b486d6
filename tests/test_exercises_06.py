"""06: which exercise practises which aim, and other right answers."""

import numpy as np

AIMS = {
    "work out the gradient of a kernel, and check it by measuring":
        ["window_gradient", "kernel_gradient", "table_gradient"],
    "find a hidden kernel by gradient descent": ["one_step", "descend"],
    "foresee which rates diverge, and say why": ["rate_of_1", "path", "largest_rate"],
    "learn a kernel from pictures, and test what it goes by": ["best_only"],
}  # fmt: skip


def window_gradient_in_loops(window, kernel, target):
    answer = sum(a * b for a, b in zip(window.ravel(), kernel.ravel(), strict=True))
    slopes = [2 * (answer - target) * pixel for pixel in window.ravel()]
    return np.array(slopes).reshape(window.shape).tolist()


def window_gradient_by_measuring(window, kernel, target):
    slopes = np.zeros(kernel.shape)
    for place in np.ndindex(kernel.shape):
        losses = []
        for step in (0.5, -0.5):
            moved = kernel.copy()
            moved[place] += step
            losses.append(((window * moved).sum() - target) ** 2)
        slopes[place] = losses[0] - losses[1]
    return slopes


def step_in_a_copy(kernel, gradient, rate):
    after = kernel.copy()
    after -= rate * gradient
    return after


def table_gradient_by_rows(table, errors):
    total = np.zeros(table.shape[1])
    for row, error in zip(table, errors, strict=True):
        total += 2 * error * row
    return total / len(table)


def descend_by_comprehension(gradient_of, kernel, rate, steps):
    kernels = np.zeros((steps + 1, *kernel.shape))
    kernels[0] = kernel
    for step in range(steps):
        kernels[step + 1] = kernels[step] - gradient_of(kernels[step]) * rate
    return kernels


def window_gradient_by_small_steps(window, kernel, target):
    slopes = np.zeros(kernel.shape)
    for place in np.ndindex(kernel.shape):
        nudge = np.zeros(kernel.shape)
        nudge[place] = 0.01
        up, down = (((window * (kernel + way * nudge)).sum() - target) ** 2 for way in (1, -1))
        slopes[place] = (up - down) / 0.02
    return slopes


RIGHT_TOO = [
    ("window_gradient", window_gradient_in_loops),
    ("window_gradient", window_gradient_by_measuring),
    ("window_gradient", window_gradient_by_small_steps),
    ("one_step", step_in_a_copy),
    ("one_step", lambda kernel, gradient, rate: np.add(kernel, -rate * gradient).tolist()),
    ("kernel_gradient", list("EHBGACD")),
    ("table_gradient", table_gradient_by_rows),
    ("table_gradient", lambda table, errors: (2 * table.T * errors).mean(axis=1)),
    ("table_gradient", lambda table, errors: 2 * errors @ table / len(table)),
    ("descend", descend_by_comprehension),
    ("rate_of_1", "C"),
    ("path", "(a)"),
    ("largest_rate", 0.61),
    ("largest_rate", np.float32(2 / 3.289)),
    ("best_only", np.float64(-0.24)),
]
