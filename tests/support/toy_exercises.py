"""An exercise of each kind, as small as can be."""

import numpy as np

from helpers.exercises.kinds import (
    Array,
    Choice,
    Function,
    Mistake,
    Network,
    Number,
    Order,
    Questions,
    Shape,
    Words,
)

FLIP = "def flip(picture):\n    return picture[:, ::-1]"


def some_picture(rng):
    return (rng.integers(0, 256, rng.integers(2, 6, 2)),)


number = Number(
    "the sum", 600, right="Three times 200.", hints=["Add.", "Add up three rows."],
    solution="answer = 600", mistakes=[Mistake("The sign is turned.", -600)],
)  # fmt: skip
shape = Shape("rows and columns", (4, 2), right="6 − 3 + 1.",
              mistakes=[Mistake("Rows come first.", (2, 4))])  # fmt: skip
array = Array("a kernel", value=[[0, 1], [2, 3]], right="Yes.")
kernel = Array(
    "three rows of three numbers", shape=(3, 3), right="It adds up to 0.",
    mistakes=[Mistake(lambda found: f"It adds up to {found.sum():g}.", np.ones((3, 3)),
                      when=lambda found: abs(found.sum()) > 1e-9)],
)  # fmt: skip
choice = Choice("a letter", "b", options={"a": "The other way round.", "b": None, "c": "Neither."},
                right="Left is dark.")  # fmt: skip
flip = Function(
    "a function `flip(picture)`", "flip", cases=[(np.array([[1, 2]]),)], random=some_picture,
    reference=np.fliplr, right="Columns run backwards.", solution=FLIP, seconds=0.5,
    mistakes=[Mistake("It turns the picture upside down.", lambda picture: picture[::-1])],
)  # fmt: skip
order = Order(
    "five letters", "total", answer="CABD", cases=[([],), ([3, 4],)], seconds=0.5,
    lines={"A": "    sum = 0", "B": "    for each in numbers: sum += each", "C":
           "def total(numbers):", "D": "    return sum", "E": "    sum = 1"},
    right="The sum starts at 0.", mistakes=[Mistake("It starts at 1.", "CEBD")],
)  # fmt: skip
network = Network("a network", right="Yes.", solution="", mistakes=[
    Mistake("Too many weights.", when=lambda model: model.count_params() > 9)])  # fmt: skip
words = Words("a sentence", "Neighbouring numbers go together.")
recall = Questions([number, choice, shape])
KINDS = {"number": number, "shape": shape, "array": array, "kernel": kernel, "choice": choice,
         "flip": flip, "order": order, "network": network, "recall": recall}  # fmt: skip
