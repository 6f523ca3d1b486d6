"""The exercises of 11 Build a better network."""

from helpers.exercises.kinds import Choice, Mistake, Number, Questions, lesson
from helpers.exercises.lesson_11.counts import multiplications, weights_left
from helpers.exercises.lesson_11.ladder import false_alarms, goes_down
from helpers.exercises.lesson_11.networks import own_network
from helpers.exercises.lesson_11.normalising import asked, memory, normalise
from helpers.exercises.lesson_11.slopes import rate_at, slope_through

# In the order of the notebook, which is that of progress.
__all__ = [
    "multiplications",
    "weights_left",
    "normalise",
    "memory",
    "asked",
    "slope_through",
    "rate_at",
    "own_network",
    "goes_down",
    "false_alarms",
    "recall",
]

recall = Questions(
    [
        Number("one number", 0.25, within=0.001,
               right="Half of the rows times half of the columns.",
               mistakes=[Mistake("Rows and columns are both halved.", 0.5),
                         Mistake("Give it as a share of the work with a stride of 1, below 1.", 4,
                                 25),
                         Mistake("A stride of 2 leaves half of each side, not a quarter.",
                                 0.0625)]),
        Choice("a letter", "b", options={
            "a": "Then a picture's answer would depend on the others that it comes with.",
            "b": None,
            "c": "It normalises when it is asked, too: the layers behind are used to that.", },
            right="What it remembers does not depend on the pictures that it is asked about."),
        Number("one number", 1.02, within=0.0001,
               right="By itself x has the slope 1, and the change adds 0.02.",
               mistakes=[Mistake("That is the slope of the change alone. x gets through beside "
                                 "it.", 0.02),
                         Mistake("By itself x has the slope 1, and the change adds 0.02 to "
                                 "that.", 1, 0.98)]),
        Choice("a letter", "b", options={
            "a": "That is of changed pictures, as a rule harder ones than its own.",
            "b": None,
            "c": "New ones tell how good it is, and not what it knows of its own.", },
            right="Changed pictures may hide how much it knows by heart. Here the two were about "
                  "alike; they need not be."),
        Number("one number", 0.69, within=0.006,
               right="It says about one half, and −ln 0.5 is 0.69.",
               mistakes=[Mistake("That is the share that the right answer gets, not its cost.",
                                 0.5),
                         Mistake("Nearly. Give two digits.", 0.7),
                         Mistake("A loss of 0 would mean that it is sure, and right.", 0)]),
    ],
)  # fmt: skip

progress = lesson("11 Build a better network", globals())
