"""The network of notebook 08, and the question that it is asked."""

import inspect

import numpy as np
import pytest
from PIL import Image

from helpers import models
from helpers.data import load_chelsea, resize
from tests.notebooks import code_of


@pytest.fixture(scope="module")
def model():
    import keras

    keras.utils.set_random_seed(0)
    return models.small_cnn()


def test_the_network_is_the_one_that_notebook_08_builds(model):
    assert model.count_params() == 617_665
    helper = inspect.getsource(models.small_cnn)
    for line in code_of("08", "x = layers.Flatten").splitlines()[:3]:
        assert line in helper


def test_classify_answers_as_the_network_does(model, tmp_path):
    Image.fromarray(load_chelsea()).save(tmp_path / "chelsea.png")
    name, probability = models.classify(model, tmp_path / "chelsea.png")
    dog = model.predict(resize(load_chelsea(), 64)[np.newaxis], verbose=0)[0, 0]
    expected = ("dog", dog) if dog >= 0.5 else ("cat", 1 - dog)
    assert name == expected[0]
    assert probability == pytest.approx(expected[1], abs=1e-5)


def test_classify_of_a_text_file_names_it(model, tmp_path):
    (tmp_path / "notes.txt").write_text("a cat")
    with pytest.raises(ValueError, match=r"notes\.txt cannot be read as a picture"):
        models.classify(model, tmp_path / "notes.txt")
