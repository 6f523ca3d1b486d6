"""The exercises of 07 Send the error backwards."""

from helpers.exercises.kinds import Choice, Mistake, Number, Questions, Shape, lesson
from helpers.exercises.lesson_07.chains import (
    dense_gradients,
    middle_pixel,
    relu_gradient,
    weight_slope,
    where_it_goes,
)
from helpers.exercises.lesson_07.losses import binary_cross_entropy, sixteenth
from helpers.exercises.lesson_07.network import step, way_back

# In the order of the notebook, which is that of progress.
__all__ = [
    "sixteenth",
    "binary_cross_entropy",
    "weight_slope",
    "relu_gradient",
    "where_it_goes",
    "dense_gradients",
    "middle_pixel",
    "way_back",
    "step",
    "recall",
]

recall = Questions(
    [
        Shape("three numbers", (4, 4, 32), right="Rows and columns are halved, channels stay.",
              mistakes=[Mistake("Each channel is pooled for itself: there are as many as before.",
                                (4, 4, 16), (4, 4, 8)),
                        Mistake("A square of 2×2 leaves one number in place of four.",
                                (8, 8, 32))]),
        Number("one number", 2.3, right="2 − 0.1 · (−3): against a negative slope means upwards.",
               mistakes=[Mistake("That goes with the slope, and the loss would rise.", 1.7),
                         Mistake("That is how far it moves. Where does it end?", 0.3),
                         Mistake("The rate shortens the step: 0.1 times the slope.", 5, -1)]),
        Number("one number", 0.3, right="The probability minus the label, 0.3 − 0.",
               mistakes=[Mistake("The label of a cat is 0, that of a dog 1.", -0.7),
                         Mistake("The probability minus the label, not the other way round.",
                                 -0.3),
                         Mistake("That is the loss, −ln 0.7. Its slope is wanted.", 0.36)]),
        Number("one number", 8, right="The product rises by the weight, 4 times as much; 2 · 4.",
               mistakes=[Mistake("That is the slope of the weight: 2 · 5.", 10),
                         Mistake("Its own value, 5, does not count: what it is multiplied by does.",
                                 40),
                         Mistake("That is the product's own slope. Times the slope ahead, 2.", 4),
                         Mistake("Slopes on a way are multiplied, not added.", 6)]),
        Choice("a letter", "b", options={
            "a": "They still show the random numbers that they began with.", "b": None,
            "c": "The kernels of every block moved, too: less than their maps, but they moved."},
            right="Most of a picture is nearly flat, where only the sums and the biases count."),
    ],
)  # fmt: skip

progress = lesson("07 Send the error backwards", globals())
