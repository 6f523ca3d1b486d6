"""The kinds of exercises that a lesson's file is made of."""

from helpers.exercises.exercise import Mistake, lesson
from helpers.exercises.functions import Function
from helpers.exercises.judged import Judged
from helpers.exercises.networks import Network
from helpers.exercises.orders import Order
from helpers.exercises.questions import Questions
from helpers.exercises.values import Array, Number, Shape
from helpers.exercises.words import Choice, Words

__all__ = [
    "Array",
    "Choice",
    "Function",
    "Judged",
    "Mistake",
    "Network",
    "Number",
    "Order",
    "Questions",
    "Shape",
    "Words",
    "lesson",
]
