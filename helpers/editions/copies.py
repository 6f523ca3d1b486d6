"""The learner's copies: made on first use, brought up to date, never written over.

A copy is renewed only where nothing of the learner's is in it: its cells are those that were
copied, and it shows no outputs. Outputs are kept as what was written is: they may be of a training
of minutes, or of a photo of the learner's own, which no new run brings back.
"""

import os
from dataclasses import dataclass, field

from helpers.data.paths import printable
from helpers.editions import memory
from helpers.editions.lessons import (
    by_number,
    digest,
    has_outputs,
    lessons_in,
    read,
    save,
    without_outputs,
)


@dataclass
class News:
    """What came of bringing copies up to date; each a list of names of lessons.

    added: copied because they were new.
    newer: kept as the learner left them, and there is a newer edition.
    unreadable: of the series itself, so that nothing could be copied.
    """

    added: list = field(default_factory=list)
    newer: list = field(default_factory=list)
    unreadable: list = field(default_factory=list)


def bring_up_to_date(source, folder):
    """Copy what is new in the series, and renew what holds nothing of the learner's.

    source: the folder of the series, a Path.
    folder: the learner's, a Path.
    A lesson that the learner deleted stays away, unless all are gone. A copy of which nothing is
    remembered is the learner's, and counts as made from the present edition.
    Returns News.
    Raises OSError, with a whole sentence, if folder cannot be written.
    """
    editions = {path.name: read(path) for path in lessons_in(source)}
    unreadable = [name for name, edition in editions.items() if edition is None]
    editions = {name: edition for name, edition in editions.items() if edition is not None}
    # Nothing is written, and no right to write is needed, where all is as it should be.
    steps = _steps(editions, folder, memory.recall(folder))
    if set(steps.values()) - {"keep", "newer"}:
        with memory.alone(folder) as known:
            steps = _steps(editions, folder, known)
            for name, step in steps.items():
                if step in ("add", "renew"):
                    save(without_outputs(editions[name]), folder / name)
                if step in ("add", "renew", "adopt"):
                    known["copied"][name] = digest(editions[name])
    chosen = {step: [name for name in steps if steps[name] == step] for step in ("add", "newer")}
    return News(chosen["add"], chosen["newer"], unreadable)


def _steps(editions, folder, known):
    """What is to be done about each lesson: {name: "add", "renew", "adopt", "keep" or "newer"}."""
    # Who deletes all of them wants to begin again.
    again = not any(os.path.lexists(folder / name) for name in editions)
    copied = {} if again else known["copied"]
    return {
        name: _step(digest(edition), folder / name, copied.get(name), known["fresh"].get(name))
        for name, edition in editions.items()
    }


def _step(edition, path, copied, fresh):
    if not os.path.lexists(path):
        return "add" if copied is None else "keep"
    if copied == edition:
        return "keep"
    notebook = read(path)
    if copied is None or (notebook is not None and digest(notebook) == edition):
        return "adopt"
    if notebook is not None and digest(notebook) == copied and not has_outputs(notebook):
        return "renew"
    return "keep" if fresh == edition else "newer"


def add_fresh(source, folder, numbers):
    """Put a new copy of lessons beside the learner's, under a name that is free.

    source: the folder of the series, a Path.
    folder: the learner's, a Path.
    numbers: of the lessons, such as "02".
    Returns the Paths of the new copies.
    Raises ValueError, with a whole sentence, if there is no such lesson or it cannot be read;
    OSError if folder cannot be written.
    """
    made = []
    with memory.alone(folder) as known:
        for path in by_number(source, numbers):
            notebook = read(path)
            if notebook is None:
                raise ValueError(f"{printable(path)} is no notebook that can be read.")
            copy = _free(folder, path)
            save(without_outputs(notebook), copy)
            known["copied" if copy.name == path.name else "fresh"][path.name] = digest(notebook)
            made.append(copy)
    return made


def _free(folder, path):
    """The lesson's own name where that is free, else …_fresh, …_fresh_2 and so on."""
    copy, count = folder / path.name, 0
    while os.path.lexists(copy):
        count += 1
        copy = folder / f"{path.stem}_fresh{f'_{count}' if count > 1 else ''}.ipynb"
    return copy
