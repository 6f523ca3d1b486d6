"""What a learner's function looks like from outside: its parameters, its gaps, its errors."""

import ast
import dis
import inspect
import textwrap

from helpers.exercises.exercise import Refused
from helpers.exercises.page import shortened
from helpers.exercises.running import own_line

# What some errors, in NumPy's or Python's words, mean to who has just begun.
MEANINGS = (
    ("truth value of an array", "`if`, `and`, `min` and `max` ask about one number, and this is a "
     "whole array."),
    ("doesn't define __round__", "`round` takes one number; `np.rint` takes whole arrays."),
    ("could not be broadcast together", "Two arrays of these shapes do not fit each other, number "
     "by number."),
    ("'tuple' object has no attribute", "A shape such as `(6, 6)` is itself a tuple, two numbers "
     "in brackets: `[0]` is the first of them."),
    ("for -: 'tuple' and 'tuple'", "A shape such as `(6, 6)` is not subtracted as a whole: "
     "take its numbers one by one, with `[0]` and `[1]`."),
    ("object cannot be interpreted as an integer", "`/` gives fractions; `//` divides whole "
     "numbers into a whole number."),
    ("slice indices must be integers", "`/` gives fractions; `//` divides whole numbers into a "
     "whole number."),
    ("'NoneType' object has no attribute 'append'", "`append` changes the list and returns "
     "nothing: write it without `=`."),
    ("builtin_function_or_method", "Brackets are missing behind the name of a method, such as "
     "`copy()`."),
    ("zero-size array", "Nothing is left to take the smallest or the largest of: the condition "
     "before it holds for none of the numbers."),
    ("out of bounds", "It asks for a row or a column that is not there; the last one is one less "
     "than their number."),
)  # fmt: skip


def parameters(function):
    """The names of a function's parameters, a list."""
    return list(inspect.signature(function).parameters)


def check_parameters(function, case):
    """Raise Refused unless a function can be called with as many values as a case has."""
    try:
        inspect.signature(function).bind(*case)
    except ValueError:
        # Some functions of libraries do not say what they take.
        return
    except TypeError:
        count = "one value" if len(case) == 1 else f"{len(case)} values"
        raise Refused(
            f"It is called with {count} in its brackets, and takes others: "
            f"`{', '.join(parameters(function)) or 'none'}`."
        ) from None


def about_error(error, function):
    """The sentence on an exception that a learner's function raised, with its own line."""
    place = own_line(error, function)
    where = f" in line {place[0]}, `{place[1]}`" if place and place[1] else ""
    said = shortened(str(error), 200)
    kind = type(error).__name__
    meaning = next((f" {words}" for sign, words in MEANINGS if sign in said), "")
    return f"It stops with an error{where}: {kind}{f': {said}' if said else ''}.{meaning}"


def is_stub(function):
    """Whether a function's body is nothing but `...`, `pass` or a docstring."""
    code = getattr(function, "__code__", None)
    if code is None:
        return False
    work = {each.opname for each in dis.get_instructions(code)}
    values = set(code.co_consts) - {function.__doc__, None, ...}
    return not values and work <= {"RESUME", "NOP", "LOAD_CONST", "RETURN_CONST", "RETURN_VALUE"}


def has_gaps(function):
    """Whether a `...` stands in a function where a value should."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    # Not every function has a text, and not every text is a whole statement.
    except (OSError, TypeError, SyntaxError):
        return False
    indices = [each.slice for each in ast.walk(tree) if isinstance(each, ast.Subscript)]
    meant = {id(part) for index in indices for part in ast.walk(index)}
    return any(isinstance(each, ast.Constant) and each.value is ... and id(each) not in meant
               for each in ast.walk(tree))  # fmt: skip
