"""What phones, scanners and programs save is read as it was drawn, or refused in one sentence."""

import io
import zipfile

import numpy as np
import pytest
from PIL import Image

from helpers.data import load_photo
from helpers.data.pictures import load_square
from tests.support.picture_files import lenses
from tests.support.png_files import pngs
from tests.support.quarters import COLOURS, HEIGHT, PICTURE, WIDTH, drawn, saved, tiff

FILES = lenses() | pngs()


def quarters_of(photo):
    """The middle of each quarter: (4, 3)."""
    assert photo.dtype == np.uint8
    assert photo.shape == (HEIGHT, WIDTH, 3)
    return photo[HEIGHT // 4 :: HEIGHT // 2, WIDTH // 4 :: WIDTH // 2].reshape(4, 3).astype(int)


def test_there_are_more_than_sixty():
    assert len(FILES) > 60


@pytest.mark.parametrize("name", FILES)
def test_a_picture_is_as_it_was_drawn(name):
    content, wanted, near = FILES[name]
    wanted = np.asarray(wanted, float).reshape(4, -1) * np.ones(3)
    found = quarters_of(load_photo(content))
    assert np.abs(found - wanted).max() <= near, (found, wanted)


@pytest.mark.parametrize("name", ["HEIC", "AVIF", "PNG", "WebP"])
def test_a_picture_is_known_by_what_it_holds_and_not_by_its_name(name, tmp_path):
    path = tmp_path / "IMG 0001.jpg"
    path.write_bytes(FILES[name][0])
    assert np.abs(quarters_of(load_photo(path)) - COLOURS).max() <= 8
    assert load_square(path, 16).shape == (16, 16, 3)


CUT = {f"a {kind} that is cut short": saved(PICTURE.resize((480, 320)), kind)[:500]
       for kind in ("JPEG", "PNG", "HEIF", "AVIF", "WEBP", "TIFF", "BMP", "JPEG2000")}  # fmt: skip


def packed():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("cat.jpg", saved(PICTURE, "JPEG"))
    return file.getvalue()


# What is given for a picture, and the words that must be in the answer.
REFUSED = {
    "a note": (b"Feed the cat.", "it holds text"),
    "a page": (b"<!DOCTYPE html><html>not found</html>", "it is a web page"),
    "a drawing": (b'<?xml version="1.0"?><svg width="9"></svg>', "a drawing in SVG"),
    "a PDF": (b"%PDF-1.7 ...", "it is a PDF"),
    "a zip": (packed(), "it is a zip file"),
    "a film": (b"\0\0\0\x18ftypqt  " + bytes(20), "it is a film"),
    "a film of the web": (b"\x1aE\xdf\xa3" + bytes(20), "it is a film"),
    "a raw file": (b"\0\0\0\x18ftypcrx " + bytes(20), "a camera's raw file"),
    "nothing": (b"", "the file is empty"),
    "zeros": (bytes(4000), "nothing but zeros"),
    "noise": (np.random.default_rng(1).bytes(4000), "it begins as no picture does"),
    "PostScript": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "it holds text"),
    "the start of a JPEG": (saved(PICTURE, "JPEG")[:100], "damaged"),
    "five channels": (tiff(np.zeros((8, 8, 5), np.float32), photometric="minisblack",
                           planarconfig="contig"), "begins as no picture does"),
    "a bomb": (saved(Image.new("1", (11_000, 10_000)), "PNG"), "11000×10000 pixels, more than"),
    "a larger bomb": (saved(Image.new("1", (20_000, 10_000)), "PNG"), "too many pixels"),
    "a bomb of fractions": (tiff(np.zeros((20, 20)), photometric="minisblack").replace(
        b"\x14\0\0\0", b"\0\0\x40\0"), "pixels, more than"),
} | {name: (content, "(") for name, content in CUT.items()}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_picture_is_refused_in_one_sentence(name, tmp_path):
    content, words = REFUSED[name]
    path = tmp_path / "mine.jpg"
    path.write_bytes(content)
    named = io.BytesIO(content)
    named.name = "mine.jpg"
    for source, called in ((path, "mine.jpg"), (named, "mine.jpg"), (content, "the picture")):
        with pytest.raises(ValueError, match="cannot be read|more than") as caught:
            load_photo(source)
        said = str(caught.value).replace(str(tmp_path), "")
        assert words in said
        assert called in said
        assert len(said) < 150
        assert not any(each in said for each in ("\n", "object at", "0x", "BytesIO", "Errno"))


@pytest.mark.parametrize("shape", [(1, 20_000), (20_000, 1), (1, 1), (100, 4000)])
def test_thin_pictures_are_read_as_they_are(shape):
    content = saved(np.full((*shape, 3), 77, np.uint8), "PNG")
    assert load_photo(content).shape == (*shape, 3)
    assert load_square(content, 24).min() == load_square(content, 24).max() == 77


def test_a_broken_profile_costs_no_picture():
    content = saved(PICTURE, "JPEG", quality=98, subsampling=0, icc_profile=b"no profile")
    assert np.abs(quarters_of(load_photo(content)) - COLOURS).max() <= 4


def test_what_is_no_number_is_black():
    levels = drawn(np.array([0.0, 0.5, np.nan, 1.0])).astype(np.float32)
    found = quarters_of(load_photo(tiff(levels, photometric="minisblack")))
    assert found[:, 0].tolist() == [0, 128, 0, 255]


def test_numbers_below_zero_are_stretched_from_the_least():
    levels = drawn(np.array([-10.0, 0, 10, 30])).astype(np.float32)
    found = quarters_of(load_photo(tiff(levels, photometric="minisblack")))
    assert found[:, 0].tolist() == [0, 64, 128, 255]
