"""The notebooks' form: what a reader finds in the same place every time."""

import re

import nbformat
import pytest

from tests.support.notebooks import NOTEBOOKS
from tests.support.outputs import ROUNDS

LINK = re.compile(r"\]\(([^)#]+)")
each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name[:2])


def cells(path, kind=None):
    notebook = nbformat.read(path, as_version=4)
    return [cell for cell in notebook.cells if kind in (None, cell.cell_type)]


def test_the_first_and_the_last_lesson_are_there_and_no_number_comes_twice():
    numbers = [path.name[:2] for path in NOTEBOOKS]
    assert numbers[0] == "00"
    assert numbers[-1] == "18"
    assert len(set(numbers)) == len(numbers) >= 14


@each_notebook
def test_its_title_carries_its_number(path):
    assert cells(path)[0].source.startswith(f"# {path.name[:2]} ")


@each_notebook
def test_it_is_valid_and_stored_without_volatile_metadata(path):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    assert notebook.nbformat_minor >= 5
    assert notebook.metadata == {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    for cell in notebook.cells:
        assert set(cell.metadata) <= {"tags"}


@each_notebook
def test_it_opens_with_what_the_reader_will_do(path):
    first = cells(path)[0].source
    assert first.startswith("# ")
    for words in ("**You'll do.**", "**You'll learn to**", "**You'll need.**", "Teaching"):
        assert words in first
    assert 3 <= first.count("\n- ") <= 4


@each_notebook
def test_it_closes_with_an_answer_to_each_of_its_aims(path):
    first, last = cells(path)[0].source, cells(path)[-1].source
    assert last.startswith("## What you saw")
    assert "**Next:**" in last
    assert last.count("\n- ") == first.count("\n- ")


@each_notebook
def test_its_cells_were_run_once_from_first_to_last(path):
    code = cells(path, "code")
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    outputs = [output for cell in code for output in cell.outputs]
    assert not [o for o in outputs if o.output_type == "error" or o.get("name") == "stderr"]


@each_notebook
def test_its_cells_can_be_read_at_a_glance(path):
    lengths = []
    for cell in cells(path, "code"):
        lines = [line for line in cell.source.splitlines() if line.strip()]
        lengths.append(len(lines))
        assert len(lines) <= 15, cell.source
        assert max(map(len, lines)) <= 79, cell.source
        assert not cell.source.rstrip().endswith(";")
        assert "!pip" not in cell.source
    assert sum(lengths) <= 180
    kinds = "".join("c" if cell.cell_type == "code" else "m" for cell in cells(path))
    assert "ccc" not in kinds


@each_notebook
def test_its_prose_is_short(path):
    words = sum(len(cell.source.split()) for cell in cells(path, "markdown"))
    assert 800 <= words <= 2000


@each_notebook
def test_it_is_small_enough_to_load_at_once(path):
    assert path.stat().st_size <= 500 * 1024


@each_notebook
def test_every_figure_has_words_for_who_cannot_see_it(path):
    for cell in cells(path, "code"):
        for output in cell.outputs:
            if "image/png" in output.get("data", {}):
                words = output.metadata["image/png"]["alt"]
                assert len(words) > 15
                assert output.data["text/plain"] == words


@each_notebook
def test_its_outputs_are_those_of_the_drawn_pets(path):
    for cell in cells(path, "code"):
        assert "Loaded photographs" not in str(cell.outputs)


@each_notebook
def test_a_cell_that_is_not_compared_has_an_assert_close_by(path):
    code = cells(path, "code")
    for place, cell in enumerate(code):
        if "nbval-ignore-output" in cell.metadata.get("tags", []):
            near = code[place : place + 4]
            assert any("assert" in each.source for each in near), cell.source


@each_notebook
def test_its_tags_are_ones_that_the_tests_know(path):
    for cell in cells(path):
        tags = cell.metadata.get("tags", [])
        assert set(tags) <= {"nbval-ignore-output", ROUNDS, "hide-output"}
        assert len(set(tags) - {"hide-output"}) <= 1


@each_notebook
def test_its_links_lead_somewhere(path):
    for cell in cells(path, "markdown"):
        for target in LINK.findall(cell.source):
            assert not target.startswith("http")
            assert (path.parent / target).exists(), target
