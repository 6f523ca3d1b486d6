"""Keeps TensorFlow's start-up messages out of the notebooks."""

import contextlib
import importlib.abc
import importlib.util
import logging
import os
import sys


class _QuietTensorFlow(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads tensorflow as usual, but with the error stream closed meanwhile.

    Its C++ part greets every import with lines about oneDNN that no setting
    turns off. Exceptions are Python's and still arrive.
    """

    def find_spec(self, name, path=None, target=None):
        if name != "tensorflow":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        if spec is not None:
            self.loader, spec.loader = spec.loader, self
        return spec

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = module.__loader__ = self.loader
        with _closed_error_stream():
            self.loader.exec_module(module)
        # Advice on tracing and on where files were written; errors still arrive.
        logging.getLogger("tensorflow").setLevel(logging.ERROR)


@contextlib.contextmanager
def _closed_error_stream():
    kept = os.dup(2)
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def quiet_tensorflow():
    """Silence the next first import of TensorFlow; later ones do nothing."""
    # TensorFlow reads this when it loads: warnings and errors only.
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    if "tensorflow" not in sys.modules:
        sys.meta_path.insert(0, _QuietTensorFlow())
