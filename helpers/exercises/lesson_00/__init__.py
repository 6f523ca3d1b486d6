"""The exercises of 00 Start here."""

from helpers.exercises.kinds import Array, Choice, Mistake, Number, Questions, lesson
from helpers.exercises.lesson_00.brightest import brightest_column, brightest_row
from helpers.exercises.lesson_00.light import double_light, mean_light, slice_shape

# In the order of the notebook, which is that of progress.
__all__ = [
    "wrong_of_100",
    "which_are_dogs",
    "not_a_pet",
    "count_after",
    "slice_shape",
    "brightest_row",
    "double_light",
    "brightest_column",
    "mean_light",
    "path",
    "recall",
]

# What tells the six pets apart: (1 for a dog, the sentence for who took it for the other kind).
SIX = (
    (1, "Picture 1 is a dog: its pupils are wide and round, and its tongue hangs out."),
    (0, "Picture 2 is a cat: its pupils are narrow, and its ears stand up."),
    (1, "Picture 3 is a dog: its ears stand up as a cat's do, but its pupils are wide and its "
        "tongue hangs out."),
    (0, "Picture 4 is a cat: its pupils are narrow, and its ears stand up."),
    (0, "Picture 5 is a cat: its ears are folded, as some cats' are, but its pupils are narrow."),
    (1, "Picture 6 is a dog: its pupils are wide and round, and its muzzle is broad."),
)  # fmt: skip

LABELS = [dog for dog, _ in SIX]

which_are_dogs = Array(
    "six numbers, one for each picture, 0 for a cat and 1 for a dog",
    mistakes=[
        Mistake("Six numbers are wanted, one for each picture: 1 where it is a dog, 0 where it is "
                "a cat.", [1, 3, 6], when=lambda given: given.shape != (6,)),
        Mistake("All six are the wrong way round: 0 is for a cat and 1 for a dog.",
                [1 - dog for dog in LABELS]),
        Mistake("Only 0 and 1 have a meaning here: 0 for a cat, 1 for a dog.", [1, 3, 6, 0, 0, 0],
                when=lambda given: not set(given.tolist()) <= {0, 1}),
        *(Mistake(why, [*LABELS[:place], 1 - dog, *LABELS[place + 1 :]],
                  when=lambda given, place=place, dog=dog: given[place] != dog)
          for place, (dog, why) in enumerate(SIX)),
    ],
    right="The pupils give all six away. The ears do not: 3 has a cat's and 5 a dog's.",
    hints=["Compare the pupils: are they narrow slits, or wide and round?",
           "Three of the six are dogs, and two of these three show their tongue."],
    solution="my_labels = [1, 0, 1, 0, 0, 1]",
)  # fmt: skip

wrong_of_100 = Number(
    "one number: how many of 100",
    7,
    mistakes=[
        Mistake("That many it gets right. The others it gets wrong.", 93),
        Mistake("That is the share of right answers. How many of 100 are that, and how many are "
                "left?", 0.93),
        Mistake("That is the share of wrong answers. How many of 100 are that?", 0.07),
        Mistake("That is how many of the 800. How many of 100 are that?", 56),
        Mistake("Those are the wrong ones at one end of the interval. Take the share that it got "
                "right.", 5, 9),
    ],
    right="93 of 100 are right, so 7 are wrong. That is the average: in another hundred it may "
          "well be 3, or 11.",
    hints=["It got 0.93 of them right. How many of 100 are that?",
           "0.93 is 93 of 100."],
    solution="wrong = 100 - 93",
)  # fmt: skip

not_a_pet = Choice(
    "the letter of your answer",
    "b",
    options={
        "a": "It was only ever asked for a probability of *dog*. There is no number that would "
             "mean *no animal*.",
        "b": None,
        "c": "Nothing in its arithmetic can fail: any picture is an array of numbers, and any "
             "such array gives a probability.",
        "d": "One half is where it cannot decide between its two words. Nobody taught it to give "
             "one half where there is no animal.",
    },
    right="All that it can return is a probability of *dog*, whatever is on the picture, and "
          "nobody taught it what to do with a cup.",
    hints=["How many words does it know?"],
    solution='answer = "b"',
)  # fmt: skip

path = Choice(
    "the letter of your answer",
    "c",
    options={
        "a": "That is the evening's path. It trains a network and leaves the numbers to a library; "
             "where they come from is the question of 06.",
        "b": "It asks the right question, but on the map every lesson from 01 to 05 leads to it.",
        "c": None,
        "d": "That takes longer than seven hours, and what you want to know comes in 06.",
    },
    right="06 asks where the numbers in a kernel come from; 01 to 05 lead to it, and all six fit "
          "into seven hours.",
    hints=["Which lesson of the table asks that question?",
           "The arrows of the map say what leads to it; the minutes say whether it fits."],
    solution='answer = "c"',
)  # fmt: skip

count_after = Number(
    "one number",
    3,
    mistakes=[
        Mistake("That would be so if each run started from 0 again. The kernel remembers what the "
                "run before left in `count`.", 1),
        Mistake("The first cell, which sets it to 0, is not run again.", 0),
        Mistake("The first run makes 1 of 0. How many runs follow?", 2),
        Mistake("It begins at 0, and there are three runs that add 1.", 4),
    ],
    right="Each run adds 1 to what the run before has left: 1, 2, 3.",
    hints=["What is `count` after the first of the three runs?"],
    solution="prediction = 3",
)  # fmt: skip

recall = Questions(
    [
        Number("one number", 2, right="Rows come first in a shape.",
               mistakes=[Mistake("Rows come first: 5 is the number of columns.", 5),
                         Mistake("That is how many numbers it holds.", 10)]),
        Number("one number", 5, right="The axis that is named, the rows, is added up; one sum for "
               "each of the 5 columns is left.",
               mistakes=[Mistake("Axis 0 is that of the rows, and it is gone: what is left?", 2),
                         Mistake("None of the two axes would be left: that is `a.sum()`.", 1)]),
        Choice("a letter", "b", options={
            "a": "The first line names the kind of error alone. Another line says more.",
            "b": None,
            "c": "The arrow says where. What went wrong stands elsewhere."},
            right="The last line says what went wrong; the arrow above it says where."),
        Choice("a letter", "a", options={
            "a": None,
            "b": "The kernel has forgotten the names, and the cells are still there.",
            "c": "The set-up is as it was; a kernel that restarts forgets its names only."},
            right="The names come back when the cells that make them are run again."),
        Choice("a letter", "c", options={
            "a": "No cup is a dog. Where a question has no answer, a probability is worth nothing.",
            "b": "How often it is right was counted on photographs of cats and dogs, not on this.",
            "c": None},
            right="It had two words to choose from, and neither is right."),
    ],
)  # fmt: skip

progress = lesson("00 Start here", globals())
