"""The exercises of 07 on slopes: on a graph, and through one layer."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake, Number, Shape

weight_slope = Number(
    "the slope, one number", 16, within=0.05,
    right="The product rises twice as fast as the weight, and the loss 8 times as fast as the "
          "product: 16 times in all.",
    hints=["By how much does the product rise when the weight rises by 0.01, and *x* is 2?",
           "By 0.02. And the loss rises by 8 times that. Divide by 0.01."],
    solution="prediction = 8 * 2",
    mistakes=[
        Mistake("That is the slope of the product. When the weight rises by 0.01, the product "
                "rises by 0.02.", 8),
        Mistake("That is how the product follows the weight. The loss follows the product 8 times "
                "as fast.", 2),
        Mistake("Times the weight gives the slope of *x*. For the weight, the other factor counts.",
                -24),
        Mistake("The two slopes are added. One comes behind the other, so they are multiplied.",
                10),
        Mistake("That is the rise of the loss. A slope is the rise divided by the step, 0.01.",
                0.16),
        Mistake("The sign is turned. When the weight rises, the product rises, and so does the "
                "loss.", -16),
        Mistake("That is 8 times the product's value. What counts is how it follows the weight.",
                -48),
    ],
)  # fmt: skip


def _any_relu(rng):
    shape = tuple(int(number) for number in rng.integers(1, 4, rng.integers(1, 4)))
    return rng.integers(-2, 3, shape).astype(float), rng.normal(size=shape)


relu_gradient = Function(
    "the function `relu_gradient`", "relu_gradient",
    cases=[(np.array([-2.0]), np.array([0.5])), (np.array([3.0]), np.array([-0.7])),
           (np.array([0.0]), np.array([0.9])), (np.array([0.001]), np.array([2.0])),
           (np.array([[-2.0, 3.0], [0.5, -1.0]]), np.array([[1.0, -2.0], [3.0, -4.0]]))],
    random=_any_relu, reference=lambda values, gradient: np.where(values > 0, gradient, 0),
    right="It lets a slope pass where the output follows the input, and puts 0 where the output "
          "stays at 0.",
    hints=["Which places let a slope pass? It depends on `values` alone.",
           "`values > 0` is True where a slope passes. In a product True counts 1 and False 0."],
    solution="""def relu_gradient(values, gradient):
    return gradient * (values > 0)""",
    mistakes=[
        Mistake("It asks where the gradient is positive. What counts is where the values that went "
                "in were positive: a negative slope passes as well.",
                lambda v, g: g * (g > 0), lambda v, g: g * ((g > 0) & (v > 0))),
        Mistake("It multiplies by what ReLU puts out. Multiply by its slope, which is 1 or 0.",
                lambda v, g: g * np.maximum(v, 0), lambda v, g: g * v),
        Mistake("These are ReLU's own slopes. By the chain rule they are multiplied by those that "
                "come from behind, `gradient`.", lambda v, g: np.where(v > 0, 1.0, 0.0)),
        Mistake("At exactly 0 it lets the slope pass. There the slope of ReLU counts as 0.",
                lambda v, g: g * (v >= 0)),
        Mistake("It lets slopes pass where the values were negative: turn the comparison round.",
                lambda v, g: g * (v < 0), lambda v, g: g * (v <= 0)),
        Mistake("The two are exchanged: the values decide, and the gradient passes.",
                lambda v, g: v * (g > 0)),
        Mistake("It lets every slope pass. Where a value was negative, the output did not move.",
                lambda v, g: g),
        Mistake("It applies ReLU to the values. Wanted is what becomes of `gradient`.",
                lambda v, g: np.maximum(v, 0)),
    ],
)  # fmt: skip


def _any_dense(rng):
    pictures, come_in, go_out = (int(number) for number in rng.integers(1, 5, 3))
    return tuple(rng.integers(-9, 10, shape).astype(float) for shape in
                 ((pictures, come_in), (come_in, go_out), (pictures, go_out)))  # fmt: skip


def _by_dense(biases, values=lambda g, w: g @ w.T, weights=lambda v, g: v.T @ g):
    """A function like dense_gradients, from a formula for each of its gradients."""
    return lambda v, w, g: (values(g, w), weights(v, g), biases(g))


def _summed(gradient):
    return gradient.sum(axis=0)


dense_gradients = Function(
    "the function `dense_gradients`, mended", "dense_gradients",
    cases=[(np.array([[2.0, 3.0]]), np.array([[4.0], [-1.0]]), np.array([[0.5]])),
           (np.array([[2.0, 3.0], [1.0, 0.0]]), np.array([[4.0], [-1.0]]),
            np.array([[0.5], [-1.0]])),
           (np.array([[2.0], [3.0]]), np.array([[4.0, -1.0]]), np.array([[1.0, 2], [3, 5]]))],
    random=_any_dense,
    reference=lambda v, w, g:
        (np.einsum("po,io->pi", g, w), np.einsum("pi,po->io", v, g), np.einsum("po->o", g)),
    right="One bias serves all pictures, so it gets the slopes of all of them, added up. Without "
          "that, a step would have turned the biases into a matrix, a row for each picture, and "
          "NumPy would have gone on without a word.",
    hints=["Which shape has the third one with two pictures, and which have the biases?",
           "One bias for each sum, and a row of `gradient` for each picture: add up the rows, "
           "`.sum(axis=…)`."],
    solution="""def dense_gradients(values, weights, gradient):
    return gradient @ weights.T, values.T @ gradient, gradient.sum(axis=0)""",
    mistakes=[
        Mistake("The biases' gradient has a row for each picture. But one bias serves them all, so "
                "what they ask of it is added up.", _by_dense(lambda g: g)),
        Mistake("It adds up along the rows, so over the sums of one picture. Each sum has a bias "
                "of its own: add up over the pictures.", _by_dense(lambda g: g.sum(axis=1))),
        Mistake("It adds up everything. Each sum has a bias of its own: add up over the pictures "
                "only.", _by_dense(lambda g: g.sum())),
        Mistake("The slopes are added up. The mean of the loss is in `gradient` already.",
                _by_dense(lambda g: g.mean(axis=0))),
        Mistake("This takes the slopes of the first picture only. All of them count.",
                _by_dense(lambda g: g[0])),
        Mistake("The biases' gradient has one row too many around it, shape (1, sums): "
                "`.sum(axis=0)` alone gives (sums,).",
                _by_dense(lambda g: g.sum(axis=0, keepdims=True))),
        Mistake("The weights' gradient lies on its side. A row for each value that comes in, a "
                "column for each sum: `values.T @ gradient`.",
                _by_dense(_summed, weights=lambda v, g: g.T @ v)),
        Mistake("The first two were right: the gradient of the values, then that of the weights.",
                lambda v, w, g: (v.T @ g, g @ w.T, _summed(g)),
                lambda v, w, g: (v @ w, v.T @ g, _summed(g))),
    ],
)  # fmt: skip

where_it_goes = Shape(
    "two numbers, row and column of the map", (3, 0),
    right="6 is the largest of 0, 1, 6 and 0. Only a change of the 6 is seen behind the pooling.",
    hints=["0.3 stands in the lower left. Which square of the map did that number come from?",
           "From rows 2 and 3, columns 0 and 1. Where is its largest number?"],
    solution="place = 3, 0",
    mistakes=[
        Mistake("Row and column are exchanged: rows first.", (0, 3)),
        Mistake("That is its place within the square. Count from the top of the whole map.",
                (1, 0)),
        Mistake("That is the first number of the square. The largest was kept.", (2, 0)),
        Mistake("There stands a 0. Raise it a little: the square's largest number is still 6.",
                (3, 1)),
        Mistake("There stands the 1. Raise it a little: the square's largest number is still 6.",
                (2, 1)),
        Mistake("That is the largest number of the whole map. Each square has its own.", (3, 3)),
        Mistake("Rows and columns are counted from 0.", (4, 1)),
    ],
)  # fmt: skip

middle_pixel = Number(
    "the slope, one number", 6,
    right="0 + 1 + 2 + 3: it lay under each number of the kernel once, and the shares add up.",
    hints=["In the first window it lies in the lower right, so it was multiplied by 3.",
           "In the other three windows it was multiplied by 2, 1 and 0. Each slope is 1."],
    solution="prediction = 0 + 1 + 2 + 3",
    mistakes=[
        Mistake("It lies in four windows, but each of them multiplied it by another number of the "
                "kernel.", 4),
        Mistake("That is one window. The middle pixel lies in all four.", 3, 2, 1, 0),
        Mistake("The shares of the windows are added up; no mean is taken.", 1.5),
        Mistake("Its own value, 4, does not matter: what counts is what it was multiplied by.",
                24, 16),
    ],
)  # fmt: skip
