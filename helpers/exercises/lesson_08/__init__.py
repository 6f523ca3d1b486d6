"""The exercises of 08 Meet the cats and dogs."""

from helpers.exercises.kinds import Choice, Mistake, Number, Questions, lesson
from helpers.exercises.lesson_08.neighbours import nearest_label
from helpers.exercises.lesson_08.pictures import flipped, forty
from helpers.exercises.lesson_08.sets import batch, likeness
from helpers.exercises.lesson_08.shares import (
    best_player,
    half_the_error,
    how_many_hold,
    interval,
)

# In the order of the notebook, which is that of progress.
__all__ = [
    "forty",
    "half_the_error",
    "interval",
    "how_many_hold",
    "best_player",
    "likeness",
    "flipped",
    "batch",
    "nearest_label",
    "recall",
]

recall = Questions(
    [
        Number("one number", 246, right="90 − 100 is −10, and bytes go on from 255: 256 − 10.",
               mistakes=[Mistake("Bytes have no sign.", -10),
                         Mistake("That is their distance. What do bytes make of 90 − 100?", 10),
                         Mistake("They go round: after 0 comes 255, not a stop.", 0),
                         Mistake("256 values, from 0 to 255: −1 becomes 255.", 245)]),
        Number("one number", 50, right="2,000 / 40: each picture once.",
               mistakes=[Mistake("In an epoch each picture is seen once.", 2000, 40),
                         Mistake("Divide the pictures by those of a batch.", 80000)]),
        Number("one number", 0.04, right="The root of 0.8 · 0.2 / 100, which is 0.0016.",
               mistakes=[Mistake("The root is missing.", 0.0016),
                         Mistake("All of share · (1 − share) / count stands below the root.", 0.004,
                                 0.4),
                         Mistake("That is 1.96 of them.", 0.0784, 0.078),
                         Mistake("That is for a share of one half.", 0.05)]),
        Number("one number", 10, right="5 in 100 miss it, and these are 200.",
               mistakes=[Mistake("So many hold it. How many miss it?", 190),
                         Mistake("That is for 100 players.", 5),
                         Mistake("Intervals that never miss would have to reach from 0 to 1.", 0)]),
        Choice("a letter", "a", options={
            "a": None,
            "b": "It was taken because it did best there, and some of that was luck, which does "
                 "not come along.",
            "c": "Nothing lifts it in test. What was luck in validation is gone."},
            right="A part of the best score is luck, and luck does not come along."),
    ],
)  # fmt: skip

progress = lesson("08 Meet the cats and dogs", globals())
