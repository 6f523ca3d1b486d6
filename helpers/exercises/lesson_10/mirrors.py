"""The exercise of 10 on mirror images: half of a batch is flipped."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake


def _flipped(images, draws, chosen=np.less, way=lambda each: each[:, ::-1]):
    return np.array([way(image) if chosen(draw, 0.5) else image
                     for image, draw in zip(images, draws, strict=True)])  # fmt: skip


def _any_batch(rng):
    count, rows, columns = rng.integers(2, 5, 3)
    images = rng.integers(0, 256, (count, rows, columns + 1, 3)).astype(float)
    # None is one half exactly.
    return images, (rng.integers(0, 100, count) + 0.25) / 100


def _in_place(images, draws):
    for number, draw in enumerate(draws):
        if draw < 0.5:
            images[number] = images[number, :, ::-1]
    return images


def _on_their_heads_in_place(images, draws):
    images[draws < 0.5] = images[draws < 0.5, ::-1]
    return images


def _sorted(images, draws):
    chosen = draws < 0.5
    return np.concatenate([images[chosen][:, :, ::-1], images[~chosen]])


_ROW = np.array([[[[10.0, 1, 2], [20, 3, 4], [30, 5, 6]]]])

flip_some = Function(
    "a function that returns the pictures, some of them mirrored", "flip_some",
    cases=[(_ROW, np.array([0.2])), (_ROW, np.array([0.8])),
           (np.concatenate([_ROW, _ROW + 100]), np.array([0.5, 0.1])),
           (np.arange(24.0).reshape(2, 2, 2, 3), np.array([0.3, 0.4]))],
    random=_any_batch, reference=_flipped,
    right="Columns are read from right to left, rows and colours stay. Keras' "
          '`RandomFlip("horizontal")` does the same, with draws of its own.',
    hints=["`images[number]` is one picture, (rows, columns, channels). Which of these three is "
           "to be read backwards?",
           "`changed = images.copy()`, and for each number whose draw is below 0.5: "
           "`changed[number] = images[number][:, ::-1]`.",
           "Without a loop: `images[:, :, ::-1]` mirrors all of them, and "
           "`np.where(chosen, mirrored, images)` takes from both, where `chosen` is "
           "`(draws < 0.5).reshape(-1, 1, 1, 1)`."],
    solution="""def flip_some(images, draws):
    changed = images.copy()
    for number, draw in enumerate(draws):
        if draw < 0.5:
            changed[number] = images[number][:, ::-1]
    return changed""",
    mistakes=[
        Mistake("They stand on their heads: rows were turned round, not columns. In a batch rows "
                "are the second axis and columns the third; in one picture, first and second.",
                lambda x, d: _flipped(x, d, way=lambda each: each[::-1]),
                lambda x, d: x[:, ::-1]),
        Mistake("Red and blue are exchanged: the last axis holds the colours.",
                lambda x, d: _flipped(x, d, way=lambda each: each[..., ::-1])),
        Mistake("They are turned by half a turn: rows and columns are both turned round.",
                lambda x, d: _flipped(x, d, way=lambda each: each[::-1, ::-1])),
        Mistake("Everything is turned round, colours, too: only columns should be.",
                lambda x, d: _flipped(x, d, way=np.flip)),
        Mistake("All are mirrored. Leave those as they are whose draw is 0.5 or more.",
                lambda x, d: x[:, :, ::-1]),
        Mistake("The others are mirrored. A draw below 0.5 means: mirror it.",
                lambda x, d: _flipped(x, d, np.greater_equal)),
        Mistake("The pictures of the batch change places. Each stays in its place.",
                lambda x, d: x[::-1]),
        Mistake("The mirrored ones come first. All of them should stay in their order.", _sorted),
        Mistake("Only those that are mirrored come back. All of them should, in their order.",
                lambda x, d: x[d < 0.5][:, :, ::-1]),
        Mistake("A draw of exactly 0.5 is not below 0.5.",
                lambda x, d: _flipped(x, d, np.less_equal)),
        Mistake("Nothing is mirrored.", lambda x, d: x.copy()),
        Mistake("It changes `images`, which it was given, and the next epoch would get these. "
                "Begin with `changed = images.copy()`.", _in_place, _on_their_heads_in_place),
    ],
)  # fmt: skip
