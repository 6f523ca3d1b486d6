"""What several tests ask of the notebooks."""

from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def read(number):
    """The notebook whose name begins with number, such as "02"."""
    (path,) = [path for path in NOTEBOOKS if path.name.startswith(number)]
    return nbformat.read(path, as_version=4)


def code_cells(number):
    """The sources of a notebook's code cells, in their order."""
    return [cell.source for cell in read(number).cells if cell.cell_type == "code"]


def code_of(number, beginning):
    """The source of the one code cell that begins so."""
    (source,) = [source for source in code_cells(number) if source.startswith(beginning)]
    return source


def namespace_of(number, *beginnings):
    """What those of a notebook's cells define that begin so, after its set-up."""
    namespace = {}
    for source in code_cells(number):
        if source.startswith(("import sys", *beginnings)):
            exec(source, namespace)
    return namespace
