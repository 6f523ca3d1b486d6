"""The exercises of 15 on controls and on what follows from a heat map."""

import numpy as np

from helpers.exercises.kinds import Choice, Function, Mistake


def _patch(rng):
    rows, columns = rng.integers(3, 7, 2)
    mask = (rng.random((rows, columns)) < 0.4).astype(int)
    mask[rng.integers(rows), rng.integers(columns)] = 1
    return mask, int(rng.integers(-2, 3)), int(rng.integers(-2, 3))


def _shifted(mask, down, right):
    from scipy.ndimage import shift

    return shift(mask, (down, right), order=0, cval=0)


def _clipped(mask, down, right):
    rows, columns = np.nonzero(mask)
    made = np.zeros_like(mask)
    made[np.clip(rows + down, 0, len(mask) - 1), np.clip(columns + right, 0, len(mask[0]) - 1)] = 1
    return made


def _emptied(mask, down, right):
    """What a slice makes of it that forgets negative steps."""
    made = np.zeros_like(mask)
    rows, columns = mask.shape
    piece = mask[: rows - abs(down), : columns - abs(right)]
    made[abs(down) :, abs(right) :] = piece
    return made


CORNER = np.array([[0, 1, 1, 0], [0, 0, 1, 0], [0, 0, 0, 0]])
moved = Function(
    "a function that returns the moved mask",
    "moved",
    cases=[
        (CORNER, 1, 0),
        (CORNER, 0, 1),
        (CORNER, 1, -1),
        (CORNER, 0, 2),
        (CORNER, -1, 0),
    ],
    random=_patch,
    reference=_shifted,
    mistakes=[
        Mistake("What leaves the picture on one side comes in on the other, as `np.roll` does it. "
                "It should be lost.", lambda mask, down, right: np.roll(mask, (down, right),
                                                                        (0, 1))),
        Mistake("`down` and `right` are exchanged: rows come first.",
                lambda mask, down, right: _shifted(mask, right, down)),
        Mistake("It moves the wrong way. Down is to larger rows, right to larger columns.",
                lambda mask, down, right: _shifted(mask, -down, -right)),
        Mistake("What reaches the edge stays there. It should be lost.", _clipped),
        Mistake("Steps below 0 go up, or to the left.", _emptied),
        Mistake("The mask has not moved.", lambda mask, down, right: mask.copy()),
        Mistake("The sides are exchanged, while down is right.",
                lambda mask, down, right: _shifted(mask, down, -right)),
    ],
    right="The same patch at another place; what would leave the picture is lost, so that you can "
          "count whether anything was.",
    hints=["`rows, columns = np.nonzero(mask)` are the places of all ones. Where does each go?",
           "Keep those whose new row is at least 0 and below `mask.shape[0]`, likewise columns: "
           "`inside = (rows >= 0) & …`, then `rows[inside]`.",
           "`made = np.zeros_like(mask)`, then `made[rows[inside], columns[inside]] = 1`."],
    solution="def moved(mask, down, right):\n    rows, columns = np.nonzero(mask)\n"
             "    rows, columns = rows + down, columns + right\n"
             "    inside = (rows >= 0) & (rows < len(mask))\n"
             "    inside &= (columns >= 0) & (columns < len(mask[0]))\n"
             "    other = np.zeros_like(mask)\n"
             "    other[rows[inside], columns[inside]] = 1\n    return other",
)  # fmt: skip

which_part = Choice(
    "a letter, a, b or c",
    "b",
    options={
        "a": "Of the three they get the least heat, and 12 said nothing of them.",
        "b": None,
        "c": "It gets most heat of the three. But the eyes get more for their size, and 12 showed "
             "that their colour counts.",
    },
    right="As 12 let expect, where the eyes' colour counted. The heat alone would rather have "
          "named the muzzle, which is the larger part.",
    hints=["Of which part did 12 show, by changing it, that it counts?"],
    solution='prediction = "b"',
)  # fmt: skip

known_and_used = Choice(
    "a letter, a, b, c or d",
    "d",
    options={
        "a": "That they can be told apart shows that the maps differ. Whether the last weights "
             "make anything of the difference is another question.",
        "b": "They may as well be used. That they are known excludes nothing.",
        "c": "Eyes and muzzles are known a little better, and yet no number of changed answers "
             "follows from that.",
        "d": None,
    },
    right="What is used must be known, for whatever changes the sum changes the averages. The "
          "reverse does not follow: the weights may pass over a difference.",
    hints=["The answer comes from one weighted sum of 192 averages. The probe may weigh them in "
           "another way."],
    solution='prediction = "d"',
)  # fmt: skip

proof = Choice(
    "a letter, a, b, c or d",
    "c",
    options={
        "a": "Its places see most of the picture, and the next picture's heat lies on the head "
             "nearly as often. Where heat lies is not yet what caused the answer.",
        "b": "Ears get hardly more heat than from the next picture's map, and yet other ears "
             "change answers.",
        "c": None,
        "d": "Then the untrained network's would lie on heads as often. It does not.",
    },
    right="It says where a share of the sum arose, on a coarse grid. For *because of* change that "
          "part and nothing else, and have a control.",
    hints=["Look at the row of the ears in the last figure."],
    solution='answer = "c"',
)  # fmt: skip
