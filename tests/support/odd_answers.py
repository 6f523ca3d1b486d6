"""What learners may type where an answer is wanted, by mistake or for fun; none of it is right."""

import asyncio
import collections
import datetime
import decimal
import fractions
import functools
import io
import math
import pathlib
import random
import re
import types
from unittest import mock

import numpy as np


class Broken:
    """An object that fails whatever is asked of it."""

    def __getattr__(self, name):
        raise RuntimeError(f"no {name}")

    def __repr__(self):
        raise RuntimeError("no words")

    __eq__ = __len__ = __iter__ = __bool__ = __float__ = __array__ = __repr__
    __hash__ = object.__hash__


class Flatterer:
    """An object that equals everything."""

    def __eq__(self, other):
        return True

    __hash__ = object.__hash__


class Callable:
    """An object that can be called, and gives nothing of use."""

    def __call__(self, *_):
        return self


def _itself():
    endless = []
    endless.append(endless)
    return endless


def _of_objects():
    array = np.empty(3, object)
    array[:] = [None, "a", 1]
    return array


VALUES = [
    None, True, False, np.True_, NotImplemented, "", " ", "four", "4", "(4, 4)", "[[1, 2], [3, 4]]",
    b"4", bytearray(b"4"), "\0", "ü" * 10_000, "`" * 9, "# head\n- **bold**", "z", "yes", "None",
    math.nan, math.inf, -math.inf, 1e308, -1e308, 5e-324, -12_345.678, 10**400, -(10**30), 1j, 0j,
    complex("nan"), decimal.Decimal("NaN"), decimal.Decimal("-77.7"), fractions.Fraction(-22, 7),
    (), [], {}, set(), frozenset({1}), {4: 4}, {"rows": 4}, [None], [[]], [[], []], [[[]]], [""],
    ["a", 1], [[1, 2], [3]], [1, [2, 3]], [[1, "2"]], [math.nan] * 4, _itself(), [True, False],
    range(0), range(7, 0, -3), slice(0, 3), iter([]), (n for n in (1, 2)), zip(), map(str, ()),
    np.zeros(0), np.zeros((0, 3)), np.zeros((3, 0, 3)), np.zeros((1,) * 8), np.full((6, 6), np.nan),
    np.zeros((3000, 3000)), np.broadcast_to(0.0, (10**5, 10**5)), np.zeros(7, "datetime64[D]"),
    np.array("4"), np.array(["a", "b"]), np.array(None), _of_objects(), np.zeros(3, complex),
    np.zeros(2, "i4, f4"), np.ma.masked_array([-9.0, -9], [True, False]),
    np.float16("inf"), np.void(b"1"), np.bytes_(b"4"), np.str_("4"), np.datetime64("NaT"),
    object(), object, type, int, Exception, ValueError("4"), types, re, np, pathlib.Path("4"),
    re.compile("4"), io.StringIO("4"), datetime.date(2026, 1, 1), random.Random(1), mock.ANY,
    mock.MagicMock(spec=[]), collections.Counter("aab"), Broken(), Flatterer(), Callable(),
    memoryview(b"4"), types.SimpleNamespace(shape=(3, 3)), np.random.default_rng(1), np.dtype("u1"),
    [print, len], {"a": ...}, "order", [["a"]], (object(), object()), "abcdefghij", "1" * 400,
]  # fmt: skip


def _prints(*values):
    print(*values)


def _empties(*values):
    for value in values:
        if isinstance(value, np.ndarray):
            value[...] = 0
    return values[0]


def _raises(*_):
    raise KeyError("lost")


def _leaves(*_):
    raise SystemExit(3)


def _interrupts(*_):
    raise KeyboardInterrupt


def _asks(*_):
    return input("Which picture? ")


def _deep(*values):
    return _deep(*values)


def _nothing(*_):
    return None


def _generates(*values):
    yield from values


async def _later(*values):
    return await asyncio.sleep(0, values)


def _too_large(*_):
    return np.zeros((10**7, 10**7))


def _warns(*_):
    return np.log(np.zeros(3) - 1) / 0


def _other_text(*_):
    return "zebra"


FUNCTIONS = [
    _prints, _empties, _raises, _leaves, _interrupts, _asks, _deep, _nothing, _generates, _later,
    _too_large, _warns, _other_text, lambda: 1, lambda a, b, c, d, e, f: 1, lambda **_: 1,
    lambda *_: ..., lambda *_: math.nan, lambda *_: [[1], [1, 2]], lambda *_: Broken(),
    lambda *_: Flatterer(), lambda *_: mock.ANY, lambda *_: _itself(), lambda *_: {}, lambda *_: 1j,
    lambda *_: lambda: 1, lambda *_: np.zeros((9, 9, 9)), lambda *_: np.zeros(0), lambda *_: "4",
    lambda *_: np.broadcast_to(0.0, (10**5, 10**5)), lambda *_: (1, (2, 3)), lambda *_: b"4",
    functools.partial(_nothing, 1), functools.lru_cache(_nothing), print, len, type, object, dict,
    list.append, np.add.outer, iter, exec, asyncio.run, Broken, Callable(), mock.MagicMock(),
    re.sub, isinstance, str.join, open, math.sin, np.linalg.inv, staticmethod(_nothing),
]  # fmt: skip


def never_ends(*_):
    """A loop without an end, in Python's own code."""
    number = 0
    while True:
        try:
            number += 1
        except BaseException:
            continue
