"""The lessons of the series, and what of a notebook counts: its cells, not how it was saved."""

import hashlib
import json
from contextlib import suppress
from pathlib import Path

from helpers.data.places import cannot_write

PROJECT = Path(__file__).resolve().parents[2]
SOURCE, MINE = PROJECT / "notebooks", PROJECT / "my_notebooks"
# The end of a sentence on a folder that cannot be written.
ELSEWHERE = "copy the course to a place that is"


def lessons_in(folder):
    """The lessons in a folder, in their order.

    folder: a Path.
    Returns a list of Paths.
    """
    return sorted(folder.glob("[0-9][0-9]_*.ipynb"))


def by_number(source, words):
    """The lessons that someone asked for.

    source: the folder of the series, a Path.
    words: their numbers, such as "02" or "2".
    Returns a list of Paths.
    Raises ValueError, with a whole sentence, if there is no such lesson.
    """
    found = {path.name[:2]: path for path in lessons_in(source)}
    unknown = [word for word in words if word.zfill(2) not in found]
    if unknown:
        raise ValueError(
            f"there is no lesson {in_a_row(unknown, 'or')}: there are {in_a_row(list(found))}."
        )
    return [found[number] for number in dict.fromkeys(word.zfill(2) for word in words)]


def in_a_row(words, last="and"):
    """Words as a sentence lists them: "01, 02 and 03".

    words: a list of texts.
    last: what stands before the last of them.
    """
    return f" {last} ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def read(path):
    """A notebook as JSON has it, or None where a file is no notebook that can be read.

    path: of the file.
    """
    try:
        notebook = json.loads(path.read_text("utf-8"))
        cells_of(notebook)
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None
    return notebook


def cells_of(notebook):
    """Kind and source of each cell that has something in it.

    notebook: as JSON or nbformat has it.
    Empty cells do not count: JupyterLab adds one when the last cell is run.
    """
    cells = [(cell["cell_type"], "".join(cell["source"])) for cell in notebook["cells"]]
    return [(kind, source) for kind, source in cells if source.strip()]


def digest(notebook):
    """What tells a notebook's cells from other ones, whatever its outputs and formatting.

    notebook: as JSON or nbformat has it.
    Returns the sha256 in hexadecimal digits.
    """
    return hashlib.sha256(json.dumps(cells_of(notebook)).encode()).hexdigest()


def has_outputs(notebook):
    """Whether a run has left anything to see in a notebook.

    notebook: as JSON or nbformat has it.
    """
    return any(cell.get("outputs") for cell in notebook["cells"])


def without_outputs(notebook):
    """Clear what a run has left in a notebook, in place, and return it.

    notebook: as JSON or nbformat has it.
    """
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
    return notebook


def save(content, path, otherwise=ELSEWHERE):
    """Write a file that is never half there.

    content: what JSON can hold.
    path: where to; what is there is replaced.
    otherwise: where else to write, as the end of a sentence.
    Raises OSError, with a whole sentence, if it cannot be written.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", "utf-8")
        part.replace(path)
    except OSError as problem:
        with suppress(OSError):
            part.unlink()
        raise cannot_write(path.parent, problem, otherwise) from None
