"""What all kinds of exercises have in common: how they are asked, judged, hinted at and solved."""

from dataclasses import dataclass

from helpers.exercises import solved
from helpers.exercises.page import code_block, say

# The first words of what a check says.
RIGHT, WRONG, OPEN, COMPARE = "Right.", "Not yet.", "Not answered yet.", "Compare."


class Mistake:
    """A wrong answer that has a sentence of its own."""

    def __init__(self, sentence, *examples, when=None):
        """Describe a mistake.

        sentence: what to say of it, a whole sentence, or a function that takes the answer and
            returns one.
        examples: answers that make it; the tests give each of them.
        when: a function of the converted answer that tells whether it makes this mistake; without
            it, answers equal to an example do. Where the answer is a function: see Function.
        """
        self.sentence, self.examples, self.when = sentence, examples, when

    def speaks_of(self, case):
        """Whether it is about what a learner's function makes of a case, a tuple of arguments."""
        return self.when is None or self.when(*case)

    def about(self, answer):
        """The sentence for an answer."""
        return self.sentence(answer) if callable(self.sentence) else self.sentence


class Refused(Exception):
    """An answer that is not of the wanted kind; its text says so to the learner."""


@dataclass(frozen=True)
class Verdict:
    """What a check finds: how it begins (one of the four words above), and what follows."""

    word: str
    text: str

    def __str__(self):
        """Both, as the learner reads them."""
        return f"{self.word} {self.text}"


class Exercise:
    """One thing to answer. Its kinds say how answers are read and compared."""

    def __init__(self, wanted, *, right="", hints=(), solution="", mistakes=()):
        """Describe an exercise.

        wanted: what to give, as the end of a sentence that begins with "Give".
        right: whole sentences that say why a right answer is right.
        hints: one to three of them, growing, whole sentences.
        solution: the lines of code that take the place of the stub.
        mistakes: a Mistake each; the first that fits speaks.
        """
        self.wanted, self.right, self.hints = wanted, right, tuple(hints)
        self.solution_code, self.mistakes = solution, tuple(mistakes)
        self.lesson = self.name = ""
        self._hinted = 0

    def check(self, *answers, **others):
        """Say whether an answer is right, and if not, why.

        answers: one answer; several numbers count as one answer of several numbers.
        others: not wanted; they are answered like an answer that is missing.
        """
        verdict = self.judge(*answers, **others)
        if verdict.word in (RIGHT, COMPARE):
            solved.note(self.lesson, self.name)
        say(str(verdict))

    def hint(self, *_, **__):
        """Give a hint, and one more at each call."""
        if not self.hints:
            return say("There is no hint here. `.solution()` shows the answer.")
        self._hinted = min(self._hinted + 1, len(self.hints))
        text = f"Hint {self._hinted} of {len(self.hints)}. {self.hints[self._hinted - 1]}"
        last = self._hinted == len(self.hints)
        return say(f"{text} (That was the last; there is `.solution()`.)" if last else text)

    def solution(self, *_, **__):
        """Show one right answer, and why it is right."""
        say(f"One right answer:\n\n{code_block(self.solution_code, 'python')}\n\n{self.right}")

    def judge(self, *answers, **others):
        """The Verdict on an answer; nothing is shown or noted."""
        if not answers or others:
            return Verdict(OPEN, f"Put your answer between the brackets: give {self.wanted}.")
        answer = answers[0] if len(answers) == 1 else tuple(answers)
        try:
            if self._is_open(answer):
                return Verdict(OPEN, f"Give {self.wanted}.")
            return self._verdict(answer)
        except Refused as problem:
            return Verdict(WRONG, str(problem))
        # Whatever else an answer does when it is looked at is a property of that answer.
        except (Exception, SystemExit) as problem:
            return Verdict(
                WRONG,
                f"This answer cannot be judged ({type(problem).__name__}): give {self.wanted}.",
            )

    @property
    def way_on(self):
        """The end of a sentence on a wrong answer that is no known mistake."""
        return " `.hint()` helps." if self.hints else ""

    @property
    def literal(self):
        """The right answer as one types it, for kinds that can be one of several questions."""
        raise NotImplementedError

    def _is_open(self, answer):
        """Whether nothing has been put in the place of the `...` yet."""
        if answer is ...:
            return True
        if isinstance(answer, list | tuple):
            return any(self._is_open(part) for part in answer)
        return False

    def _verdict(self, answer):
        """The Verdict on an answer that is not open; may raise Refused."""
        converted = self._read(answer)
        for mistake in self.mistakes:
            if mistake.when is not None:
                made = mistake.when(converted)
            else:
                made = any(self._same(converted, self._read(each)) for each in mistake.examples)
            if made:
                return Verdict(WRONG, mistake.about(converted))
        problem = self._problem(converted)
        return Verdict(WRONG, problem) if problem else Verdict(RIGHT, self.right)

    def _read(self, answer):
        """An answer as it is compared; raises Refused for one of another kind."""
        raise NotImplementedError

    def _same(self, one, other):
        """Whether two answers, as read, are the same."""
        raise NotImplementedError

    def _problem(self, answer):
        """A sentence on what is wrong with an answer in which no mistake was found, or None."""
        raise NotImplementedError


def lesson(title, names):
    """Tell a lesson's exercises their names.

    title: number and title, such as "02 Slide a kernel by hand".
    names: the globals() of the lesson's face, with __all__ in the order of the notebook.
    Returns a function without parameters that says which of them have been solved.
    """
    exercises = [names[name] for name in names["__all__"]]
    for name, exercise in zip(names["__all__"], exercises, strict=True):
        exercise.lesson, exercise.name = title[:2], name

    def progress():
        """Say which exercises of this lesson have been solved on this computer."""
        done, problem = solved.of(title[:2])
        left = [f"`{each.name}`" for each in exercises if each.name not in done]
        text = f"{title}: {len(exercises) - len(left)} of {len(exercises)} solved."
        if left:
            text += f" Still to do, in their order: {', '.join(left)}."
        say(f"{text} {problem}".strip())

    return progress
