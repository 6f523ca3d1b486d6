"""Loading: the right pictures, and one clear sentence where there are none."""

import os
import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from helpers import data
from helpers.data import cache, drawn
from helpers.drawn_pets import draw_batch
from tests.support.notebooks import ROOT


def test_drawn_pets_have_the_promised_counts_and_shapes(drawn_pets):
    for split, count in (("train", 1000), ("validation", 400), ("test", 400)):
        part = getattr(drawn_pets, split)
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


def test_another_source_is_refused_by_name(monkeypatch):
    monkeypatch.setenv("PETS", "cats")
    with pytest.raises(ValueError, match="PETS is 'cats'; set it to 'drawn' or 'photos'"):
        data.load_pets()


def test_photographs_before_there_are_any(empty_data, monkeypatch):
    monkeypatch.setenv("PETS", "photos")
    with pytest.raises(FileNotFoundError, match="run 'python start.py photos'"):
        data.load_pets()


def test_no_pets_and_a_place_that_cannot_be_written(tmp_path, monkeypatch):
    # A file where the folder should be stops root as well.
    (tmp_path / "taken").write_text("")
    monkeypatch.setenv("PETS_DATA", str(tmp_path / "taken" / "made"))
    with pytest.raises(OSError, match=r"cannot be written \(.*set PETS_DATA to a folder that is"):
        data.load_pets("drawn")


def stored(folder, array):
    """Store one array as the train pictures; return the path of its file."""
    cache.save_arrays(folder, {"train": array}, {"seed": 1})
    (path,) = folder.glob("*/train.npy")
    return path


def test_a_changed_byte_is_found_and_named(tmp_path):
    path = stored(tmp_path / "few", np.arange(2 * 3 * 3 * 3).reshape(2, 3, 3, 3))
    changed = bytearray(path.read_bytes())
    changed[-1] ^= 1
    path.write_bytes(changed)
    with pytest.raises(ValueError, match=r"train\.npy has changed .* \(picture 1\): do this"):
        cache.load_arrays(tmp_path / "few", mend="do this")


def test_a_file_cut_short_is_found_and_named(tmp_path):
    path = stored(tmp_path / "few", np.arange(10))
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(ValueError, match=r"train\.npy is missing or cut short: do this"):
        cache.load_arrays(tmp_path / "few", mend="do this")


def test_a_damaged_record_counts_as_nothing_stored(tmp_path):
    stored(tmp_path / "few", np.arange(10))
    (tmp_path / "few" / "record.json").write_text('{"notes": ')
    assert not cache.is_stored(tmp_path / "few")
    with pytest.raises(ValueError, match=r"record\.json is missing or damaged: do this"):
        cache.load_arrays(tmp_path / "few", mend="do this")


def test_what_a_killed_run_left_is_cleared_and_what_stood_before_stays_until_then(tmp_path):
    folder = tmp_path / "few"
    stored(folder, np.arange(4))
    (folder / "arrays-abc").mkdir()
    (folder / "arrays-abc" / "train.npy").write_bytes(b"half")
    assert cache.load_arrays(folder, mend="")["train"].tolist() == [0, 1, 2, 3]
    stored(folder, np.arange(3))
    assert cache.load_arrays(folder, mend="")["train"].tolist() == [0, 1, 2]
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        ["record.json", cache.stored_as(folder)]
    )
    assert cache.load_notes(folder) == {"seed": 1}


def test_loaded_pictures_cannot_be_changed_by_mistake(drawn_pets):
    with pytest.raises(ValueError, match="read-only"):
        drawn_pets.train.images[0] = 0


def test_resize_averages_and_keeps_single_pictures_single():
    board = np.zeros((4, 4, 3), np.uint8)
    board[:2] = 200
    small = data.resize(board, 2)
    assert small.shape == (2, 2, 3)
    assert small[0, 0, 0] > 150 > 50 > small[1, 0, 0]
    assert data.resize(board[np.newaxis], 2).shape == (1, 2, 2, 3)


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "CMYK", "1", "LA", "I;16"])
def test_photos_of_every_mode_become_colour(tmp_path, mode):
    path = tmp_path / ("picture.tif" if mode in ("CMYK", "I;16") else "picture.png")
    Image.new(mode, (5, 4)).save(path)
    photo = data.load_photo(path)
    assert photo.shape == (4, 5, 3)
    assert photo.dtype == np.uint8


def test_a_photo_taken_sideways_is_turned_upright(tmp_path):
    picture = Image.new("RGB", (20, 10), "white")
    picture.paste("black", (0, 0, 10, 10))
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned: the left side belongs on top
    picture.save(tmp_path / "turned.png", exif=exif)
    photo = data.load_photo(tmp_path / "turned.png")
    assert photo.shape == (20, 10, 3)
    assert photo[0].max() == 0
    assert photo[-1].min() == 255


def test_load_photo_of_what_is_no_picture(tmp_path):
    text = tmp_path / "cat.jpg"
    text.write_text("<html>not found</html>")
    with pytest.raises(ValueError, match=r"cat\.jpg cannot be read as a picture .* give a whole"):
        data.load_photo(text)


def test_load_photo_of_a_picture_cut_short(tmp_path):
    whole, half = tmp_path / "whole.jpg", tmp_path / "half.jpg"
    Image.effect_noise((64, 64), 80).save(whole)
    half.write_bytes(whole.read_bytes()[:900])
    with pytest.raises(ValueError, match=r"half\.jpg cannot be read as a picture"):
        data.load_photo(half)


def test_load_photo_of_nothing(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"no file .*none\.jpg: check the path"):
        data.load_photo(tmp_path / "none.jpg")


def test_load_photo_refuses_a_bomb_before_it_decodes_it(tmp_path):
    Image.new("1", (11_000, 10_000)).save(tmp_path / "bomb.png")
    with pytest.raises(ValueError, match=r"bomb\.png has 11000×10000 pixels"):
        data.load_photo(tmp_path / "bomb.png")


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
