"""The exercises of 15 See where it looks."""

from helpers.exercises.kinds import Choice, Mistake, Number, Questions, lesson
from helpers.exercises.lesson_15.controls import known_and_used, moved, proof, which_part
from helpers.exercises.lesson_15.covering import centre, covered, spread
from helpers.exercises.lesson_15.heat import grad_cam, share

# In the order of the notebook, which is that of progress.
__all__ = [
    "share",
    "grad_cam",
    "covered",
    "centre",
    "spread",
    "which_part",
    "moved",
    "known_and_used",
    "proof",
    "recall",
]

recall = Questions(
    [
        Number("one number", 0, within=0.001,
               right="The sigmoid of 0 is 1/2; on both sides of it the answer changes.",
               mistakes=[Mistake("That is the probability. Which sum becomes 0.5?", 0.5),
                         Mistake("1 / (1 + e⁻¹) is 0.73.", 1)]),
        Choice("a letter", "b", options={
            "a": "That asks one more of each test than five together need.",
            "b": None,
            "c": "Five chances of 0.05 are too many: together nearly one in four."},
            right="Five chances of 0.01 are at most 0.05 together (Bonferroni)."),
        Number("one number", 3, right="0.5 · 24 / 4: weight times value, over the places.",
               mistakes=[Mistake("A mean divides by the number of places, 4.", 12),
                         Mistake("Multiply by the weight as well.", 6, 24 / 4)]),
        Choice("a letter", "a", options={
            "a": None,
            "b": "An average over many pictures can agree while single ones do not.",
            "c": "It is a check on the method: animals tend to lie in the middle of all pictures."},
            right="Whatever agreement comes from animals standing in the middle, the next "
                  "picture's map has as well."),
        Choice("a letter", "c", options={
            "a": "The probe was right in more than half of the pairs, beyond chance: they are "
                 "known.",
            "b": "Changing them changed one answer of 200, and the sum by 0.03: hardly.",
            "c": None},
            right="The averages tell them apart by little, and the sum takes little of that."),
    ],
)  # fmt: skip

progress = lesson("15 See where it looks", globals())
