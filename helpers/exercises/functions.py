"""Exercises whose answer is a function, written by the learner or put together from lines."""

import numpy as np

from helpers.exercises.calls import about_error, check_parameters, has_gaps, is_stub, parameters
from helpers.exercises.exercise import OPEN, RIGHT, WRONG, Exercise, Refused, Verdict
from helpers.exercises.page import code_block, in_code, shortened
from helpers.exercises.running import made_of, outcomes
from helpers.exercises.values import as_numbers, close

# How many cases are made at random, anew for each check.
RANDOM_CASES = 20
# How many of the lines that a function prints are shown.
MOST_LINES = 6


class Function(Exercise):
    """A function, which is called on cases that its writer has not seen."""

    def __init__(self, wanted, name, *, cases, random=None, reference=None, within=0.0,
                 bytes=False, seconds=3, **rest):  # fmt: skip
        """Describe an exercise whose answer is a function.

        wanted: as for Exercise.
        name: of the function.
        cases: a tuple of arguments each, the smallest first.
        random: a function of a NumPy generator that makes one more such tuple, or None.
        reference: a function that is right, of a library where there is one; None for ours.
        within: by how much numbers may differ, beside rounding.
        bytes: whether the result must be uint8.
        seconds: after which a function counts as one that never ends.
        rest: as for Exercise; a mistake's examples are functions, and it has no "when".
        """
        super().__init__(wanted, **rest)
        self.name_in_code, self.cases, self.random = name, tuple(cases), random
        self.reference, self.within, self.bytes = reference, within, bytes
        self.seconds = seconds

    def _is_open(self, answer):
        return answer is ... or is_stub(answer)

    def _verdict(self, answer):
        if not callable(answer):
            name = self.name_in_code
            raise Refused(f"Give the function itself, without brackets behind its name: "
                          f"`check({name})`.")  # fmt: skip
        return self.tried(answer)

    def tried(self, function):
        """The Verdict on something that can be called."""
        cases = self.all_cases()
        check_parameters(function, cases[0])
        right = self.right_function()
        expected = [each.value for each in outcomes(right, cases, self.seconds)]
        found = outcomes(function, cases, self.seconds)
        pairs = zip(cases, expected, found, strict=False)
        failing = [(case, value, outcome) for case, value, outcome in pairs
                   if self._wrong_with(case, value, outcome, function)]  # fmt: skip
        if not failing:
            return Verdict(RIGHT, self.right)
        case, value, outcome = failing[0]
        if has_gaps(function):
            return Verdict(OPEN, f"There is still a `...` in it. Give {self.wanted}.")
        problem = self._mistake(cases, found) or self._wrong_with(case, value, outcome, function)
        if outcome.changed and not self._difference(case, value, outcome.value):
            # What came out is what should have, and would only puzzle.
            return Verdict(WRONG, problem)
        return Verdict(WRONG, f"{problem}\n\n{self._shown(case, value, outcome)}")

    def all_cases(self):
        """The fixed cases, then some made at random, by their size."""
        rng = np.random.default_rng()
        made = [self.random(rng) for _ in range(RANDOM_CASES)] if self.random else []
        return [*self.cases, *sorted(made, key=lambda case: sum(map(np.size, case)))]

    def right_function(self):
        """A function that is right."""
        return self.reference or made_of(self.solution_code, self.name_in_code)

    def _mistake(self, cases, found):
        """The sentence for a learner's function that does what a known wrong one does."""
        for mistake in self.mistakes:
            for example in mistake.examples:
                theirs = outcomes(self.function_of(example), cases, self.seconds)
                if len(theirs) == len(found) and all(map(self._alike, found, theirs)):
                    return mistake.about(found)
        return None

    def function_of(self, example):
        """The function that an example of a mistake is."""
        return example

    def _alike(self, one, other):
        if (one.ended, one.changed) != (other.ended, other.changed):
            return False
        if one.error or other.error:
            return type(one.error) is type(other.error)
        return one.value is other.value or not self._difference((), other.value, one.value)

    def _wrong_with(self, case, expected, outcome, function):
        """What is wrong with what came of one call, a sentence, or None."""
        if not outcome.ended:
            return (f"It did not come to an end within {self.seconds} seconds: is there a loop "
                    "that never stops?")  # fmt: skip
        if outcome.error:
            return about_error(outcome.error, function)
        if outcome.value is None and expected is not None:
            if outcome.printed.strip():
                return "It prints something, but it returns nothing: end it with `return`."
            return "It returns nothing (None): end it with `return`."
        difference = self._difference(case, expected, outcome.value) or self._kind(outcome.value)
        if difference or not outcome.changed:
            return difference
        name = parameters(function)[outcome.changed[0]]
        return f"Its result is right, but it changes `{name}`, which it was given: work on a copy."

    def _difference(self, case, expected, value):
        """What tells a value from the expected one, a sentence, or None."""
        if isinstance(expected, tuple) and any(isinstance(each, np.ndarray) for each in expected):
            if not isinstance(value, tuple | list) or len(value) != len(expected):
                return f"It should return {len(expected)} things, one after the other."
            pairs = zip(expected, value, strict=True)
            return next(filter(None, (self._difference(case, *pair) for pair in pairs)), None)
        if isinstance(expected, str | bool | np.bool_):
            alike = isinstance(value, str if isinstance(expected, str) else bool | np.bool_)
            return None if alike and value == expected else "Not every result is right."
        try:
            numbers = as_numbers(value)
        except Refused as problem:
            return f"Its result cannot be compared. {problem}"
        wanted = np.asarray(expected)
        if numbers.shape != wanted.shape and not numbers.size == wanted.size == 1:
            return (f"Its result has the shape {numbers.shape}, where {wanted.shape} is right."
                    if wanted.ndim else "Its result should be one number.")  # fmt: skip
        scale = max((np.abs(np.asarray(each, float)).max(initial=0) for each in case
                     if np.asarray(each).dtype.kind in "iuf"), default=0)  # fmt: skip
        if not close(numbers.reshape(wanted.shape), wanted, self.within, scale):
            return "Not every result is right."
        return None

    def _kind(self, value):
        """What is wrong with the kind of a result's numbers, a sentence, or None."""
        if not self.bytes or np.asarray(value).dtype == np.uint8:
            return None
        return f"The numbers are right, but they are {np.asarray(value).dtype}, not bytes (uint8)."

    def _shown(self, case, expected, outcome):
        """The smallest case on which a function fails, what came out, and what should have."""
        given = ", ".join(map(in_code, case))
        if len(given) > 60 or "\n" in given:
            given = "\n" + ",\n".join(_indented(in_code(each)) for each in case)
        lines = [f"{self.name_in_code}({given})"]
        if outcome.printed.strip():
            first = outcome.printed.strip().splitlines()[:MOST_LINES]
            lines.append(f"prints\n{_indented(shortened(chr(10).join(first)))}")
        if outcome.ended and not outcome.error:
            lines.append(f"gives\n{_indented(in_code(outcome.value))}")
        lines.append(f"should give\n{_indented(in_code(expected))}")
        return code_block("\n".join(lines))


def _indented(text):
    return "\n".join(f"    {line}" for line in text.splitlines())
