"""The map of the course: every lesson is on it, and its words fit their boxes."""

import re

import numpy as np
from matplotlib.patches import FancyBboxPatch

from helpers import plotting
from helpers.by_hand import convolve
from helpers.plotting import series
from tests.support.notebooks import NOTEBOOKS

PICTURE = np.random.default_rng(0).integers(0, 256, (9, 12, 3), np.uint8)
VALUES = (PICTURE, np.eye(3)[:, :, np.newaxis, np.newaxis], 0.25)


def drawn(monkeypatch):
    """The map's figure and words."""
    shown = []
    monkeypatch.setattr(series, "show", lambda figure, words: shown.extend((figure, words)))
    plotting.show_series(*VALUES, row=2, column=4)
    return shown


def boxes_of(figure):
    """{text: the box that it stands in, or should}."""
    page = figure.axes[0]
    boxes = [patch for patch in page.patches if isinstance(patch, FancyBboxPatch)]
    named = [text for text in page.texts if re.match(r"\d\d ", text.get_text())]
    return dict(zip(named, boxes, strict=True))


def test_every_lesson_is_on_the_map_once_and_in_its_words(monkeypatch):
    figure, words = drawn(monkeypatch)
    numbers = sorted(int(path.name[:2]) for path in NOTEBOOKS)
    assert sorted(int(text.get_text()[:2]) for text in boxes_of(figure)) == numbers[1:]
    for number in range(1, 11):
        assert f"{number:02d}" in words
    assert words.endswith(f"10 to {numbers[-1]} are built on 09.")
    assert len(words) <= 250


def test_its_window_and_its_feature_map_are_those_of_the_picture(monkeypatch):
    figure, _ = drawn(monkeypatch)
    _, pixels, products, feature_map, _, _ = figure.axes
    grey = PICTURE.mean(axis=2).round()
    expected = convolve(grey, series.EDGES)
    np.testing.assert_array_equal(feature_map.images[0].get_array(), expected)
    np.testing.assert_array_equal(pixels.images[0].get_array(), grey[2:7, 4:9])
    assert products.images[0].get_array().sum() == expected[2, 4]
    captions = [text.get_text() for text in figure.axes[0].texts]
    assert f"nine products, sum {expected[2, 4]:g}".replace("-", "−") in captions


def test_every_lessons_name_fits_into_its_box(monkeypatch):
    figure, _ = drawn(monkeypatch)
    for text, box in boxes_of(figure).items():
        words, frame = text.get_window_extent(), box.get_window_extent()
        assert frame.x0 < words.x0, text.get_text()
        assert words.x1 < frame.x1, text.get_text()


def test_the_answer_says_both_probabilities(monkeypatch):
    figure, _ = drawn(monkeypatch)
    assert [text.get_text() for text in figure.axes[-1].texts] == ["cat 75%", "dog 25%"]
