"""Loading: the right pictures, and one clear sentence where there are none."""

import os
import subprocess
import sys

import numpy as np
import pytest

from helpers import data
from helpers.data import drawn
from helpers.drawn_pets import draw_batch
from tests.support.notebooks import ROOT


def test_drawn_pets_have_the_promised_counts_and_shapes(drawn_pets):
    for name, count in (("train", 1000), ("validation", 400), ("test", 400)):
        part = getattr(drawn_pets, name)
        assert part.images.shape == (2 * count, 96, 96, 3)
        assert part.images.dtype == np.uint8
        assert part.labels.tolist() == [0] * count + [1] * count


def test_drawn_pets_are_what_the_seed_draws_today(drawn_pets):
    seeds = [(drawn.SEED, 1, 1, number) for number in range(3)]
    np.testing.assert_array_equal(drawn_pets.validation.images[400:403], draw_batch("dog", seeds))


def test_no_picture_is_in_two_parts(drawn_pets):
    parts = (drawn_pets.train, drawn_pets.validation, drawn_pets.test)
    pictures = [image.tobytes() for part in parts for image in part.images]
    assert len(set(pictures)) == len(pictures)


def test_loading_says_what_it_loaded(capsys):
    data.load_pets("drawn")
    assert "Loaded drawn pets, 96×96 pixels: 2,000 train, 800 validation" in capsys.readouterr().out


def test_another_word_is_refused_where_it_was_said(monkeypatch):
    with pytest.raises(ValueError, match="load_pets was asked for 'cats': ask for 'drawn'"):
        data.load_pets("cats")
    monkeypatch.setenv("PETS", "cats")
    with pytest.raises(ValueError, match="PETS is 'cats'; set it to 'drawn' or 'photos'"):
        data.load_pets()


def test_photographs_before_there_are_any(empty_data, monkeypatch):
    monkeypatch.setenv("PETS", "photos")
    with pytest.raises(FileNotFoundError, match="run 'python start.py photos'"):
        data.load_pets()


def test_loaded_pictures_cannot_be_changed_by_mistake(drawn_pets):
    with pytest.raises(ValueError, match="read-only"):
        drawn_pets.train.images[0] = 0


def test_importing_the_helpers_does_not_load_tensorflow():
    code = (
        "import sys, helpers.data, helpers.plotting, helpers.layers\n"
        "assert 'tensorflow' not in sys.modules and 'keras' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_tensorflow_loads_without_a_word_and_import_errors_still_arrive():
    code = (
        "import helpers\nimport tensorflow as tf\nprint(tf.__name__)\n"
        "try:\n    import tensorflow.nothing\nexcept ImportError:\n    print('arrived')"
    )
    environment = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "2"}
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert ran.stdout.split() == ["tensorflow", "arrived"]
    assert ran.stderr == ""
