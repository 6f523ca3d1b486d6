"""The rule by which PetNet's kernels move: Muon, for convolutions."""

import keras
from keras import ops


class Muon(keras.optimizers.Muon):
    """Keras' Muon, which moves matrices, for kernels of convolutions as well.

    A kernel (height, width, channels, filters) is taken for a matrix with a
    column for each filter. Like every other rule it follows the mean of the
    last gradients; but that matrix is first replaced by the nearest one whose
    singular values are all the same, so that what few pictures ask for counts
    as much as what all of them do. Biases, what normalisation learns and the
    first and last layer move by Adam's rule, as Keras does it.

    Source: K. Jordan and others, "Muon: an optimizer for hidden layers in
    neural networks", 2024.
    """

    def _should_use_adamw(self, variable):
        # The first layer's kernels have only three channels to mix.
        return len(variable.shape) != 4 or variable.shape[2] == 3

    def _muon_update_step(self, gradient, variable, lr, m):
        filters = variable.shape[-1]
        gradient = ops.reshape(gradient, variable.shape)
        self.assign_add(m, gradient + (self.momentum - 1) * m)
        ahead = ops.reshape(gradient + self.momentum * m, (-1, filters))
        step = self.lr_adjust(lr * self.zeropower_via_newtonschulz5(ahead, self.ns_steps))
        self.assign_sub(variable, ops.reshape(step, variable.shape))

    def zeropower_via_newtonschulz5(self, x, steps):
        """Keras' iteration, on the small square matrix of all products of two columns.

        x: (rows, columns), more rows than columns.
        steps: how many iterations.
        Each iteration multiplies x by a polynomial in that matrix. Multiplying the polynomials
        first spares most of the work, since there are far more rows than columns.
        """
        x = x / (ops.norm(x) + 1e-7)
        unit = ops.eye(x.shape[1], dtype=x.dtype)
        products, factor = ops.transpose(x) @ x, unit
        for _ in range(steps):
            polynomial = (
                self.muon_a * unit + self.muon_b * products + self.muon_c * (products @ products)
            )
            factor = factor @ polynomial
            products = polynomial @ products @ polynomial
        return x @ factor
