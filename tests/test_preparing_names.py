"""However an archive is packed and its pictures are named: taken, or one sentence why not."""

import io
import os
import stat
import sys
import zipfile

import pytest

from helpers.data import cache, downloads, load_folder, parts, photographs, photographs_folder
from tests.support.archives import FEW, few_files, jpeg, packed


@pytest.fixture(autouse=True)
def few(monkeypatch, empty_data):
    """Small parts, and nothing prepared."""
    for part, count in FEW.items():
        monkeypatch.setitem(parts.COUNTS, part, count)
    monkeypatch.setattr(photographs, "SPARE", 5)


def files_from(path):
    """Prepare what is there; the files of each part."""
    assert downloads.main(["--from", str(path)]) == 0
    return cache.record_of(photographs_folder())["notes"]["files"]


def refusal(path, capsys):
    """Try to prepare what is there; the sentence that was said instead."""
    assert downloads.main(["--from", str(path)]) == 1
    error = capsys.readouterr().err
    assert "Traceback" not in error
    assert not cache.is_stored(photographs_folder())
    return error.strip().splitlines()[-1]


def in_a_zip(files, compression=zipfile.ZIP_STORED):
    """{name: content} as the bytes of a zip file."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", compression) as archive:
        for name, each in files.items():
            archive.writestr(name, each)
    return content.getvalue()


def with_methods(path, method):
    """Say of every member of a zip file that it is packed by another method."""
    content = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x01\x02", 10), (b"PK\x03\x04", 8)):
        place = content.find(mark)
        while place >= 0:
            content[place + offset : place + offset + 2] = method.to_bytes(2, "little")
            place = content.find(mark, place + 4)
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("name", [b".", b"\0"])
def test_a_member_without_a_name_is_passed_over(name, tmp_path):
    path = packed(tmp_path / "pets.zip", {"?": b"", **few_files()})
    content = bytearray(path.read_bytes())
    content[30:31] = name
    directory = content.find(b"PK\x01\x02")
    content[directory + 46 : directory + 47] = name
    path.write_bytes(content)
    downloads.archive_at("http://unused.invalid", pictures=100).check(path)
    assert len(files_from(path)["train"]["cat"]) == 60


def test_backslashes_part_folders_as_other_programs_write_them(tmp_path):
    path = packed(tmp_path / "pets.zip", few_files("PetImages\\{kind}\\{number}.jpg"))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("PetImages\\Empty\\", b"")
    assert files_from(path)["train"]["cat"][:2] == ["PetImages/cat/0.jpg", "PetImages/cat/1.jpg"]


def test_folders_that_say_that_they_are_are_no_links(tmp_path):
    path = packed(tmp_path / "pets.zip", few_files())
    with zipfile.ZipFile(path, "a") as archive:
        folder = zipfile.ZipInfo("train/")
        folder.external_attr = (stat.S_IFDIR | 0o755) << 16
        archive.writestr(folder, b"")
    downloads.archive_at("http://unused.invalid", pictures=100).check(path)
    assert len(files_from(path)["train"]["dog"]) == 60


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_kaggles_archive_in_an_archive_is_read(compression, tmp_path):
    files = {"sampleSubmission.csv": b"id,label", "test1.zip": in_a_zip({"test1/1.jpg": b"x"}),
             "train.zip": in_a_zip(few_files(), compression)}  # fmt: skip
    path = tmp_path / "dogs-vs-cats.zip"
    path.write_bytes(in_a_zip(files, compression))
    assert files_from(path)["validation"]["dog"][0] == "train/dog.60.jpg"
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path / "unpacked")
    assert files_from(tmp_path / "unpacked")["test"]["cat"][0] == "train/cat.80.jpg"


def test_an_archive_in_an_archive_is_held_to_the_same_rules(tmp_path, capsys):
    inner = in_a_zip({"../outside.jpg": b"x", **few_files()})
    said = refusal(packed(tmp_path / "pets.zip", {"train.zip": inner}), capsys)
    assert "pets.zip: train.zip is refused" in said
    assert "'../outside.jpg' would be written outside its folder" in said
    cut = packed(tmp_path / "cut.zip", {"train.zip": in_a_zip(few_files())[:5000]})
    assert "cut.zip: train.zip is cut short or damaged" in refusal(cut, capsys)
    two = packed(tmp_path / "two.zip", {"a.zip": b"PK", "b.zip": b"PK"})
    assert "but a.zip, b.zip; if they are in there, unpack it" in refusal(two, capsys)


@pytest.mark.parametrize(("method", "name"), [(9, "Deflate64"), (93, "Zstandard"), (77, "77")])
def test_a_packing_that_python_cannot_unpack_is_named(method, name, tmp_path, capsys):
    said = refusal(with_methods(packed(tmp_path / "pets.zip", few_files()), method), capsys)
    assert f"{name}, which Python cannot unpack; unpack it with the program that packed" in said
    assert "damaged" not in said


def test_pictures_that_only_their_folders_name_are_taken_as_people_sort_them(tmp_path):
    for kind in ("cat", "dog"):
        for number in range(100):
            part = "train" if number < 90 else "val"
            file = tmp_path / "afhq" / part / kind / f"flickr_{kind}_{number}.jpg"
            file.parent.mkdir(parents=True, exist_ok=True)
            # The first ones lie among those for validation, and come last all the same.
            file.write_bytes(jpeg(kind, number))
    files = files_from(tmp_path / "afhq")
    assert files["train"]["cat"] == [f"train/cat/flickr_cat_{n}.jpg" for n in range(60)]
    assert files["test"]["dog"] == [f"train/dog/flickr_dog_{n}.jpg" for n in range(80, 90)]


def test_too_few_pictures_that_only_their_folders_name_are_counted(tmp_path, capsys):
    names = few_files("train/{kind}/flickr_{kind}_{number:06}.jpg", count=30)
    said = refusal(packed(tmp_path / "afhq.zip", names), capsys)
    assert "holds 30 cats that can be used, and at least 81 are needed" in said


def test_numbered_names_come_before_others_in_the_same_folder(tmp_path):
    files = few_files("PetImages/{kind}/{number}.jpg")
    files["PetImages/cat/5 (copy).jpg"] = jpeg("cat", 777)
    assert files_from(packed(tmp_path / "pets.zip", files))["train"]["cat"][59].endswith("/59.jpg")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names of any bytes")
def test_names_that_are_no_utf_8_are_taken(tmp_path, capsys):
    folder = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9")
    for name, content in few_files("{kind}s/{kind}.{number}.jpg").items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)
    with open(os.path.join(folder, "cats", os.fsdecode(b"\xe9")) + ".jpg", "wb") as file:
        file.write(b"no picture")
    assert len(files_from(folder)["train"]["cat"]) == 60
    capsys.readouterr().out.encode("utf-8")
    own = load_folder(folder, size=16)
    assert own.left_out[0]["file"] == "cats/\\udce9.jpg"
