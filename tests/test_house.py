"""The house: which code may use which, and files that are read in one sitting."""

import ast
import inspect
from dataclasses import is_dataclass
from importlib import import_module

import pytest

from tests.support.notebooks import ROOT

# From the ground up: each may use what stands before it, and itself.
STOREYS = ("helpers", "tests.support", "benchmarks", "tests")
# Within helpers, what each knows of; whatever is not named knows nothing of the others.
KNOWS = {
    "helpers.data": {"helpers.drawn_pets"},
    "helpers.editions": {"helpers.data", "helpers.exercises"},
    "helpers.exercises": {"helpers.by_hand", "helpers.data"},
    "helpers.labs": {"helpers.by_hand", "helpers.data", "helpers.plotting"},
    "helpers.models": {"helpers.data"},
    "helpers.picker": {"helpers.labs"},
    "helpers.quiet": {"helpers.first_import"},
    "helpers.set_up_check": {"helpers.data"},
    "helpers.surroundings": {"helpers.first_import"},
}
FACES = ("helpers.data", "helpers.models", "helpers.plotting", "helpers.layers",
         "helpers.by_hand", "helpers.results", "helpers.scores", "helpers.picker",
         "helpers.exercises.kinds", "helpers.labs", "helpers.set_up_check")  # fmt: skip
LONGEST = 180


def files():
    return sorted(path for name in ("helpers", "benchmarks", "tests")
                  for path in (ROOT / name).rglob("*.py"))  # fmt: skip


def module_of(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported_by(path):
    """Every module of ours that a file imports, anywhere in it."""
    modules = {module_of(each) for each in files()}
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            longer = [f"{node.module}.{alias.name}" for alias in node.names]
            names = [name if name in modules else node.module for name in longer]
        else:
            continue
        yield from (name for name in names if name in modules)


def storey(module):
    # The first that fits: tests.support stands before tests.
    return next(number for number, name in enumerate(STOREYS)
                if module == name or module.startswith(name + "."))  # fmt: skip


def room(module):
    """helpers.data for helpers.data.cache; a module beside them is a room of its own."""
    return ".".join(module.split(".")[:2])


def test_no_import_climbs():
    for path in files():
        for name in imported_by(path):
            assert storey(name) <= storey(module_of(path)), f"{module_of(path)} imports {name}"


def test_each_room_of_the_helpers_knows_only_what_it_is_meant_to():
    seen = set()
    for path in (ROOT / "helpers").rglob("*.py"):
        for name in imported_by(path):
            here, there = room(module_of(path)), room(name)
            if here != there and here != "helpers":
                seen.add((here, there))
                assert there in KNOWS.get(here, ()), f"{module_of(path)} imports {name}"
    assert ("helpers.models", "helpers.data") in seen


def test_models_take_from_the_data_what_they_need_and_never_the_face():
    for path in (ROOT / "helpers" / "models").glob("*.py"):
        assert "helpers.data" not in set(imported_by(path)), path.name


def test_imports_run_in_no_circle():
    waiting = {module_of(path): set(imported_by(path)) for path in files()}
    # A package's face is a name for its files; a file of it that used the face would be a circle.
    while free := [name for name, needs in waiting.items() if not needs & set(waiting)]:
        for name in free:
            del waiting[name]
    assert not waiting


def test_every_file_is_read_in_one_sitting():
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines())
               for path in [*files(), ROOT / "conftest.py"]}  # fmt: skip
    assert not {name: length for name, length in lengths.items() if length > LONGEST}


def public_functions():
    for face in FACES:
        module = import_module(face)
        for name in getattr(module, "__all__", [n for n in vars(module) if not n.startswith("_")]):
            thing = getattr(module, name)
            ours = getattr(thing, "__module__", "").startswith("helpers.")
            if ours and (inspect.isfunction(thing) or is_dataclass(thing)):
                yield pytest.param(thing, id=f"{face}.{name}")


@pytest.mark.parametrize("thing", public_functions())
def test_a_docstring_has_a_line_for_each_parameter(thing):
    lines = [line.strip() for line in inspect.getdoc(thing).splitlines()]
    for name, parameter in inspect.signature(thing).parameters.items():
        if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
            continue
        assert any(line.startswith(f"{name}: ") for line in lines), name
