"""Photographs from disk and from a server: all layouts, and every way to be wrong.

The archives are as large in number as the real ones; their pictures are tiny.
"""

import io
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest
from PIL import Image

from helpers import downloads, storage
from helpers.data import load_pets, photographs_folder

PUBLIC = "cats_and_dogs_filtered/{part}/{kind}s/{kind}.{number}.jpg"
MICROSOFT = "PetImages/{Kind}/{number}.jpg"
KAGGLE = "train/{kind}.{number}.jpg"


def numbers_of(layout):
    """The numbers of 1,500 pictures of a class, as each archive has them."""
    if layout == PUBLIC:
        return [*range(1000), *range(2000, 2500)]
    return range(1500)


def tiny_jpeg(kind, number):
    """Red for cats and blue for dogs; green counts, so that the order shows."""
    colour = (200, number % 250, 0) if kind == "cat" else (0, number % 250, 200)
    file = io.BytesIO()
    Image.new("RGB", (4, 4), colour).save(file, "JPEG", quality=95)
    return file.getvalue()


def files_of(layout):
    files = {}
    for kind in ("cat", "dog"):
        for number in numbers_of(layout):
            part = "train" if number < 1000 else "validation"
            name = layout.format(kind=kind, Kind=kind.title(), number=number, part=part)
            files[name] = tiny_jpeg(kind, number)
    return files


def packed(path, files):
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


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
    files["PetImages/Bird/1.jpg"] = tiny_jpeg("cat", 1)
    assert downloads.main(["--from", str(packed(tmp_path / "pets.zip", files))]) == 0
    printed = capsys.readouterr().out
    for name in ("Cat/3.jpg", "Dog/7.jpg", "Dog/8.jpg"):
        assert f"left out: PetImages/{name}: " in printed
    assert "left out 3:" in printed
    pets = load_pets()
    assert np.bincount(pets.train.labels).tolist() == [1000, 1000]
    assert np.bincount(pets.test.labels).tolist() == [99, 98]
    assert pets.train.images[3, 64, 64, 1] == pytest.approx(4, abs=6)
    left_out = storage.load_notes(photographs_folder())["left_out"]
    assert [row["file"] for row in left_out][0] == "PetImages/Cat/3.jpg"


def assert_refused(capsys, *words):
    error = capsys.readouterr().err
    last = error.strip().splitlines()[-1]
    assert last.startswith("photos: ")
    assert "Traceback" not in error
    for word in words:
        assert word in last
    assert not storage.is_stored(photographs_folder())


def test_from_a_path_that_is_not_there(tmp_path, empty_data, capsys):
    assert downloads.main(["--from", str(tmp_path / "none.zip")]) == 1
    assert_refused(capsys, "none.zip", "give the path")


def test_from_a_file_that_is_no_archive(tmp_path, empty_data, capsys):
    (tmp_path / "pets.zip").write_text("<html>please log in</html>")
    assert downloads.main(["--from", str(tmp_path / "pets.zip")]) == 1
    assert_refused(capsys, "pets.zip is not a whole zip archive", "as it was downloaded")


def test_from_an_archive_cut_short(tmp_path, empty_data, capsys):
    path = packed(tmp_path / "pets.zip", {"train/cat.0.jpg": b"x" * 9000})
    path.write_bytes(path.read_bytes()[:5000])
    assert downloads.main(["--from", str(path)]) == 1
    assert_refused(capsys, "is not a whole zip archive")


def test_from_an_archive_with_other_folders(tmp_path, empty_data, capsys):
    path = packed(tmp_path / "birds.zip", {"birds/owl/1.jpg": tiny_jpeg("cat", 1)})
    assert downloads.main(["--from", str(path)]) == 1
    assert_refused(capsys, "birds.zip holds no pictures", "PetImages/Cat/0.jpg")


def test_from_a_folder_without_pictures(tmp_path, empty_data, capsys):
    (tmp_path / "empty").mkdir()
    assert downloads.main(["--from", str(tmp_path / "empty")]) == 1
    assert_refused(capsys, "holds no pictures", "train/cats/cat.0.jpg")


def test_from_an_archive_with_too_few(tmp_path, empty_data, capsys):
    few = {f"train/cat.{n}.jpg": tiny_jpeg("cat", n) for n in range(1500)}
    few |= {f"train/dog.{n}.jpg": tiny_jpeg("dog", n) for n in range(900)}
    assert downloads.main(["--from", str(packed(tmp_path / "few.zip", few))]) == 1
    assert_refused(capsys, "holds 900 dogs", "at least 1,401 are needed")


@pytest.fixture
def server(request):
    """Serve what the test has put into server.answers: {path: (status, content)}."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            status, content = self.server.answers.get(self.path, (404, b"not here"))
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *words):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.answers = {}
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def address(server, path):
    return f"http://127.0.0.1:{server.server_port}{path}"


def test_an_archive_is_downloaded_and_prepared(tmp_path, server, empty_data):
    content = packed(tmp_path / "pets.zip", files_of(PUBLIC)).read_bytes()
    server.answers["/pets.zip"] = (200, content)
    assert downloads.main(["--url", address(server, "/pets.zip")]) == 0
    assert load_pets().kind == "photographs"
    assert (empty_data / "downloads" / "pets.zip").read_bytes() == content


def test_a_web_page_in_place_of_the_archive_is_refused_and_removed(server, empty_data, capsys):
    server.answers["/pets.zip"] = (200, b"<html>please log in</html>")
    assert downloads.main(["--url", address(server, "/pets.zip")]) == 1
    assert_refused(capsys, "26 bytes that are not the archive", "--from")
    assert not (empty_data / "downloads" / "pets.zip").exists()


def test_an_archive_of_another_size_is_refused(tmp_path, server, empty_data):
    content = packed(tmp_path / "pets.zip", {"a": b"a"}).read_bytes()
    server.answers["/pets.zip"] = (200, content)
    with pytest.raises(ValueError, match="that are not the archive"):
        downloads.download(address(server, "/pets.zip"), expected_bytes=len(content) + 1)


@pytest.mark.parametrize("status", [403, 404, 500])
def test_a_server_that_refuses_is_named(status, server, empty_data, capsys):
    server.answers["/pets.zip"] = (status, b"no")
    assert downloads.main(["--url", address(server, "/pets.zip")]) == 1
    assert_refused(capsys, str(status), "could not be downloaded", "give it with --from")


def test_no_server_at_all_is_said_at_once(server, empty_data, capsys):
    assert downloads.main(["--url", "http://127.0.0.1:9/pets.zip"]) == 1
    assert_refused(capsys, "could not be downloaded", "check the network")


def test_a_place_that_cannot_be_written_is_named(tmp_path, server, monkeypatch, capsys):
    (tmp_path / "taken").write_text("")
    monkeypatch.setenv("PETS_DATA", str(tmp_path / "taken"))
    server.answers["/pets.zip"] = (200, b"anything")
    assert downloads.main(["--url", address(server, "/pets.zip")]) == 1
    assert_refused(capsys, "cannot be written", "set PETS_DATA to a folder that is")
