"""Paths as people give them, and as they are shown."""

import os
from pathlib import Path


def given(path, what):
    """Take a path as someone gave it, with ~ for their home.

    path: text or a Path.
    what: what it should lead to, such as "a picture file", for the sentence of the error.
    Returns a Path.
    Raises ValueError for an empty one, which would mean the current folder.
    """
    if not os.fspath(path).strip():
        raise ValueError(f"the path is empty ({path!r}), where {what} is wanted: give its path")
    return Path(os.path.expanduser(path))


def printable(path):
    """A path as text that can be printed, whatever its name is made of.

    path: text or a Path; bytes in it that are no UTF-8 reach Python as single surrogates.
    Returns text, with such a byte as \\udce9 for instance.
    """
    return os.fspath(path).encode("utf-8", "backslashreplace").decode("utf-8")
