"""The exercises of 04 Keep positives with ReLU."""

from helpers.exercises.kinds import Choice, Mistake, Number, Questions, lesson
from helpers.exercises.lesson_04.bends import keep_positive, relu, right_edge, slopes
from helpers.exercises.lesson_04.lamps import and_weights, both_or_none, flat_patch, which
from helpers.exercises.lesson_04.stacks import one_kernel, one_layer

# In the order of the notebook, which is that of progress.
__all__ = [
    "right_edge",
    "relu",
    "keep_positive",
    "slopes",
    "one_layer",
    "one_kernel",
    "which",
    "and_weights",
    "both_or_none",
    "flat_patch",
    "recall",
]

recall = Questions(
    [
        Number("one number", 16, right="20 − 5 + 1: the window starts in columns 0 to 15.",
               mistakes=[Mistake("One more: the window can also start in column 0.", 15),
                         Mistake("That would take a border of zeros round the picture.", 20)]),
        Number("one number", 224, right="3 · 3 · 3 weights and 1 bias, eight times.",
               mistakes=[Mistake("Each filter has a bias, too.", 216),
                         Mistake("Each filter has a kernel for each of the three channels.", 80),
                         Mistake("That is one filter, and there are eight.", 28)]),
        Number("one number", 0, right="A step of 0.01 leaves the output at 0.",
               mistakes=[Mistake("That is the slope to the right of 0.", 1),
                         Mistake("That is the input. How much does the output rise?", -7)]),
        Number("one number", -1, right="2 · (4 · x + 1) − 3 is 8 · x + 2 − 3.",
               mistakes=[Mistake("Layer 2 multiplies the bias of layer 1, too.", -2),
                         Mistake("Layer 2 adds its own bias at the end.", 2),
                         Mistake("That is layer 2 first, and layer 1 behind it.", -11),
                         Mistake("That is the weight: 2 · 4.", 8)]),
        Choice("a letter", "c", options={
            "a": "Two kernels make one: for these two it has 5×5 numbers.",
            "b": "Any number of kernels makes one: three of 3×3 make one of 7×7.",
            "c": None}, right="It gives 0 for flat patches and never less. A kernel's answers to "
                              "an edge and its swap would average to 0: both would be 0."),
    ],
)  # fmt: skip

progress = lesson("04 Keep positives with ReLU", globals())
