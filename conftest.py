"""What the tests and the notebooks share: which pictures they use, and how cells are compared."""

import os
import re
import shutil
import tempfile

import pytest

from tests.support import cells

# The stored outputs are those of the drawn pets. test_photographs.py asks for
# the photographs itself, if whoever started the tests did.
PHOTOGRAPHS_WANTED = os.environ.get("PETS") == "photos"
os.environ["PETS"] = "drawn"

cells.install()
# Their fixtures are for several files.
pytest_plugins = ["tests.support.browser", "tests.support.laboratories"]

# What --quick leaves out: whatever trains a network, starts a browser or a server, makes an
# environment, or kills its own process again and again.
SLOW_NOTEBOOKS = re.compile(r"(0[6-9]|1\d)_\w+\.ipynb")


def pytest_addoption(parser):
    """Add --quick."""
    parser.addoption(
        "--quick", action="store_true",
        help="leave out what trains a network, starts a browser or makes an environment",
    )  # fmt: skip


def pytest_configure(config):
    """Name the mark that --quick looks for, and lend this run a folder for what notebooks write."""
    config.addinivalue_line("markers", "slow: left out by --quick")
    if "PETS_OWN" not in os.environ:
        os.environ["PETS_OWN"] = tempfile.mkdtemp(prefix="pets-own-")
        config.add_cleanup(lambda: shutil.rmtree(os.environ["PETS_OWN"], ignore_errors=True))


def pytest_report_header():
    """Say where figures are not compared, and why."""
    if not cells.figures_are_compared():
        stored = cells.stored_matplotlib()
        return f"figures are not compared: this is not Matplotlib {stored}, by which they are drawn"
    return None


def pytest_collection_modifyitems(config, items):
    """Leave out what is slow, where --quick asks for that, and say how much that is."""
    if not config.getoption("--quick"):
        return
    slow = [
        item
        for item in items
        if item.get_closest_marker("slow") or SLOW_NOTEBOOKS.search(item.path.name)
    ]
    left_out = set(slow)
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=slow)


def pytest_runtest_setup(item):
    """Draw the pets before a notebook that uses them is timed."""
    if item.path.suffix == ".ipynb" and "load_pets" in item.path.read_text("utf-8"):
        _drawn_pets()


def _drawn_pets():
    from helpers.data import load_pets

    return load_pets("drawn")


@pytest.fixture(scope="session")
def drawn_pets():
    """The drawn pets, which are drawn where they have not been."""
    return _drawn_pets()


@pytest.fixture
def empty_data(tmp_path, monkeypatch):
    """An empty folder in place of data/made, and no word on which pictures to take."""
    monkeypatch.delenv("PETS")
    monkeypatch.setenv("PETS_DATA", str(tmp_path / "made"))
    return tmp_path / "made"
