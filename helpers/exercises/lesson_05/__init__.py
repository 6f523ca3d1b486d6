"""The exercises of 05 Stack layers into a network."""

from helpers.exercises.kinds import Choice, Mistake, Number, Questions, lesson
from helpers.exercises.lesson_05.fields import receptive_field
from helpers.exercises.lesson_05.network import block, forward, shape_deep, weights_of_second
from helpers.exercises.lesson_05.parts import dense, moved_edge, pool_one, sigmoid, three_doublings

# In the order of the notebook, which is that of progress.
__all__ = [
    "pool_one",
    "moved_edge",
    "dense",
    "three_doublings",
    "sigmoid",
    "shape_deep",
    "weights_of_second",
    "forward",
    "block",
    "receptive_field",
    "recall",
]

recall = Questions(
    [
        Number("one number", 30, right="32 − 3 + 1. With a border it would stay 32.",
               mistakes=[Mistake("Without a border the last two rows hold no whole window.", 32),
                         Mistake("A window of 3 still fits at row 29: 32 − 3 + 1.", 29, 28)]),
        Choice("a letter", "b", options={
            "a": "Two linear layers are one linear layer, whatever their weights.",
            "b": None,
            "c": "More filters are still sums of products, and sums of sums are sums."},
            right="Something has to stand between them that is not a sum of products."),
        Number("one number", 2, right="4 + 0 + 3 + 1 is 8, and 8 / 4 is 2.",
               mistakes=[Mistake("That is max-pooling.", 4), Mistake("That is the sum.", 8)]),
        Number("one number from 0 to 1", 0.28, within=0.005,
               right="0.72 and 0.28 add up to 1: the sigmoid treats both sides alike.",
               mistakes=[Mistake("A probability is never negative.", -0.72, -0.28),
                         Mistake("That is the probability for 0.95.", 0.72)]),
        Number("one number", 2049, right="8 · 8 · 32 is 2,048, and one bias.",
               mistakes=[Mistake("The bias is missing.", 2048),
                         Mistake("Flatten keeps every place: 8 · 8 of them in each map.", 33, 32)]),
    ],
)  # fmt: skip

progress = lesson("05 Stack layers into a network", globals())
