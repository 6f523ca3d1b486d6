"""Preparing survives kills, crowds, full disks and damage, on the real code."""

import io
import os
import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile

import numpy as np
import pytest
from PIL import Image

from helpers.data import cache, load_pets, photographs, photographs_folder, splitting
from helpers.data.pictures import load_square
from tests.support.archives import jpeg, packed
from tests.support.notebooks import ROOT

# A small split, set before the work begins: many runs fit into a test.
SMALL = (
    "import sys; from helpers.data import downloads, photographs, splitting;"
    "splitting.COUNTS.update(train=60, validation=20, test=10); photographs.SPARE = 5;"
    "sys.exit(downloads.main(sys.argv[1:]))"
)


@pytest.fixture
def small(monkeypatch):
    """The same small split in this process."""
    for part, count in {"train": 60, "validation": 20, "test": 10}.items():
        monkeypatch.setitem(splitting.COUNTS, part, count)
    monkeypatch.setattr(photographs, "SPARE", 5)


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """An archive of 100 cats and 100 dogs."""
    files = {f"train/{kind}.{number}.jpg": jpeg(kind, number)
             for kind in ("cat", "dog") for number in range(100)}  # fmt: skip
    return packed(tmp_path_factory.mktemp("small") / "pets.zip", files)


