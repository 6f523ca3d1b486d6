"""The recipe of notebook 11: what it shows a network, and that it can be interrupted."""

from dataclasses import replace

import keras
import numpy as np
import pytest
import tensorflow as tf

from helpers import models
from helpers.data import resize
from helpers.models import augmentation, batching, training
from helpers.models.muon import Muon

pytestmark = pytest.mark.slow

RECIPE = models.Recipe(phases=((16, 1), (24, 2)), batch_size=8)


@pytest.fixture(scope="module")
def examples():
    """48 pictures in which the left half is bright (1) or dark (0), and 16 more."""
    rng = np.random.default_rng(0)
    labels = np.arange(64) % 2
    images = rng.integers(90, 160, (64, 36, 36, 3))
    images[:, 12:24] += np.where(labels, 60, -60)[:, None, None, None]
    images = images.astype(np.uint8)
    return (images[:48], labels[:48]), (images[48:], labels[48:])


@pytest.fixture(scope="module")
def finished(examples):
    return models.train(models.petnet, *examples, RECIPE, 1)


def equal(model, other):
    pairs = zip(model.get_weights(), other.get_weights(), strict=True)
    return all(np.array_equal(one, two) for one, two in pairs)


def test_a_network_learns_and_takes_pictures_of_the_last_size(finished, examples):
    model, history = finished
    assert model.input_shape == (None, 24, 24, 3)
    assert [len(values) for values in history.values()] == [3] * 5
    assert history["seconds"] == sorted(history["seconds"])
    assert history["loss"][-1] < history["loss"][0]


def test_the_weights_are_those_of_the_epoch_with_the_lowest_validation_loss(finished, examples):
    model, history = finished
    images = resize(examples[1][0], 24)
    dogs = models.predict(model, images)
    right = np.where(examples[1][1] == 1, dogs, 1 - dogs)
    assert -np.log(right).mean() == pytest.approx(min(history["val_loss"]), rel=1e-3)


def test_the_same_seed_gives_the_same_weights_and_another_one_others(finished, examples):
    assert equal(finished[0], models.train(models.petnet, *examples, RECIPE, 1)[0])
    assert not equal(finished[0], models.train(models.petnet, *examples, RECIPE, 2)[0])


def interrupted_after(monkeypatch, epochs):
    """Have Ctrl-C pressed once so many epochs have been finished and stored."""
    add = training.Checkpoint.add

    def add_and_stop(self, *results):
        add(self, *results)
        if self.epoch == epochs:
            raise KeyboardInterrupt

    monkeypatch.setattr(training.Checkpoint, "add", add_and_stop)


@pytest.mark.parametrize("epochs", [1, 2])
def test_a_training_that_was_interrupted_goes_on_as_if_it_had_not_been(
    epochs, finished, examples, tmp_path, monkeypatch, capsys
):
    with monkeypatch.context() as patch:
        interrupted_after(patch, epochs)
        models.train(models.petnet, *examples, RECIPE, 1, folder=tmp_path)
    assert "Training ended early: it was interrupted" in capsys.readouterr().out
    model, history = models.train(models.petnet, *examples, RECIPE, 1, folder=tmp_path)
    assert equal(model, finished[0])
    assert history["loss"] == finished[1]["loss"]


def test_few_pictures_make_one_batch(examples):
    few = tuple(part[:5] for part in examples[0])
    ((images, labels),) = batching.batches(*few, RECIPE, 1, 0)
    assert images.shape == (5, 16, 16, 3)
    assert sorted(labels.numpy()) == sorted(few[1])


def test_an_epoch_shows_every_picture_once_and_never_the_same_way_again(examples):
    images = np.repeat(np.arange(48, dtype=np.uint8)[:, None, None, None], 36, 1) * 4
    images = np.broadcast_to(images, (48, 36, 36, 3))
    plain = models.Recipe(phases=((36, 2),), batch_size=8, augmented=False)
    first, second = (
        np.concatenate([batch.numpy()[:, 0, 0, 0] for batch, _ in
                        batching.batches(images, np.zeros(48), plain, 1, epoch)])
        for epoch in (0, 1)
    )  # fmt: skip
    assert sorted(first) == sorted(second) == list(range(0, 192, 4))
    assert (first != second).any()


@pytest.fixture(scope="module")
def pictures():
    """40 pictures with a red column on the left and a value that rises from top to bottom."""
    images = np.zeros((200, 30, 30, 3), np.uint8)
    images[..., 1] = np.linspace(60, 190, 30)[None, :, None]
    images[:, :, :10, 0] = 200
    return images


def test_augmented_pictures_have_the_asked_size_and_values_and_repeat_with_their_seed(pictures):
    changed = models.augment(pictures, 20, (1, 2)).numpy()
    assert changed.shape == (200, 20, 20, 3)
    assert changed.min() >= 0
    assert changed.max() <= 255
    np.testing.assert_array_equal(changed, models.augment(pictures, 20, (1, 2)))
    assert np.abs(changed - models.augment(pictures, 20, (1, 3))).mean() > 5


def test_half_of_the_augmented_pictures_are_mirrored_and_none_is_upside_down(pictures):
    changed = models.augment(pictures, 20, (1, 2)).numpy()
    red = changed[..., 0] - changed[..., 2]
    left, right = red[:, :, :3].mean((1, 2)), red[:, :, -3:].mean((1, 2))
    tell = np.abs(left - right) > 20
    assert 0.35 < (right > left)[tell].mean() < 0.65
    assert (changed[:, -1, :, 1].mean(1) > changed[:, 0, :, 1].mean(1)).all()


def test_no_part_is_smaller_than_the_least_that_was_asked_for(pictures):
    draws = tf.random.stateless_uniform((5, len(pictures)), (1, 2))
    green = {
        least: augmentation.cut_out(pictures, 20, draws, least).numpy()[:, :, 0, 1]
        for least in (0.1, 0.9)
    }
    # From 60 at the top to 190 at the bottom; a part is squeezed by up to a third.
    heights = {least: (rows[:, -1] - rows[:, 0]) / 130 for least, rows in green.items()}
    assert heights[0.9].min() > (0.9 * 3 / 4) ** 0.5 - 0.01
    assert heights[0.1].min() < 0.5


def test_smoothing_asks_for_less_than_certainty():
    model = models.petnet(16)
    training.compile_for(model, replace(RECIPE, smoothing=0.2), 10)
    images = np.full((2, 16, 16, 3), 90.0)
    loss, _ = model.evaluate(images, np.ones(2), verbose=0)
    dog = models.predict(model, images)[0]
    assert loss == pytest.approx(-0.9 * np.log(dog) - 0.1 * np.log(1 - dog), rel=1e-4)


def test_muon_moves_matrices_as_keras_does():
    """What is done to a 1×1 kernel is what Keras does to the matrix in it."""
    rng = np.random.default_rng(0)
    start, slopes = rng.normal(size=(40, 12)), rng.normal(size=(3, 40, 12))
    ours = keras.Variable(start.reshape(1, 1, 40, 12).astype(np.float32))
    theirs = keras.Variable(start.astype(np.float32))
    rules = Muon(0.01, weight_decay=0.1), keras.optimizers.Muon(0.01, weight_decay=0.1)
    for rule, variable in zip(rules, (ours, theirs), strict=True):
        for slope in slopes:
            rule.apply([tf.reshape(tf.constant(slope, tf.float32), variable.shape)], [variable])
    np.testing.assert_allclose(ours.numpy()[0, 0], theirs.numpy(), atol=1e-5)
    assert np.abs(ours.numpy()[0, 0] - start).max() > 0.005
