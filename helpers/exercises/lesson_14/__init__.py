"""The exercises of 14 Look inside the network."""

from helpers.exercises.kinds import Choice, Mistake, Number, Questions, lesson
from helpers.exercises.lesson_14.claims import decides, one_map, probe
from helpers.exercises.lesson_14.network import edge_share, field, normalised
from helpers.exercises.lesson_14.places import place, place_alone, seen

# In the order of the notebook, which is that of progress.
__all__ = [
    "edge_share",
    "normalised",
    "field",
    "seen",
    "place",
    "place_alone",
    "probe",
    "decides",
    "one_map",
    "recall",
]

recall = Questions(
    [
        Number("one number", 7,
               right="3, and the second adds 2 steps of 2 pixels.",
               mistakes=[Mistake("The second layer's inputs lie two pixels apart.", 5),
                         Mistake("The step grows too early.", 11),
                         Mistake("A window of 3 adds two steps, not three.", 9, 8)]),
        Choice("a letter", "a", options={
            "a": None,
            "b": "The pictures that it is asked about do not count: else an answer would hang on "
                 "its neighbours.",
            "c": "Nothing is learned when it is asked.", },
            right="What was remembered in training, so that one picture's answer is its own."),
        Choice("a letter", "c", options={
            "a": "Place alone tells much of it, without any picture.",
            "b": "Known is not used.",
            "c": None, },
            right="Place alone first, then a network that has learned nothing."),
        Number("one number", -2.75, within=0.001,
               right="4 · 0.5 − 3 · 1.5 − 0.25.",
               mistakes=[Mistake("The bias is added as well.", -2.5),
                         Mistake("The bias is −0.25: it makes the sum smaller.", -2.25),
                         Mistake("A negative weight makes the sum smaller.", 6.25, 6.5)]),
        Choice("a letter", "b", options={
            "a": "That interval is of each share by itself. On the same pictures their "
                 "difference is surer.",
            "b": None,
            "c": "A p-value is no chance that both are equal.", },
            right="The same pictures: take the difference of each, then its mean and interval."),
    ],
)  # fmt: skip

progress = lesson("14 Look inside the network", globals())
