"""Exercises in which lines of code are put in order."""

from helpers.exercises.exercise import WRONG, Refused, Verdict
from helpers.exercises.functions import Function
from helpers.exercises.running import made_of


class Order(Function):
    """Lines of a function, to be put in order; judged by what they do together."""

    def __init__(self, wanted, name, *, lines, answer, cases, **rest):
        """Describe an exercise whose answer is an order of lines.

        wanted: as for Exercise.
        name: of the function that the lines define.
        lines: {letter: the line, indented}; there may be more than are needed.
        answer: the letters of a right order, such as "CAB".
        cases: as for Function.
        rest: as for Function, but a mistake's examples are orders.
        """
        super().__init__(wanted, name, cases=cases, **{"solution": f'order = "{answer}"', **rest})
        self.lines, self.answer = lines, answer

    def _is_open(self, answer):
        return answer is ... or (isinstance(answer, str) and not answer.strip(" ."))

    def _verdict(self, answer):
        letters = self._letters(answer)
        for mistake in self.mistakes:
            if any(letters == self._letters(each) for each in mistake.examples):
                return Verdict(WRONG, mistake.about(letters))
        if len(letters) > len(self.answer):
            raise Refused(f"These are {len(letters)} lines, and {len(self.answer)} are needed.")
        try:
            function = self._function(letters)
        except SyntaxError as problem:
            line = self.lines[letters[problem.lineno - 1]].strip() if problem.lineno else ""
            raise Refused(
                f"In this order Python cannot read the lines: {problem.msg}, at `{line}`."
            ) from None
        except Exception as problem:
            raise Refused(
                f"In this order the lines make no function: {type(problem).__name__}, {problem}."
            ) from None
        return self.tried(function)

    def right_function(self):
        """A function that is right."""
        return self.reference or self._function(self.answer)

    def _mistake(self, cases, found):
        """None: these mistakes are told by their letters."""

    def _letters(self, answer):
        if isinstance(answer, list | tuple) and all(isinstance(each, str) for each in answer):
            answer = "".join(answer)
        if not isinstance(answer, str):
            example = "".join(self.lines)[: len(self.answer)]
            raise Refused(f'Give the letters as a text, such as "{example}".')
        letters = "".join(letter for letter in answer.upper() if letter.isalnum())
        unknown = sorted(set(letters) - set(self.lines))
        if unknown:
            raise Refused(f"There is no line {unknown[0]}.")
        twice = sorted(letter for letter in set(letters) if letters.count(letter) > 1)
        if twice:
            raise Refused(f"The line {twice[0]} comes twice, and each is used once at most.")
        if len(letters) < len(self.answer):
            raise Refused(f"These are {len(letters)} lines, and {len(self.answer)} are needed.")
        return letters

    def _function(self, letters):
        return made_of("\n".join(self.lines[letter] for letter in letters), self.name_in_code)
