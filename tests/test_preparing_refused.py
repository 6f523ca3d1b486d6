"""Archives and folders that cannot be used: refused in one sentence, and nothing is stored."""

import zipfile

import pytest

from helpers.data import cache, downloads, photographs_folder
from tests.support.archives import KAGGLE, files_of, jpeg, packed


@pytest.fixture(scope="module")
def kaggle():
    """The files of an archive of Kaggle's layout; a test changes a copy."""
    return files_of(KAGGLE)


def assert_refused(capsys, *words):
    error = capsys.readouterr().err
    last = error.strip().splitlines()[-1]
    assert last.startswith("photos: ")
    assert "Traceback" not in error
    for word in words:
        assert word in last
    assert not cache.is_stored(photographs_folder())


def test_from_a_path_that_is_not_there(tmp_path, empty_data, capsys):
    assert downloads.main(["--from", str(tmp_path / "none.zip")]) == 1
    assert_refused(capsys, "none.zip", "give the path")


def test_from_a_file_that_is_no_archive(tmp_path, empty_data, capsys):
    (tmp_path / "pets.zip").write_text("<html>please log in</html>")
    assert downloads.main(["--from", str(tmp_path / "pets.zip")]) == 1
    assert_refused(capsys, "pets.zip is not a zip archive", "as it was downloaded")


def test_from_an_archive_cut_short(tmp_path, empty_data, capsys):
    path = packed(tmp_path / "pets.zip", {"train/cat.0.jpg": b"x" * 9000})
    path.write_bytes(path.read_bytes()[:5000])
    assert downloads.main(["--from", str(path)]) == 1
    assert_refused(capsys, "is cut short or damaged", "pets.zip")


def test_from_an_archive_with_other_folders(tmp_path, empty_data, capsys):
    path = packed(tmp_path / "birds.zip", {"birds/owl/1.jpg": jpeg("cat", 1)})
    assert downloads.main(["--from", str(path)]) == 1
    assert_refused(capsys, "birds.zip holds no pictures", "PetImages/Cat/0.jpg")


def test_from_a_folder_without_pictures(tmp_path, empty_data, capsys):
    (tmp_path / "empty").mkdir()
    assert downloads.main(["--from", str(tmp_path / "empty")]) == 1
    assert_refused(capsys, "holds no pictures", "train/cats/cat.0.jpg")


def test_from_an_archive_with_too_few(tmp_path, empty_data, capsys):
    few = {f"train/cat.{n}.jpg": jpeg("cat", n) for n in range(1500)}
    few |= {f"train/dog.{n}.jpg": jpeg("dog", n) for n in range(900)}
    assert downloads.main(["--from", str(packed(tmp_path / "few.zip", few))]) == 1
    assert_refused(capsys, "holds 900 dogs that can be used", "at least 1,401 are needed")


def test_a_source_that_is_mostly_damaged_is_refused(kaggle, tmp_path, empty_data, capsys):
    files = kaggle | {f"train/dog.{n}.jpg": b"<html></html>" for n in range(0, 1500, 4)}
    assert downloads.main(["--from", str(packed(tmp_path / "pets.zip", files))]) == 1
    assert_refused(capsys, "375 cannot be read", "first one train/dog.0.jpg: cannot be read as",
                   "too many to go on with; give another one")  # fmt: skip


def with_member(tmp_path, kaggle, **about):
    """An archive with one more member, described by about."""
    path = packed(tmp_path / "pets.zip", kaggle)
    member = zipfile.ZipInfo(about.pop("filename", "train/cat.9000.jpg"))
    for name, value in about.items():
        setattr(member, name, value)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(member, b"../../etc/passwd")
    return path


@pytest.mark.parametrize(
    ("about", "words"),
    [
        ({"filename": "../outside.jpg"}, "'../outside.jpg' would be written outside its folder"),
        ({"filename": "/root/outside.jpg"}, "would be written outside"),
        ({"filename": "C:/outside.jpg"}, "would be written outside"),
        ({"filename": "train\\..\\..\\outside.jpg"}, "would be written outside"),
        ({"external_attr": 0o120777 << 16}, "'train/cat.9000.jpg' is a link or a device"),
    ],
)
def test_an_archive_with_a_member_outside_or_a_link_is_refused_whole(
    about, words, kaggle, tmp_path, empty_data, capsys
):
    assert downloads.main(["--from", str(with_member(tmp_path, kaggle, **about))]) == 1
    assert_refused(capsys, "pets.zip is refused, and nothing was taken from it", words)
    assert not (tmp_path / "outside.jpg").exists()


def test_an_archive_that_unpacks_to_too_much_is_refused(kaggle, tmp_path, empty_data, capsys):
    path = packed(tmp_path / "pets.zip", kaggle)
    content = bytearray(path.read_bytes())
    entry = content.rfind(b"PK\x01\x02")
    content[entry + 24 : entry + 28] = (0xFFFFFFF0).to_bytes(4, "little")
    path.write_bytes(content)
    assert downloads.main(["--from", str(path)]) == 1
    assert_refused(capsys, "pets.zip is refused", "more than the 4,000,000,000 that are taken")
