"""What a trained network lends: features, weights, and a new last layer."""

import numpy as np
import pytest
from PIL import Image

from helpers import models
from helpers.data import resize
from helpers.models.borrowing import borrow, features, without_answer

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def trained():
    return models.load_trained("photographs")[0]


@pytest.fixture(scope="module")
def pictures(drawn_pets):
    return drawn_pets.validation.images[::100]


def test_features_are_what_goes_into_the_last_layer(trained, pictures):
    seen = features(without_answer(trained), pictures)
    assert seen.shape == (8, 192)
    weights, bias = trained.layers[-1].get_weights()
    dogs = 1 / (1 + np.exp(-(seen @ weights + bias)))
    expected = models.predict(trained, resize(pictures, 112))
    np.testing.assert_allclose(dogs[:, 0], expected, atol=1e-5)


@pytest.mark.parametrize("convolutions", [0, 2, 7])
def test_as_many_convolutions_learn_as_were_asked_for_and_the_answer(trained, convolutions):
    network = borrow(trained, 32, convolutions=convolutions)
    learn = [layer for layer in network.layers if layer.trainable_weights]
    assert [type(layer).__name__ for layer in learn] == ["Conv2D"] * convolutions + ["Dense"]
    for mine, theirs in zip(network.get_weights()[:-2], trained.get_weights()[:-2], strict=True):
        np.testing.assert_array_equal(mine, theirs)
    assert not np.array_equal(network.get_weights()[-2], trained.get_weights()[-2])


def test_training_leaves_what_is_frozen_as_it_was(trained, drawn_pets):
    few = drawn_pets.train.images[::100], drawn_pets.train.labels[::100]
    recipe = models.Recipe(phases=((32, 2),), batch_size=10, muon=False)
    tuned, _ = models.train(lambda size: borrow(trained, size, convolutions=1), few, few, recipe, 1)
    moved = [
        number
        for number, (now, old) in enumerate(
            zip(tuned.get_weights(), trained.get_weights(), strict=True)
        )
        if not np.array_equal(now, old)
    ]
    # The last kernel, and the answer's two arrays; the last kernel has four numbers behind it.
    assert moved == [30, 35, 36]


def test_more_convolutions_than_there_are_is_an_error(trained):
    with pytest.raises(ValueError, match="convolutions is 8; there are 7 to choose from"):
        borrow(trained, convolutions=8)


@pytest.fixture(scope="module")
def three_classes():
    """Sixty pictures in three classes: bright at the left, in the middle, at the right."""
    rng = np.random.default_rng(0)
    labels = np.arange(60) % 3
    images = rng.integers(60, 120, (60, 24, 24, 3))
    for image, label in zip(images, labels, strict=True):
        image[:, 8 * label : 8 * label + 8] += 120
    return images.astype(np.uint8), labels


def test_petnet_learns_classes_of_ones_own(three_classes, tmp_path):
    recipe = models.Recipe(
        phases=((24, 12),), batch_size=12, augmented=False, smoothing=0.1, learning_rate=0.01
    )
    model, _ = models.train(models.petnet_for(3), three_classes, three_classes, recipe, 1)
    answers = models.predict(model, three_classes[0])
    assert answers.shape == (60, 3)
    np.testing.assert_allclose(answers.sum(axis=1), 1, atol=1e-5)
    assert (answers.argmax(axis=1) == three_classes[1]).mean() > 0.9
    Image.fromarray(three_classes[0][1]).save(tmp_path / "one.png")
    name, sure = models.classify(model, tmp_path / "one.png", ("left", "middle", "right"))
    assert (name, sure) == ("middle", pytest.approx(answers[1, 1], abs=1e-5))


def test_a_label_that_is_no_class_is_named(three_classes):
    images, labels = three_classes
    recipe = models.Recipe(phases=((24, 1),))
    with pytest.raises(ValueError, match=r"values \[1 2 3\]; wanted .* number from 0 to 2"):
        models.train(models.petnet_for(3), (images, labels + 1), three_classes, recipe, 1)


def test_one_class_is_none():
    with pytest.raises(ValueError, match="classes is 1; there must be two"):
        models.petnet_for(1)
