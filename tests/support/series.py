"""A series of small lessons, and what learners, JupyterLab and updates do to notebooks."""

import json

import nbformat
from nbformat import v4

FIRST, SECOND = "01_see.ipynb", "02_slide.ipynb"


def write(path, *sources, output=None):
    """Store a notebook of code cells that have been run."""
    path.parent.mkdir(exist_ok=True)
    cells = [v4.new_code_cell(source, id=f"cell-{n}") for n, source in enumerate(sources)]
    for count, cell in enumerate(cells):
        cell.execution_count = count + 1
        cell.metadata.tags = ["rounds-otherwise"]
        if output:
            cell.outputs = [v4.new_output("stream", text=output)]
    nbformat.write(v4.new_notebook(cells=cells), path)
    return path


def edit(path, cell, source):
    """Change one cell."""
    notebook = nbformat.read(path, as_version=4)
    notebook.cells[cell].source = source
    nbformat.write(notebook, path)


def sources(path):
    """The source of each cell."""
    return [cell.source for cell in nbformat.read(path, as_version=4).cells]


def updated(series, *names):
    """Change lessons of the series, as an update does."""
    for name in names or (FIRST, SECOND):
        write(series / name, *sources(series / name), "a new cell", output="new")


def in_jupyterlab(path, output=None):
    """Save a notebook as JupyterLab does: formatted anew, described, with an empty last cell."""
    notebook = nbformat.read(path, as_version=4)
    notebook.metadata.language_info = {"name": "python", "version": "3.12.1"}
    notebook.cells.append(v4.new_code_cell(""))
    notebook.cells[0].metadata["trusted"] = True
    if output:
        notebook.cells[0].execution_count = 7
        notebook.cells[0].outputs = [v4.new_output("stream", text=output)]
    path.write_text(json.dumps(notebook, sort_keys=True, indent=4), "utf-8")


def small_series(folder):
    """Store a series of two lessons in a folder; return it."""
    write(folder / FIRST, "image = 1", "image + 1", output="2")
    write(folder / SECOND, "kernel = ...", "kernel", output="Ellipsis")
    return folder
