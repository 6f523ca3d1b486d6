"""Writes the solved edition, for teachers: every exercise answered, every cell run.

python start.py solved FOLDER            all lessons that have exercises
python start.py solved FOLDER 02 03      these ones
"""

import argparse
import json
import os
import re
import sys
import time
from pathlib import Path

import nbformat
from nbclient.exceptions import CellExecutionError

from helpers.data.paths import printable
from helpers.data.places import cannot_write
from helpers.editions.lessons import SOURCE, by_number, digest, in_a_row, lessons_in, read, save
from helpers.editions.solving import exercises_of, is_right, run_solved, verdicts

LINK = re.compile(r"(\]\()(?!\w+:|#|/)([^)#\s]+)")
# In a solved notebook's metadata: the digest of its cells, by which its own writer knows it again.
MARK = "solved_edition"
ELSEWHERE = "name a folder that is"


def linked_from(folder, notebook, source, written):
    """Let links lead to the series where what they name does not come along, in place.

    folder: where the notebook will be, a Path.
    notebook: as nbformat has it.
    source: the folder that its links were written for, a Path.
    written: the names of the lessons that come along.
    """

    def lead(link):
        if link[2] in written:
            return link[0]
        try:
            path = os.path.relpath(source / link[2], folder)
        except ValueError:
            # From one drive of Windows to another there is no such path.
            return link[0]
        return link[1] + path.replace(os.sep, "/").replace(" ", "%20")

    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = LINK.sub(lead, cell.source)


def is_ours(path):
    """Whether a file is as this job wrote it, so that nothing is lost with it.

    path: a Path.
    """
    notebook = read(path)
    return notebook is not None and notebook.get("metadata", {}).get(MARK) == digest(notebook)


def prepare(folder, paths):
    """Make a folder where it is missing.

    folder: a Path.
    paths: of the lessons that are to be written there.
    Raises ValueError, with a whole sentence, if that would cost what somebody else put there;
    OSError if it cannot be made.
    """
    there = [path.name for path in paths if os.path.lexists(folder / path.name)]
    others = [name for name in there if not is_ours(folder / name)]
    if others:
        raise ValueError(
            f"{in_a_row(others)} in {printable(folder)} would be lost: name another folder, or "
            "move what is there away."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise cannot_write(folder, problem, ELSEWHERE) from None


def write(path, folder, written):
    """Solve and run one lesson, and store it.

    path: of the lesson in the series, a Path.
    folder: where to, a Path.
    written: the names of the lessons that come along.
    Returns what its checks said, as verdicts does.
    Raises CellExecutionError if a cell fails, OSError if folder cannot be written.
    """
    notebook = run_solved(path)
    said = verdicts(notebook)
    linked_from(folder, notebook, path.parent, written)
    notebook.metadata[MARK] = digest(notebook)
    save(json.loads(nbformat.writes(notebook)), folder / path.name, ELSEWHERE)
    return said


def write_all(paths, folder):
    """Write lessons one after the other, and say of each what came of it.

    paths: of lessons in the series that have exercises.
    folder: where to, a Path.
    Returns the exit status: 1 unless all are written, and all their checks say that they are right.
    """
    status = 0
    for path in paths:
        start = time.perf_counter()
        print(f"{path.name} …", end=" ", flush=True)
        try:
            said = write(path, folder, {each.name for each in paths})
        except CellExecutionError as problem:
            cause = " ".join(f"{problem.ename}: {problem.evalue}".split())[:200]
            print(f"stopped, and was not written: {cause}", flush=True)
            status = 1
            continue
        wrong = [name for name, words in said.items() if not is_right(words)]
        count = "1 exercise" if len(said) == 1 else f"{len(said)} exercises"
        judged = f"not right: {in_a_row(wrong)}" if wrong else "all right"
        print(f"{count}, {judged}; {time.perf_counter() - start:.0f} s", flush=True)
        status = 1 if wrong else status
    return status


def main(words=None):
    """Write the solved edition, and say what has come of it.

    words: of the command line; without them, those that the program was started with.
    Returns the exit status.
    """
    parser = argparse.ArgumentParser(prog="start.py solved", description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("numbers", nargs="*", help="of the lessons; all without one")
    chosen = parser.parse_args(words)
    folder = chosen.folder.resolve()
    try:
        asked = by_number(SOURCE, chosen.numbers) if chosen.numbers else lessons_in(SOURCE)
        paths = [path for path in asked if exercises_of(nbformat.read(path, as_version=4))]
        bare = [path.name[:2] for path in asked if path not in paths]
        if paths:
            prepare(folder, paths)
        if bare:
            print(f"Left out, without exercises that are checked: {in_a_row(bare)}.")
        return write_all(paths, folder) if paths else 1
    except (OSError, ValueError) as problem:
        print(f"solved: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("solved: stopped; what was written stays", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
