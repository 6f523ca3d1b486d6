"""What goes into a NumPy layer stays as it was, and what does not go together is named."""

import numpy as np
import pytest

from helpers import layers


def test_nothing_that_goes_in_is_changed():
    rng = np.random.default_rng(0)
    images, kernels, biases = (
        rng.normal(size=(2, 6, 6, 3)),
        rng.normal(size=(3, 3, 3, 4)),
        np.ones(4),
    )
    maps = rng.normal(size=(2, 6, 6, 4))
    for array in (images, kernels, biases, maps):
        array.flags.writeable = False
    layers.convolve_batch(images, kernels, biases, padding="same")
    layers.convolve_batch_gradients(images, kernels, maps, padding="same")
    layers.max_pool_gradient(maps, layers.max_pool(maps))
    layers.global_average_pool_gradient(images, layers.global_average_pool(images))


IMAGES, KERNELS = np.zeros((2, 6, 6, 3)), np.zeros((3, 3, 3, 4))
MAPS = np.zeros((2, 4, 4, 4))
COLUMN = np.full((5, 1), 0.5)


@pytest.mark.parametrize(
    ("error", "words", "function", "arguments"),
    [
        (TypeError, r"images holds uint8; wanted float32 or float64: write images\.astype",
         layers.convolve_batch, (IMAGES.astype(np.uint8), KERNELS)),
        (TypeError, "images float32, kernels float64; wanted one dtype",
         layers.convolve_batch, (IMAGES.astype(np.float32), KERNELS)),
        (TypeError, "kernels is a list; wanted a NumPy array",
         layers.convolve_batch, (IMAGES, [[1.0]])),
        (ValueError, r"images has shape \(6, 6, 3\); wanted \(pictures, .*picture\[np\.newaxis\]",
         layers.convolve_batch, (IMAGES[0], KERNELS)),
        (ValueError, r"kernels has shape \(3, 3\); wanted \(height, width, channels, filters\)",
         layers.convolve_batch, (IMAGES, KERNELS[:, :, 0, 0])),
        (ValueError, r"kernels has shape \(3, 3, 3, 0\); wanted at least 1",
         layers.convolve_batch, (IMAGES, KERNELS[..., :0])),
        (ValueError, r"for 3 channels and images of shape \(2, 6, 6, 1\) have 1",
         layers.convolve_batch, (IMAGES[..., :1], KERNELS)),
        (ValueError, r"biases has shape \(3,\); wanted \(4,\), one for each filter",
         layers.convolve_batch, (IMAGES, KERNELS, np.zeros(3))),
        (ValueError, "stride is 0; wanted a whole number from 1",
         layers.convolve_batch, (IMAGES, KERNELS, None, 0)),
        (ValueError, r"stride is 1\.5; wanted a whole number",
         layers.convolve_batch, (IMAGES, KERNELS, None, 1.5)),
        (ValueError, 'padding is \'full\'; wanted "valid" or "same"',
         layers.convolve_batch, (IMAGES, KERNELS, None, 1, "full")),
        (ValueError, "kernels of 2×3 have no middle.*wanted an odd height and width",
         layers.convolve_batch, (IMAGES, KERNELS[:2], None, 1, "same")),
        (ValueError, "a window of 3×3 does not fit into pictures of 2×6; wanted",
         layers.convolve_batch, (IMAGES[:, :2], KERNELS)),
        (ValueError, r"gradient has shape \(2, 4, 4, 4\); wanted \(2, 6, 6, 4\), that of the fea",
         layers.convolve_batch_gradients, (IMAGES, KERNELS, MAPS, 1, "same")),
        (ValueError, r"size is 0; wanted a whole number from 1",
         layers.max_pool, (IMAGES, 0)),
        (ValueError, "a window of 7×7 does not fit into pictures of 6×6",
         layers.max_pool, (IMAGES, 7)),
        (TypeError, "images holds int64",
         layers.max_pool, (IMAGES.astype(np.int64),)),
        (ValueError, r"gradient has shape \(2, 6, 6, 3\); wanted \(2, 3, 3, 3\)",
         layers.max_pool_gradient, (IMAGES, IMAGES)),
        (ValueError, r"images has shape \(6, 6, 3\)",
         layers.global_average_pool, (IMAGES[0],)),
        (ValueError, r"gradient has shape \(2, 4\); wanted \(2, 3\), one number for each map",
         layers.global_average_pool_gradient, (IMAGES, np.zeros((2, 4)))),
        (ValueError, r"values has shape \(2, 6, 6, 3\); wanted \(pictures, numbers\)",
         layers.dense, (IMAGES, COLUMN)),
        (ValueError, r"are for 5 numbers and values of shape \(5, 1\) have 1",
         layers.dense, (COLUMN, COLUMN)),
        (ValueError, r"biases has shape \(2,\); wanted \(1,\), one for each number out",
         layers.dense, (COLUMN.T.copy(), COLUMN, np.zeros(2))),
        (ValueError, r"gradient has shape \(5, 1\); wanted \(1, 1\), that of the sums",
         layers.dense_gradients, (COLUMN.T.copy(), COLUMN, COLUMN)),
        (ValueError, r"gradient has shape \(1, 5\); wanted \(5, 1\)",
         layers.relu_gradient, (COLUMN, COLUMN.T)),
        (TypeError, "values holds int64",
         layers.sigmoid, (np.arange(3),)),
        (ValueError, r"gradient has shape \(1, 5\); wanted \(5, 1\)",
         layers.sigmoid_gradient, (COLUMN, COLUMN.T)),
        (ValueError, r"labels has shape \(5,\); wanted \(5, 1\), that of the probabilities",
         layers.binary_cross_entropy, (COLUMN, COLUMN[:, 0])),
        (ValueError, "probabilities reach from 1.5 to 1.5; wanted all from 0 to 1",
         layers.binary_cross_entropy, (COLUMN + 1, COLUMN)),
        (ValueError, "probabilities reach from nan to nan",
         layers.binary_cross_entropy, (COLUMN * np.nan, COLUMN)),
        (ValueError, "labels reach from 2 to 2",
         layers.binary_cross_entropy_gradient, (COLUMN, COLUMN * 4)),
    ],
)  # fmt: skip
def test_what_does_not_go_together_is_named_with_what_is_wanted(error, words, function, arguments):
    with pytest.raises(error, match=words):
        function(*arguments)
