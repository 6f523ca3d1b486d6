"""The exercises of 16 Borrow a trained network."""

from helpers.exercises.kinds import Choice, Mistake, Number, Questions, lesson
from helpers.exercises.lesson_16.answers import dog_share, into_layer
from helpers.exercises.lesson_16.depth import depthwise, fewer
from helpers.exercises.lesson_16.freezing import claims, last_two, learning

# In the order of the notebook, which is that of progress.
__all__ = [
    "dog_share",
    "into_layer",
    "claims",
    "fewer",
    "depthwise",
    "learning",
    "last_two",
    "recall",
]

recall = Questions(
    [
        Choice("a letter", "b", options={
            "a": "They differ from picture to picture: that is what answers are made of.",
            "b": None,
            "c": "Nothing of it learns from your pictures, but its kernels do what they learned "
                 "elsewhere."},
            right="One answer is fitted to what the body sees; the body stays as it was."),
        Number("one number", 1425,
               right="9 · 25 for the kernels, 25 · 48 for the mixing.",
               mistakes=[Mistake("That is the ordinary convolution, 9 · 25 · 48.", 10800),
                         Mistake("These are the kernels alone. The mixing follows.", 225),
                         Mistake("That is the mixing alone. The kernels come first.", 1200),
                         Mistake("There is a kernel for each map that comes in, and 25 come in.",
                                 9 * 48 + 25 * 48),
                         Mistake("Biases were left out.", 1425 + 25, 1425 + 48, 1425 + 73)]),
        Choice("a letter", "a", options={
            "a": None,
            "b": "A rate of 0 stops what gradients move. What passes through moves the memory.",
            "c": "A rate of 0 keeps the kernels. The memory is moved by no gradient."},
            right="It is moved by what passes through, not by a gradient."),
        Number("one number", 0.5, within=0.01,
               right="1/(1 + e⁰) is one half.",
               mistakes=[Mistake("In per cent that is right. The sigmoid gives a share.", 50),
                         Mistake("That is the sum. The sigmoid of 0 is asked for.", 0),
                         Mistake("The e⁰ is 1, and another 1 is below the line with it.", 1)]),
        Choice("a letter", "c", options={
            "a": "That is about one network and other pictures (13).",
            "b": "Then each of its draws would be one of 800 pictures; there are three of them.",
            "c": None},
            right="Draws differ in what was learned from. Of other pictures to judge by they say "
                  "nothing."),
    ],
)  # fmt: skip

progress = lesson("16 Borrow a trained network", globals())
