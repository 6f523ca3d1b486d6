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
