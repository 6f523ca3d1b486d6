"""The exercises of 13 Know how sure you are."""

import numpy as np

from helpers.exercises.kinds import Array, Choice, Mistake, Number, Questions, lesson
from helpers.exercises.lesson_13.coins import mcnemar
from helpers.exercises.lesson_13.draws import bootstrap, gain_interval
from helpers.exercises.lesson_13.promises import calibration_error, scaled
from helpers.exercises.lesson_13.sizes import pictures_needed

# In the order of the notebook, which is that of progress.
__all__ = [
    "bootstrap",
    "which_question",
    "pictures_needed",
    "noticed",
    "mcnemar",
    "gain_interval",
    "calibration_error",
    "perfect",
    "scaled",
    "exam",
    "recall",
]

which_question = Choice(
    "a letter, a, b, c or d",
    "b",
    options={
        "a": "It was worked out from one network. What another seed would come to, it has never "
             "seen.",
        "b": None,
        "c": "That share is known without any doubt: it was counted.",
        "d": "A single picture is right or wrong, and the interval is of a share over very many.",
    },
    right="The network stays, the pictures are new: Wilson and the bootstrap ask how much the "
          "share depends on which pictures happened to be drawn.",
    hints=["What was drawn again in the bootstrap: pictures or networks?"],
    solution='prediction = "b"',
)  # fmt: skip

noticed = Choice(
    "a letter, a, b, c or d",
    "c",
    options={
        "a": "Four in five was what some 3,200 each were chosen for. 800 leave a wider bell.",
        "b": "In half of the cases it is noticed if the truth stands right at the bar. Where does "
             "the bar stand with a standard error of 1.43 points?",
        "c": None,
        "d": "That is how often the alarm is false, if both are equally good. These two are not.",
    },
    right="The bar stands at 1.96 · 1.43, or 2.8 points. The truth, 2 points, falls short of it by "
          "0.56 standard errors, so it is noticed in fewer than half of the cases.",
    hints=["The bar stands at 1.96 standard errors. Is that more than 2 points, or less?"],
    solution='prediction = "c"',
)  # fmt: skip

perfect = Choice(
    "a letter, a, b, c or d",
    "b",
    options={
        "a": "Even a fair coin seldom shows exactly half heads. Every group is off by a little, "
             "and distances do not cancel.",
        "b": None,
        "c": "Groups of 40 are off by 6 points or so, but they count little. Those of hundreds are "
             "off by one or two.",
        "d": "Then it would be off by 10 points in the large group, too, which holds hundreds.",
    },
    right="Small groups are off by several points, large ones by one or two, and the distances add "
          "up whatever their sign.",
    hints=["Of how many pictures are the groups, and how far off is a share of so many?"],
    solution='prediction = "b"',
)  # fmt: skip

exam = Array(
    "two numbers, low and high, in per cent",
    shape=(2,),
    mistakes=[
        Mistake("These are shares. Give per cent, such as 80 and 85.", [0.88, 0.94], [0.9, 0.97],
                when=lambda ends: abs(ends).max() <= 1),
        Mistake("The lower end comes first.", [94, 88], [97, 89],
                when=lambda ends: ends[0] > ends[1]),
        Mistake("No share is below 0 or above 100 %.", [85, 101],
                when=lambda ends: ends[0] < 0 or ends[1] > 100),
        Mistake("This leaves out what validation promised, 91.0 % on the drawn pets and 93.0 % on "
                "the photographs. It may have flattered, but no test so far says so.", [80, 88],
                [95, 99], when=lambda ends: not any(ends[0] < promised < ends[1]
                                                    for promised in (91, 93))),
        Mistake("That is no wider than the interval of the true share. The exam's pictures are "
                "drawn by chance as well, so their score strays further.", [89, 92.9], [91.0, 94.6],
                when=lambda ends: ends[1] - ends[0] < 4.2),
        Mistake("Nothing could surprise this interval. Its half is 1.96 standard errors: about 3 "
                "points on 800 new pictures, 4 on 200.", [60, 100],
                when=lambda ends: ends[1] - ends[0] > 13),
    ],
    right="Wide enough, and not too wide: validation's own luck and the exam's both count. Now it "
          "is written down, and the exam may come.",
    hints=["The variance of a share of n pictures is p · (1 − p) / n. Here are two shares, and "
           "their variances add up.",
           "The root of p · (1 − p) · (1/800 + 1/pictures in the exam) is one standard error; go "
           "1.96 of them to either side of what validation said."],
    solution="error = (0.91 * 0.09 * (1 / 800 + 1 / 800)) ** 0.5  # on the drawn pets\n"
             "promise = [100 * (0.91 - 1.96 * error), 100 * (0.91 + 1.96 * error)]",
)  # fmt: skip

recall = Questions(
    [
        Number("one number", np.log(4), within=0.01, right="0.69 for each of two halvings.",
               mistakes=[Mistake("That is for 1/2. Another halving costs 0.69 more.", 0.69),
                         Mistake("A loss is not negative: −ln(1/4).", -1.39, -np.log(4)),
                         Mistake("That is for 1/8.", 2.08)]),
        Number("one share", 372 / 400, within=0.001, right="Of all dogs, those that were found.",
               mistakes=[Mistake("That is precision: of all that were called dogs.", 372 / 416,
                                 0.894, 0.89),
                         Mistake("These are the false alarms: of all cats, those called dogs.",
                                 0.11),
                         Mistake("Give a share, from 0 to 1.", 93)]),
        Number("one number", 0.09, right="0.9 · 0.1. Its root, 0.3, is the standard deviation.",
               mistakes=[Mistake("That is its root.", 0.3),
                         Mistake("The share times what is missing to 1: 0.9 · (1 − 0.9).", 0.81,
                                 0.1)]),
        Number("one number", 0.25, right="One way in eight, doubled: 3 : 0 and 0 : 3.",
               mistakes=[Mistake("That is one side. The other could have been ahead as well.",
                                 0.125),
                         Mistake("Three coins fall in 2 · 2 · 2 ways; in one of these all are "
                                 "for the second.", 1 / 3, 0.5, 1 / 9)]),
        Choice("a letter", "c", options={
            "a": "The interval speaks of the share over endlessly many pictures. A score on 800 "
                 "others strays further.",
            "b": "Other seeds are other networks. It was worked out from one.",
            "c": None,
            "d": "A share of pictures is right, not a share of the interval."},
            right="The true share stands still, and the intervals vary with the pictures."),
    ],
)  # fmt: skip

progress = lesson("13 Know how sure you are", globals())
