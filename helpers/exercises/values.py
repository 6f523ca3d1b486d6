"""Exercises whose answer is a value: a number, a shape or an array."""

from numbers import Real

import numpy as np

from helpers.exercises.exercise import Exercise, Refused
from helpers.exercises.page import in_code

# More numbers than any answer has; an array of this size is not looked at one by one.
MOST = 10_000_000


def as_numbers(answer):
    """An answer as an array of finite numbers.

    answer: anything at all.
    Returns an array of whole numbers or fractions.
    Raises Refused, with a sentence about what it is, for anything else.
    """
    if answer is None:
        raise Refused("This is None: a name without a value, or a function that returns nothing.")
    if isinstance(answer, bytes | bytearray | memoryview):
        raise Refused("This is Python's `bytes`. An array of bytes is made by `astype(np.uint8)`.")
    if isinstance(answer, str):
        raise Refused("This is a text. Write numbers without quotation marks.")
    if callable(answer) and not hasattr(answer, "__array__"):
        raise Refused("This is a function. Give what it returns when it is called.")
    if isinstance(answer, Real) and not isinstance(answer, int | np.generic):
        answer = float(answer)
    try:
        array = np.asarray(answer)
    except ValueError:
        raise Refused("These numbers make no array: are all rows equally long?") from None
    if array.dtype.kind == "b":
        raise Refused("This is True or False, where numbers are wanted.")
    if array.dtype.kind == "c":
        raise Refused("These are complex numbers, where real ones are wanted.")
    if array.dtype.kind in "US":
        raise Refused("It holds texts. Write numbers, without quotation marks.")
    if array.dtype.kind not in "iuf" and array.ndim:
        raise Refused("It holds something that is no number.")
    if array.dtype.kind not in "iuf":
        raise Refused(f"This is of the type {type(answer).__name__}, where numbers are wanted.")
    if array.size > MOST:
        raise Refused(f"This array has {array.size:,} numbers, many more than the answer.")
    if not np.isfinite(array).all():
        raise Refused("It holds NaN or infinity: a division by 0, or a logarithm of 0 or less?")
    return array


def close(one, other, within=0.0, scale=None):
    """Whether two arrays of one shape hold the same numbers, but for rounding.

    one: an array of numbers.
    other: an array of numbers.
    within: by how much they may differ.
    scale: how large the numbers were that they were worked out from, or None.
    """
    one, other = np.asarray(one, float), np.asarray(other, float)
    # float32 keeps seven digits, and a sum loses some of them.
    largest = max(np.abs(other).max(initial=0.0), scale or 0.0)
    return np.allclose(one, other, rtol=0, atol=max(within, 1e-6 * largest))


def _counted(numbers):
    """How many numbers there are, as the beginning of a sentence."""
    if numbers.ndim > 1:
        return f"It has the shape {numbers.shape}"
    return f"These are {numbers.size} numbers" if numbers.size != 1 else "This is one number"


class Number(Exercise):
    """One number."""

    def __init__(self, wanted, value, *, within=0.0, **rest):
        """Describe an exercise whose answer is a number.

        wanted: as for Exercise.
        value: the right one.
        within: by how much an answer may differ, beside rounding.
        rest: as for Exercise.
        """
        super().__init__(wanted, **rest)
        self.value, self.within = value, within

    def _read(self, answer):
        numbers = as_numbers(answer)
        if numbers.size != 1:
            raise Refused(f"One number is wanted, and these are {numbers.size}.")
        return numbers.item()

    @property
    def literal(self):
        """The right answer as one types it."""
        return in_code(self.value)

    def _same(self, one, other):
        return close(one, other)

    def _problem(self, answer):
        if close(answer, self.value, self.within):
            return None
        return f"It is not {in_code(answer)}.{self.way_on}"


class Array(Exercise):
    """An array of numbers, or a list of lists of them."""

    def __init__(self, wanted, *, shape=None, value=None, within=0.0, bytes=False, **rest):
        """Describe an exercise whose answer is an array.

        wanted: as for Exercise.
        shape: of the answer, or None for any.
        value: the right one, or None where everything is right that makes no mistake.
        within: by how much its numbers may differ, beside rounding.
        bytes: whether they must be uint8.
        rest: as for Exercise.
        """
        super().__init__(wanted, **rest)
        self.value = None if value is None else np.asarray(value)
        self.shape = shape if value is None else self.value.shape
        self.within, self.bytes = within, bytes

    def _read(self, answer):
        numbers = as_numbers(answer)
        if self.shape is not None and numbers.shape != self.shape:
            wanted = (
                f"{self.shape[0]} are" if len(self.shape) == 1 else f"the shape {self.shape} is"
            )
            raise Refused(f"{_counted(numbers)}, where {wanted} wanted.")
        if self.bytes and numbers.dtype != np.uint8:
            raise Refused(f"Its numbers are {numbers.dtype}, where bytes (uint8) are wanted.")
        # A predicate that subtracts bytes would count round from 0 to 255.
        return numbers if self.bytes else numbers.astype(float)

    def _same(self, one, other):
        return one.shape == other.shape and close(one, other)

    def _problem(self, answer):
        if self.value is None or close(answer, self.value, self.within):
            return None
        wrong = ~np.isclose(np.asarray(answer, float), self.value, rtol=0,
                            atol=max(self.within, 1e-6 * np.abs(self.value).max()))  # fmt: skip
        place = tuple(int(number) for number in np.argwhere(wrong)[0])
        first = in_code(np.asarray(answer)[place]) + (f" at {list(place)}" if place else "")
        if wrong.sum() == 1:
            return f"One of its {wrong.size} numbers is not right: {first}."
        return f"{wrong.sum()} of its {wrong.size} numbers are not right, the first is {first}."


class Shape(Array):
    """The shape of an array: whole numbers, such as (4, 4)."""

    def __init__(self, wanted, value, **rest):
        """Describe an exercise whose answer is a shape.

        wanted: as for Exercise.
        value: the right one, a tuple.
        rest: as for Exercise.
        """
        super().__init__(wanted, value=value, **rest)
        self.length = len(value)

    @property
    def literal(self):
        """The right answer as one types it."""
        return repr(tuple(self.value.tolist()))

    def _read(self, answer):
        numbers = np.atleast_1d(as_numbers(answer))
        if numbers.shape != (self.length,):
            raise Refused(f"{self.length} numbers are wanted, one for each axis, such as "
                          f"{tuple(range(1, self.length + 1))}.")  # fmt: skip
        return numbers.astype(float)

    def _problem(self, answer):
        if close(answer, self.value):
            return None
        return f"It is not ({', '.join(f'{number:g}' for number in answer)}).{self.way_on}"
