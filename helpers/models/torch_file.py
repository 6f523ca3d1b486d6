"""Reads a file of weights as PyTorch wrote them until 2020, without PyTorch, and runs nothing.

Such a file holds pickles, and a pickle is a program: it may call any function that it can name.
The reader here knows four names, gives each a harmless meaning, and refuses any other.

The file's parts, one after the other: three pickles that say what it is; one with a dict of
arrays, of which it knows shape and order only; one with the list of their keys; then the
numbers of each key, behind a count of eight bytes.
"""

import io
import math
import pickle
from collections import OrderedDict

import numpy as np

MAGIC, PROTOCOL = 0x1950A86A20F9469CFC6C, 1001
COUNT = np.dtype("<i8")


def read_arrays(content):
    """The arrays in a file that PyTorch's older torch.save wrote.

    content: the file's bytes.
    Returns {name: array}, in the file's order, each an array of its own.
    Raises ValueError unless all of it is such a file, whole, with nothing but arrays of float32
    and int64. Nothing that the file names is imported or called.
    """
    file = io.BytesIO(content)
    try:
        if (_unpickled(file), _unpickled(file)) != (MAGIC, PROTOCOL):
            raise ValueError("it does not begin as such a file does")
        if _unpickled(file)["little_endian"] is not True:
            raise ValueError("its bytes are in another order")
        reader = _Arrays(file)
        planned, keys = reader.load(), _unpickled(file)
        if sorted(keys) != sorted(reader.kinds):
            raise ValueError("its list of keys is not that of its arrays")
        numbers = {key: _numbers(file, *reader.kinds[key]) for key in keys}
        if file.read(1):
            raise ValueError("something stands behind its end")
        return {str(name): _array(numbers, *plan) for name, plan in planned.items()}
    # A damaged pickle fails in a dozen ways, each with an error of its own.
    except Exception as problem:
        said = str(problem) or type(problem).__name__
        raise ValueError(f"this is no whole file of PyTorch's weights: {said}") from None


class _Nothing(pickle.Unpickler):
    """Reads numbers, words, lists and dicts, and knows no name."""

    def __init__(self, file):
        super().__init__(file)
        self.known = {}

    def find_class(self, module, name):
        try:
            return self.known[module, name]
        except KeyError:
            raise ValueError(f"it asks for {module}.{name}, which no array needs") from None


class _Arrays(_Nothing):
    """Reads a dict of arrays too, as plans of them; `kinds` has what their numbers will be."""

    def __init__(self, file):
        super().__init__(file)
        self.kinds = {}
        # Made anew for each file, since a pickle can set attributes of what it names.
        self.known = {
            ("collections", "OrderedDict"): OrderedDict,
            ("torch._utils", "_rebuild_tensor_v2"): lambda *words: words[:4],
            # Words only, which nobody can call.
            ("torch", "FloatStorage"): "<f4",
            ("torch", "LongStorage"): "<i8",
        }

    def persistent_load(self, where):
        """Note what numbers an array is to have, and return their key."""
        word, kind, key, _, count, part = where
        if (word, part) != ("storage", None) or kind not in ("<f4", "<i8"):
            raise ValueError(f"it keeps numbers in an unknown way, {where!r:.60}")
        if self.kinds.setdefault(key, (kind, count)) != (kind, count):
            raise ValueError(f"it says two things of the numbers {key!r:.60}")
        return key


def _unpickled(file):
    return _Nothing(file).load()


def _numbers(file, kind, count):
    size = np.dtype(kind).itemsize * count
    before, raw = file.read(COUNT.itemsize), file.read(size)
    if len(raw) != size or np.frombuffer(before, COUNT).tolist() != [count]:
        raise ValueError("it ends early, or counts its numbers wrongly")
    return np.frombuffer(raw, kind)


def _array(numbers, key, offset, shape, strides):
    """An array out of a row of numbers, all of which it needs.

    Places are worked out and looked up: memory beyond the numbers is out of reach.
    """
    row = numbers[key]
    if offset != 0 or math.prod(shape) != len(row) or len(shape) != len(strides):
        raise ValueError(f"an array of shape {shape!r:.60} does not fit its {len(row)} numbers")
    places = np.zeros(shape, int)
    for axis, stride in zip(np.indices(shape, sparse=True), strides, strict=True):
        places = places + axis * stride
    if not np.array_equal(np.sort(places, axis=None), np.arange(len(row))):
        raise ValueError(f"an array of shape {shape!r:.60} does not use each number once")
    return np.asarray(row[places])
