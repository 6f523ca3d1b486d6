"""Puts solutions in the place of stubs, and runs what comes of it."""

import copy
import importlib
import re
import tempfile

import nbformat

from helpers.editions.running import execute

IMPORT = re.compile(r"^from helpers\.exercises import (\w+) as (\w+)", re.MULTILINE)


def exercises_of(notebook):
    """Where a notebook's exercises are: (module, alias), or None where it has none.

    notebook: as JSON or nbformat has it.
    """
    for cell in notebook["cells"]:
        found = cell["cell_type"] == "code" and IMPORT.search("".join(cell["source"]))
        if found:
            return found[1], found[2]
    return None


def checked_in(cell, alias):
    """The name of the exercise that a cell checks in its last line, or None.

    cell: as nbformat has it.
    alias: what the notebook calls its exercises.
    """
    last = cell.source.rstrip().rpartition("\n")[2]
    found = cell.cell_type == "code" and re.match(rf"{alias}\.(\w+)\.check\(", last)
    return found[1] if found else None


def solved(notebook, lesson):
    """Put its solution in the place of every stub.

    notebook: as nbformat has it.
    lesson: the module of its exercises; each has solution_code.
    Returns a new notebook, without outputs.
    """
    answered = copy.deepcopy(notebook)
    _, alias = exercises_of(notebook)
    for cell in answered.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
        name = checked_in(cell, alias)
        if name:
            check = cell.source.rstrip().rpartition("\n")[2]
            cell.source = f"{getattr(lesson, name).solution_code.rstrip()}\n{check}"
    return answered


def verdicts(notebook):
    """What the checks of a solved notebook that was run said.

    notebook: as nbformat has it.
    Returns {name of the exercise: what its check said, as plain text}.
    """
    _, alias = exercises_of(notebook)
    said = {}
    for cell in notebook.cells:
        name = checked_in(cell, alias)
        if name:
            texts = [output.get("data", {}).get("text/plain", "") for output in cell.outputs]
            said[name] = texts[-1] if texts else ""
    return said


def is_right(said):
    """Whether a check took an answer; what is answered in words is compared, not graded.

    said: by the check.
    """
    return said.startswith(("Right.", "Compare."))


def run_solved(path):
    """Solve a lesson and run it, with the drawn pets.

    path: of the lesson in the series, a Path.
    Returns the notebook with its outputs.
    Raises CellExecutionError if a cell fails.
    """
    notebook = nbformat.read(path, as_version=4)
    name, _ = exercises_of(notebook)
    answered = solved(notebook, importlib.import_module(f"helpers.exercises.{name}"))
    # What is solved here has not been solved by the reader whose folder that is.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as own:
        return execute(answered, path.parent, PETS="drawn", PETS_OWN=own)
