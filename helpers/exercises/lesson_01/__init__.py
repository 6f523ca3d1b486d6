"""The exercises of 01 See an image as numbers."""

from helpers.exercises.kinds import Choice, Mistake, Number, Questions, lesson
from helpers.exercises.lesson_01.bytes import brighten, to_bytes, wrapped
from helpers.exercises.lesson_01.pieces import cut, flip, piece_shape
from helpers.exercises.lesson_01.pixels import grey_lines, one_number, paint

# In the order of the notebook, which is that of progress.
__all__ = [
    "one_number",
    "paint",
    "wrapped",
    "brighten",
    "to_bytes",
    "grey_lines",
    "piece_shape",
    "flip",
    "cut",
    "closer",
    "recall",
]

closer = Choice(
    "the letter of your answer",
    "b",
    options={
        "a": "She is the same cat to you. But where her cheek was bright, the flipped picture may "
             "be dark, and each such pair adds a large difference.",
        "b": None,
        "c": "Both are made from her numbers, but the differences need not be alike: in one, dark "
             "meets bright; in the other, every number meets the mean.",
    },
    right="The mean lies between bright and dark numbers. Some are far from it, such as her "
          "pupil's red, 12 where the mean is 148. But on average numbers are nearer to their mean "
          "than to one another.",
    hints=["Think of one pixel. What can it meet in the flipped picture, and what in the other?",
           "The difference of 200 and 40 is 160; that of 200 and a mean of 120 is 80, and so is "
           "that of 40 and 120."],
    solution='answer = "b"',
)  # fmt: skip

recall = Questions(
    [
        Choice("one letter", "c", options={
            "a": "The channels come last: one step along the last axis goes from red to green.",
            "b": "That is the order of a point in a graph. A matrix names its row first.",
            "c": None},
            right="A shape names rows, then columns, then channels."),
        Number("one number", 4, right="260 is 4 more than a full round of 256.",
               mistakes=[Mistake("260 does not fit into one byte: 255 is the largest.", 260),
                         Mistake("After 255 comes 0, so a full round has 256 steps.", 5),
                         Mistake("A byte does not stop at 255 by itself.", 255)]),
        Number("one number", 51, right="0.2 · 255 is 51.", mistakes=[
            Mistake("Full light is 255, not 100. What is 0.2 of that?", 20),
            Mistake("A fraction is a part of 255, not of 256.", 51.2),
            Mistake("Cut off, it becomes 0. Multiply first.", 0)]),
        Number("one number", 6, right="`1:3` is two rows, `0:3` is three columns.",
               mistakes=[Mistake("The end of a slice is left out: `1:3` is 1 and 2.", 12, 9),
                         Mistake("Two rows with three numbers in each: multiply.", 5)]),
        Choice("one letter", "b", right="It has two words, cat and dog, and any array of numbers "
               "goes through its arithmetic.", options={
                   "a": "Nothing in its arithmetic can fail: a cup is an array of numbers, too.",
                   "b": None,
                   "c": "It was only ever asked for a probability of *dog*."}),
    ],
)  # fmt: skip

progress = lesson("01 See an image as numbers", globals())
