"""Which exercises a reader has solved, kept where a reader's own things are."""

import json
from contextlib import suppress

from helpers.data.places import one_at_a_time, own_folder

FILE = "exercises.json"
# What this kernel has seen solved, in case nothing can be written.
_here = {}
_problem = []


def note(lesson, name):
    """Remember that an exercise has been solved.

    lesson: its number, such as "02".
    name: of the exercise.
    """
    if name in _here.setdefault(lesson, set()):
        return
    _here[lesson].add(name)
    try:
        path = own_folder() / FILE
        with one_at_a_time(path):
            known = _read(path)
            known.setdefault(lesson, [])
            if name not in known[lesson]:
                known[lesson].append(name)
                part = path.with_name(path.name + ".part")
                part.write_text(json.dumps(known, indent=1), "utf-8")
                part.replace(path)
        _problem.clear()
    except OSError as problem:
        _problem[:] = [f"Only this kernel remembers it: {problem}."]


def of(lesson):
    """The names of a lesson's exercises that have been solved, and a sentence if they are not kept.

    lesson: its number, such as "02".
    """
    kept = set()
    with suppress(OSError):
        kept = set(_read(own_folder() / FILE).get(lesson, ()))
    return kept | _here.get(lesson, set()), " ".join(_problem)


def _read(path):
    """What the file says; a damaged one is laid aside and counts as empty."""
    try:
        known = json.loads(path.read_text("utf-8"))
        return {lesson: list(map(str, names)) for lesson, names in known.items()}
    except FileNotFoundError:
        return {}
    except (ValueError, AttributeError, TypeError):
        path.replace(path.with_name(path.name + ".damaged"))
        return {}
