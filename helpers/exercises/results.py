"""What a learner's function returns beside what is right: what tells the two apart, and a look."""

import numpy as np

from helpers.exercises.exercise import Refused
from helpers.exercises.page import code_block, in_code, shortened
from helpers.exercises.values import as_numbers, close

# How many of the lines that a function prints are shown.
MOST_LINES = 6


def difference(case, expected, value, within=0.0):
    """What tells a result from the right one, a sentence, or None.

    case: the arguments; how large their numbers are decides what counts as rounding.
    expected: the right result.
    value: the learner's.
    within: by how much numbers may differ, beside rounding.
    """
    if isinstance(expected, tuple) and any(isinstance(each, np.ndarray | str) for each in expected):
        if not isinstance(value, tuple | list) or len(value) != len(expected):
            return f"It should return {len(expected)} things, one after the other."
        pairs = zip(expected, value, strict=True)
        return next(filter(None, (difference(case, *pair, within) for pair in pairs)), None)
    if isinstance(expected, str | bool | np.bool_):
        alike = isinstance(value, str if isinstance(expected, str) else bool | np.bool_)
        return None if alike and value == expected else "Not every result is right."
    try:
        numbers = as_numbers(value)
    except Refused as problem:
        return f"Its result cannot be compared. {problem}"
    wanted = np.asarray(expected)
    if numbers.shape != wanted.shape and not numbers.size == wanted.size == 1:
        return f"Its result is {_counted(numbers)}, where {_counted(wanted)} would be right."
    scale = max((np.abs(np.asarray(each, float)).max(initial=0) for each in case
                 if np.asarray(each).dtype.kind in "iuf"), default=0)  # fmt: skip
    if not close(numbers.reshape(wanted.shape), wanted, within, scale):
        return "Not every result is right."
    return None


def shown(name, case, expected, outcome):
    """A call on which a function fails, as Markdown: what came out, and what should have.

    name: of the function.
    case: the arguments.
    expected: the right result.
    outcome: the Outcome.
    """
    given = ", ".join(map(in_code, case))
    if len(given) > 60 or "\n" in given:
        given = "\n" + ",\n".join(_indented(in_code(each)) for each in case)
    lines = [f"{name}({given})"]
    if outcome.printed.strip():
        lines_printed = outcome.printed.strip().splitlines()
        more = ["…"] if len(lines_printed) > MOST_LINES else []
        first = "\n".join(lines_printed[:MOST_LINES] + more)
        lines.append(f"prints\n{_indented(shortened(first))}")
    if outcome.ended and not outcome.error:
        lines.append(f"gives\n{_indented(in_code(outcome.value))}")
    lines.append(f"should give\n{_indented(in_code(expected))}")
    lines += _first_difference(expected, outcome.value)
    return code_block("\n".join(lines))


def _first_difference(expected, value):
    """A line on where two arrays differ, if they are too large to be shown whole."""
    if not (isinstance(expected, np.ndarray) and in_code(expected).startswith("<")):
        return []
    try:
        found = as_numbers(value)
    except Refused:
        return []
    if found.shape != expected.shape or close(found, expected):
        return []
    apart = np.abs(found.astype(float) - expected.astype(float))
    place = tuple(np.argwhere(apart > 1e-6 * np.abs(expected).max(initial=0))[0].tolist())
    where, one, other = list(place), in_code(found[place]), in_code(expected[place])
    return [f"first difference\n    at {where} it gives {one}, and {other} is right"]


def _counted(numbers):
    if numbers.ndim > 1:
        return f"an array of shape {numbers.shape}"
    return "one number" if numbers.ndim == 0 else f"a row of {numbers.size}"


def _indented(text):
    return "\n".join(f"    {line}" for line in text.splitlines())
