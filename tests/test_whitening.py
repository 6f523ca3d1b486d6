"""First kernels that come from the pictures: principal components, as scikit-learn finds them."""

import keras
import numpy as np
import pytest
from keras import layers
from sklearn.decomposition import PCA

from helpers import models
from helpers.data import resize
from helpers.models.whitening import whiten, whitened_kernels


@pytest.fixture(scope="module")
def images(drawn_pets):
    return drawn_pets.train.images[::40]


@pytest.fixture(scope="module")
def windows(images):
    """Every window of 3×3 of some pictures, a row each, from −1 to 1."""
    seen = np.lib.stride_tricks.sliding_window_view(images, (3, 3), axis=(1, 2))
    return seen.transpose(0, 1, 2, 4, 5, 3)[:, ::3, ::3].reshape(-1, 27) / 127.5 - 1


def test_the_kernels_are_principal_components_and_their_negatives(images, windows):
    kernels = whitened_kernels(images, 24).reshape(27, 24)
    np.testing.assert_array_equal(kernels[:, :12], -kernels[:, 12:])
    directions = kernels[:, :6] / np.linalg.norm(kernels[:, :6], axis=0)
    found = PCA(6).fit(windows).components_
    # Windows at some places and at all of them differ a little; components that are as strong as
    # each other, such as both edges, may come out mixed. So the spaces they span are compared.
    assert np.linalg.svd(directions.T @ found.T)[1].min() > 0.95
    assert (np.abs(np.sum(directions * found.T, axis=0))[:2] > 0.95).all()


def test_their_maps_are_hardly_correlated_and_spread_alike(images, windows):
    kernels = whitened_kernels(images, 24).reshape(27, 24)
    maps = windows @ kernels[:, :4]
    assert np.abs(np.corrcoef(maps.T) - np.eye(4)).max() < 0.15
    assert (np.abs(maps.std(axis=0) - 1) < 0.3).all()


def test_the_same_pictures_give_the_same_kernels_whatever_the_seed(images):
    keras.utils.set_random_seed(1)
    one = whitened_kernels(images, 24)
    keras.utils.set_random_seed(2)
    np.testing.assert_array_equal(one, whitened_kernels(images, 24))


def test_training_leaves_whitened_kernels_as_they_are_and_moves_all_others(images):
    recipe = models.Recipe(phases=((16, 1),), batch_size=10, whitened=True)
    part = images, np.arange(len(images)) % 2
    model, _ = models.train(models.petnet, part, part, recipe, 1)
    first, *others = (x for x in model.layers if isinstance(x, layers.Conv2D))
    # They were worked out at the size of the first phase.
    start = models.petnet()
    whiten(start, images, 16)
    np.testing.assert_array_equal(first.get_weights()[0], start.get_weights()[0])
    assert len(others) == 6
    keras.utils.set_random_seed(1)
    drawn = [x for x in models.petnet().layers if isinstance(x, layers.Conv2D)][1:]
    for layer, untrained in zip(others, drawn, strict=True):
        assert not np.array_equal(layer.get_weights()[0], untrained.get_weights()[0])


def test_a_network_whose_first_layer_cannot_be_whitened_says_so(images):
    pixels = keras.Input((None, None, 3))
    dense = keras.Model(pixels, layers.Dense(1)(layers.GlobalAveragePooling2D()(pixels)))
    with pytest.raises(ValueError, match="no convolution: train it by a recipe with whitened=F"):
        whiten(dense, images, 16)
    for filters in (7, 56):
        model = keras.Model(pixels, layers.Conv2D(filters, 3)(pixels))
        wanted = f"{filters} filters, and .* even number of at most 54"
        with pytest.raises(ValueError, match=wanted):
            whiten(model, images, 16)


def test_asking_about_crops_is_the_mean_of_twelve_answers(images):
    model = models.petnet(28)
    found = models.predict_with_crops(model, images[:3])
    larger = resize(images[:3], 32)
    looks = [resize(images[:3], 28)]
    looks += [larger[:, r : r + 28, c : c + 28]
              for r, c in ((0, 0), (0, 4), (4, 0), (4, 4), (2, 2))]  # fmt: skip
    answers = [models.predict(model, x) for look in looks for x in (look, look[:, :, ::-1])]
    np.testing.assert_allclose(found, np.mean(answers, axis=0), atol=1e-5)
