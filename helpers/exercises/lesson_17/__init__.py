"""The exercises of 17 Classify your own photos."""

from helpers.exercises.kinds import Choice, Mistake, Number, Questions, lesson
from helpers.exercises.lesson_17.classes import kept_aside, softmax, top_losses
from helpers.exercises.lesson_17.pictures import crop, on_ground

# In the order of the notebook, which is that of progress.
__all__ = [
    "on_ground",
    "crop",
    "whatever_comes",
    "kept_aside",
    "softmax",
    "twenty",
    "planted",
    "top_losses",
    "what_went_wrong",
    "one_bit",
    "recall",
]

whatever_comes = Choice(
    "a letter, a, b, c or d",
    "a",
    options={
        "a": None,
        "b": "Nothing in it looks for *neither*. Noise, too, makes a sum, and the sigmoid makes a "
             "share of whatever sum it gets.",
        "c": "How sure it is depends on the sum alone. Nothing measures how far a picture is from "
             "all that it learned from.",
        "d": "One half means that what speaks for the one weighs as much as what speaks for the "
             "other. Two animals need not weigh the same.",
    },
    right="One sum, one sigmoid: what is not *dog* is *cat*. Of all else it has no notion.",
    hints=["How many outputs does it have, and what does the sigmoid do to a sum?"],
    solution='prediction = "a"',
)  # fmt: skip

twenty = Choice(
    "a letter, a, b, c or d",
    "c",
    options={
        "a": "Then twenty pictures would prove that it never errs.",
        "b": "If 95 in 100 were right, twenty in a row would be right in 36 of 100 cases: nothing "
             "rare. So lower shares are possible as well.",
        "c": None,
        "d": "At one half, twenty in a row are as rare as twenty heads. That can be ruled out.",
    },
    right="Wilson says from 84 to 100 %: of what happens once in ten times, twenty pictures may "
          "show nothing.",
    hints=["With a share of *p*, twenty of twenty has the chance *p*²⁰. Try the four numbers."],
    solution='prediction = "c"',
)  # fmt: skip

planted = Number(
    "a whole number, 0, 1 or 2",
    2,
    mistakes=[
        Mistake("By chance alone 5 of 200 places would hold one of the two in 1 of 20 tries. But a "
                "loss is not drawn by chance: it knows the features.", 0),
        Mistake("Each of the two bears a label that its features speak against. Why only one?", 1),
        Mistake("Only two labels were changed.", 3, 5, when=lambda count: count > 2),
    ],
    right="About 96 of 100 pictures are told right by their features, so a wrong label meets a "
          "sure network, and that costs.",
    hints=["What does the network, which has not learned from that picture, give to its label?"],
    solution="prediction = 2",
)  # fmt: skip

what_went_wrong = Choice(
    "a letter, a, b, c or d",
    "a",
    options={
        "a": None,
        "b": "Each piece was photographed once. And near copies would not turn nine of ten "
             "glasses into mugs: they flatter, and then the rest is guessed.",
        "c": "Too few would be guessed: about five of ten right. Here nine of ten are wrong.",
        "d": "Thirty of thirty by luck happens once in a billion tries. It did tell something "
             "apart, though not mugs from glasses.",
    },
    right="It tells mornings from evenings. Whatever differs between the classes is learned, and "
          "what was kept aside shares it. Take both in the same light, in turn.",
    hints=["What has a mug of hers in common with the ten glasses?"],
    solution='prediction = "a"',
)  # fmt: skip

one_bit = Choice(
    "a letter, a, b, c or d",
    "b",
    options={
        "a": "One weight of hundreds of thousands moves, by a little perhaps. The answers hardly "
             "show it.",
        "b": None,
        "c": "A bit that is turned leaves as many bytes as before.",
        "d": "Something has been written down that depends on every single byte.",
    },
    right="All bytes go into the checksum, and a changed bit makes another one.",
    hints=["What was worked out from all bytes, and written beside them?"],
    solution='prediction = "b"',
)  # fmt: skip

recall = Questions(
    [
        Number("a percentage", 50, within=0.5,
               mistakes=[Mistake("Equal sums have equal shares, and all shares add up to 100 %.",
                                 100, 0, 33)],
               right="Equal sums, equal shares."),
        Choice("a letter, a, b or c", "c",
               options={"a": "A mean of both does not say that it is neither.",
                        "b": "Noise got 100 %.",
                        "c": None},
               right="Nothing measures how strange a picture is."),
        Number("a whole number", 3,
               mistakes=[Mistake("One is kept aside, at least, and the others are learned from.",
                                 4, 0, 1)],
               right="A fifth of four is none, so one is kept aside."),
        Choice("a letter, a, b or c", "b",
               options={"a": "One half stays one half, and no answer changes sides.",
                        "b": None,
                        "c": "Dividing by less than 1 makes sums larger."},
               right="Sums divided by less than 1 lie further from 0."),
        Choice("a letter, a, b or c", "a",
               options={"a": None,
                        "b": "They do not teach more: they are learned already.",
                        "c": "Then the score would be of new pictures, and these are not new."},
               right="It is judged on what it has seen."),
    ]
)  # fmt: skip

progress = lesson("17 Classify your own photos", globals())
