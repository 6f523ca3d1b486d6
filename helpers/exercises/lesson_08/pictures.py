"""The exercises of 08 on looking: how good the reader's eye is, and what a flip hides."""

import numpy as np

from helpers.exercises.kinds import Choice, Judged

# Cats come first in validation, 400 of them, drawn or photographed.
FORTY = np.random.default_rng(5).choice(800, 40, replace=False)

forty = Judged(
    "forty letters, c or d, or ? for one that you leave out",
    FORTY >= 400,
    right="A language model that saw these forty at this size, without their labels, got 31 of the "
          "drawn pets right (62 to 88 %), and all 40 of the photographs (91 to 100 %). At their "
          "full size two others got 94 % of 200 drawn pets (90 to 97 and 89 to 96 %).",
    hints=["Half close your eyes, or step back: the eye then smooths the squares.",
           "Guess where you cannot tell. A guess is right in half of the cases."],
)  # fmt: skip

flipped = Choice(
    "a letter, a, b or c",
    "b",
    options={
        "a": "To us it is the same cat. The measure compares place by place, and what was on the "
             "left is now on the right.",
        "b": None,
        "c": "That would be a picture with bright and dark exchanged. Here they are only at other "
             "places.",
    },
    right="Place by place a flipped picture is another picture. Whoever wants to find such copies "
          "has to compare the flipped ones as well.",
    hints=["What lay under a pixel on the left lies under one on the right now, and is compared "
           "with other fur."],
    solution='prediction = "b"',
)  # fmt: skip
