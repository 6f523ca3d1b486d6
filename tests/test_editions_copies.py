"""The learner's copies: made, brought up to date, and never written over."""

import json

import nbformat
import pytest
from nbformat import v4

from helpers.editions import copies
from helpers.editions.lessons import cells_of
from tests.support.notebooks import NOTEBOOKS, ROOT
from tests.support.series import FIRST, SECOND, edit, in_jupyterlab, sources, updated, write


def test_every_lesson_of_the_course_is_copied_without_what_a_run_has_left(tmp_path):
    news = copies.bring_up_to_date(ROOT / "notebooks", tmp_path / "mine")
    assert news == copies.News(added=[path.name for path in NOTEBOOKS])
    for path in NOTEBOOKS:
        source, copy = (nbformat.read(each, as_version=4) for each in (path, tmp_path / "mine"
                                                                       / path.name))  # fmt: skip
        nbformat.validate(copy)
        assert source.metadata == copy.metadata
        for before, after in zip(source.cells, copy.cells, strict=True):
            for name in ("id", "cell_type", "source", "metadata"):
                assert before[name] == after[name]
            assert not after.get("outputs")
            assert after.get("execution_count") is None


def test_a_second_start_changes_nothing(series, mine):
    before = {path.name: path.stat().st_mtime_ns for path in mine.iterdir()}
    assert copies.bring_up_to_date(series, mine) == copies.News()
    assert {path.name: path.stat().st_mtime_ns for path in mine.iterdir()} == before


def test_an_update_over_an_edited_copy_keeps_it_to_the_byte_and_renews_the_other(series, mine):
    edit(mine / SECOND, 0, "kernel = [[1, 0, -1]]")
    written = (mine / SECOND).read_bytes()
    updated(series)
    assert copies.bring_up_to_date(series, mine) == copies.News(newer=[SECOND])
    assert (mine / SECOND).read_bytes() == written
    assert sources(mine / FIRST) == ["image = 1", "image + 1", "a new cell"]
    # As long as there is a newer one, and after further updates.
    assert copies.bring_up_to_date(series, mine).newer == [SECOND]
    updated(series)
    assert copies.bring_up_to_date(series, mine).newer == [SECOND]
    assert (mine / SECOND).read_bytes() == written
    assert sources(mine / FIRST)[-2:] == ["a new cell", "a new cell"]


@pytest.mark.parametrize(
    "change",
    [
        lambda cells: cells.insert(1, v4.new_markdown_cell("My note.")),
        lambda cells: cells.pop(),
        lambda cells: cells.reverse(),
        lambda cells: cells[1].update(source=""),
        lambda cells: cells[0].update(source=cells[0].source + "  # mine"),
        lambda cells: cells.__setitem__(0, v4.new_markdown_cell(cells[0].source)),
    ],
    ids=["a note", "a cell away", "another order", "emptied", "a comment", "another kind"],
)
def test_every_change_of_a_cell_is_the_learners(change, series, mine):
    notebook = nbformat.read(mine / SECOND, as_version=4)
    change(notebook.cells)
    nbformat.write(notebook, mine / SECOND)
    updated(series)
    written = (mine / SECOND).read_bytes()
    assert copies.bring_up_to_date(series, mine).newer == [SECOND]
    assert (mine / SECOND).read_bytes() == written


def test_saved_by_jupyterlab_it_is_still_unedited(series, mine):
    in_jupyterlab(mine / SECOND)
    updated(series)
    assert copies.bring_up_to_date(series, mine) == copies.News()
    assert sources(mine / SECOND)[-1] == "a new cell"


def test_what_a_run_of_the_learners_shows_is_kept(series, mine):
    in_jupyterlab(mine / SECOND, output="trained for three minutes")
    written = (mine / SECOND).read_bytes()
    assert copies.bring_up_to_date(series, mine) == copies.News()
    updated(series)
    assert copies.bring_up_to_date(series, mine).newer == [SECOND]
    assert (mine / SECOND).read_bytes() == written


