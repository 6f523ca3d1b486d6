"""The set-up cell: it finds the helpers, whatever folder, path or own files it meets."""

import os
import re
import sys
from pathlib import Path

import pytest

from tests.support.kernels import copy_course, run_cells, set_up_of
from tests.support.notebooks import NOTEBOOKS

NUMBERS = [path.name[:2] for path in NOTEBOOKS]
SET_UP = set_up_of("02")
CHELSEA = "load_chelsea().shape"


@pytest.fixture(scope="module")
def notebooks(tmp_path_factory):
    """The notebooks' folder of a copy of the course; tests put nothing into it."""
    return copy_course(tmp_path_factory.mktemp("Kurs für alle, 7. Klasse"))


@pytest.fixture
def own_notebooks(tmp_path):
    """The same, of a copy for one test."""
    return copy_course(tmp_path)


def listing(folder):
    return {path for path in folder.rglob("*") if "__pycache__" not in path.parts}


@pytest.mark.parametrize("number", NUMBERS)
def test_every_set_up_cell_has_the_same_order(number):
    standard, ours, others = set_up_of(number).split("\n\n")
    assert all(re.match(r"import \w+$|from \w+ import", line) for line in standard.splitlines())
    assert ours.splitlines()[:2] == SET_UP.split("\n\n")[1].splitlines()[:2]
    # The first line of ours that is run makes the rest of the imports safe.
    assert all(line.startswith("from helpers") for line in ours.splitlines()[2:])
    assert "helpers" not in others


def test_the_set_up_cells_say_and_write_nothing(notebooks):
    before = listing(notebooks.parent)
    assert run_cells(notebooks, *map(set_up_of, NUMBERS)) == [""] * len(NUMBERS)
    assert listing(notebooks.parent) == before


@pytest.mark.parametrize("folder", ["notebooks", "my_notebooks", "."])
def test_the_helpers_are_found_from_each_of_the_projects_folders(own_notebooks, folder):
    start = own_notebooks.parent / folder
    start.mkdir(exist_ok=True)
    assert run_cells(start, SET_UP, CHELSEA) == ["", "(300, 451, 3)"]


def test_the_helpers_are_found_without_the_unsafe_path(notebooks):
    assert run_cells(notebooks, SET_UP, CHELSEA, PYTHONSAFEPATH=1) == ["", "(300, 451, 3)"]


def test_a_kernel_that_starts_elsewhere_finds_helpers_or_says_where_it_should(tmp_path):
    texts = run_cells(tmp_path, SET_UP, "np.ones(2)")
    # start.py tells its own environment where the project is; another one does not know it.
    if any(Path(folder, "image-classifier.pth").exists() for folder in sys.path):
        assert texts == ["", "array([1., 1.])"]
    else:
        (text,) = texts
        assert "# If helpers is not found, start the kernel in the folder notebooks/." in text
        assert text.endswith("No module named 'helpers'")
        assert len(text.splitlines()) < 20


def test_a_kernel_that_changes_its_folder_goes_on(notebooks, tmp_path):
    (tmp_path / "keras.py").write_text("", "utf-8")
    later = "from helpers.scores import accuracy_interval\nimport keras\nkeras.Input((1,)).shape"
    texts = run_cells(notebooks, SET_UP, f"import os\nos.chdir({str(tmp_path)!r})", later)
    assert texts == ["", "", "(None, 1)"]


def test_a_folder_whose_name_is_not_utf8(tmp_path):
    folder = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9")
    try:
        notebooks = copy_course(Path(folder))
    except OSError:
        pytest.skip("this file system takes names in UTF-8 only")
    own = (
        "from pathlib import Path\nfrom PIL import Image\n"
        "from helpers.data import load_chelsea, load_photo\n"
        "mine = Path.cwd() / 'me.png'\nImage.fromarray(load_chelsea()).save(mine)"
    )
    texts = run_cells(notebooks, set_up_of("17"), own, "load_photo(mine).shape")
    assert texts == ["", "", "(300, 451, 3)"]


def test_own_files_of_a_packages_name_hide_nothing(own_notebooks):
    # NumPy imports secrets; helpers.py is anyone's name for a file.
    for name in ("numpy", "scipy", "matplotlib", "tqdm", "secrets", "helpers", "mine"):
        (own_notebooks / f"{name}.py").write_text("word = 'mine'", "utf-8")
    texts = run_cells(own_notebooks, SET_UP, "np.ones(2)", "import mine\nmine.word", SET_UP)
    assert texts == ["", "array([1., 1.])", "'mine'", ""]


def test_an_own_file_that_was_loaded_before_is_named(own_notebooks):
    (own_notebooks / "numpy.py").write_text("", "utf-8")
    first, second = run_cells(own_notebooks, "import numpy", SET_UP, "np.ones(2)")
    assert first == ""
    assert second == (
        f"SurroundingsError: {own_notebooks / 'numpy.py'} was loaded in place of the package "
        "numpy: give it another name and restart the kernel"
    )


def test_packages_on_pythonpath_stand_behind_the_installed_ones(notebooks, tmp_path):
    (tmp_path / "numpy").mkdir()
    (tmp_path / "numpy" / "__init__.py").write_text("raise ImportError('another')", "utf-8")
    (tmp_path / "helpers.py").write_text("", "utf-8")
    (tmp_path / "mine.py").write_text("word = 'mine'", "utf-8")
    texts = run_cells(notebooks, SET_UP, "import mine\nmine.word", PYTHONPATH=tmp_path)
    assert texts == ["", "'mine'"]
