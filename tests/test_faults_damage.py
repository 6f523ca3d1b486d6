"""Damaged pictures and archives: refused in a sentence, or read as Pillow reads them."""

import io
import random
import zipfile

import pytest
from PIL import Image

from helpers.data import photographs
from helpers.data.pictures import load_square
from tests.support.archives import jpeg

pytestmark = pytest.mark.slow


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
    few_archive, tmp_path, few, monkeypatch
):
    monkeypatch.setattr("helpers.data.photographs.tqdm", lambda **_: _NoBar())
    original, chance = few_archive.read_bytes(), random.Random(5)
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
