"""The exercises of 18 Grow beyond one machine."""

from helpers.exercises.kinds import Array, Choice, Mistake, Number, Questions, lesson
from helpers.exercises.lesson_18.handing_over import batches
from helpers.exercises.lesson_18.sharing import mean_gradient, speed_up

# In the order of the notebook, which is that of progress.
__all__ = [
    "memory",
    "prefetched",
    "batches",
    "speed_up",
    "mean_gradient",
    "synchronised",
    "steps_and_rate",
    "recall",
]

memory = Number(
    "the memory in GB, one number",
    200_000 * 96 * 96 * 3 * 4 / 1e9,
    within=0.2,
    mistakes=[
        Mistake("That is for bytes, one for each number. A float32 takes four.", 5.53, 5.5, 5.5296),
        Mistake("The three channels are missing.", 7.37, 7.4),
        Mistake("Both are missing: the three channels, and the four bytes of a float32.", 1.84,
                1.8),
        Mistake("That is for float64, eight bytes a number.", 44.2, 44.24, 44),
        Mistake("A thousand times too many: a GB has a thousand million bytes.", 22118, 22100,
                22118.4, 22000),
        Mistake("Give it in GB, of a thousand million bytes each.", 22118400000),
        Mistake("That is for 2,000 pictures.", 0.22, 0.221),
        Mistake("That counts 1,024 · 1,024 · 1,024 bytes, a GiB. Take 10⁹.", 20.6,
                when=lambda size: abs(size - 20.6) < 0.06),
    ],
    right="27,648 numbers a picture, four bytes each, 200,000 times: more than most machines have.",
    hints=["96 · 96 · 3 numbers in each picture.",
           "Times 4 bytes, times 200,000 pictures, by 10⁹."],
    solution="prediction = 200_000 * 96 * 96 * 3 * 4 / 1e9",
)  # fmt: skip

prefetched = Number(
    "the seconds, one number",
    5.03,
    within=0.02,
    mistakes=[
        Mistake("That is one after the other, as it was without prefetch.", 8, 8.0),
        Mistake("Reading alone takes that long, and learning takes longer.", 3, 3.03),
        Mistake("That is the mean of both. They work at the same time, and the slower one decides.",
                4, 4.0),
        Mistake("Before the first batch has been read there is nothing to learn from: 0.03 more.",
                5, 5.0),
        Mistake("Give seconds, not milliseconds.", 5030, 5000),
    ],
    right="The first batch is read in 30 ms; from then on learning, the slower of the two, never "
          "waits: 100 times 50 ms.",
    hints=["While batch 1 is learned from, batch 2 is read. Which of the two takes longer?",
           "30 ms for the first one, then 50 ms for each of 100."],
    solution="prediction = 0.03 + 100 * 0.05",
)  # fmt: skip

synchronised = Choice(
    "a letter, a, b, c or d",
    "b",
    options={
        "a": "There each device normalises by its own half of the batch, so even equal halves "
             "give other maps, and another loss.",
        "b": None,
        "c": "The mean of the halves' gradients is that of the whole only if no picture's loss "
             "depends on which others are in its half. Does it here?",
        "d": "With synchronised normalisation both devices normalise by the whole batch, as one "
             "would. Then only rounding is left.",
    },
    right="With the whole batch's mean and variance each picture's loss is what it was on one "
          "device, and the mean of equal halves is the mean of the whole.",
    hints=["Whose mean does a normalisation take off that is not synchronised?"],
    solution='prediction = "b"',
)  # fmt: skip

steps_and_rate = Array(
    "two numbers, steps and rate",
    value=[781, 0.024],
    within=0.0001,
    mistakes=[
        Mistake("That is with batches of 32, as one device would take them. Eight devices take "
                "256 at once.", [6250, 0.024], [6250, 0.003]),
        Mistake("The rate is that of one device. The rule multiplies it by as much as the batch.",
                [781, 0.003]),
        Mistake("The rate is divided here: the rule makes it larger, for there are fewer steps.",
                [781, 0.000375]),
        Mistake("Only whole batches count: the last 64 pictures fill none.", [781.25, 0.024],
                [782, 0.024]),
        Mistake("That is the root of 8, another rule, which some use for Adam. Here take 8 "
                "itself.", [781, 0.003 * 8**0.5], [781, 0.0085]),
        Mistake("The steps come first, then the rate.", [0.024, 781]),
    ],
    right="An eighth of the steps, each eight times as long: as far as the gradients hardly change "
          "from one small step to the next, that comes to the same.",
    hints=["How many pictures does one step of all eight devices take?",
           "`200_000 // 256` steps, and a rate of 8 times 0.003."],
    solution="answer = [200_000 // 256, 8 * 0.003]",
)  # fmt: skip

recall = Questions(
    [
        Number("one number", 1.6, within=0.001, right="2 − 0.1 · 4.",
               mistakes=[Mistake("Against the slope: minus.", 2.4),
                         Mistake("The slope is multiplied by the rate first.", -2)]),
        Number("one number", 0.4, within=0.001,
               right="Nine tenths of 0 and a tenth of 4: what it remembers is used when asked.",
               mistakes=[Mistake("Nine tenths stay: only a tenth is new.", 3.6, 4)]),
        Number("one number", 0.55, within=0.005,
               right="20,000 pictures of 27,648 bytes: ten times 2,000.",
               mistakes=[Mistake("That is for float32, and these are bytes.", 2.2, 2.21),
                         Mistake("That is for 2,000.", 0.055)]),
        Number("one number", 2, within=0.01, right="3 · 1 + 1 · 5 are 8, of four pictures.",
               mistakes=[Mistake("That is the plain mean. One shard has three times the pictures.",
                                 3),
                         Mistake("Divide by the number of pictures, 4.", 8),
                         Mistake("That weighs them the wrong way round.", 4)]),
        Choice("a letter", "b", options={
            "a": "They never add up to that: the serial half stays.",
            "b": None,
            "c": "That is what ten workers bring, not endlessly many."},
            right="The serial half takes as long as ever, however fast the rest."),
    ],
)  # fmt: skip

progress = lesson("18 Grow beyond one machine", globals())
