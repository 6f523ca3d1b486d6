"""The learner's copies survive kills, crowds, full disks, and folders that cannot be written."""

import itertools
import json
import shutil
import subprocess
import sys

import pytest

from helpers.editions import copies, memory, opening
from tests.support.mounts import full, read_only
from tests.support.notebooks import ROOT
from tests.support.series import FIRST, SECOND, edit, small_series, sources, updated

# Brings copies up to date. With a number from 1 on the process ends, without a word to anyone,
# before it changes something in the learner's folder for the Nth time.
UPDATE = """
import os, sys
from pathlib import Path
from helpers.editions import copies
series, mine, left = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
def count(event, arguments):
    global left
    path, *how = arguments if arguments else ("",)
    writes = event in ("os.mkdir", "os.rename", "os.remove", "os.chmod") or (
        event == "open" and isinstance(how[1], int) and how[1] & (os.O_WRONLY | os.O_RDWR))
    if writes and str(path).startswith(str(mine)):
        left -= 1
        if not left:
            os._exit(9)
sys.addaudithook(count)
print(*copies.bring_up_to_date(series, mine).added)
"""


def begin(series, mine, kill=0):
    return subprocess.Popen(
        [sys.executable, "-c", UPDATE, str(series), str(mine), str(kill)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip


@pytest.mark.parametrize("damage", [None, "", "{", "[]", '{"copied": 5}', "\x00" * 50])
def test_without_memory_nothing_is_written_over_and_what_is_missing_is_added(damage, series, mine):
    edit(mine / SECOND, 0, "kernel = 1")
    written = (mine / SECOND).read_bytes()
    (mine / FIRST).unlink()
    if damage is None:
        (mine / memory.FILE).unlink()
    else:
        (mine / memory.FILE).write_text(damage)
    assert copies.bring_up_to_date(series, mine) == copies.News(added=[FIRST])
    assert (mine / SECOND).read_bytes() == written
    updated(series)
    assert copies.bring_up_to_date(series, mine) == copies.News(newer=[SECOND])
    assert (mine / SECOND).read_bytes() == written


@pytest.mark.slow
@pytest.mark.parametrize("edited", [False, True])
def test_a_start_that_is_killed_leaves_whole_notebooks_and_the_next_one_completes_it(
    edited, series, mine
):
    for write in itertools.count(1):
        # Into an empty folder, or over copies of an earlier edition, of which one was edited.
        shutil.rmtree(mine)
        small_series(series)
        if edited:
            copies.bring_up_to_date(series, mine)
            edit(mine / SECOND, 0, "kernel = 1")
        updated(series)
        killed = begin(series, mine, kill=write)
        killed.communicate()
        for path in mine.glob("*.ipynb"):
            json.loads(path.read_text("utf-8"))
        news = copies.bring_up_to_date(series, mine)
        assert sources(mine / FIRST) == ["image = 1", "image + 1", "a new cell"]
        assert sources(mine / SECOND)[0] == ("kernel = 1" if edited else "kernel = ...")
        assert news.newer == [SECOND] * edited
        if killed.returncode == 0:
            break
    # A lock, a lesson or two, the memory; a file is opened, then put in place.
    assert write > (5 if edited else 7)


def test_starts_at_once_do_not_fight(series):
    mine = series.parent / "my_notebooks"
    running = [begin(series, mine) for _ in range(4)]
    said = [each.communicate()[0].split() for each in running]
    assert [each.returncode for each in running] == [0] * 4, said
    assert sorted(sum(said, [])) == [FIRST, SECOND]
    assert copies.bring_up_to_date(series, mine) == copies.News()


def told(series, mine, capsys):
    """What a learner is told on standard error; there is one line of it."""
    opening.prepare_copies(series, mine)
    (line,) = capsys.readouterr().err.splitlines()
    return line


def test_a_file_in_the_folders_place_is_named(series, capsys):
    (series.parent / "my_notebooks").write_text("mine")
    line = told(series, series.parent / "my_notebooks", capsys)
    assert "my_notebooks is a file, where the folder for your copies" in line
    assert line.endswith("give it another name; until then the course opens from notebooks/.")
    assert (series.parent / "my_notebooks").read_text() == "mine"


def test_a_folder_that_cannot_be_written_is_named(series, capsys):
    with read_only(series.parent):
        line = told(series, series.parent / "my_notebooks", capsys)
    assert "cannot be written (Read-only file system)" in line
    assert line.endswith("; until then the course opens from notebooks/.")


def test_copies_in_a_folder_that_cannot_be_written_are_opened_without_a_word(series, mine, capsys):
    with read_only(mine):
        opening.prepare_copies(series, mine)
        assert capsys.readouterr() == ("", "")
        updated(series)
        assert told(series, mine, capsys).endswith("; until then your copies stay as they are.")


def test_a_full_disk_is_named_and_so_are_the_lessons_that_are_missing(series, capsys):
    mine = series.parent / "my_notebooks"
    mine.mkdir()
    (series / SECOND).write_text((series / SECOND).read_text().replace("Ellipsis", "?"))
    edit(series / SECOND, 0, "kernel = 1  # " + "a long comment " * 20_000)
    with full(mine, kilobytes=64):
        line = told(series, mine, capsys)
        assert "cannot be written (No space left on device)" in line
        assert line.endswith("; until then open 02 from notebooks/.")
        assert sorted(path.name for path in mine.glob("*.ipynb")) == [FIRST]