def start(source, folder):
    """Begin to prepare in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", SMALL, "--from", str(source)],
        cwd=ROOT,
        env={**os.environ, "PETS_DATA": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def contents(folder):
    """The stored arrays of a data folder, or None where nothing is stored."""
    stored = folder / "photographs"
    if not cache.is_stored(stored):
        return None
    return cache.load_arrays(stored, mend="")


def test_a_run_killed_at_fifty_points_leaves_the_old_or_the_new_whole(tmp_path, archive):
    folder = tmp_path / "made"
    began = time.monotonic()
    assert start(archive, folder).wait() == 0
    whole = time.monotonic() - began
    expected = contents(folder)
    expected = {name: np.array(array) for name, array in expected.items()}
    shutil.copytree(folder, tmp_path / "whole")
    killed = 0
    for point in range(50):
        shutil.rmtree(folder, ignore_errors=True)
        if point % 2 == 0:
            shutil.copytree(tmp_path / "whole", folder)
        running = start(archive, folder)
        try:
            # From the first import to the last write; later points crowd towards the writing.
            running.wait(whole * (0.3 + 0.75 * (point / 50)))
        except subprocess.TimeoutExpired:
            running.send_signal(signal.SIGKILL)
            killed += 1
        running.communicate()
        found = contents(folder)
        assert found is not None or point % 2
        for name in found or ():
            np.testing.assert_array_equal(found[name], expected[name])
    assert killed >= 25
    assert start(archive, folder).wait() == 0
    left = {path.name for path in (folder / "photographs").iterdir()}
    assert left == {"record.json", cache.stored_as(folder / "photographs")}
    np.testing.assert_array_equal(contents(folder)["train"], expected["train"])


def test_eight_first_runs_at_once_prepare_once(tmp_path, archive):
    folder = tmp_path / "made"
    runs = [start(archive, folder) for _ in range(8)]
    printed = [run.communicate()[0] for run in runs]
    assert [run.returncode for run in runs] == [0] * 8
    assert sum("Preparing" in text for text in printed) < 8
    assert all("60 cats" in text for text in printed)
    assert len(contents(folder)["train"]) == 120
    assert len([path for path in (folder / "photographs").iterdir() if path.is_dir()]) == 1


@pytest.fixture
def little_disk(tmp_path):
    """A disk of one megabyte, where the system lets us have one."""
    place = tmp_path / "disk"
    place.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    if shutil.which("mount") is None or subprocess.run(words, capture_output=True).returncode:
        pytest.skip("a disk of its own cannot be mounted here (CONTRIBUTING.md: The tests)")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_is_named_and_what_was_there_stays(little_disk, archive, small, monkeypatch):
    monkeypatch.delenv("PETS")
    monkeypatch.setenv("PETS_DATA", str(little_disk))
    old = {name: np.zeros((2, 16, 16, 3), np.uint8) for name in ("train", "validation", "test")}
    old |= {f"{name}_labels": np.array([0, 1], np.uint8) for name in list(old)}
    cache.save_arrays(photographs_folder(), old, {})
    with pytest.raises(OSError, match=r"photographs cannot be written \([Nn]o space left"):
        photographs.prepare(archive, photographs_folder())
    assert len(load_pets().train.labels) == 2
    assert len(list(photographs_folder().iterdir())) == 2


def test_a_disk_that_cannot_be_written_serves_what_it_holds(little_disk, archive, monkeypatch):
    monkeypatch.delenv("PETS")
    monkeypatch.setenv("PETS_DATA", str(little_disk))
    old = {name: np.zeros((2, 16, 16, 3), np.uint8) for name in ("train", "validation", "test")}
    old |= {f"{name}_labels": np.array([0, 1], np.uint8) for name in list(old)}
    cache.save_arrays(photographs_folder(), old, {})
    subprocess.run(["mount", "-o", "remount,ro", str(little_disk)], check=True)
    assert len(load_pets().train.labels) == 2
    with pytest.raises(OSError, match="cannot be written.*set PETS_DATA to a folder that is"):
        photographs.prepare(archive, photographs_folder())


def mutated(content, chance):
    """A copy with bytes changed, cut out, doubled, zeroed or the end cut off."""
    content = bytearray(content)
    for _ in range(chance.choice([1, 1, 2, 8, 40])):
        place = chance.randrange(max(1, len(content)))
        length = chance.choice([1, 1, 4, 60])
        match chance.randrange(5):
            case 0:
                content[place : place + length] = chance.randbytes(length)
            case 1:
                del content[place : place + length]
            case 2:
                content[place:place] = content[place : place + length]
            case 3:
                content[place : place + length] = bytes(length)
            case _ if chance.random() < 0.2:
                del content[place:]
    return bytes(content)


def seeds():
    """Small pictures of several formats, to be damaged."""
    picture = Image.open(io.BytesIO(jpeg("cat", 1))).resize((40, 30))
    exif = Image.Exif()
    exif[0x0112] = 6
    for name, options in {
        "JPEG": {"exif": exif}, "PNG": {}, "WEBP": {"lossless": True}, "GIF": {}, "TIFF": {},
        "BMP": {},
    }.items():  # fmt: skip
        for image in (picture, picture.convert("L")):
            file = io.BytesIO()
            image.save(file, name, **options)
            yield file.getvalue()


def test_five_hundred_damaged_pictures_are_refused_or_as_pillow_reads_them():
    originals, chance = list(seeds()), random.Random(4)
    messages = []
    for number in range(500):
        content = mutated(originals[number % len(originals)], chance)
        try:
            image = load_square(io.BytesIO(content), 16)
        except ValueError as problem:
            messages.append(str(problem))
            continue
        assert image.shape == (16, 16, 3)
        with Image.open(io.BytesIO(content)) as again:
            again.load()
    assert 100 < len(messages) < 500
    assert all("cannot be read as a picture (" in words or "pixels, more than" in words
               for words in messages)  # fmt: skip


def test_two_hundred_damaged_archives_are_refused_or_their_pictures_named(
    archive, tmp_path, small, monkeypatch
):
    monkeypatch.setattr("helpers.data.photographs.tqdm", lambda **_: _NoBar())
    original, chance = archive.read_bytes(), random.Random(5)
    before = set(tmp_path.parent.iterdir())
    messages, left_out = [], 0
    for number in range(200):
        path = tmp_path / "pets.zip"
        content = bytearray(original)
        if number % 2:
            # The directory at the end is where most can go wrong.
            content[-20_000:] = mutated(content[-20_000:], chance)
            path.write_bytes(content)
        else:
            path.write_bytes(mutated(content, chance))
        try:
            notes = photographs.prepare(path, tmp_path / "made")
        except ValueError as problem:
            messages.append(str(problem))
            continue
        left_out += len(notes["left_out"])
        for row in notes["left_out"]:
            assert row["reason"]
        for kinds in notes["files"].values():
            for name in (name for names in kinds.values() for name in names):
                with zipfile.ZipFile(path) as whole, Image.open(whole.open(name)) as picture:
                    picture.load()
                break
    assert len(messages) > 20
    assert all("pets.zip" in words for words in messages)
    assert left_out > 20
    assert set(tmp_path.parent.iterdir()) == before
    assert {entry.name for entry in tmp_path.iterdir()} <= {"pets.zip", "made", "made.lock"}


class _NoBar:
    total = 0

    def __enter__(self):
        return self

    def __exit__(self, *words):
        pass

    def update(self, count=1):
        pass
