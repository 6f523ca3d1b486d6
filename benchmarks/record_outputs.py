"""Executes the notebooks and stores their outputs, which the tests compare with.

python start.py run              all of them
python start.py run 01 08        those whose names begin so
"""

import argparse
import sys
import time
from pathlib import Path

import nbformat
from nbclient.exceptions import CellExecutionError

from helpers.editions.running import execute

NOTEBOOKS = Path(__file__).resolve().parent.parent / "notebooks"


def run(path):
    """Run a notebook from its first to its last cell; return it, scrubbed.

    Raises CellExecutionError if a cell fails.
    """
    return execute(nbformat.read(path, as_version=4), path.parent)


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
            nbformat.write(run(path), path)
        except CellExecutionError as problem:
            print(f"stopped; it is left as it was:\n{problem}", file=sys.stderr)
            return 1
        print(f"{time.perf_counter() - start:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
