"""The exercise of 03 on strides and padding: how many places there are."""

import math

from helpers.exercises.kinds import Function, Mistake


def _any_places(rng):
    window, stride = (int(number) for number in rng.integers(1, 6, 2))
    return int(window + rng.integers(0, 60)), window, stride, str(rng.choice(["valid", "same"]))


def _count_places(size, window, stride, padding):
    """Count the pixels at which a window can begin."""
    return len(range(0, size - window + 1 if padding == "valid" else size, stride))


def _by(valid, same):
    """A function like places, by one formula for each padding."""
    return lambda n, k, s, padding: valid(n, k, s) if padding == "valid" else same(n, k, s)


def _right_valid(n, k, s):
    return (n - k) // s + 1


def _right_same(n, k, s):
    return math.ceil(n / s)


def _mistakes(word, right_other, wrong):
    """Mistakes in one of the two paddings, whatever the function says of the other.

    word: the padding
    right_other: what counts the places for the other padding
    wrong: {the end of a sentence: wrong ways to count}
    """

    def asked(size, window, stride, padding):
        return padding == word

    for words, ways in wrong.items():
        pairs = [(way, right_other) if word == "valid" else (right_other, way) for way in ways]
        yield Mistake(f'For "{word}" {words}', *(_by(*pair) for pair in pairs), when=asked)


places = Function(
    "the function `places`", "places",
    cases=[(1, 1, 1, "valid"), (3, 2, 1, "valid"), (3, 1, 2, "valid"), (5, 2, 2, "valid"),
           (4, 1, 4, "valid"), (4, 2, 1, "same"), (4, 3, 1, "same"), (5, 3, 2, "same"),
           (7, 3, 2, "same"), (5, 3, 4, "same")],
    random=_any_places, reference=_count_places,
    mistakes=[
        Mistake("It gives the same with and without a border. Ask which it is: "
                "`if padding == \"same\":`.", _by(_right_valid, _right_valid),
                _by(_right_same, _right_same)),
        Mistake("The two are swapped: \"valid\" is the one without a border.",
                _by(_right_same, _right_valid)),
        *_mistakes("valid", _right_same, {
            "brackets are missing: first size − window, then divide by the stride.":
                [lambda n, k, s: n - k // s + 1, lambda n, k, s: n - k / s + 1],
            "the 1 is added too early. It counts the first place, which needs no step: add it "
            "behind the division.": [lambda n, k, s: (n - k + 1) // s],
            "one place is missing, the first: add 1.": [lambda n, k, s: (n - k) // s],
            "it counts in fractions. There is no half place: divide by `//`, which rounds down.":
                [lambda n, k, s: (n - k) / s + 1],
            "it counts in fractions, and one place is missing, the first. Divide by `//`, which "
            "rounds down, and add 1.": [lambda n, k, s: (n - k) / s],
            "it counts in fractions, and the 1 is added too early. Divide by `//`, and add it "
            "behind the division.": [lambda n, k, s: (n - k + 1) / s],
            "it rounds up: a window that hangs over the border counts, too.":
                [lambda n, k, s: math.ceil((n - k) / s) + 1],
            "it goes to the nearest whole number, up or down. Here it is down, always.":
                [lambda n, k, s: round((n - k) / s + 1)],
            "the stride is left out.": [lambda n, k, s: n - k + 1],
        }),
        *_mistakes("same", _right_valid, {
            "it rounds down, and loses the last place: `np.ceil(size / stride)` rounds up.":
                [lambda n, k, s: n // s],
            "it counts in fractions: `np.ceil(size / stride)` rounds up.": [lambda n, k, s: n / s],
            "it goes to the nearest whole number, up or down. Here it is up, always.":
                [lambda n, k, s: round(n / s)],
            "the stride is left out. The size only stays as it is with stride 1.":
                [lambda n, k, s: n],
            "this counts the pixels with their border. With stride 1 there are as many places as "
            "pixels without it.": [lambda n, k, s: n + 2, lambda n, k, s: n + 2 * (k // 2)],
            "the border is counted as if windows began there, too. Size / stride, rounded up, "
            "has it in already.": [lambda n, k, s: math.ceil((n + 2) / s),
                                   lambda n, k, s: (n + 2) // s, lambda n, k, s: (n + 2) / s],
            "this is a border of 1 on both sides, as a window of 3 needs it. Size / stride, "
            "rounded up, holds for every window.":
                [lambda n, k, s: (n + 2 - k) // s + 1, lambda n, k, s: (n + 2 - k) / s + 1],
            "a border of window // 2 on both sides is too much where the window is even. Size / "
            "stride, rounded up, needs no window.": [lambda n, k, s: (n + k // 2 * 2 - k) // s + 1],
            "one place too many where the stride divides the size: divide first, then round up.":
                [lambda n, k, s: n // s + 1],
        }),
    ],
    right="The same number as counting the windows one by one, with and without a border.",
    hints=["Two cases: `if padding == \"same\":` and the other.",
           "`//` divides and rounds down, `np.ceil(…)` rounds up."],
    solution="""def places(size, window, stride, padding):
    if padding == "same":
        return int(np.ceil(size / stride))
    return (size - window) // stride + 1""",
)  # fmt: skip
