"""Keeps the libraries' start-up messages out of the notebooks."""

import contextlib
import logging
import os

from helpers.first_import import at_first_import


@contextlib.contextmanager
def _without_messages():
    """Close the error stream, and lower TensorFlow's own voice for good.

    Its C++ part greets every import with lines about oneDNN that no setting
    turns off. Exceptions are Python's and still arrive.
    """
    kept = os.dup(2)
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
    # Advice on tracing and on where files were written; errors still arrive.
    logging.getLogger("tensorflow").setLevel(logging.ERROR)


def quiet_tensorflow():
    """Silence the next first import of TensorFlow; later ones do nothing."""
    # TensorFlow reads this when it loads: warnings and errors only.
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    at_first_import("tensorflow", _without_messages)


def quiet_matplotlib():
    """Keep Matplotlib's advice on fonts and its own folders to itself; errors still arrive."""
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
