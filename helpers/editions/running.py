"""Runs a notebook from its first to its last cell, and keeps what a run anywhere would give."""

import os

import nbformat
from nbclient import NotebookClient

WIDGET = "application/vnd.jupyter.widget-view+json"
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def execute(notebook, folder, **environment):
    """Run a notebook's cells in a fresh kernel.

    notebook: as nbformat has it; its outputs are written anew, in place, and scrubbed.
    folder: where the kernel starts, a Path.
    environment: variables for the kernel, beside those of this process.
    Returns the notebook.
    Raises CellExecutionError if a cell fails.
    """
    client = NotebookClient(
        notebook,
        timeout=1800,
        kernel_name="python3",
        record_timing=False,
        extra_arguments=["--log-level=40"],
        resources={"metadata": {"path": str(folder)}},
    )
    client.execute(env=os.environ | environment)
    scrub(notebook)
    return notebook


def scrub(notebook):
    """Take out what would change from one run, or one machine, to the next.

    notebook: as nbformat has it; it is changed in place.
    """
    notebook.metadata = nbformat.from_dict(METADATA)
    for cell in notebook.cells:
        tags = cell.metadata.get("tags", [])
        cell.metadata = nbformat.from_dict({"tags": tags} if tags else {})
        if cell.cell_type == "code":
            # Where outputs are not compared, a widget is a progress bar; it has gone by.
            bars = "nbval-ignore-output" in tags
            cell.outputs = [o for o in cell.outputs if not (bars and WIDGET in o.get("data", {}))]
            for output in cell.outputs:
                output.get("data", {}).pop(WIDGET, None)
