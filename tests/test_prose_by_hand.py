"""What 03 says of numbers that no cell shows, and that its code is the helpers'."""

import inspect

import numpy as np
import pytest

from helpers import layers
from helpers.by_hand import convolve_colour
from helpers.layers import windows
from tests.support.notebooks import code_of, namespace_of

# The cells that lay three filters over the cat.
LAYER_OF_03 = ("cat = ", "sky, sun", "edge = ", "def convolve_colour", "mean = ", "cat_maps = ")


def test_03_the_windows_of_the_house():
    house = namespace_of("03", "sky, sun", "edge = ", "warm_edge = ")
    picture, everywhere, warm = (house[name] for name in ("picture", "edge_in_all", "warm_edge"))
    rises = [(picture[0:3, 3:6] * everywhere)[..., channel].sum() for channel in range(3)]
    assert rises == [350, 120, -480]
    maps = convolve_colour(picture, warm[..., None], [-400])[..., 0]
    assert maps[0, 3] == 830 - 400
    assert maps[1, 1] == -400 - 440 - 400 == -1240
    assert sorted(maps[maps > 0]) == [15, 110, 430]


def test_03_colour_tells_fur_from_background_brightness_does_not_and_edges_see_neither():
    own = namespace_of("03", *LAYER_OF_03)
    fur, background = np.s_[180:290, 120:300], np.s_[100:290, 390:447]
    bright, maps = own["bright"], own["cat_maps"]
    for warm in (own["warm"], maps[:, :, 2]):
        assert (warm[fur] > 0).mean() > 0.9
        assert (warm[background] < 0).mean() > 0.6
    assert min((bright[place] > 0).mean() for place in (fur, background)) > 0.8
    edges = np.abs(maps[background][..., :2])
    assert (edges < 0.05 * np.abs(maps[..., :2]).max()).mean() > 0.7
    # Streaks are left in them, where the light changes from row to row.
    streaks = np.abs(maps[100:200, 390:447, :2]).mean(axis=(0, 1))
    assert streaks[1] > 2 * streaks[0]


def test_03_the_numbers_of_stride_and_padding():
    own = namespace_of("03", "numbers = ", "small = ")
    assert own["every_second"].tolist() == [[29, 41], [89, 101]]
    assert own["sums"][0, 0] == 8
    assert own["sums"][1, 1] == own["small"].sum() == 36


def test_03_arrives_at_the_code_of_the_helpers():
    helper = inspect.getsource(layers.convolve_batch)
    (function,) = [part for part in code_of("03", "def windows_of").split("\n\n\n")
                   if "def convolve_batch(" in part]  # fmt: skip
    for line in function.splitlines()[1:]:
        assert line in helper
    rng = np.random.default_rng(0)
    images, kernels = rng.normal(size=(2, 7, 6, 3)), rng.normal(size=(3, 2, 3, 4))
    biases = np.arange(4.0)
    own = namespace_of("03", *LAYER_OF_03, "def windows_of")
    for stride in (1, 2, 3):
        expected = windows.windows_of(images, (3, 2), stride)
        np.testing.assert_array_equal(own["windows_of"](images, (3, 2), stride), expected)
        expected = layers.convolve_batch(images, kernels, biases, stride)
        found = own["convolve_batch"](images, kernels, biases, stride)
        np.testing.assert_array_equal(found, expected)


def test_03_counts_the_sums_of_the_loops():
    own = namespace_of("03", *LAYER_OF_03)
    assert own["cat_maps"].size == 401_406


@pytest.mark.parametrize("kind", [np.uint8, np.int8, np.int64, np.float32, np.float64])
def test_03_adds_up_bytes_without_wrapping_and_whole_numbers_without_cutting(kind):
    own = namespace_of("03", "def windows_of")
    images, kernels = np.full((2, 4, 5, 3), 200, np.uint8), np.full((3, 3, 3, 2), 2, kind)
    found = own["convolve_batch"](images, kernels, np.array([0.5, -0.5]))
    np.testing.assert_array_equal(found, np.full((2, 2, 3, 2), 10_800) + [0.5, -0.5])
    assert found.dtype == (np.float32 if kind == np.float32 else np.float64)