def test_outputs_that_are_stored_anew_are_no_newer_edition(series, mine):
    edit(mine / SECOND, 0, "kernel = 1")
    write(series / SECOND, *sources(series / SECOND), output="stored anew")
    assert copies.bring_up_to_date(series, mine) == copies.News()


def test_a_fresh_copy_comes_beside_and_ends_the_word_of_a_newer_edition(series, mine):
    edit(mine / SECOND, 0, "kernel = 1")
    written = (mine / SECOND).read_bytes()
    updated(series)
    for name in ("02_slide_fresh.ipynb", "02_slide_fresh_2.ipynb", "02_slide_fresh_3.ipynb"):
        assert copies.add_fresh(series, mine, ["02"]) == [mine / name]
        assert cells_of(json.loads((mine / name).read_text())) == cells_of(
            json.loads((series / SECOND).read_text())
        )
    assert (mine / SECOND).read_bytes() == written
    assert copies.bring_up_to_date(series, mine) == copies.News()
    updated(series, SECOND)
    assert copies.bring_up_to_date(series, mine).newer == [SECOND]


def test_several_fresh_copies_at_once_and_an_unknown_number_makes_none(series, mine):
    assert [path.name for path in copies.add_fresh(series, mine, ["2", "01"])] == [
        "02_slide_fresh.ipynb", "01_see_fresh.ipynb"
    ]  # fmt: skip
    before = sorted(mine.iterdir())
    with pytest.raises(ValueError, match="there is no lesson 77 or x: there are 01 and 02"):
        copies.add_fresh(series, mine, ["01", "77", "x"])
    assert sorted(mine.iterdir()) == before


def test_a_new_lesson_is_added(series, mine):
    write(series / "03_convolve.ipynb", "stride = 1")
    assert copies.bring_up_to_date(series, mine) == copies.News(added=["03_convolve.ipynb"])
    assert (mine / "03_convolve.ipynb").exists()


def test_a_deleted_lesson_stays_away_until_it_is_asked_for_or_all_are_gone(series, mine):
    (mine / SECOND).unlink()
    updated(series)
    assert copies.bring_up_to_date(series, mine) == copies.News()
    assert not (mine / SECOND).exists()
    assert copies.add_fresh(series, mine, ["02"]) == [mine / SECOND]
    for name in (FIRST, SECOND):
        (mine / name).unlink()
    assert copies.bring_up_to_date(series, mine) == copies.News(added=[FIRST, SECOND])


@pytest.mark.parametrize("content", [b"", b"no JSON", b"[]", b'{"cells": 3}', b"\xff\xfe"])
def test_a_copy_that_is_no_notebook_is_left_as_it_is(content, series, mine):
    (mine / SECOND).write_bytes(content)
    updated(series)
    assert copies.bring_up_to_date(series, mine).newer == [SECOND]
    assert (mine / SECOND).read_bytes() == content


def test_what_else_is_in_the_folder_is_the_learners_own(series, mine):
    for name in ("02_slide_mine.ipynb", "Untitled.ipynb", "99_own.ipynb", "cat.jpg"):
        (mine / name).write_bytes(b"my own")
    (mine / SECOND).rename(mine / "done.ipynb")
    updated(series)
    copies.bring_up_to_date(series, mine)
    for name in ("02_slide_mine.ipynb", "Untitled.ipynb", "99_own.ipynb", "cat.jpg"):
        assert (mine / name).read_bytes() == b"my own"
    assert (mine / "done.ipynb").exists()


def test_a_lesson_of_the_series_that_cannot_be_read_keeps_no_other_away(series):
    (series / FIRST).write_text("<<<<<<< HEAD")
    news = copies.bring_up_to_date(series, series.parent / "mine")
    assert news == copies.News(added=[SECOND], unreadable=[FIRST])
