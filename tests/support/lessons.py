"""The lessons that have checked exercises: notebooks, exercises, and what their tests know."""

import importlib
import re

import nbformat

from tests.support.notebooks import NOTEBOOKS

CHECK = re.compile(r"^exercise\.(\w+)\.check\((.*)\)$")
IMPORT = re.compile(r"from helpers\.exercises import lesson_(\d\d) as exercise")


def cells_of(path):
    """A notebook's cells."""
    return nbformat.read(path, as_version=4).cells


def lesson_of(path):
    """The module of a notebook's exercises, or None where it has none."""
    found = IMPORT.search("\n".join(cell.source for cell in cells_of(path)))
    return found and importlib.import_module(f"helpers.exercises.lesson_{found[1]}")


def known_of(path):
    """The module tests/test_exercises_NN.py of a notebook."""
    return importlib.import_module(f"tests.test_exercises_{path.name[:2]}")


LESSONS = [path for path in NOTEBOOKS if lesson_of(path)]


def exercises_of(path):
    """{name: exercise} of a notebook's lesson, in their order."""
    lesson = lesson_of(path)
    return {name: getattr(lesson, name) for name in lesson.__all__}


def check_cells(path):
    """{name of an exercise: the cell that checks it}."""
    found = {}
    for cell in cells_of(path):
        match = cell.cell_type == "code" and CHECK.match(cell.source.splitlines()[-1])
        if match:
            found[match[1]] = cell
    return found
