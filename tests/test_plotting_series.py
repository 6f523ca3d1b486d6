"""The map of the course: every lesson is on it, and its words fit their boxes."""

import re

import numpy as np
from matplotlib.patches import FancyBboxPatch

from helpers import plotting
from helpers.plotting import series

VALUES = (np.arange(25).reshape(5, 5), np.ones((3, 3)), np.eye(9), np.eye(3), 0.25)


def drawn(monkeypatch, **options):
    """The map's figure and words."""
    shown = []
    monkeypatch.setattr(series, "show", lambda figure, words: shown.extend((figure, words)))
    plotting.show_series(*VALUES, **options)
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


def test_every_lessons_name_fits_into_its_box(monkeypatch):
    figure, _ = drawn(monkeypatch)
    for text, box in boxes_of(figure).items():
        words, frame = text.get_window_extent(), box.get_window_extent()
        assert frame.x0 < words.x0, text.get_text()
        assert words.x1 < frame.x1, text.get_text()


def test_the_answer_says_both_probabilities(monkeypatch):
    figure, _ = drawn(monkeypatch)
    assert [text.get_text() for text in figure.axes[-1].texts] == ["cat 75%", "dog 25%"]
