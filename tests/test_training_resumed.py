"""A training that was broken off goes on only as the one that it was."""

from dataclasses import replace

import keras
import numpy as np
import pytest
from keras import layers

from helpers import models
from helpers.models.borrowing import borrow
from helpers.models.plan import plan_of

pytestmark = pytest.mark.slow

RECIPE = models.Recipe(phases=((16, 1),), batch_size=8)


def noise(seed):
    """24 pictures of noise, half of them called dogs."""
    rng = np.random.default_rng(seed)
    return rng.integers(0, 256, (24, 16, 16, 3), dtype=np.uint8), np.arange(24) % 2


def averaged(size=16, pooling=layers.GlobalAveragePooling2D):
    """A small network."""
    pixels = keras.Input((size, size, 3))
    x = layers.Conv2D(4, 3, strides=2, activation="relu")(layers.Rescaling(1 / 255)(pixels))
    return keras.Model(pixels, layers.Dense(1, activation="sigmoid")(pooling()(x)))


def with_largest(size=16):
    """Another one, all of whose arrays have the same shapes and the same first weights."""
    return averaged(size, layers.GlobalMaxPooling2D)


@pytest.fixture
def finished(tmp_path):
    """A folder with a finished training of averaged, by RECIPE, from seed 1."""
    models.train(averaged, noise(1), noise(2), RECIPE, 1, folder=tmp_path)
    return tmp_path


def swapped(part):
    """The same pictures, called the other way round."""
    return part[0], 1 - part[1]


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ({"seed": 2}, r"its seed \(1 and 2\), first weights: remove"),
        ({"recipe": replace(RECIPE, learning_rate=0.01)},
         r"its recipe: learning_rate \(0\.003 and 0\.01\): remove"),
        ({"train": noise(3)}, "its training pictures: remove"),
        ({"train": swapped(noise(1))}, "its training labels: remove"),
        ({"validation": noise(3)}, "its validation pictures: remove"),
        ({"validation": swapped(noise(2))}, "its validation labels: remove"),
        ({"build": with_largest}, "its network: remove"),
        ({"build": models.petnet}, "its network, first weights: remove"),
    ],
)  # fmt: skip
def test_a_folder_with_another_training_is_refused_in_one_sentence(finished, other, words):
    same = {"build": averaged, "train": noise(1), "validation": noise(2), "recipe": RECIPE,
            "seed": 1}  # fmt: skip
    before = {path: path.read_bytes() for path in finished.rglob("*") if path.is_file()}
    with pytest.raises(ValueError, match=f"holds another training, which differs in {words}"):
        models.train(**same | other, folder=finished)
    assert {path: path.read_bytes() for path in before} == before


def test_the_weights_that_a_network_borrowed_belong_to_its_plan(tmp_path):
    donors = [models.petnet(16) for _ in range(2)]
    first, second = (lambda size, donor=donor: borrow(donor, size) for donor in donors)
    models.train(first, noise(1), noise(2), RECIPE, 1, folder=tmp_path)
    with pytest.raises(ValueError, match="differs in its first weights: remove"):
        models.train(second, noise(1), noise(2), RECIPE, 1, folder=tmp_path)


def test_a_network_inside_a_network_is_known_again():
    def nested():
        keras.utils.set_random_seed(1)
        pixels = keras.Input((16, 16, 3))
        changes = keras.Sequential([layers.RandomFlip("horizontal"), layers.RandomRotation(0.1)])
        return keras.Model(pixels, averaged()(changes(pixels)))

    plans = [plan_of(nested(), noise(1), noise(2), seed=1) for _ in range(2)]
    assert plans[0] == plans[1]
