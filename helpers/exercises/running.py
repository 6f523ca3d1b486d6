"""Runs a learner's function: on copies of its arguments, within a time, keeping what it prints."""

import builtins
import contextlib
import copy
import ctypes
import io
import linecache
import threading
import traceback
from dataclasses import dataclass, field

import numpy as np

# Characters of what a function prints that are kept.
MOST_PRINTED = 2000


@dataclass
class Outcome:
    """What came of one call.

    value: what was returned.
    error: the exception that ended it, or None.
    changed: the numbers of the arguments that it changed.
    printed: what it printed.
    ended: whether it came to an end in time.
    """

    value: object = None
    error: BaseException | None = None
    changed: tuple = ()
    printed: str = ""
    ended: bool = True


@dataclass
class _Paper(io.TextIOBase):
    """Takes what is printed, up to a limit."""

    lines: list = field(default_factory=list)
    length: int = 0

    def write(self, text):
        if self.length < MOST_PRINTED:
            self.lines.append(text)
            self.length += len(text)
        return len(text)

    def take(self):
        """What has been printed since the last call."""
        text = "".join(self.lines)[:MOST_PRINTED]
        self.lines.clear()
        self.length = 0
        return text


class _TimeIsUp(BaseException):
    """Sent into a learner's function that takes too long."""


def outcomes(function, cases, seconds):
    """Call a function on each case, up to the first on which it does not end.

    function: anything that can be called.
    cases: a tuple of arguments each; they are copied.
    seconds: within which all calls together have to end; for hangs only.
    Returns an Outcome for each case that was reached.
    """
    found, paper = [], _Paper()

    def work():
        for case in cases:
            found.append(Outcome(ended=False))
            outcome = _one(function, case)
            outcome.printed = paper.take()
            found[-1] = outcome

    worker = threading.Thread(target=work, daemon=True)
    with contextlib.redirect_stdout(paper), contextlib.redirect_stderr(_Paper()), _no_input():
        worker.start()
        worker.join(seconds)
        # A loop that catches everything is told again; a call that never comes back is left alone.
        for _ in range(20):
            if not worker.is_alive():
                break
            ctypes.pythonapi.PyThreadState_SetAsyncExc(
                ctypes.c_ulong(worker.ident), ctypes.py_object(_TimeIsUp)
            )
            worker.join(0.05)
    return list(found)


def _one(function, case):
    given = copy.deepcopy(case)
    try:
        with np.errstate(all="ignore"):
            value = function(*given)
    except _TimeIsUp:
        return Outcome(ended=False)
    # A learner's function may raise anything, SystemExit included.
    except BaseException as error:
        return Outcome(error=error)
    changed = tuple(number for number, (before, after) in enumerate(zip(case, given, strict=True))
                    if not _unchanged(before, after))  # fmt: skip
    return Outcome(value, changed=changed)


def _unchanged(before, after):
    if isinstance(before, np.ndarray):
        return (
            before.shape == after.shape
            and before.dtype == after.dtype
            and bool(np.array_equal(before, after))
        )
    return bool(before == after)


@contextlib.contextmanager
def _no_input():
    """Let a function that asks for input fail: nobody is there to answer."""

    def refuse(*_):
        raise RuntimeError("this function is called with its values, and need not ask for any")

    kept, builtins.input = builtins.input, refuse
    try:
        yield
    finally:
        builtins.input = kept


def own_line(error, function):
    """Where in the learner's own code an exception arose.

    error: the exception.
    function: the learner's.
    Returns (number of the line, its text), or None where it arose elsewhere.
    """
    file = getattr(getattr(function, "__code__", None), "co_filename", None)
    frames = [frame for frame in traceback.extract_tb(error.__traceback__)
              if frame.filename == file]  # fmt: skip
    if not frames:
        return None
    number = frames[-1].lineno
    return number, linecache.getline(file, number).strip()


def made_of(lines, name):
    """The function that lines of code define.

    lines: the code.
    name: of the function.
    Returns it; its lines are known to own_line.
    Raises whatever Python says of them; KeyError if they define nothing of that name.
    """
    file = f"<your lines of {name}>"
    linecache.cache[file] = (len(lines), None, lines.splitlines(keepends=True), file)
    namespace = {"np": np, "__name__": "your lines"}
    with contextlib.redirect_stdout(_Paper()):
        exec(compile(lines, file, "exec"), namespace)
    return namespace[name]
