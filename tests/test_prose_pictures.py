"""What the prose of 01, 02, 09 and 14 says of pictures and kernels, and no cell shows."""

import numpy as np
import pytest

from helpers.by_hand import convolve
from helpers.data import load_chelsea
from tests.support.notebooks import code_of

GREY = np.array([0.299, 0.587, 0.114])
KERNEL = np.array([[-1, 0, 1]] * 3)


@pytest.fixture(scope="module")
def cat():
    return load_chelsea() @ GREY


def picture_of(number):
    namespace = {"np": np}
    exec(code_of(number, "image = np.array"), namespace)
    return namespace["image"]


def test_01_the_empty_picture_of_09_has_chelseas_average_colour():
    average = tuple(load_chelsea().mean(axis=(0, 1)).round().astype(int).tolist())
    assert str(average) in code_of("09", "pictures = {")


def test_02_forehead_stripes_are_vertical_and_whiskers_horizontal(cat):
    vertical, horizontal = np.abs(convolve(cat, KERNEL)), np.abs(convolve(cat, KERNEL.T))
    forehead, whiskers = np.s_[0:60, 210:270], np.s_[200:270, 0:120]
    assert vertical[forehead].mean() > 1.5 * horizontal[forehead].mean()
    assert horizontal[whiskers].mean() > 1.5 * vertical[whiskers].mean()


def test_02_the_pupil_has_a_blue_side_and_then_a_red_one(cat):
    across = convolve(cat, KERNEL)[113, 155:190]
    assert across.min() < -150
    assert across.max() > 50
    assert across.argmin() < across.argmax()


def test_14_random_kernels_are_as_much_edge_as_it_says():
    edges = np.stack([KERNEL.ravel(), KERNEL.T.ravel()]) / 6**0.5
    random = np.random.default_rng(0).normal(size=(9, 20_000))
    shares = ((edges @ random) ** 2).sum(axis=0) / (random**2).sum(axis=0)
    assert shares.mean() == pytest.approx(2 / 9, abs=0.01)
    assert round(24 * (shares > 0.5).mean()) == 2
