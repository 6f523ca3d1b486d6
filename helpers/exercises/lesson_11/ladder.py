"""The predictions of 11 on the ladder: which rung goes down, and how many look clear by chance."""

from helpers.exercises.kinds import Choice, Mistake, Number

RUNGS = 15

goes_down = Choice(
    "a letter, a, b, c or d", "b",
    options={
        "a": "They go down, too, but less: fewer windows are looked at, and all weights are there.",
        "b": None,
        "c": "Normalisation takes nothing away, and has 2 weights a map of its own.",
        "d": "Where a short cut does no good, the kernels beside it can still learn all that they "
             "could before.",
    },
    right="They throw away 524,352 of 617,665 weights, and where in the picture something is. "
          "Which of the two costs more, the ladder does not tell.",
    hints=["Which of them takes most weights away?"],
    solution='prediction = "b"',
)  # fmt: skip

false_alarms = Number(
    "how many of 100 ladders", 54, within=3.5,
    right="If they were independent, none of 15 would miss with a chance of 0.95 multiplied by "
          "itself 15 times, 0.46, and in 54 of 100 such ladders one change at least would look "
          "clear. Neighbours share a rung, which makes it 52.",
    hints=["One interval misses 0 in 5 of 100 cases, so with a chance of 0.95 it does not.",
           "That all 15 hold it has a chance of `0.95 ** 15`."],
    solution="prediction = 100 * (1 - 0.95 ** 15)",
    mistakes=[
        Mistake("That is one interval. There are 15 of them, and each may miss.", 5),
        Mistake("15 times 5 is 75. But in some ladders two or three miss at once, and the question "
                "is how many ladders have any.", 75),
        Mistake("That is in how many ladders none looks clear.", 46, 46.3),
        Mistake("That is how many of 100 single intervals hold 0. Here are 15 in each ladder.", 95),
        Mistake("That is how many changes a ladder has. In how many ladders does one look clear?",
                15),
        Mistake("Very near. Work it out: how likely is it that all 15 intervals hold 0?", 50),
        Mistake("Chance alone makes some intervals miss 0, one in twenty.", 0),
        Mistake("That is how many intervals a ladder miss on average, 15 · 0.05. Asked is for 100 "
                "ladders.", 0.75),
        Mistake("That is a share. How many of 100?", 0.54, 0.537, 0.5367),
    ],
)  # fmt: skip
