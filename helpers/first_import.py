"""Does something around the first import of a package, without importing it now."""

import importlib.abc
import importlib.util
import sys


class _FirstImport(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads one package as usual, but within a context of our own."""

    def __init__(self, name, surround):
        self.name, self.surround = name, surround

    def find_spec(self, name, path=None, target=None):
        if name != self.name:
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
        with self.surround():
            self.loader.exec_module(module)


def at_first_import(name, surround):
    """Let the first import of a package happen within a context; later ones are plain.

    name: the package, such as "tensorflow"; nothing happens if it is loaded already;
    surround: a function that returns the context manager, called at that import.
    """
    if name not in sys.modules:
        sys.meta_path.insert(0, _FirstImport(name, surround))
