"""The predictions that are typed in 10."""

from helpers.exercises.kinds import Choice, Mistake, Number

doublings = Number(
    "how many thousand pictures", 32,
    right="12 points are four times three: 4, 8, 16, 32 thousand. The 78 % and the three points "
          "are made up; what was recorded comes next.",
    hints=["How many times three points are missing?",
           "Each three points cost a doubling of 2,000: 4,000, 8,000 and so on."],
    solution="prediction = 2 * 2**4",
    mistakes=[
        Mistake("That is how many times as many. There are 2 thousand to begin with.", 16),
        Mistake("Four doublings are 2 · 2 · 2 · 2, or sixteen times as many, not four times.", 8),
        Mistake("Sixteen times as many is more than sixteen thousand on top.", 18),
        Mistake("Each three points double the number. They do not add the same number each time.",
                10, 6, 12),
        Mistake("From 78 to 90 there are four times three points.", 128, 64, 4),
        Mistake("In thousands it is a number below 100.", 32000),
    ],
)  # fmt: skip

own_share = Choice(
    "a letter, a, b or c", "a", options={
        "a": None,
        "b": "Each picture is another one each time it is shown, so there is nothing that it "
             "could learn by heart any faster.",
        "c": "Without augmentation it meets the same 2,000 again and again. With it, it meets "
             "each version once.", },
    right="What is never shown twice can hardly be learned by heart.",
    hints=["Can it learn by heart what it is shown only once?"],
    solution='prediction = "a"',
)  # fmt: skip

kept_value = Number(
    "one number", 16,
    right="One in four is left, so it must count four times.",
    hints=["One in four is kept. How large must it be, so that the sum stays the same on average?"],
    solution="prediction = 4 / (1 - 0.75)",
    mistakes=[
        Mistake("It is doubled where one half is dropped. Here only one in four is left.", 8),
        Mistake("Then the sum would be a quarter of what it was, on average.", 4),
        Mistake("It gets larger, not smaller: what is left stands for the rest as well.", 1, 3),
        Mistake("It is divided by the share that is kept, not by the share that is dropped.",
                5.33, 5.333, 16 / 3),
        Mistake("A 4 that is dropped becomes 0. This one is kept.", 0),
    ],
)  # fmt: skip
