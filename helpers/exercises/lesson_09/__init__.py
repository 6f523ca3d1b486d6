"""The exercises of 09 Train a small CNN."""

from helpers.exercises.kinds import Choice, Mistake, Number, Questions, lesson
from helpers.exercises.lesson_09.answers import cat_or_dog, share_right
from helpers.exercises.lesson_09.networks import no_convolution
from helpers.exercises.lesson_09.predictions import first_loss, what_rises, who_notices
from helpers.exercises.lesson_09.stopping import early_stopping
from helpers.exercises.lesson_09.weights import network_weights

# In the order of the notebook, which is that of progress.
__all__ = [
    "network_weights",
    "first_loss",
    "who_notices",
    "early_stopping",
    "what_rises",
    "share_right",
    "no_convolution",
    "cat_or_dog",
    "recall",
]

recall = Questions(
    [
        Number("one number", 2.3, within=0.01,
               right="A cat that got 0.1 costs −ln 0.1.",
               mistakes=[Mistake("That is the cost if it is a dog. Here the dog got 0.9, and it "
                                 "is a cat.", 0.105, 0.11, 0.1),
                         Mistake("That is the probability, not what it costs.", 0.9)]),
        Number("one number", 73856, right="3 · 3 · 64 + 1 is 577, times 128 filters.",
               mistakes=[Mistake("Each of the 128 filters has a bias.", 73728),
                         Mistake("In and out are exchanged: 64 channels come in.", 73792),
                         Mistake("Each kernel has a matrix for each of the 64 channels.", 1280)]),
        Choice("a letter", "c", options={
            "a": "The first loss does not depend on the rate, for no step has been made yet.",
            "b": "The batch looks as it should: the rate is no property of the pictures.",
            "c": None, },
            right="Only where steps are made can a rate show, and twenty pictures are enough "
                  "for that."),
        Number("one number", 6, right="Epoch 6 has the lowest loss, and its weights are kept.",
               mistakes=[Mistake("That is where the training stops. The weights of an earlier "
                                 "epoch were kept.", 11, 10),
                         Mistake("The patience only says how long to wait.", 5)]),
        Choice("a letter", "b", options={
            "a": "It can be that sure, of a cup as well.",
            "b": None,
            "c": "All that it has learned is what sets dogs apart from cats."},
            right="The two shares add up to 1, whatever the picture shows."),
    ],
)  # fmt: skip

progress = lesson("09 Train a small CNN", globals())
