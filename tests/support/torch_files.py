"""Files of weights as PyTorch wrote them until 2020, put together by hand."""

import pickle

import numpy as np

KINDS = {"<f4": b"ctorch\nFloatStorage\n", "<i8": b"ctorch\nLongStorage\n"}
ABOUT = {"protocol_version": 1001, "little_endian": True, "type_sizes": {"short": 2}}
BEGINNING = tuple(pickle.dumps(each, 2) for each in (0x1950A86A20F9469CFC6C, 1001, ABOUT))


def piece(value):
    """The opcodes that leave a value on a pickle's stack."""
    return pickle.dumps(value, 2)[2:-1]


def call(function, *values):
    """The opcodes of a call: function is its own opcodes, the values are Python's."""
    return function + b"(" + b"".join(piece(value) for value in values) + b"tR"


def tensor(array, key, shape=None, strides=None, offset=0):
    """The opcodes of an array: its numbers are those of `array` in memory, under a key."""
    storage = b"(" + piece("storage") + KINDS[array.dtype.str] + b"".join(
        piece(value) for value in (key, "cpu", array.size, None)
    ) + b"tQ"  # fmt: skip
    shape = array.shape if shape is None else shape
    strides = tuple(n // array.itemsize for n in array.strides) if strides is None else strides
    rest = b"".join(piece(value) for value in (offset, shape, strides, False, None))
    return b"ctorch._utils\n_rebuild_tensor_v2\n(" + storage + rest + b"tR"


def dictionary(items):
    """The pickle of an OrderedDict: {name: opcodes of its value}."""
    pairs = b"".join(piece(name) + value for name, value in items.items())
    return b"\x80\x02" + b"ccollections\nOrderedDict\n)R(" + pairs + b"u."


def torch_file(arrays, beginning=BEGINNING, items=None, keys=None):
    """The bytes of a file with some arrays.

    arrays: {name: array}, float32 or int64.
    beginning: its first three pickles.
    items: {name: opcodes} in place of those that make the arrays.
    keys: the pickle of the list of keys in place of the right one.
    """
    named = {str(number): array for number, array in enumerate(arrays.values())}
    if items is None:
        items = {name: tensor(arrays[name], key) for name, key in zip(arrays, named, strict=True)}
    parts = [*beginning, dictionary(items), keys or pickle.dumps(list(named), 2)]
    for array in named.values():
        # In the order in which they lie in memory, which a transposed array has turned.
        parts += [np.int64(array.size).tobytes(), array.ravel("K").tobytes()]
    return b"".join(parts)
