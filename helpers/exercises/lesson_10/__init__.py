"""The exercises of 10 Fight overfitting."""

from helpers.exercises.kinds import Choice, Mistake, Number, Questions, lesson
from helpers.exercises.lesson_10.decay import decayed_step
from helpers.exercises.lesson_10.dropping import dropout
from helpers.exercises.lesson_10.mirrors import flip_some
from helpers.exercises.lesson_10.networks import or_ours as or_ours
from helpers.exercises.lesson_10.networks import with_dropout
from helpers.exercises.lesson_10.predictions import doublings, kept_value, own_share
from helpers.exercises.lesson_10.runs import interval_of_mean, one_run

# In the order of the notebook, which is that of progress.
__all__ = [
    "interval_of_mean",
    "doublings",
    "flip_some",
    "own_share",
    "kept_value",
    "dropout",
    "with_dropout",
    "decayed_step",
    "one_run",
    "recall",
]

recall = Questions(
    [
        Choice("a letter", "b", options={
            "a": "Then accuracy would rise.",
            "b": None,
            "c": "Accuracy asks on which side of one half an answer lies, and it did not fall."},
            right="Sure and wrong costs much, and changes no answer's side."),
        Number("one number", 1600, right="The root of four times as many is twice as large.",
               mistakes=[Mistake("Twice as many only divide it by the root of 2.", 800),
                         Mistake("The root is the other way round: a root twice as large takes "
                                 "four times as many.", 565.7, when=lambda n: 565 <= n <= 566),
                         Mistake("These are the ones that are added. The first 400 count, too.",
                                 1200),
                         Mistake("It falls with more pictures, not with fewer.", 100, 200)]),
        Choice("a letter", "a", options={
            "a": None,
            "b": "That would be so if it dropped when it is asked. It does so in training alone.",
            "c": "When it is asked, each value is as large as it was on average in training."},
            right="Dropout works in training alone."),
        Number("one number", 5, right="Each has 1 chance in 20, and 100 / 20 is 5.",
               mistakes=[Mistake("95 % is how often one that does nothing does not look clear.",
                                 95),
                         Mistake("They do nothing, but chance makes some of them look clear.", 0),
                         Mistake("Each has a chance of 5 %, and there are 100.", 1, 20, 0.05)]),
        Choice("a letter", "b", options={
            "a": "A digit in half the light is the same digit, and so is a cat.",
            "b": None,
            "c": "A shifted digit stays the digit that it is, and a shifted cat a cat."},
            right="A mirrored 2 is no digit, and a mirrored cat is a cat."),
    ],
)  # fmt: skip

progress = lesson("10 Fight overfitting", globals())
