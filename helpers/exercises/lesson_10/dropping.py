"""The exercise of 10 on dropout, whose code is to be mended."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake


def _dropped(values, draws, share, training):
    return np.where(draws >= share, values / (1 - share), 0) if training else values * 1.0


def _any_values(rng):
    shape = tuple(rng.integers(1, 5, rng.integers(1, 3)))
    share = float(rng.choice([0.1, 0.2, 0.25, 0.5, 0.75]))
    # No draw equals a share.
    draws = (rng.integers(0, 100, shape) + 0.25) / 100
    return rng.integers(1, 10, shape) * 1.0, draws, share, bool(rng.integers(2))


def _with_the_old_sum(v, d, s, t):
    kept = v * (d >= s)
    return kept * v.sum() / max(kept.sum(), 1e-9) if t else v


_FOUR = np.array([1.0, 2, 3, 4]), np.array([0.9, 0.1, 0.3, 0.6])

dropout = Function(
    "the function `dropout`, mended", "dropout",
    cases=[(*_FOUR, 0.5, True), (*_FOUR, 0.25, True), (*_FOUR, 0.5, False), (*_FOUR, 0.6, True)],
    random=_any_values, reference=_dropped, within=1e-6,
    right="In training a share is dropped and the rest made larger, so that the mean over many "
          "draws is the value itself. When it is asked, nothing happens. Keras' `Dropout` does "
          "the same.",
    hints=["Two things are missing: how large are those that are kept, and what if `training` is "
           "False?",
           "If a share of 0.25 is dropped, three in four are left. By what must they be divided "
           "so that the sum stays the same on average?",
           "`if not training: return values`, and divide by `1 - share`."],
    solution="""def dropout(values, draws, share, training):
    if not training:
        return values
    kept = draws >= share
    return values * kept / (1 - share)""",
    mistakes=[
        Mistake("In the smallest case, below, 10 goes in and 5 comes out: in sum the network would "
                "get half of what it gets when it is asked.",
                lambda v, d, s, t: v * (d >= s)),
        Mistake("When it is asked, the sums are smaller than they were in training.",
                lambda v, d, s, t: v * (d >= s) if t else v),
        Mistake("It drops when it is asked as well, so that the same picture gets other answers "
                "each time.", lambda v, d, s, t: v * (d >= s) / (1 - s)),
        Mistake("It drops when the network is asked, and not while it learns.",
                lambda v, d, s, t: _dropped(v, d, s, not t)),
        Mistake("What is kept is divided by the share that is dropped. Divide by the share that "
                "is kept; they are the same only at 0.5.",
                lambda v, d, s, t: v * (d >= s) / s if t else v,
                lambda v, d, s, t: v * (d >= s) / s),
        Mistake("What is kept is always doubled. That fits a share of 0.5 alone.",
                lambda v, d, s, t: v * (d >= s) * 2 if t else v,
                lambda v, d, s, t: v * (d >= s) * 2),
        Mistake("It makes up for what was dropped this time. Divide by the share that is kept on "
                "average, `1 - share`: else what a value becomes depends on what else is dropped.",
                lambda v, d, s, t: v * (d >= s) / max(np.mean(d >= s), 1e-9) if t else v,
                _with_the_old_sum, when=lambda v, d, s, t: not t or (d >= s).any()),
        Mistake("What is kept gets smaller. It must get larger, to make up for the rest.",
                lambda v, d, s, t: v * (d >= s) * (1 - s) if t else v,
                lambda v, d, s, t: v * (d >= s) * (1 - s)),
        Mistake("It keeps what should be dropped: those whose draw is below the share go.",
                lambda v, d, s, t: v * (d < s) / (1 - s) if t else v,
                lambda v, d, s, t: v * (d < s) / s if t else v),
        Mistake("A draw that equals `share` is not below it, so its value is kept.",
                lambda v, d, s, t: v * (d > s) / (1 - s) if t else v),
        Mistake("Another way: it makes values smaller when the network is asked. That would do, "
                "but then the network must be asked in another way than it was trained; we keep "
                "what is asked as it is.",
                lambda v, d, s, t: v * (d >= s) if t else v * (1 - s)),
    ],
)  # fmt: skip
