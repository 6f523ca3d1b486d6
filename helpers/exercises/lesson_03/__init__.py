"""The exercises of 03 Convolve colour images."""

from helpers.exercises.kinds import Choice, Mistake, Number, Questions, lesson
from helpers.exercises.lesson_03.colours import mix, warm_above
from helpers.exercises.lesson_03.sizes import count_weights, network, second_layer
from helpers.exercises.lesson_03.strides import places
from helpers.exercises.lesson_03.windows import (
    number_at,
    roof_to_sky,
    shape_of_the_maps,
    sun_in_all_channels,
)

# In the order of the notebook, which is that of progress.
__all__ = [
    "sun_in_all_channels",
    "roof_to_sky",
    "number_at",
    "shape_of_the_maps",
    "warm_above",
    "mix",
    "places",
    "second_layer",
    "count_weights",
    "network",
    "recall",
]

recall = Questions(
    [
        Number("one number", 451, right="Rows, columns, channels: 300, 451 and 3.",
               mistakes=[Mistake("300 is the number of rows, which come first.", 300),
                         Mistake("3 is the number of channels, which come last.", 3)]),
        Number("one number", 0, right="Nine equal pixels times nine weights that cancel.",
               mistakes=[Mistake("It stays 50 if the weights add up to 1.", 50),
                         Mistake("That would be nine weights of 1.", 450)]),
        Number("one number", 75, right="5 · 5 pixels, and 3 numbers in each.",
               mistakes=[Mistake("25 pixels, and each has three numbers.", 25),
                         Mistake("The bias is added, and is no product.", 76)]),
        Number("one number", 5, right="10 / 2. With a border, the kernel's size does not matter.",
               mistakes=[Mistake("That is without a border, (10 − 3) / 2 + 1, rounded down.", 4),
                         Mistake("With a border the size only stays with stride 1.", 10)]),
        Choice("a letter", "c", options={
            "a": "The same kernel slides over every place, however many there are.",
            "b": "A filter has one bias for all places.",
            "c": None}, right="Size of the kernel, channels and filters decide, and nothing else."),
    ],
)  # fmt: skip

progress = lesson("03 Convolve colour images", globals())
