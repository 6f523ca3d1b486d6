"""Runs cells in a real kernel, in surroundings of one's own making."""

import contextlib
import os
import re
import shutil

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from tests.support.notebooks import ROOT, code_cells

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
# Of the test's own process; a kernel gets them only where a test says so.
LEFT_OUT = ("KERAS_BACKEND", "KERAS_HOME", "MATPLOTLIBRC", "PYTHONPATH")


def copy_course(folder):
    """Copy what a kernel needs of the course into folder; return its notebooks' folder.

    folder: where to, a Path that need not exist.
    """
    ignored = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints")
    for name in ("helpers", "notebooks"):
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    return folder / "notebooks"


def set_up_of(number):
    """The source of a notebook's set-up cell."""
    (source,) = [source for source in code_cells(number) if "sys.path.insert" in source]
    return source


def run_cells(folder, *sources, **environment):
    """Run cells in a fresh kernel, up to the first that fails, and return what they print.

    folder: where the kernel starts, a Path;
    sources: the cells;
    environment: variables for the kernel's environment; None takes one away.
    Returns the text of each cell that was run: its output, values and error, without colours.
    """
    kept = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
    wanted = {name: str(value) for name, value in environment.items() if value is not None}
    gone = [name for name, value in environment.items() if value is None]
    env = {name: value for name, value in {**kept, **wanted}.items() if name not in gone}
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(s) for s in sources])
    client = NotebookClient(
        notebook, timeout=1800, kernel_name="python3", extra_arguments=["--log-level=40"],
        resources={"metadata": {"path": os.fspath(folder)}},
    )  # fmt: skip
    with contextlib.suppress(CellExecutionError):
        client.execute(env=env)
    return [_text(cell.outputs) for cell in notebook.cells if cell.execution_count]


def _text(outputs):
    parts = []
    for output in outputs:
        data = output.get("data", {}).get("text/plain", "")
        parts.append(output.get("text") or "\n".join(output.get("traceback", [])) or data)
    return COLOUR.sub("", "\n".join(parts)).strip()
