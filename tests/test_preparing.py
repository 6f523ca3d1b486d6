"""Photographs from disk: all layouts, and every way to be wrong."""

import io
import zipfile

import numpy as np
import pytest
from PIL import Image

from helpers.data import cache, downloads, load_pets, photographs_folder
from tests.support.archives import KAGGLE, MICROSOFT, PUBLIC, files_of, jpeg, numbers_of, packed


def assert_in_order(pets, layout):
    """Cats are red and dogs blue, and every picture is where its number says."""
    expected = np.array([number % 250 for number in numbers_of(layout)])
    green = [
        np.concatenate([getattr(pets, part).images[getattr(pets, part).labels == label, 64, 64, 1]
                        for part in ("train", "validation", "test")])
        for label in (0, 1)
    ]  # fmt: skip
    for found in green:
        assert np.abs(found.astype(int) - expected).max() <= 6
    assert (pets.train.images[:1000, 64, 64, 0] > 150).all()
    assert (pets.train.images[1000:, 64, 64, 2] > 150).all()


@pytest.fixture(scope="module")
def kaggle():
    """The files of an archive of Kaggle's layout; a test changes a copy."""
    return files_of(KAGGLE)


@pytest.mark.parametrize("layout", [PUBLIC, MICROSOFT, KAGGLE])
@pytest.mark.parametrize("as_folder", [False, True])
def test_every_layout_is_taken_packed_or_not(layout, as_folder, tmp_path, empty_data, capsys):
    source = packed(tmp_path / "pets.zip", files_of(layout))
    if as_folder:
        with zipfile.ZipFile(source) as archive:
            archive.extractall(tmp_path / "unpacked")
        source = tmp_path / "unpacked"
    assert downloads.main(["--from", str(source)]) == 0
    assert "left out 0" in capsys.readouterr().out
    pets = load_pets()
    assert pets.kind == "photographs"
    assert pets.train.images.shape == (2000, 128, 128, 3)
    assert np.bincount(pets.validation.labels).tolist() == [400, 400]
    assert np.bincount(pets.test.labels).tolist() == [100, 100]
    assert_in_order(pets, layout)


def test_damaged_and_stray_files_are_left_out_by_name_and_the_next_taken(
    tmp_path, empty_data, capsys
):
    files = files_of(MICROSOFT)
    files["PetImages/Cat/3.jpg"] = b""
    files["PetImages/Dog/7.jpg"] = b"<html>gone</html>"
    files["PetImages/Dog/8.jpg"] = files["PetImages/Dog/8.jpg"][:150]
    files["PetImages/Dog/Thumbs.db"] = b"not a picture"
    files["__MACOSX/PetImages/Dog/._0.jpg"] = b"not a picture"
    files["PetImages/Bird/1.jpg"] = jpeg("cat", 1)
    assert downloads.main(["--from", str(packed(tmp_path / "pets.zip", files))]) == 0
    printed = capsys.readouterr().out
    for name in ("Cat/3.jpg", "Dog/7.jpg", "Dog/8.jpg"):
        assert f"left out: PetImages/{name}: " in printed
    assert "left out 3:" in printed
    pets = load_pets()
    assert np.bincount(pets.train.labels).tolist() == [1000, 1000]
    assert np.bincount(pets.test.labels).tolist() == [99, 98]
    assert pets.train.images[3, 64, 64, 1] == pytest.approx(4, abs=6)
    left_out = cache.record_of(photographs_folder())["notes"]["left_out"]
    assert [row["file"] for row in left_out][0] == "PetImages/Cat/3.jpg"


def prepared(tmp_path, files, capsys):
    """Prepare {name: content} from an archive; return what was printed and the notes."""
    assert downloads.main(["--from", str(packed(tmp_path / "pets.zip", files))]) == 0
    return capsys.readouterr().out, cache.record_of(photographs_folder())["notes"]


def test_nearly_the_same_picture_in_a_later_part_is_passed_over(
    kaggle, tmp_path, empty_data, capsys
):
    picture = Image.open(io.BytesIO(kaggle["train/cat.5.jpg"]))
    smaller, mirrored = io.BytesIO(), io.BytesIO()
    picture.point(lambda value: value * 0.9).save(smaller, "JPEG", quality=90, subsampling=0)
    picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT).save(
        mirrored, "JPEG", quality=95, subsampling=0
    )
    files = kaggle | {"train/cat.1001.jpg": smaller.getvalue(),
                      "train/dog.1450.jpg": mirrored.getvalue(),
                      "train/cat.7.jpg": kaggle["train/cat.6.jpg"]}  # fmt: skip
    printed, notes = prepared(tmp_path, files, capsys)
    assert "left out: train/cat.1001.jpg: nearly the same as train/cat.5.jpg" in printed
    assert "left out: train/dog.1450.jpg: nearly the same as train/cat.5.jpg" in printed
    assert len(notes["left_out"]) == 2
    assert len(notes["files"]["validation"]["cat"]) == 400
    assert notes["files"]["validation"]["cat"][1] == "train/cat.1002.jpg"


def test_flat_pictures_are_not_taken_for_one_another(tmp_path, empty_data, kaggle, capsys):
    flat = io.BytesIO()
    Image.new("RGB", (20, 20), (90, 80, 70)).save(flat, "JPEG")
    files = kaggle | {"train/cat.3.jpg": flat.getvalue(), "train/cat.1100.jpg": flat.getvalue()}
    _, notes = prepared(tmp_path, files, capsys)
    assert notes["left_out"] == []


def as_png(image):
    file = io.BytesIO()
    image.save(file, "PNG" if image.mode != "CMYK" else "JPEG")
    return file.getvalue()


def test_every_mode_and_format_under_a_jpg_name_becomes_upright_rgb(
    kaggle, tmp_path, empty_data, capsys
):
    base = Image.open(io.BytesIO(kaggle["train/cat.0.jpg"]))
    webp, turned = io.BytesIO(), io.BytesIO()
    base.save(webp, "WEBP", lossless=True)
    exif = Image.Exif()
    exif[0x0112] = 3
    base.rotate(180).save(turned, "JPEG", quality=95, subsampling=0, exif=exif)
    modes = {n: as_png(base.convert(m)) for n, m in enumerate(["L", "CMYK", "P", "RGBA", "LA"])}
    files = kaggle | {f"train/cat.{n}.jpg": content for n, content in modes.items()}
    files |= {"train/cat.5.jpg": webp.getvalue(), "train/cat.6.jpg": turned.getvalue()}
    _, notes = prepared(tmp_path, files, capsys)
    assert notes["left_out"] == []
    pictures = load_pets().train.images[:7].astype(int)
    for number in (1, 2, 3, 5, 6):
        assert np.abs(pictures[number] - pictures[5]).mean() < 12
    assert np.ptp(pictures[0], axis=2).max() == np.ptp(pictures[4], axis=2).max() == 0


def test_one_picture_of_too_many_pixels_is_left_out(kaggle, tmp_path, empty_data, capsys):
    bomb = io.BytesIO()
    Image.new("1", (11_000, 10_000)).save(bomb, "PNG")
    printed, _ = prepared(tmp_path, kaggle | {"train/cat.0.jpg": bomb.getvalue()}, capsys)
    assert "left out: train/cat.0.jpg: has 11000×10000 pixels" in printed
