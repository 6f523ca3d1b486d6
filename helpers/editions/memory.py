"""What a start remembers of earlier ones, in a small file beside the learner's copies.

It holds for each lesson the digest of the cells that were copied, and that of the newest edition
that was put beside the copy, and whether the photographs have been seen to.
"""

import json
import os
from contextlib import contextmanager

from helpers.data.paths import printable
from helpers.data.places import one_at_a_time
from helpers.editions.lessons import ELSEWHERE, save

FILE = ".copies.json"


def recall(folder):
    """What is remembered: {"copied": {name: digest}, "fresh": {name: digest}, "photographs": bool}.

    folder: the learner's, a Path. Without the file, or where it is damaged, nothing is.
    """
    try:
        known = json.loads((folder / FILE).read_text("utf-8"))
        copied, fresh = (dict(known[name]) for name in ("copied", "fresh"))
        return {"copied": copied, "fresh": fresh, "photographs": known["photographs"] is True}
    except (OSError, ValueError, LookupError, TypeError):
        return {"copied": {}, "fresh": {}, "photographs": False}


@contextmanager
def alone(folder):
    """Give one process at a time what is remembered, and keep what it makes of that.

    folder: the learner's, a Path; it is made where it is missing.
    Raises OSError, with a whole sentence, if it cannot be written.
    """
    if os.path.lexists(folder) and not folder.is_dir():
        raise NotADirectoryError(
            f"{printable(folder)} is a file, where the folder for your copies of the notebooks "
            "should be: give it another name"
        )
    with one_at_a_time(folder / FILE, ELSEWHERE):
        before = recall(folder)
        known = json.loads(json.dumps(before))
        yield known
        if known != before:
            save(known, folder / FILE)
