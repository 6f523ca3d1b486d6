"""A folder of the reader's own classes: the same care as for the cats and dogs."""

import numpy as np
import pytest
from PIL import Image

from helpers.data import load_folder
from tests.support.archives import jpeg


@pytest.fixture
def folder(tmp_path):
    """Three classes of five pictures each."""
    for label, kind in enumerate(["spoons", "forks", "knives"]):
        (tmp_path / kind).mkdir()
        for number in range(5):
            content = jpeg("cat", 100 * label + number)
            (tmp_path / kind / f"IMG {number}.jpg").write_bytes(content)
    return tmp_path


def test_classes_are_the_folders_in_alphabetical_order(folder):
    (folder / "forks" / "big").mkdir()
    Image.effect_noise((90, 40), 70).save(folder / "forks" / "big" / "one.PNG")
    (folder / "forks" / "Thumbs.db").write_bytes(b"x")
    (folder / "forks" / "._IMG 1.jpg").write_bytes(b"x")
    (folder / ".ipynb_checkpoints").mkdir()
    own = load_folder(folder, size=32)
    assert own.class_names == ("forks", "knives", "spoons")
    assert own.images.shape == (16, 32, 32, 3)
    assert own.images.dtype == np.uint8
    assert own.labels.tolist() == [0] * 6 + [1] * 5 + [2] * 5
    assert own.files[6] == "knives/IMG 0.jpg"
    assert own.left_out == []


def test_what_cannot_be_read_is_listed_with_its_reason(folder):
    (folder / "knives" / "IMG 9.jpg").write_bytes(b"")
    (folder / "knives" / "note.jpg").write_text("<html>")
    own = load_folder(folder, size=32)
    assert len(own.labels) == 15
    assert [row["file"] for row in own.left_out] == ["knives/IMG 9.jpg", "knives/note.jpg"]
    assert all("cannot be read as a picture" in row["reason"] for row in own.left_out)


def test_an_empty_class_is_named(folder):
    (folder / "plates").mkdir()
    with pytest.raises(ValueError, match="the class 'plates' .* has no picture that can be read"):
        load_folder(folder)


def test_one_class_is_too_few(tmp_path):
    (tmp_path / "spoons").mkdir()
    with pytest.raises(ValueError, match="two at least; found only 'spoons': make folders"):
        load_folder(tmp_path)


def test_the_same_picture_in_two_classes_is_named(folder):
    twin = (folder / "forks" / "IMG 2.jpg").read_bytes()
    (folder / "spoons" / "again.jpg").write_bytes(twin)
    with pytest.raises(ValueError, match=r"forks/IMG 2\.jpg and spoons/again\.jpg are the same"):
        load_folder(folder)


def test_mostly_damaged_pictures_are_refused(folder):
    for number in range(30):
        (folder / "forks" / f"bad {number}.jpg").write_bytes(b"bad")
    with pytest.raises(ValueError, match="of the 45 pictures looked at .* 30 cannot be read"):
        load_folder(folder)


def test_a_path_that_is_no_folder(folder):
    with pytest.raises(FileNotFoundError, match="there is no .*nowhere: give the path"):
        load_folder(folder / "nowhere")
    with pytest.raises(ValueError, match=r"IMG 1\.jpg is a file: give the folder"):
        load_folder(folder / "forks" / "IMG 1.jpg")
