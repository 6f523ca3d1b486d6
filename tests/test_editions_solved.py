"""The solved edition: what takes the place of what, and where it is written."""

import json
import re
from types import SimpleNamespace
from urllib.parse import unquote

import nbformat
import pytest
from nbformat import v4

from helpers.data import own_folder
from helpers.editions import solved, solving
from helpers.exercises import lesson_02
from tests.support.notebooks import ROOT, read

IMPORT = "from helpers.exercises import lesson_98 as exercise\nimport numpy as np"
LESSON = SimpleNamespace(
    kernel=SimpleNamespace(solution_code="kernel = [\n    1,\n]\n"),
    flip=SimpleNamespace(solution_code="def flip(picture):\n    return picture[:, ::-1]"),
)


def notebook(*sources):
    return v4.new_notebook(cells=[v4.new_code_cell(source) for source in sources])


def answered(source):
    return solving.solved(notebook(IMPORT, source), LESSON).cells[1].source


@pytest.mark.parametrize("stub", [
    "kernel = ...",
    "kernel = ...           # three numbers\n",
    "# Yours:\nkernel = [\n    ...,  # 1\n]\n",
    'kernel = """\nexercise.kernel.check(in a text)\n"""',
    "",
])  # fmt: skip
def test_all_lines_before_the_check_give_way_to_the_solution(stub):
    assert answered(f"{stub}\nexercise.kernel.check(kernel)\n") == (
        "kernel = [\n    1,\n]\nexercise.kernel.check(kernel)"
    )


@pytest.mark.parametrize("source", [
    "kernel = 1",
    "exercise.kernel.check(kernel)\nkernel",
    "exercise.kernel.hint()",
    "# exercise.kernel.check(kernel)",
    "exercises.kernel.check(kernel)",
])  # fmt: skip
def test_other_cells_stay_as_they_are(source):
    assert answered(source) == source


def test_what_it_was_made_from_is_not_changed_and_outputs_are_not_taken_along():
    given = notebook(IMPORT, "def flip(picture):\n    ...\n\nexercise.flip.check(flip)")
    given.cells[1].outputs = [v4.new_output("stream", text="Not answered yet.")]
    before = json.dumps(given)
    made = solving.solved(given, LESSON)
    assert json.dumps(given) == before
    assert not made.cells[1].outputs
    assert made.cells[1].id == given.cells[1].id


def test_a_lesson_without_exercises_is_known_as_such():
    assert solving.exercises_of(notebook("import numpy as np")) is None
    assert solving.exercises_of(notebook(IMPORT)) == ("lesson_98", "exercise")


@pytest.fixture
def series(tmp_path, monkeypatch):
    """Lesson 02 as far as its first exercise, and a lesson without any."""
    whole = read("02")
    names = [solving.checked_in(cell, "exercise") for cell in whole.cells]
    whole.cells = whole.cells[: names.index(next(filter(None, names))) + 1]
    whole.cells.append(v4.new_markdown_cell(
        "[01](01_bare.ipynb), [a table](../data/README.md#counts), [02](02_slide.ipynb), "
        "[a heading](#counts) and [a page](https://example.org/page)"))  # fmt: skip
    folder = tmp_path / "notebooks"
    folder.mkdir()
    nbformat.write(whole, folder / "02_slide.ipynb")
    nbformat.write(notebook("1 + 1"), folder / "01_bare.ipynb")
    monkeypatch.setattr(solved, "SOURCE", folder)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("PETS_OWN", str(tmp_path / "own"))
    return folder


def first_exercise(folder):
    """The name of the first exercise, and what its check said."""
    ((name, said),) = solving.verdicts(
        nbformat.read(folder / "02_slide.ipynb", as_version=4)
    ).items()
    return name, said


def test_the_job_writes_what_has_exercises_and_names_what_has_not(series, tmp_path, capsys):
    folder = tmp_path / "für die" / "Lehrerin 1"
    assert solved.main([str(folder)]) == 0
    left_out, done = capsys.readouterr().out.splitlines()
    assert left_out == "Left out, without exercises that are checked: 01."
    assert re.fullmatch(r"02_slide\.ipynb … 1 exercise, all right; \d+ s", done)
    assert [path.name for path in folder.iterdir()] == ["02_slide.ipynb"]
    assert first_exercise(folder)[1].startswith("Right.")
    # Nobody has solved anything.
    assert not list(own_folder().iterdir())


def test_its_links_lead_to_the_series_where_what_they_name_did_not_come_along(series, tmp_path):
    folder = tmp_path / "a folder" / "solved"
    solved.main([str(folder), "02"])
    made = nbformat.read(folder / "02_slide.ipynb", as_version=4)
    nbformat.validate(made)
    bare, table, own, heading, page = re.findall(r"\]\(([^)]+)\)", made.cells[-1].source)
    assert (folder / unquote(bare)).resolve() == series / "01_bare.ipynb"
    assert (folder / table.removesuffix("#counts")).resolve() == tmp_path / "data" / "README.md"
    assert [own, heading, page] == ["02_slide.ipynb", "#counts", "https://example.org/page"]


@pytest.mark.parametrize("theirs", ["a file", "the series' own", "a learner's", "ours, edited"])
def test_nothing_of_anybody_elses_is_written_over(theirs, series, tmp_path, capsys):
    folder = tmp_path / "solved"
    path = folder / "02_slide.ipynb"
    folder.mkdir()
    if theirs == "ours, edited":
        assert solved.main([str(folder)]) == 0
        path.write_text(path.read_text("utf-8").replace("import", "import  ", 1), "utf-8")
    else:
        path.write_text(
            "mine" if theirs == "a file" else (series / "02_slide.ipynb").read_text("utf-8")
        )
    before = path.read_bytes()
    capsys.readouterr()
    assert solved.main([str(folder)]) == 1
    assert capsys.readouterr() == (
        "", f"solved: 02_slide.ipynb in {folder} would be lost: name another folder, or move what "
        "is there away.\n")  # fmt: skip
    assert path.read_bytes() == before


def test_what_it_wrote_itself_is_written_anew(series, tmp_path, capsys):
    assert [solved.main([str(tmp_path / "solved")]) for _ in range(2)] == [0, 0]


@pytest.mark.parametrize(
    ("line", "words"),
    [("raise OSError('no')", "stopped, and was not written: OSError: no"),
     ("...", "1 exercise, not right: {name}")],
)  # fmt: skip
def test_a_cell_that_fails_and_a_solution_that_is_not_right_are_named(
    line, words, series, tmp_path, capsys, monkeypatch
):
    cell = nbformat.read(series / "02_slide.ipynb", as_version=4).cells[-2]
    name = solving.checked_in(cell, "exercise")
    answer = cell.source.rpartition("(")[2].rstrip(")")
    monkeypatch.setattr(getattr(lesson_02, name), "solution_code", f"{line}\n{answer} = None")
    assert solved.main([str(tmp_path / "solved")]) == 1
    assert words.format(name=name) in capsys.readouterr().out


def test_a_folder_that_cannot_be_made_is_named(series, tmp_path, capsys):
    (tmp_path / "file").write_text("")
    assert solved.main([str(tmp_path / "file" / "solved")]) == 1
    assert "cannot be written (Not a directory)" in capsys.readouterr().err
