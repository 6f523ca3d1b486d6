"""Several short questions that are answered together."""

from helpers.exercises.exercise import OPEN, RIGHT, WRONG, Exercise, Refused, Verdict


class Questions(Exercise):
    """A list of answers, one for each of several exercises."""

    def __init__(self, parts, **rest):
        """Describe questions that are answered together.

        parts: an Exercise each.
        rest: as for Exercise.
        """
        self.parts = tuple(parts)
        lines = "\n".join(f"    {each.literal},  # {number}"
                          for number, each in enumerate(self.parts, 1))  # fmt: skip
        why = "\n".join(f"{number}. {each.right}" for number, each in enumerate(self.parts, 1))
        rest = {"right": why, "solution": f"answers = [\n{lines}\n]", **rest}
        super().__init__(f"a list of {len(self.parts)} answers, one for each question", **rest)

    def _is_open(self, answer):
        if not isinstance(answer, list | tuple):
            return answer is ...
        return all(each is ... for each in answer)

    def _verdict(self, answer):
        if not isinstance(answer, list | tuple) or len(answer) != len(self.parts):
            raise Refused(f"Give {self.wanted}, in square brackets.")
        verdicts = [part.judge(each) for part, each in zip(self.parts, answer, strict=True)]
        words = [each.word for each in verdicts]
        lines = "\n".join(f"{number}. {each}" for number, each in enumerate(verdicts, 1))
        if set(words) == {RIGHT}:
            return Verdict(RIGHT, f"All {len(words)} of them.\n\n{lines}")
        counts = f"{words.count(RIGHT)} of {len(words)} are right."
        return Verdict(OPEN if WRONG not in words else WRONG, f"{counts}\n\n{lines}")
