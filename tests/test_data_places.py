"""Folders that several share, and one reader's own: what is written goes where it can be."""

import shutil
import subprocess

import numpy as np
import pytest

from helpers import data
from helpers.data import cache, drawn, places


@pytest.fixture
def blocked(tmp_path):
    """A folder that nobody can make, not even root, to whom a read-only one is none."""
    (tmp_path / "file").write_text("no folder")
    return tmp_path / "file" / "made"


@pytest.fixture
def home(tmp_path, monkeypatch):
    """An empty home, whatever the system calls it."""
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.delenv("PETS_OWN", raising=False)
    return tmp_path / "home"


@pytest.fixture
def few_pets(monkeypatch):
    """The like of the drawn pets, two of each part, which are there at once."""
    arrays = {part: np.full((2, 96, 96, 3), 7, np.uint8) for part in drawn.COUNTS}
    arrays |= {f"{part}_labels": np.array([0, 1], np.uint8) for part in drawn.COUNTS}
    monkeypatch.setattr(drawn, "draw_all", lambda: arrays)


def test_pets_are_drawn_into_the_readers_own_folder_where_the_shared_one_cannot_be_written(
    blocked, home, few_pets, monkeypatch, capsys
):
    monkeypatch.setenv("PETS_DATA", str(blocked))
    assert data.load_pets("drawn").train.images.shape == (2, 96, 96, 3)
    first, loaded = capsys.readouterr().out.splitlines()
    assert f"{blocked / f'drawn_pets_{data.drawn_key()}'} cannot be written (" in first
    assert "set PETS_DATA to a folder that is; until then the drawn pets are kept in" in first
    assert loaded.startswith("Loaded drawn pets")
    before = cache.stored_as(data.own_folder() / f"drawn_pets_{data.drawn_key()}")
    assert data.load_pets("drawn").test.labels.tolist() == [0, 1]
    assert cache.stored_as(data.own_folder() / f"drawn_pets_{data.drawn_key()}") == before
    assert home in data.own_folder().parents


def test_nowhere_to_write_is_one_sentence_on_the_folder_that_was_named(
    blocked, few_pets, monkeypatch
):
    monkeypatch.setenv("PETS_DATA", str(blocked))
    monkeypatch.setenv("PETS_OWN", str(blocked))
    with pytest.raises(OSError, match=r"cannot be written \(.*set PETS_DATA to a folder that is$"):
        data.load_pets("drawn")
    with pytest.raises(OSError, match="set PETS_OWN to a folder that is"):
        data.own_folder()


def test_prepared_pets_on_a_disk_that_is_read_only_serve_all(
    tmp_path, few_pets, monkeypatch, capsys
):
    place = tmp_path / "disk"
    place.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(place)]
    if shutil.which("mount") is None or subprocess.run(words, capture_output=True).returncode:
        pytest.skip("a disk of its own cannot be mounted here (CONTRIBUTING.md: Tests)")
    try:
        monkeypatch.setenv("PETS_DATA", str(place))
        data.load_pets("drawn")
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
        capsys.readouterr()
        assert len(data.load_pets("drawn").train.labels) == 2
        assert capsys.readouterr().out.startswith("Loaded")
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def test_a_readers_own_folder_is_never_the_shared_one(tmp_path, home, monkeypatch):
    monkeypatch.setenv("PETS_DATA", str(tmp_path / "shared"))
    assert (tmp_path / "shared") not in data.own_folder().parents
    monkeypatch.setenv("PETS_OWN", str(tmp_path / "mine"))
    assert data.own_folder() == tmp_path / "mine"
    assert data.own_folder().is_dir()
    monkeypatch.delenv("PETS_OWN")
    monkeypatch.delenv("PETS_DATA")
    monkeypatch.setattr(places, "made_folder", lambda: tmp_path / "made")
    assert data.own_folder() == tmp_path / "made" / "own"


def test_advice_on_what_cannot_be_written_fits_who_asked(blocked):
    with pytest.raises(OSError, match="or set PETS_DATA to a folder that is"):
        cache.save_arrays(blocked, {}, {})
    with pytest.raises(OSError, match="or name another folder$") as raised:
        cache.save_arrays(blocked, {}, {}, otherwise="name another folder")
    assert "PETS_DATA" not in str(raised.value)
