"""Exercises whose answer is a function, written by the learner or put together from lines."""

import numpy as np

from helpers.exercises.calls import about_error, check_parameters, has_gaps, is_stub, parameters
from helpers.exercises.exercise import OPEN, RIGHT, WRONG, Exercise, Refused, Verdict
from helpers.exercises.results import difference, shown
from helpers.exercises.running import made_of, outcomes

# How many cases are made at random, anew for each check.
RANDOM_CASES = 20
# For what is right: on a busy machine a library may take long to load.
LOADING = 60


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
        rest: as for Exercise; a mistake's examples are functions, and its "when", a function of a
            case's arguments, tells the cases on which alone the two are compared.
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
        expected = [each.value for each in outcomes(right, cases, LOADING)]
        found = outcomes(function, cases, self.seconds)
        pairs = zip(cases, expected, found, strict=False)
        failing = [(case, value, outcome) for case, value, outcome in pairs
                   if self._wrong_with(case, value, outcome, function)]  # fmt: skip
        if not failing:
            return Verdict(RIGHT, self.right)
        if has_gaps(function):
            return Verdict(OPEN, f"There is still a `...` in it. Give {self.wanted}.")
        mistake = self._mistake(cases, found)
        meant = [each for each in failing if mistake and mistake.speaks_of(each[0])]
        case, value, outcome = (meant or failing)[0]
        if mistake:
            problem = mistake.about(found)
        else:
            problem = self._wrong_with(case, value, outcome, function)
        # A right result beside itself would only puzzle.
        same = outcome.value is not None and not difference(case, value, outcome.value, self.within)
        look = "" if same else f"\n\n{shown(self.name_in_code, case, value, outcome)}"
        return Verdict(WRONG, problem + look)

    def all_cases(self):
        """The fixed cases, then some made at random, by their size."""
        rng = np.random.default_rng()
        made = [self.random(rng) for _ in range(RANDOM_CASES)] if self.random else []
        return [*self.cases, *sorted(made, key=lambda case: sum(map(np.size, case)))]

    def right_function(self):
        """A function that is right."""
        return self.reference or made_of(self.solution_code, self.name_in_code)

    def _mistake(self, cases, found):
        """The Mistake of a learner's function that does what a known wrong one does, or None."""
        for mistake in self.mistakes:
            asked = [mistake.speaks_of(case) for case in cases]
            for example in mistake.examples:
                theirs = outcomes(self.function_of(example), cases, self.seconds)
                pairs = zip(asked, found, theirs, strict=False)
                if len(theirs) == len(found) and all(
                    self._alike(one, other) for counts, one, other in pairs if counts
                ):
                    return mistake
        return None

    def function_of(self, example):
        """The function that an example of a mistake is."""
        return example

    def _alike(self, one, other):
        if (one.ended, one.changed) != (other.ended, other.changed):
            return False
        if one.error or other.error:
            # Of one kind alone, errors of different causes would share a sentence.
            return repr(one.error) == repr(other.error)
        return one.value is other.value or not difference((), other.value, one.value, self.within)

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
        apart = self._result(case, expected, outcome)
        if apart or not outcome.changed:
            return apart
        name = parameters(function)[outcome.changed[0]]
        return f"Its result is right, but it changes `{name}`, which it was given: work on a copy."

    def _result(self, case, expected, outcome):
        """What is wrong with the result of one call, a sentence, or None."""
        apart = difference(case, expected, outcome.value, self.within)
        return apart or self._kind(outcome.value)

    def _kind(self, value):
        """What is wrong with the kind of a result's numbers, a sentence, or None."""
        if not self.bytes or np.asarray(value).dtype == np.uint8:
            return None
        return f"The numbers are right, but they are {np.asarray(value).dtype}, not bytes (uint8)."
