"""The map of the course: every lesson is on it, and its words fit their boxes."""

import re

import numpy as np
from matplotlib.patches import FancyBboxPatch

from helpers import plotting
from helpers.by_hand import convolve
from helpers.plotting import series

PICTURE = np.random.default_rng(0).integers(0, 256, (9, 12, 3), np.uint8)
VALUES = (PICTURE, np.eye(3)[:, :, np.newaxis, np.newaxis], 0.25)


def drawn(monkeypatch, **options):
    """The map's figure and words."""
    shown = []
    monkeypatch.setattr(series, "show", lambda figure, words: shown.extend((figure, words)))
    plotting.show_series(*VALUES, row=2, column=4, **{"to_come": (), **options})
    return shown


def boxes_of(figure):
    """{text: the box that it stands in, or should}."""
    page = figure.axes[0]
    boxes = [patch for patch in page.patches if isinstance(patch, FancyBboxPatch)]
    named = [text for text in page.texts if re.match(r"\d\d ", text.get_text())]
    return dict(zip(named, boxes, strict=True))


def test_every_lesson_is_on_the_map_once_and_in_its_words(monkeypatch):
    figure, words = drawn(monkeypatch, to_come=(7, 18))
    assert sorted(int(text.get_text()[:2]) for text in boxes_of(figure)) == list(range(1, 19))
    for number in range(1, 11):
        assert f"{number:02d}" in words
    assert words.endswith("To come: 07, 18.")
    assert len(words) <= 250


def test_only_lessons_that_are_to_come_are_dashed(monkeypatch):
    figure, words = drawn(monkeypatch, to_come=(7, 18))
    dashed = {text.get_text()[:2] for text, box in boxes_of(figure).items()
              if box.get_linestyle() == "--"}  # fmt: skip
    assert dashed == {"07", "18"}
    assert "To come" not in drawn(monkeypatch)[1]


def test_a_lesson_is_to_come_until_its_notebook_is_there(monkeypatch, tmp_path):
    for name in ("07_send_the_error_backwards.ipynb", "18_grow.ipynb", "18_notes.txt", "x.ipynb"):
        (tmp_path / name).touch()
    assert series.lessons_to_come(tmp_path) == [*range(1, 7), *range(8, 18)]
    missing = series.lessons_to_come()
    assert 1 not in missing
    assert drawn(monkeypatch, to_come=None)[1] == drawn(monkeypatch, to_come=missing)[1]


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
