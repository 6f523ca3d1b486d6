"""Paths as people paste them: taken, or told in one sentence what is wrong."""

import io
import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from helpers.data import load_folder, load_photo
from tests.support.quarters import PICTURE, saved

PIXELS = np.asarray(PICTURE)


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home with a picture in it, whatever the system calls it."""
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("my cat #1.png", "Käse.png"):
        PICTURE.save(tmp_path / name)
    return tmp_path


@pytest.mark.parametrize(
    "given",
    [
        "~/my cat #1.png", '"{home}/my cat #1.png"', "'{home}/my cat #1.png'",
        " {home}/my cat #1.png \n", "“{home}/my cat #1.png”", '  "~/my cat #1.png" ',
        "file://{home}/my%20cat%20#1.png", "file://{home}/my%20cat%20%231.png",
        "file://localhost{home}/my%20cat%20%231.png", "~/Ka\u0308se.png", "~/K\u00e4se.png",
        pytest.param("{home}/my\\ cat\\ #1.png",
                     marks=pytest.mark.skipif(os.name == "nt", reason="there \\ parts folders")),
    ],
)  # fmt: skip
def test_a_path_is_taken_as_it_was_pasted(given, home):
    np.testing.assert_array_equal(load_photo(given.format(home=home.as_posix())), PIXELS)


def test_a_name_with_quotation_marks_and_spaces_of_its_own_is_itself(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    PICTURE.save(tmp_path / "'cat'.png")
    Image.new("RGB", (3, 3)).save(tmp_path / "cat'.png")
    assert load_photo("'cat'.png").shape == PIXELS.shape


@pytest.mark.parametrize("source", [bytes, bytearray, memoryview, io.BytesIO])
def test_the_file_itself_is_taken(source):
    np.testing.assert_array_equal(load_photo(source(saved(PICTURE, "PNG"))), PIXELS)


def test_an_open_file_is_taken_wherever_it_was_read_to(home):
    with (home / "Käse.png").open("rb") as file:
        file.read(100)
        np.testing.assert_array_equal(load_photo(file), PIXELS)


@pytest.mark.parametrize(
    ("given", "error", "words"),
    [
        # What Python makes of "D:\new\tom.jpg" and its like outside a raw string.
        ("D:\new\tom.jpg", ValueError, r'write an r before its quotation marks, r"D:\new\tom.jpg"'),
        ("C:\\pets\back\fred.jpg", ValueError, r'r"C:\pets\back\fred.jpg"'),
        ("D:\x01.jpg", ValueError, r'r"D:\1.jpg"'),
        ("https://a.b/cat.jpg", ValueError, "is an address, where a picture file is wanted: save"),
        ("data:image/png;base64," + "A" * 5000, ValueError, "is an address"),
        ("", ValueError, "the path is empty ('')"),
        ("''", ValueError, "the path is empty"),
        (None, ValueError, "a picture file is wanted, and a NoneType was given: give its path"),
        (7, ValueError, "and a int was given"),
        (PIXELS, ValueError, "and a ndarray was given"),
        (".", ValueError, "is a folder, where a picture file is wanted"),
        ("none.jpg", FileNotFoundError, "there is no file none.jpg: check the path, which starts"),
        ("x" * 5000 + ".jpg", ValueError, "… is longer than a path can be"),
        ("MyCat.jpg", FileNotFoundError, "; mycat.jpg.png lies there"),
    ],
)
def test_what_is_wrong_with_a_path_is_said_in_one_sentence(
    given, error, words, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    PICTURE.save(tmp_path / "mycat.jpg.png")
    with pytest.raises(error) as caught:
        load_photo(given)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(os.name == "nt", reason="there it is a path like others")
def test_a_path_of_windows_is_told_from_a_wrong_one():
    with pytest.raises(FileNotFoundError, match="one of Windows, while Python runs on another"):
        load_photo(r"C:\Users\Ana\cat.jpg")


def test_a_file_that_was_opened_as_text_is_named(tmp_path):
    (tmp_path / "cat.txt").write_text("cat")
    said = r"cat\.txt was opened as text: open it with open\(…"
    with (tmp_path / "cat.txt").open() as file, pytest.raises(ValueError, match=said):
        load_photo(file)


def test_a_folder_is_found_by_the_same_paths(home):
    for name in ("cats", "dogs"):
        (home / "my pets" / name).mkdir(parents=True)
        Image.effect_noise((40, 40), 70).save(home / "my pets" / name / "one.png")
    for given in (f'"{home}/my pets"', "~/my pets", Path(home, "my pets").as_uri()):
        assert load_folder(given, size=8).class_names == ("cats", "dogs")
    with pytest.raises(FileNotFoundError, match=r"no folder .*my pet: .*; my pets lies there"):
        load_folder(home / "my pet")
