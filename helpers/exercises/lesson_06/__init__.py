"""The exercises of 06 Learn the kernel."""

from helpers.exercises.kinds import Choice, Mistake, Number, Questions, lesson
from helpers.exercises.lesson_06.paths import descend
from helpers.exercises.lesson_06.steps import one_step, window_gradient
from helpers.exercises.lesson_06.windows import best_only, kernel_gradient, table_gradient

# In the order of the notebook, which is that of progress.
__all__ = [
    "window_gradient",
    "one_step",
    "kernel_gradient",
    "table_gradient",
    "descend",
    "rate_of_1",
    "path",
    "largest_rate",
    "best_only",
    "recall",
]

rate_of_1 = Choice(
    "a letter, a, b, c or d",
    "c",
    options={
        "a": "For three steps it does just that. Then a number that has gone too far comes back "
             "further than it went, and so on.",
        "b": "It never comes near 0. Each step is twice as long as at 0.5, and one that is too "
             "long lands on the other side.",
        "c": None,
        "d": "It falls for three steps, but nothing holds it there: a step that goes too far "
             "makes the next slope larger, and so the next step longer.",
    },
    right="In one direction each step goes too far, and lands further away than it started. That "
          "is tiny at first, and more than doubles at each step.",
    hints=["A step of twice the length goes twice as far, and the slope was taken where it "
           "started.",
           "If a step lands further away on the other side, the slope there is larger."],
    solution='prediction = "c"',
)  # fmt: skip

path = Choice(
    "a letter, a, b or c",
    "a",
    options={
        "a": None,
        "b": "Its steps are short, and it never changes sides: that is the smallest rate.",
        "c": "It crosses the valley and lands higher than it started: that is the largest rate.",
    },
    right="It crosses the floor at each step and lands a little lower every time, while it moves "
          "along the valley.",
    hints=["The length of the first step is the rate times the same gradient in all three."],
    solution='prediction = "a"',
)  # fmt: skip

largest_rate = Number(
    "one number, to two decimals or more",
    2 / 3.2892,
    within=0.006,
    mistakes=[
        Mistake("With this rate a step lands right at the bottom: nothing of the distance is left. "
                "Larger ones still come nearer.", 1 / 3.29, 0.3, 0.304, 1 / 3.289,
                when=lambda rate: 0.295 <= rate <= 0.31),
        Mistake("Near, but at 0.6 the swings still shrink a little. Divide 2 by 3.289, and keep "
                "two decimals or more.", 0.6),
        Mistake("That is the curvature. Which rate makes 1 − rate · curvature as far from 0 as 1 "
                "is?", 3.289, 3.29),
        Mistake("The other way round: the steeper the valley, the smaller the rate must be.",
                3.29 / 2, 1.645, 3.289 / 2, when=lambda rate: 1.6 <= rate <= 1.7),
        Mistake("That is the limit of a flatter direction. The steepest one diverges first.",
                2 / 0.122, 2 / 0.089, 1000),
        Mistake("A rate is positive: the step is subtracted already.", -0.608,
                when=lambda rate: rate < 0),
        Mistake("Rate times curvature may reach 2, so divide 2 by the curvature.", 2 * 3.29, 6.58,
                2 * 3.289, when=lambda rate: 6.5 <= rate <= 6.6),
        Mistake("At this rate a step leaves less than the distance, so it still comes nearer.",
                0.55, 0.5, 0.1, when=lambda rate: 0 < rate < 0.6),
        Mistake("Beyond the limit already: at this rate a step leaves more than the distance, on "
                "the other side.", 0.7, 0.65, 1, when=lambda rate: 0.615 <= rate < 1.6),
    ],
    right="At 2 / 3.29 a step leaves −1 times the distance: as far away, on the other side. Beyond "
          "it every swing is larger than the last.",
    hints=["Nothing is won when 1 − rate · curvature is −1.",
           "Then rate · curvature is 2, and the curvature is 3.29."],
    solution="prediction = 2 / 3.29",
)  # fmt: skip

recall = Questions(
    [
        Number("one number", 5104, right="60 − 3 + 1 rows times 90 − 3 + 1 columns: 58 · 88.",
               mistakes=[Mistake("A window of 3 starts in 58 of 60 rows, and in 88 of 90 columns.",
                                 5400, 57 * 87),
                         Mistake("That are rows and columns. How many windows are they?", 146)]),
        Number("one number", 3, right="0.03 / 0.01, the rise divided by the step.",
               mistakes=[Mistake("Divide the rise by the step.", 0.03, 0.0003),
                         Mistake("The other way round: the rise divided by the step.", 1 / 3,
                                 0.33)]),
        Number("one number", -1.2, right="2 · 2 · (−0.3). Raise the number, and the loss falls.",
               mistakes=[Mistake("The pixel is negative, and so is the product.", 1.2),
                         Mistake("Squaring the error brings in a factor of 2.", -0.6),
                         Mistake("The error counts once, not squared.", -2.4)]),
        Number("one number", 3, right="The mean of 1, 4 and 4. Squares do not cancel.",
               mistakes=[Mistake("That is the sum. The loss is the mean of the three.", 9),
                         Mistake("Squared before they are added: 1, 4 and 4.", 1 / 3, 0.33),
                         Mistake("That is without the squares.", 5 / 3, 1.67)]),
        Choice("a letter", "b", options={
            "a": "The loss then is 0 for the hidden kernel, and for others as well.",
            "b": None,
            "c": "The slopes can be worked out for any picture."},
            right="Some change of the nine numbers then leaves every answer as it was, so the "
                  "windows cannot tell the kernels apart."),
    ],
)  # fmt: skip

progress = lesson("06 Learn the kernel", globals())
