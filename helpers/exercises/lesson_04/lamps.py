"""The exercises of 04 on questions that take a bend: lamps, and an edge of either kind."""

import numpy as np

from helpers.exercises.kinds import Array, Choice, Mistake, Number

LAMPS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
AND, NOR, XOR, XNOR = ([0, 0, 0, 1], [1, 0, 0, 0], [0, 1, 1, 0], [1, 0, 0, 1])

which = Choice(
    "one letter, such as \"a\"",
    "c",
    options={
        "a": "A line can: it runs between *both on* and the three other points.",
        "b": "A line can: it runs between *none on* and the three other points.",
        "c": None,
    },
    right="Black lies across from black, and white from white. A line with both white points on "
          "one side has the middle of the square there, too, and with it a black point.",
    hints=["Lay a pencil on the picture: all black points on one side, all white ones on the "
           "other."],
    solution='prediction = "c"',
)  # fmt: skip


def _single(numbers):
    """What one layer with ReLU behind it answers in the four cases: two weights, one bias."""
    return np.maximum(LAMPS @ numbers[:2] + numbers[2], 0)


def _alone(numbers):
    """The sentence on a lamp that gives more than 0 alone."""
    place = 1 if _single(numbers)[1] > 1e-9 else 2
    name = ("second", "first")[place - 1]
    return (f"The {name} lamp alone gives {_single(numbers)[place]:g}, where 0 is wanted: its "
            "weight and the bias together must not be above 0.")  # fmt: skip


def _both(numbers):
    """The sentence on a sum that is not 1 with both lamps on."""
    return (f"No lamp and one lamp give 0, as they should. Both give {_single(numbers)[3]:g}, "
            "where 1 is wanted.")  # fmt: skip


and_weights = Array(
    "three numbers: the first lamp's weight, the second lamp's weight, the bias",
    shape=(3,),
    mistakes=[
        Mistake("With no lamp on only the bias is left, and yours is above 0.", [1, 1, 1],
                [0.5, 0.5, 0.5], when=lambda numbers: numbers[2] > 1e-9),
        Mistake("With a bias of 0 a lamp gives its weight when it is alone. So either one lamp "
                "alone lights the answer, or both together do not.", [1, 1, 0], [0.5, 0.5, 0],
                [0, 0, 0], when=lambda numbers: abs(numbers[2]) <= 1e-9),
        Mistake(_alone, [2, 1, -1], [1, 1, -0.5], [1, 2, -1],
                when=lambda numbers: (_single(numbers)[1:3] > 1e-9).any()),
        Mistake(_both, [2, 2, -2], [1, 1, -2], [1, 1, -1.5],
                when=lambda numbers: abs(_single(numbers)[3] - 1) > 1e-6),
    ],
    right="The bias holds down what one lamp gives alone, and ReLU makes 0 of what is then "
          "negative. Both together come to 1.",
    hints=["With a weight of 1 for each lamp the sums are 0, 1, 1 and 2. What has to be taken "
           "away so that only the last is positive?", "The bias is −1."],
    solution="answer = [1, 1, -1]",
)  # fmt: skip


def _two_layers(numbers):
    """What comes out of layer 1, and what two layers answer, in the four cases."""
    before = LAMPS @ numbers[:2] + numbers[2]
    return before, np.maximum(before, 0) @ numbers[3]


def _answers(numbers, wanted):
    return np.allclose(_two_layers(numbers)[1], wanted, atol=1e-6)


def _as_columns(numbers):
    """The same numbers with the weights of layer 1 in columns instead of rows."""
    return np.vstack([numbers[:2].T, numbers[2:]])


def _first_wrong_case(numbers):
    """The sentence that follows the first wrong case through the layers."""
    before, found = _two_layers(numbers)
    place = int(np.flatnonzero(~np.isclose(found, XNOR, atol=1e-6))[0])
    first, second = LAMPS[place]
    sums, kept = (" and ".join(f"{number:g}" for number in each + 0.0)
                  for each in (before[place], np.maximum(before[place], 0)))  # fmt: skip
    return (f"With the lamps {first} and {second}, layer 1 gives {sums}, ReLU leaves {kept}, and "
            f"layer 2 answers {found[place]:g}, where {XNOR[place]} is wanted.")  # fmt: skip


both_or_none = Array(
    "four rows of two numbers",
    shape=(4, 2),
    mistakes=[
        Mistake("These answer 0, 1, 1, 0, which is XOR. Wanted is 1, 0, 0, 1.",
                [[1, -1], [-1, 1], [0, 0], [1, 1]], [[1, 1], [1, 1], [0, -1], [1, -2]],
                when=lambda numbers: _answers(numbers, XOR)),
        Mistake("These answer 1 if both lamps are on, and not yet if none is. The other number of "
                "layer 1 can see to that.", [[1, 0], [1, 0], [-1, 0], [1, 0]],
                when=lambda numbers: _answers(numbers, AND)),
        Mistake("These answer 1 if no lamp is on, and not yet if both are. The other number of "
                "layer 1 can see to that.", [[-1, 0], [-1, 0], [1, 0], [1, 0]],
                when=lambda numbers: _answers(numbers, NOR)),
        Mistake("With the first two rows written as columns it would be right: a row has one "
                "lamp's weights, a column is one number of layer 1.",
                [[1, 1], [-1, -1], [-1, 1], [1, 1]],
                when=lambda numbers: _answers(_as_columns(numbers), XNOR)
                and not _answers(numbers, XNOR)),
        Mistake("With no lamp on only the biases are left, and ReLU makes 0 of both, so the answer "
                "is 0. One of them has to be above 0.", [[1, -1], [1, -1], [0, 0], [1, 1]],
                when=lambda numbers: (numbers[2] <= 0).all()),
        Mistake(_first_wrong_case, [[1, 1], [1, 1], [1, 1], [1, 1]],
                [[-1, 1], [-1, 1], [1, 0], [1, 1]], [[-1, 1], [-1, 1], [1, -1], [1, -1]],
                when=lambda numbers: not _answers(numbers, XNOR)),
    ],
    right="One number of layer 1 is positive only if no lamp is on, the other only if both are, "
          "and layer 2 takes what there is. Others that answer 1, 0, 0, 1 are right, too.",
    hints=["Let one number of layer 1 be AND, as you found it. Which weights and which bias make "
           "the other one positive only if no lamp is on?",
           "1 − first lamp − second lamp is 1, 0, 0 and −1."],
    solution="numbers = [\n    [1, -1],  # the first lamp's weights\n"
             "    [1, -1],  # the second lamp's weights\n    [-1, 1],  # the biases\n"
             "    [1, 1],   # the weights of layer 2\n]",
)  # fmt: skip

flat_patch = Number(
    "one number",
    500,
    mistakes=[
        Mistake("A kernel whose numbers add up to 0 gives 0 there. This one cannot be such a "
                "kernel, if it gives 500 for both.", 0),
        Mistake("That is the sum. The flat patch is the average of the two.", 1000),
        Mistake("Half of one of them is too little: both halves count.", 250),
        Mistake("110 is what the flat patch has in each pixel, and what a kernel gives whose "
                "numbers add up to 1.", 110),
    ],
    right="A kernel only multiplies and adds, so for the average of two patches it gives the "
          "average of its answers. It takes the flat patch for an edge.",
    hints=["Compare with the lamps: *none* and *both* average to half a lamp each."],
    solution="prediction = (500 + 500) / 2",
)  # fmt: skip
