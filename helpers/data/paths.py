"""Paths as people give them, and as they are shown."""

import difflib
import os
import re
import unicodedata
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

# What surrounds a path that was pasted: Windows copies it in quotation marks.
_QUOTATION_MARKS = "\"'“”„‘’«»`"
# No system takes more for a file's or a folder's name.
_LONGEST_NAME = 255
# What Python makes of a backslash and a letter, and how it was written.
_ESCAPES = {"\a": r"\a", "\b": r"\b", "\t": r"\t", "\n": r"\n", "\v": r"\v", "\f": r"\f",
            "\r": r"\r"} | {chr(code): f"\\{code:o}" for code in range(7)}  # fmt: skip


def given(path, what):
    """Take a path as someone gave it: pasted, dragged, with ~ for their home.

    path: text or a Path. Where nothing is at that very path, spaces and quotation marks around
        it, file:// and backslashes before spaces are taken away.
    what: what it should lead to, such as "a picture file", for the sentence of the error.
    Returns a Path, whether or not anything is there.
    Raises ValueError for an empty one, which would mean the current folder, for an address on the
    web, for one that backslashes have spoilt or that is too long, and for what is no path.
    """
    try:
        text = os.fsdecode(path)
    except TypeError:
        raise ValueError(
            f"{what} is wanted, and a {type(path).__name__} was given: give its path, as text "
            "between quotation marks"
        ) from None
    bare = text.strip().strip(_QUOTATION_MARKS).strip()
    if not bare:
        raise ValueError(f"the path is empty ({path!r}), where {what} is wanted: give its path")
    for reading in _readings(text, bare):
        if os.path.exists(reading):
            return Path(reading)
    if re.match(r"(https?|ftp|data|blob|content):", bare, re.IGNORECASE):
        raise ValueError(
            f"{printable(bare[:80])} is an address, where {what} is wanted: save it to a file "
            "first, and give the path of that"
        )
    spoilt = "".join(_ESCAPES.get(letter, letter) for letter in bare)
    if any(ord(letter) < 32 for letter in bare):
        raise ValueError(
            "the path was spoilt by its backslashes, which Python reads as line breaks, tabs and "
            f'the like: write an r before its quotation marks, r"{printable(spoilt)}"'
        )
    if max(map(len, re.split(r"[/\\]", bare))) > _LONGEST_NAME:
        raise ValueError(
            f"{printable(bare[:80])}… is longer than a path can be, where {what} is wanted: give "
            "its path"
        )
    return Path(os.path.expanduser(_without_scheme(bare)))


def _readings(text, bare):
    """What a text may mean, the plainest first."""
    plain = os.path.expanduser(_without_scheme(bare))
    yield text
    yield os.path.expanduser(text)
    yield plain
    if os.name != "nt":
        # As a terminal writes a file that is dragged into it.
        yield os.path.expanduser(re.sub(r"\\(.)", r"\1", bare))
    # A Mac may write é as two signs, and what is typed has one.
    yield unicodedata.normalize("NFC", plain)
    yield unicodedata.normalize("NFD", plain)


def _without_scheme(text):
    if not text.lower().startswith("file:"):
        return text
    try:
        address = urlsplit(text)
    except ValueError:
        return text
    # A # is a letter like others in a file's name.
    path = address.path + (f"#{address.fragment}" if address.fragment else "")
    return url2pathname(path) if os.name == "nt" else unquote(path)


def nowhere(path, what):
    """The error for a path at which nothing is, with a name that is much like it if there is one.

    path: a Path.
    what: what is wanted there, such as "file".
    Returns a FileNotFoundError.
    """
    words = f"there is no {what} {printable(path)}: check the path"
    if os.name != "nt" and re.match(r"[A-Za-z]:[\\/]", os.fspath(path)):
        words += ", which is one of Windows, while Python runs on another system here"
    elif not path.is_absolute():
        words += f", which starts from the folder {printable(os.getcwd())}"
    try:
        beside = {name.lower(): name for name in os.listdir(path.parent)}
    except OSError:
        beside = {}
    alike = difflib.get_close_matches(path.name.lower(), list(beside), 1, 0.7)
    if alike:
        words += f"; {printable(beside[alike[0]])} lies there"
    return FileNotFoundError(words)


def printable(path):
    """A path as text that can be printed, whatever its name is made of.

    path: text or a Path; bytes in it that are no UTF-8 reach Python as single surrogates.
    Returns text, with such a byte as \\udce9 for instance.
    """
    return os.fspath(path).encode("utf-8", "backslashreplace").decode("utf-8")
