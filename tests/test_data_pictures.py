"""Single pictures: every mode, upright, and one clear sentence for what is none."""

import numpy as np
import pytest
from PIL import Image

from helpers import data


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


@pytest.mark.parametrize("path", ["", " "])
def test_an_empty_path_is_not_taken_for_the_current_folder(path, tmp_path, monkeypatch):
    for name in ("cats", "dogs"):
        (tmp_path / name).mkdir()
        Image.effect_noise((40, 40), 70).save(tmp_path / name / "one.png")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ValueError, match="the path is empty .* a picture file is wanted"):
        data.load_photo(path)
    with pytest.raises(ValueError, match="the path is empty .* a folder for each class is wanted"):
        data.load_folder(path)


@pytest.mark.parametrize(
    ("shape", "names"),
    [
        ((2400, 1080), ["top", "middle", "bottom"]),
        ((1080, 2400), ["left", "middle", "right"]),
        ((1600, 1000), ["middle"]),
        ((1000, 1600), ["middle"]),
        ((7, 7), ["middle"]),
        ((1, 9000), ["left", "middle", "right"]),
    ],
)
def test_a_long_picture_is_offered_as_squares(shape, names):
    rows, columns = np.indices(shape)
    photo = np.dstack([rows % 256, columns % 256, (rows + columns) // 256]).astype(np.uint8)
    found, side = data.squares(photo), min(shape)
    assert list(found) == names
    assert all(square.shape == (side, side, 3) for square in found.values())
    over = max(shape) - side
    starts = [0, over // 2, over] if len(names) == 3 else [over // 2]
    for square, start in zip(found.values(), starts, strict=True):
        corner = (start, 0) if shape[0] > shape[1] else (0, start)
        np.testing.assert_array_equal(square[0, 0], photo[corner])
    np.testing.assert_array_equal(found["middle"], data.middle_square(photo))
    said = data.squeeze_warning(photo)
    if len(names) == 1:
        assert said == ""
    else:
        longer, shorter = ("high", "wide") if shape[0] > shape[1] else ("wide", "high")
        assert f"{max(shape) / side:.1f} times as {longer} as {shorter}" in said
