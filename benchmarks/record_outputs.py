"""Executes the notebooks and stores their outputs, which the tests compare with.

python start.py run              all of them
python start.py run 01 08        those whose names begin so
"""

import argparse
import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

NOTEBOOKS = Path(__file__).resolve().parent.parent / "notebooks"
WIDGET = "application/vnd.jupyter.widget-view+json"
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def execute(path):
    """Run a notebook from its first to its last cell; return it, scrubbed.

    Raises CellExecutionError if a cell fails.
    """
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(
        notebook,
        timeout=1800,
        kernel_name="python3",
        record_timing=False,
        extra_arguments=["--log-level=40"],
        resources={"metadata": {"path": str(path.parent)}},
    ).execute()
    scrub(notebook)
    return notebook


def scrub(notebook):
    """Take out what would change from one run, or one machine, to the next."""
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


def main(words=None):
    """Execute the chosen notebooks in place."""
    parser = argparse.ArgumentParser(prog="start.py run", description=__doc__.splitlines()[0])
    parser.add_argument("numbers", nargs="*", help="how their names begin; all without one")
    chosen = parser.parse_args(words).numbers
    paths = [p for p in sorted(NOTEBOOKS.glob("[0-9]*.ipynb"))
             if not chosen or p.name.startswith(tuple(chosen))]  # fmt: skip
    if not paths:
        print(f"run: no notebook in {NOTEBOOKS} begins with {' or '.join(chosen)}", file=sys.stderr)
        return 1
    for path in paths:
        start = time.perf_counter()
        print(f"{path.name} …", end=" ", flush=True)
        try:
            nbformat.write(execute(path), path)
        except CellExecutionError as problem:
            print(f"stopped; it is left as it was:\n{problem}", file=sys.stderr)
            return 1
        print(f"{time.perf_counter() - start:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
