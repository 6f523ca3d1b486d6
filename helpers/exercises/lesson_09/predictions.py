"""The predictions of 09: the first loss, which test notices a fault, and what makes a loss rise."""

import numpy as np

from helpers.exercises.kinds import Choice, Mistake, Number

first_loss = Number(
    "the loss, to two decimals", np.log(2), within=0.007,
    right="Whatever the picture shows, the right answer got about one half, and −ln 0.5 is 0.69. "
          "A new network whose loss is far from that has a fault.",
    hints=["It says about 0.5 to each picture. How much does the right answer get?",
           "The right answer got one half, and the loss is minus the natural logarithm of that."],
    solution="prediction = 0.69",
    mistakes=[
        Mistake("One half is what the right answer got. What does that cost?", 0.5),
        Mistake("That is what a quarter costs. Here the right answer got one half.", 1.39, 1.386),
        Mistake("A loss of 0 would mean that each right answer got 1.", 0),
        Mistake("The size is right. A loss is positive.", -0.69, -0.693),
        Mistake("That is the logarithm to the base 2 or 10. 07's is the natural one, `np.log`.",
                1, 0.3, 0.301),
        Mistake("The loss is a mean over the pictures, however many there are.", 554.5, 554),
    ],
)  # fmt: skip

who_notices = Choice(
    "a letter, a, b, c or d", "b",
    options={
        "a": "Before training it says about one half to everything. That costs 0.69 whatever the "
             "labels are.",
        "b": None,
        "c": "Twenty wrong labels can be learned by heart as well as twenty right ones.",
        "d": "With blank pictures it cannot tell the labels, shuffled or not: the loss stays at "
             "0.69, as it should.",
    },
    right="Only who looks at pictures and labels side by side sees a dog that is called a cat. "
          "The other three never ask what is on a picture.",
    hints=["Which of the tests knows what a cat looks like?"],
    solution='prediction = "b"',
)  # fmt: skip

what_rises = Choice(
    "a letter, a, b or c", "c",
    options={
        "a": "Right answers that become surer cost less: −ln 0.99 is less than −ln 0.9.",
        "b": "Then the share of right answers would fall as fast as the loss rises.",
        "c": None,
    },
    right="A wrong answer costs more, the surer it is, and without end: 1.1 where the truth got a "
          "third, 4.6 where it got a hundredth. Accuracy counts both as one mistake.",
    hints=["Which of the two, loss or accuracy, sees whether a wrong answer said 60 or 99 %?"],
    solution='prediction = "c"',
)  # fmt: skip
