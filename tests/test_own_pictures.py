"""A folder of the reader's own classes: what is taken for a class, and what cannot be."""

import numpy as np
import pytest
from PIL import Image

from helpers.data import load_folder
from tests.support.archives import jpeg, packed
from tests.support.own_folders import fill, noise, reasons
from tests.support.quarters import saved


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
    assert own.parts is None


def test_numbers_in_names_are_in_the_order_of_their_size(tmp_path):
    fill(tmp_path, [f"{label}/{number}.png" for label in (10, 2, 1) for number in (11, 9, 100)])
    own = load_folder(tmp_path, size=16)
    assert own.class_names == ("1", "2", "10")
    assert own.files[:4] == ["1/9.png", "1/11.png", "1/100.png", "2/9.png"]


def test_three_hundred_classes(tmp_path):
    fill(tmp_path, [f"class {number}/one.png" for number in range(300)])
    own = load_folder(tmp_path, size=8)
    assert own.class_names[299] == "class 299"
    assert own.labels.tolist() == list(range(300))


ENDINGS = {"jfif": "JPEG", "jpe": "JPEG", "JPG": "JPEG", "heic": "HEIF", "heif": "HEIF",
           "hif": "HEIF", "avif": "AVIF", "jp2": "JPEG2000", "webp": "WEBP", "bmp": "BMP",
           "tif": "TIFF", "TIFF": "TIFF", "gif": "GIF", "png": "PNG", "jpg": "HEIF"}  # fmt: skip


def test_pictures_of_every_ending_are_taken(tmp_path):
    fill(tmp_path, ["forks/one.png"])
    for number, (ending, kind) in enumerate(ENDINGS.items()):
        path = tmp_path / "spoons" / f"{number}.{ending}"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(saved(noise(100 + number), kind))
    own = load_folder(tmp_path, size=24)
    assert own.left_out == []
    assert own.labels.tolist() == [0] + [1] * len(ENDINGS)


def test_files_without_an_ending_are_known_by_what_they_hold(folder):
    for number, kind in enumerate(["JPEG", "PNG", "HEIF", "WEBP", "GIF", "BMP", "AVIF", "TIFF"]):
        (folder / "forks" / f"picture {number}").write_bytes(saved(noise(number), kind))
    (folder / "forks" / "README").write_text("my forks")
    (folder / "forks" / "labels.txt").write_text("BMW")
    own = load_folder(folder, size=32)
    assert (own.labels == 0).sum() == 5 + 8
    assert reasons(own) == {"forks/README": "it is no picture",
                            "forks/labels.txt": "it is no picture"}  # fmt: skip


def test_what_systems_put_beside_the_classes_is_passed_over(folder):
    for name in ("$RECYCLE.BIN", "System Volume Information", "__MACOSX", "@eaDir", ".git",
                 "lost+found"):  # fmt: skip
        fill(folder, [f"{name}/S-1/one.png"])
    (folder / "desktop.ini").write_text("x")
    own = load_folder(folder, size=32)
    assert own.class_names == ("forks", "knives", "spoons")
    assert own.left_out == []


def test_pictures_beside_the_classes_are_named(folder):
    fill(folder, ["loose.png", "another.heic"])
    own = load_folder(folder, size=32)
    assert reasons(own) == dict.fromkeys(["another.heic", "loose.png"],
                                         "it lies in the folder of no class")  # fmt: skip


def test_what_cannot_be_read_is_listed_with_its_reason(folder):
    (folder / "knives" / "IMG 9.jpg").write_bytes(b"")
    (folder / "knives" / "note.heic").write_text("<html>")
    own = load_folder(folder, size=32)
    assert len(own.labels) == 15
    assert reasons(own) == {
        "knives/IMG 9.jpg": "cannot be read as a picture (the file is empty)",
        "knives/note.heic": "cannot be read as a picture (it is a web page)",
    }


def test_links_are_followed_and_never_in_a_circle(folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    fill(elsewhere, ["one.png", "two.png"])
    try:
        (folder / "plates").symlink_to(elsewhere, target_is_directory=True)
    except OSError:
        pytest.skip("no links may be made here")
    (elsewhere / "round").symlink_to(folder, target_is_directory=True)
    (folder / "forks" / "round").symlink_to(folder / "forks", target_is_directory=True)
    (folder / "forks" / "linked.jpg").symlink_to(elsewhere / "one.png")
    (folder / "forks" / "lost.jpg").symlink_to(elsewhere / "none.png")
    own = load_folder(folder, size=32)
    assert own.class_names == ("forks", "knives", "plates", "spoons")
    assert own.files[-6] == "plates/two.png"
    assert reasons(own) == {
        "forks/linked.jpg": "the same picture lies in the class 'plates', as plates/one.png",
        "plates/one.png": "the same picture lies in the class 'forks', as forks/linked.jpg",
        "forks/lost.jpg": "it is a link that leads nowhere",
    }


@pytest.mark.parametrize("outer", ["", "my things/", "a/b/"])
def test_a_zip_of_the_folder_is_taken_as_it_is(tmp_path, outer):
    files = {f"{outer}{kind}/{number}.jpg": jpeg(kind, number)
             for kind in ("cat", "dog") for number in range(3)}  # fmt: skip
    files |= {f"__MACOSX/{outer}cat/._0.jpg": b"x", f"{outer}.DS_Store": b"x"}
    own = load_folder(packed(tmp_path / "mine.zip", files), size=16)
    assert own.class_names == ("cat", "dog")
    assert own.labels.tolist() == [0] * 3 + [1] * 3
    assert own.files[0] == f"{outer}cat/0.jpg"
    assert own.left_out == []


def test_a_damaged_zip_is_named(tmp_path):
    (tmp_path / "mine.zip").write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(ValueError, match=r"mine\.zip is cut short or damaged: give the \.zip"):
        load_folder(tmp_path / "mine.zip")


def test_an_empty_class_is_named(folder):
    (folder / "plates").mkdir()
    with pytest.raises(ValueError, match="the class 'plates' .* has no picture that can be read"):
        load_folder(folder)


def test_one_class_is_too_few(tmp_path):
    (tmp_path / "spoons").mkdir()
    with pytest.raises(ValueError, match="two at least; found only 'spoons': make folders"):
        load_folder(tmp_path)
    fill(tmp_path, ["spoons/one.png", "one.png", "two.png"])
    with pytest.raises(ValueError, match="and 2 pictures that lie in the folder of no class"):
        load_folder(tmp_path)


def test_mostly_damaged_pictures_are_refused(folder):
    for number in range(30):
        (folder / "forks" / f"bad {number}.jpg").write_bytes(b"bad")
    with pytest.raises(ValueError, match="of the 45 pictures looked at .* 30 cannot be read"):
        load_folder(folder)


def test_a_path_that_is_no_folder(folder):
    with pytest.raises(FileNotFoundError, match="there is no folder .*nowhere: check the path"):
        load_folder(folder / "nowhere")
    with pytest.raises(ValueError, match=r"IMG 1\.jpg is a file: give the folder .* or a zip"):
        load_folder(folder / "forks" / "IMG 1.jpg")
