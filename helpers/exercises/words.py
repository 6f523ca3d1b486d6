"""Exercises that are answered by a letter, or in words."""

from helpers.exercises.exercise import COMPARE, Exercise, Mistake, Refused, Verdict
from helpers.exercises.page import code_block, shortened


class Choice(Exercise):
    """One of several letters."""

    def __init__(self, wanted, letter, *, options, **rest):
        """Describe an exercise whose answer is a letter.

        wanted: as for Exercise.
        letter: the right one.
        options: {letter: the sentence on why it is wrong}, None for the right one.
        rest: as for Exercise.
        """
        own = [Mistake(why, each) for each, why in options.items() if each != letter]
        super().__init__(wanted, mistakes=own, **rest)
        self.letter, self.options = letter, options

    @property
    def literal(self):
        """The right letter as one types it."""
        return f'"{self.letter}"'

    def _read(self, answer):
        if not isinstance(answer, str):
            raise Refused(f"Give {self.wanted}, one letter in quotation marks.")
        letter = answer.strip(" \t\n().[]\"'`").lower()
        if letter not in self.options:
            letters = ", ".join(f'"{each}"' for each in self.options)
            raise Refused(f"This is none of the letters {letters}.")
        return letter

    def _same(self, one, other):
        return one == other

    def _problem(self, answer):
        return None


class Words(Exercise):
    """An answer in the learner's own words, which is shown beside ours and never graded."""

    def __init__(self, wanted, answer, **rest):
        """Describe an exercise that is answered in words.

        wanted: as for Exercise.
        answer: ours, whole sentences.
        rest: as for Exercise.
        """
        super().__init__(wanted, **{"right": answer, "solution": f"words = {answer!r}", **rest})
        self.answer = answer

    def _is_open(self, answer):
        return answer is ... or (isinstance(answer, str) and not answer.strip(" ."))

    def _verdict(self, answer):
        if not isinstance(answer, str):
            raise Refused("Write your answer as a text, between quotation marks.")
        yours = code_block(shortened(answer.strip(), 2000))
        return Verdict(COMPARE, f"You wrote:\n\n{yours}\n\nWe would say: {self.answer}")
