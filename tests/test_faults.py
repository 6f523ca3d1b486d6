"""Preparing survives kills, crowds, full disks and damage, on the real code."""

import itertools
import os
import shutil
import subprocess
import sys

import numpy as np
import pytest

from helpers.data import cache, load_pets, photographs, photographs_folder
from tests.support.archives import FEW
from tests.support.notebooks import ROOT

pytestmark = pytest.mark.slow

# Small parts, set before the work begins. With --kill N the process ends, without a word to
# anyone, before it changes something on disk for the Nth time.
SMALL = f"""
import os, sys
from helpers.data import downloads, parts, photographs
parts.COUNTS.update({FEW})
photographs.SPARE = 5
left = int(sys.argv[1])
def count(event, arguments):
    global left
    path, *how = arguments if arguments else ("",)
    writes = event in ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod") or (
        event == "open" and isinstance(how[1], int) and how[1] & (os.O_WRONLY | os.O_RDWR))
    if writes and str(path).startswith(os.environ["PETS_DATA"]):
        left -= 1
        if not left:
            os._exit(9)
sys.addaudithook(count)
sys.exit(downloads.main(sys.argv[2:]))
"""


def start(path, folder, kill=0):
    """Begin to prepare in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", SMALL, str(kill), "--from", str(path)],
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
    return cache.load_arrays(stored, mend="")[0]


def run(*words, **options):
    """Prepare in a process of its own; its exit status."""
    running = start(*words, **options)
    running.communicate()
    return running.returncode


def test_a_run_killed_before_any_of_its_writes_leaves_the_old_or_the_new_whole(
    tmp_path, few_archive
):
    folder, whole = tmp_path / "made", tmp_path / "whole"
    assert run(few_archive, folder) == 0
    expected = {name: np.array(array) for name, array in contents(folder).items()}
    shutil.copytree(folder, whole)
    for write in itertools.count(1):
        # In turns into an empty folder, and into one that holds what was prepared before.
        shutil.rmtree(folder, ignore_errors=True)
        if write % 2 == 0:
            shutil.copytree(whole, folder)
        status = run(few_archive, folder, kill=write)
        found = contents(folder)
        assert found is not None or write % 2
        for name in found or ():
            np.testing.assert_array_equal(found[name], expected[name])
        if status == 0:
            break
        assert status == 9
    # A folder and a file for each array, the record, and its place: less would not be all writes.
    assert write > 10
    (folder / "photographs" / "arrays-killed").mkdir()
    assert run(few_archive, folder) == 0
    left = {path.name for path in (folder / "photographs").iterdir()}
    assert left == {"record.json", cache.stored_as(folder / "photographs")}
    np.testing.assert_array_equal(contents(folder)["train"], expected["train"])


def test_eight_first_runs_at_once_prepare_once(tmp_path, few_archive):
    folder = tmp_path / "made"
    runs = [start(few_archive, folder) for _ in range(8)]
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
        pytest.skip("a disk of its own cannot be mounted here (CONTRIBUTING.md: Tests)")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_is_named_and_what_was_there_stays(little_disk, few_archive, few, monkeypatch):
    monkeypatch.delenv("PETS")
    monkeypatch.setenv("PETS_DATA", str(little_disk))
    old = {name: np.zeros((2, 16, 16, 3), np.uint8) for name in ("train", "validation", "test")}
    old |= {f"{name}_labels": np.array([0, 1], np.uint8) for name in list(old)}
    cache.save_arrays(photographs_folder(), old, {})
    with pytest.raises(OSError, match=r"photographs cannot be written \([Nn]o space left"):
        photographs.prepare(few_archive, photographs_folder())
    assert len(load_pets().train.labels) == 2
    assert len(list(photographs_folder().iterdir())) == 2


def test_a_disk_that_cannot_be_written_serves_what_it_holds(little_disk, few_archive, monkeypatch):
    monkeypatch.delenv("PETS")
    monkeypatch.setenv("PETS_DATA", str(little_disk))
    old = {name: np.zeros((2, 16, 16, 3), np.uint8) for name in ("train", "validation", "test")}
    old |= {f"{name}_labels": np.array([0, 1], np.uint8) for name in list(old)}
    cache.save_arrays(photographs_folder(), old, {})
    subprocess.run(["mount", "-o", "remount,ro", str(little_disk)], check=True)
    assert len(load_pets().train.labels) == 2
    with pytest.raises(OSError, match="cannot be written.*set PETS_DATA to a folder that is"):
        photographs.prepare(few_archive, photographs_folder())
