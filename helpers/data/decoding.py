"""Decodes many pictures of a zip file or a folder, on all cores."""

import io
import os
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from pathlib import PurePosixPath

from helpers.data.paths import printable
from helpers.data.pictures import load_square

# Pictures that are decoded while the next one is waited for.
AHEAD = 64
# Of the files looked at, so many may be unreadable before all are refused.
UNREADABLE = 0.2


def decode(files, names, size):
    """Decode pictures, and yield them in order.

    files: Files, as archives.files_of gives them.
    names: which of them.
    size: pixels a side; pictures are squeezed to squares.
    Yields (name, picture (size, size, 3) uint8, or the reason why there is none).
    """

    def one(name):
        try:
            with files.open(name) as file:
                content = io.BytesIO(file.read())
        except Exception as problem:
            # A damaged member makes zipfile raise nearly anything: zlib.error, EOFError, ...
            return _reason(problem)
        try:
            content.name = PurePosixPath(name).name
            return load_square(content, size)
        except ValueError as problem:
            return _reason(problem)

    # A few at a time: the threads are never idle, and memory stays small.
    workers, waiting = ThreadPoolExecutor(os.cpu_count()), deque()
    try:
        for name in names:
            waiting.append((name, workers.submit(one, name)))
            if len(waiting) > AHEAD:
                done, picture = waiting.popleft()
                yield done, picture.result()
        while waiting:
            done, picture = waiting.popleft()
            yield done, picture.result()
    finally:
        workers.shutdown(cancel_futures=True)


def refuse_if_damaged(path, what, readable, left_out):
    """Refuse files of which more than a fifth, and more than twenty, cannot be read.

    path: where they lie.
    what: the word for them in a message, such as "cats".
    readable: how many can be read.
    left_out: those that cannot: [{"file", "reason"}].
    Raises ValueError.
    """
    looked_at = readable + len(left_out)
    if len(left_out) > max(20, UNREADABLE * looked_at):
        raise ValueError(
            f"of the {looked_at:,} {what} looked at in {printable(path)}, {len(left_out):,} cannot "
            f"be read{first_of(left_out)}: too many to go on with; give another one"
        )


def first_of(left_out):
    """What was left out, as words in brackets for a message.

    left_out: [{"file", "reason"}].
    Returns the number and the first one; of none, nothing.
    """
    if not left_out:
        return ""
    first = left_out[0]
    return f" (left out {len(left_out):,}, the first one {first['file']}: {first['reason']})"


def _reason(problem):
    # The name stands beside it already.
    short = getattr(problem, "reason", None)
    if isinstance(short, str):
        return short
    return " ".join(str(problem).split())[:200] or type(problem).__name__
