"""The dense layer: every number out is a weighted sum of all numbers in."""

from helpers.layers.checks import check_axes, check_floats, check_shape


def dense(values, weights, biases=None):
    """Weigh and add up: notebook 05's function.

    values: (pictures, numbers in)
    weights: (numbers in, numbers out)
    biases: (numbers out,) or None; all float32 or all float64
    Returns (pictures, numbers out).
    Raises TypeError for other dtypes, ValueError for shapes that do not go together.
    """
    _check(values, weights, biases)
    sums = values @ weights
    return sums if biases is None else sums + biases


def dense_gradients(values, weights, gradient):
    """The gradients of a loss with respect to all that went into dense: notebook 07's function.

    values: as given to dense
    weights: as given to dense
    gradient: the loss's gradient with respect to its output, (pictures, numbers out)
    Returns (values' gradient, weights' gradient, biases' gradient).
    """
    _check(values, weights, None)
    check_floats(values=values, gradient=gradient)
    check_shape(gradient, (len(values), weights.shape[1]), "gradient", "that of the sums")
    return gradient @ weights.T, values.T @ gradient, gradient.sum(axis=0)


def _check(values, weights, biases):
    given = {"values": values, "weights": weights, "biases": biases}
    check_floats(**{name: array for name, array in given.items() if array is not None})
    check_axes(values=values, weights=weights)
    if values.shape[1] != weights.shape[0]:
        raise ValueError(
            f"weights of shape {weights.shape} are for {weights.shape[0]} numbers and values of "
            f"shape {values.shape} have {values.shape[1]}; wanted as many in both"
        )
    if biases is not None:
        check_shape(biases, weights.shape[1:], "biases", "one for each number out")
