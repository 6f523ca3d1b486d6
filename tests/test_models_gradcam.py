"""Grad-CAM: heat maps that follow from the last layer's weights, after reloading, too."""

import keras
import numpy as np
import pytest

from helpers import models
from helpers.data import load_chelsea, resize
from helpers.models.gradcam import enlarge, heat_maps


@pytest.fixture(scope="module")
def trained():
    return models.load_trained("photographs")[0]


@pytest.fixture
def reloaded(trained, tmp_path):
    trained.save(tmp_path / "petnet.keras")
    return keras.models.load_model(tmp_path / "petnet.keras")


def test_grad_cam_weighs_each_map_by_what_it_says_for_the_answer(trained, reloaded):
    images = resize(np.stack([load_chelsea(), load_chelsea()[::-1]]), 112)
    averaged = trained.layers[-3]
    maps = keras.Model(trained.input, averaged.input).predict_on_batch(images)
    shares = (maps @ trained.layers[-1].get_weights()[0])[..., 0] / 49
    signs = np.where(models.predict(trained, images) < 0.5, -1, 1)[:, None, None]
    expected = np.maximum(shares * signs, 0)
    assert len(set(signs.ravel())) == 2
    np.testing.assert_allclose(heat_maps(trained, images), expected, atol=1e-5)
    np.testing.assert_allclose(heat_maps(reloaded, images), expected, atol=1e-5)
    assert enlarge(expected, 96).shape == (2, 96, 96)


def test_pictures_of_another_size_are_refused_by_their_shape(trained):
    with pytest.raises(ValueError, match=r"have shape \(300, 451, 3\); wanted \(n, 112, 112, 3\)"):
        heat_maps(trained, load_chelsea())


def test_where_the_sigmoid_is_flat_the_maps_are_finite_and_only_larger(trained):
    images = resize(np.stack([load_chelsea(), load_chelsea()[::-1]]), 112)
    as_they_are = heat_maps(trained, images)
    bold = keras.models.clone_model(trained)
    weights = trained.get_weights()
    bold.set_weights([*weights[:-2], 1000 * weights[-2], 1000 * weights[-1]])
    assert set(models.predict(bold, images)) <= {0, 1}
    np.testing.assert_allclose(heat_maps(bold, images), 1000 * as_they_are, rtol=1e-4, atol=1e-4)


def test_the_two_answers_share_no_place_and_make_up_the_sum(trained):
    images = resize(np.stack([load_chelsea(), load_chelsea()[::-1]]), 112)
    cats, dogs = (heat_maps(trained, images, [label] * 2) for label in (0, 1))
    assert not (cats * dogs).any()
    probabilities = models.predict(trained, images).astype(float)
    sums = np.log(probabilities / (1 - probabilities))
    bias = trained.get_weights()[-1]
    np.testing.assert_allclose((dogs - cats).sum(axis=(1, 2)) + bias, sums, atol=1e-4)
    given = heat_maps(trained, images)
    np.testing.assert_array_equal(given, heat_maps(trained, images, probabilities >= 0.5))


def test_as_many_answers_are_wanted_as_pictures(trained):
    with pytest.raises(ValueError, match="one for each"):
        heat_maps(trained, resize(load_chelsea(), 112)[None], [0, 1])
