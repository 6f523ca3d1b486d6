"""Exercises in which a learner judges pictures by eye: scored, never right or wrong."""

import re

import numpy as np

from helpers.exercises.exercise import COMPARE, Refused, Verdict
from helpers.exercises.words import Words

# What may be typed for a cat (0), for a dog (1), and for a picture that is left out.
MARKS = {"c": 0, "cat": 0, "cats": 0, "0": 0, "d": 1, "dog": 1, "dogs": 1, "1": 1,
         "?": None, "-": None, "_": None, "–": None, "x": None}  # fmt: skip
MARK = re.compile(r"cats?\b|dogs?\b|\w|\S")
BETWEEN = re.compile(r"[\s,;.:/|()\[\]\"'`]+")
# More answers than any sheet has pictures.
MOST = 1000


class Judged(Words):
    """A letter for each of some pictures: c for a cat, d for a dog, ? for one that is left out."""

    def __init__(self, wanted, labels, *, row=8, **rest):
        """Describe pictures to be judged.

        wanted: as for Exercise.
        labels: (n,) 0 for a cat and 1 for a dog, what they are.
        row: how many of them are shown in a row.
        rest: as for Exercise; `right` is said behind every score.
        """
        self.labels, self.row = np.asarray(labels, int), row
        letters = "".join("cd"[label] for label in self.labels)
        rows = [letters[start : start + row] for start in range(0, len(letters), row)]
        rest = {"solution": f'my_answers = "{" ".join(rows)}"', **rest}
        super().__init__(wanted, answer=rest.get("right", ""), **rest)

    def results(self, answer):
        """How good an answer is, as show_intervals takes it.

        answer: whatever was given to check.
        Returns {"you, … pictures": (share, low, high)}, or {} for what is no answer.
        """
        try:
            marks = [] if self._is_open(answer) else self._marks(answer)
        except Exception:
            return {}
        judged = sum(mark is not None for mark in marks)
        if not judged:
            return {}
        return {f"you, {judged} pictures": self._score(marks)[2:]}

    def _is_open(self, answer):
        if isinstance(answer, str):
            return not BETWEEN.sub("", answer)
        if isinstance(answer, list | tuple) and len(answer) <= MOST:
            return all(each is ... for each in answer)
        return answer is ...

    def _verdict(self, answer):
        marks = self._marks(answer)
        judged = [place for place, mark in enumerate(marks) if mark is not None]
        if not judged:
            raise Refused("All of them are left out. A guess counts, too: write c or d.")
        right, count, share, low, high = self._score(marks)
        text = (f"You got {right} of {count} right: {100 * share:.0f} % "
                f"(95 % interval {100 * low:.0f} to {100 * high:.0f} %).")  # fmt: skip
        for label, name, other in ((0, "cats", "dogs"), (1, "dogs", "cats")):
            asked = [place for place in judged if self.labels[place] == label]
            wrong = [str(place + 1) for place in asked if marks[place] != label]
            if wrong:
                called = other[:-1] if len(wrong) == 1 else other
                text += f" Of {len(asked)} {name} you called {len(wrong)} {called}: "
                text += f"{', '.join(wrong)}."
        if judged != list(range(len(marks))):
            left = len(marks) - len(judged)
            text += f" You left out {left}: this is your share of those that you judged."
        if high < 0.5:
            text += " That is too bad for a coin: did c and d change places?"
        elif low <= 0.5:
            text += " The interval holds 50 %: a coin may do as well."
        return Verdict(COMPARE, f"{text}\n\n{self.right}")

    def _score(self, marks):
        """(Right ones, judged ones, their share, and the ends of its interval)."""
        from scipy.stats import binomtest

        judged = [mark == label for mark, label in zip(marks, self.labels, strict=True)
                  if mark is not None]  # fmt: skip
        right, count = sum(judged), len(judged)
        ends = binomtest(int(right), count).proportion_ci(method="wilson")
        return int(right), count, right / count, float(ends.low), float(ends.high)

    def _marks(self, answer):
        """0, 1 or None for each picture; raises Refused for what is no such answer."""
        words = self._words(answer)
        marks = []
        for word in words:
            if word not in MARKS:
                raise Refused(f"Write c for a cat, d for a dog and ? for one that you leave out; "
                              f"`{word[:20]}` is none of these.")  # fmt: skip
            marks.append(MARKS[word])
        if len(marks) != len(self.labels):
            raise Refused(f"These are {len(marks)} answers, where {len(self.labels)} are wanted, "
                          f"{self.row} a row.{self._rows_of(answer)}")  # fmt: skip
        return marks

    def _words(self, answer):
        """What stands in an answer for single pictures, a list of texts."""
        if isinstance(answer, str):
            return MARK.findall(BETWEEN.sub(" ", answer[: 10 * MOST]).lower())
        if isinstance(answer, np.ndarray):
            answer = answer[:MOST].tolist() if answer.ndim == 1 else answer.ravel()[:MOST].tolist()
        if not isinstance(answer, list | tuple) or len(answer) > MOST:
            raise Refused("Write your answers as one text, between quotation marks.")
        words = []
        for each in answer:
            if each is ...:
                words.append("?")
            elif isinstance(each, str):
                words += self._words(each)
            elif isinstance(each, bool) or each not in (0, 1):
                raise Refused("Write c for a cat, d for a dog and ? for one that you leave out.")
            else:
                words.append(str(int(each)))
        return words

    def _rows_of(self, answer):
        """A sentence on how many stand in which row, where an answer has rows."""
        groups = answer.split() if isinstance(answer, str) else []
        if not 1 < len(groups) <= 10 or all(len(each) == self.row for each in groups):
            return ""
        return f" Your rows have {', '.join(str(len(each)) for each in groups)}."
