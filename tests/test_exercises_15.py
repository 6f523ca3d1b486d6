"""15: which exercise practises which aim, other right answers, and Grad-CAM against Keras."""

import ast
import inspect

import keras
import numpy as np
import pytest
import tensorflow as tf

from helpers import covering
from helpers.exercises import lesson_15
from helpers.exercises.running import made_of

AIMS = {
    "work out Grad-CAM by hand, for both answers": ["share", "grad_cam"],
    "cover a picture up, and lay the result where it belongs": ["covered", "centre", "spread"],
    "test a heat map against controls": ["moved", "which_part"],
    "tell what a network uses from what it knows, by changing causes": ["known_and_used", "proof"],
}


def grad_cam_in_loops(maps, slopes, dog):
    rows, columns, count = maps.shape
    heat = np.zeros((rows, columns))
    for number in range(count):
        slope = slopes[:, :, number].sum() / (rows * columns)
        heat += (slope if dog else -slope) * maps[:, :, number]
    heat[heat < 0] = 0
    return heat


def grad_cam_by_matrix(maps, slopes, dog):
    shares = maps @ slopes.mean(axis=(0, 1))
    return np.clip((2 * dog - 1) * shares, 0, None).astype("float32")


def covered_by_places(image, side, step):
    count = (len(image) - side) // step + 1
    versions = np.repeat(image[np.newaxis], count**2, axis=0)
    for number in range(count**2):
        row, column = np.array(divmod(number, count)) * step
        versions[number, row : row + side, column : column + side] = 128
    return versions


def spread_by_pixels(drops, side, step):
    size = step * (len(drops) - 1) + side
    laid = np.zeros((size, size))
    for row in range(size):
        for column in range(size):
            covers = [drops[down, right] for down in range(len(drops))
                      for right in range(len(drops))
                      if down * step <= row < down * step + side
                      and right * step <= column < right * step + side]  # fmt: skip
            laid[row, column] = sum(covers) / len(covers)
    return laid


def moved_by_pixels(mask, down, right):
    rows, columns = mask.shape
    other = np.zeros((rows, columns))
    for row in range(rows):
        for column in range(columns):
            if 0 <= row - down < rows and 0 <= column - right < columns:
                other[row, column] = mask[row - down, column - right]
    return other


def moved_within_a_rim(mask, down, right):
    rows, columns = mask.shape
    rim = np.pad(mask, 10)
    return rim[10 - down : 10 - down + rows, 10 - right : 10 - right + columns]


RIGHT_TOO = [
    ("share", -1 / 2),
    ("grad_cam", grad_cam_in_loops),
    ("grad_cam", grad_cam_by_matrix),
    ("covered", covered_by_places),
    ("centre", 14),
    ("centre", 13),
    ("spread", spread_by_pixels),
    ("moved", moved_by_pixels),
    ("moved", moved_within_a_rim),
    ("which_part", "B"),
    ("proof", "(c)"),
]


@pytest.mark.parametrize("name", ["covered", "spread", "moved"])
def test_the_helpers_that_the_lesson_uses_are_its_solutions(name):
    kept = ast.parse(inspect.getsource(getattr(covering, name))).body[0]
    # All but the docstring.
    kept.body = kept.body[1:]
    (solved,) = ast.parse(getattr(lesson_15, name).solution_code).body
    assert ast.unparse(kept) == ast.unparse(solved)


def test_grad_cam_by_hand_is_that_of_a_keras_network_with_a_dense_layer_behind_its_maps():
    keras.utils.set_random_seed(15)
    taken = keras.Input((4, 4, 6))
    hidden = keras.layers.Dense(5, activation="relu")(keras.layers.Flatten()(taken))
    network = keras.Model(taken, keras.layers.Dense(1)(hidden))
    maps = tf.random.uniform((1, 4, 4, 6), seed=1)
    with tf.GradientTape() as tape:
        tape.watch(maps)
        total = network(maps)
    slopes = tape.gradient(total, maps)[0].numpy()
    assert slopes.std(axis=(0, 1)).min() > 0
    by_hand = made_of(lesson_15.grad_cam.solution_code, "grad_cam")
    weights = tf.reduce_mean(slopes, axis=(0, 1))
    for dog, sign in ((True, 1), (False, -1)):
        expected = tf.nn.relu(sign * tf.reduce_sum(weights * maps[0], axis=-1))
        np.testing.assert_allclose(by_hand(maps[0].numpy(), slopes, dog), expected, atol=1e-6)


def test_a_patch_is_as_large_as_its_part_and_touches_nothing_that_is_taken():
    rng = np.random.default_rng(2)
    masks = np.zeros((20, 12, 12), bool)
    for mask in masks:
        row, column = rng.integers(0, 9, 2)
        mask[row : row + 3, column : column + 2] = True
    taken = masks | (rng.random(masks.shape) < 0.1)
    patches = covering.equal_patches(masks, taken, seed=1)
    found = patches.any(axis=(1, 2))
    assert found.sum() > 15
    assert (patches.sum(axis=(1, 2))[found] == 6).all()
    assert not (patches & taken).any()
    assert not covering.equal_patches(masks, np.ones_like(masks), seed=1).any()
