"""The exercises of 12 Judge the classifier."""

from helpers.exercises.kinds import Choice, Mistake, Number, Questions, Words, lesson
from helpers.exercises.lesson_12.counts import confusion, rates, shelter
from helpers.exercises.lesson_12.thresholds import best_threshold, roc_point, threshold_falls

# In the order of the notebook, which is that of progress.
__all__ = [
    "confusion",
    "rates",
    "shelter",
    "roc_point",
    "threshold_falls",
    "best_threshold",
    "dark",
    "cause",
    "recall",
]

dark = Choice(
    "a letter, a, b, c or d",
    "b",
    options={
        "a": "That would be so if less light made it guess. But with no light at all it does not "
             "guess: it says cat.",
        "b": None,
        "c": "What does it say to black, the end of all darkening?",
        "d": "Below half of the light is less than it ever trained with, and it has not learned "
             "that light does not matter.",
    },
    right="Darkening leads towards black, and black is a cat. So answers move over to that side.",
    hints=["Two fifths of the light lie on the way from the picture to black."],
    solution='prediction = "b"',
)  # fmt: skip

cause = Words(
    "a guess in a sentence, between quotation marks",
    "A guess that many make: the ears are cut away. Another: the animal is larger than any that "
    "it has learned from. Each says what should happen if one is changed without the other.",
    solution='guess = "The ears are cut away."',
)  # fmt: skip

recall = Questions(
    [
        Number("one number", 80, right="200 · 0.4: brightness is multiplied.",
               mistakes=[Mistake("That is by how much it falls.", 120),
                         Mistake("That is divided. Darker is multiplied by 0.4.", 500)]),
        Number("one number", 0.5, right="1 / (1 + e⁰) is 1 / 2: undecided.",
               mistakes=[Mistake("The sum is 0, and the sigmoid makes a probability of it.", 0),
                         Mistake("That needs a very large sum.", 1)]),
        Number("one share", 4 / 6, within=0.007,
               right="Of six pairs, four have the dog ahead: 0.9 beats both cats, 0.6 and 0.4 "
                     "beat 0.3.",
               mistakes=[Mistake("That is how many of the six pairs have the dog ahead. Divide "
                                 "by six.", 4),
                         Mistake("Those are the pairs in which the cat is ahead.", 2 / 6, 0.33),
                         Mistake("Pairs of one dog and one cat: there are 3 · 2 of them.", 4 / 5,
                                 4 / 10),
                         Mistake("Go through the six pairs: in which is the dog ahead?", 5 / 6,
                                 3 / 6)]),
        Choice("a letter", "c", options={
            "a": "A missed dog is dear here. So it should say dog sooner.",
            "b": "One half is best where both mistakes cost the same, and the probabilities can "
                 "be believed.",
            "c": None},
            right="Whoever pays more for missed dogs lets it say dog sooner."),
        Number("one number", 2, within=0.01,
               right="40 · 0.05: at most two such groups, and nothing in them.",
               mistakes=[Mistake("Each group has its own chance of 0.05, and there are 40.", 0.05),
                         Mistake("Chance alone makes some of 40 groups look odd.", 0),
                         Mistake("One in twenty of 40 groups.", 1, 20)]),
    ],
)  # fmt: skip

progress = lesson("12 Judge the classifier", globals())
