"""The exercise of 09 on all weights of its network, counted."""

from helpers.exercises.kinds import Function, Mistake

CNN_WEIGHTS = 617_665
CONVOLUTIONS = 93_248


def _total(size, sums, row=lambda side: side * side * 128, biases=(1, 1)):
    """All weights: row says how many numbers go into the dense layer, biases whether it has any."""
    first = (row(size // 8) + biases[0]) * sums
    return CONVOLUTIONS + first + sums + biases[1]


def _unpadded(side):
    side *= 8
    for _ in range(3):
        side = (side - 2) // 2
    return side * side * 128


network_weights = Function(
    "a function that returns one number", "network_weights",
    cases=[(64, 64), (32, 64), (128, 64), (8, 10), (64, 1)],
    random=lambda rng: (8 * int(rng.integers(1, 40)), int(rng.integers(1, 200))),
    reference=_total,
    right="The three convolutions have 93,248 weights, whatever the picture's size. All else "
          "depends on it: twice as many pixels a side make the long row four times as long, and "
          "with it nearly all weights.",
    hints=["Three convolutions of 3×3 with 32, 64 and 128 filters; 3, 32 and 64 channels come "
           "in. (size · size · channels + 1) · filters was 03's rule for kernels of one size.",
           "Each pooling halves the side: `side = size // 8`, and `side * side * 128` numbers go "
           "into the dense layer. Each of its sums has a weight for each of them, and a bias.",
           "The last sum has a weight for each sum before it, and a bias."],
    solution="""def network_weights(size, sums):
    side = size // 8
    convolutions = ((9 * 3 + 1) * 32 + (9 * 32 + 1) * 64
                    + (9 * 64 + 1) * 128)
    return convolutions + (side * side * 128 + 1) * sums + sums + 1""",
    mistakes=[
        Mistake("It is the same for all sizes. The dense layer has a weight for each number of "
                "its long row, and that depends on the size.", lambda size, sums: CNN_WEIGHTS,
                lambda size, sums: _total(64, sums)),
        Mistake("The number of sums is fixed at 64. It comes in as `sums`.",
                lambda size, sums: _total(size, 64)),
        Mistake("The last layer has a weight for each of `sums` numbers, and they are not always "
                "64.", lambda size, sums: _total(size, sums) - sums + 64),
        Mistake("All biases are missing: one for each filter and for each sum.",
                lambda size, sums: _total(size, sums, biases=(0, 0)) - 32 - 64 - 128),
        Mistake("The biases of the convolutions are missing: one for each filter.",
                lambda size, sums: _total(size, sums) - 32 - 64 - 128),
        Mistake("`sums + 1` are missing. Is the last layer there, a weight for each sum before it "
                "and a bias? Or have the two dense layers no biases, one for each of their sums?",
                lambda size, sums: _total(size, sums) - sums - 1),
        Mistake("The biases of the first dense layer are missing: each of its sums has one.",
                lambda size, sums: _total(size, sums, biases=(0, 1))),
        Mistake("A kernel has a matrix for each channel that comes in: 3, then 32, then 64. These "
                "have only one.", lambda size, sums: _total(size, sums) - CONVOLUTIONS + 2_240,
                lambda size, sums: _total(size, sums) - CONVOLUTIONS + 2_816),
        Mistake("A filter has one bias, however many channels come in.",
                lambda size, sums: _total(size, sums) + 2 * 32 + 31 * 64 + 63 * 128),
        Mistake("Without padding each convolution would cut a pixel off at all sides. With "
                '`padding="same"` only the poolings make the maps smaller.',
                lambda size, sums: _total(size, sums, _unpadded),
                when=lambda size, sums: size >= 32),
        Mistake("The last sum has a bias, too.",
                lambda size, sums: _total(size, sums, biases=(1, 0))),
        Mistake("The picture is not halved. Three poolings leave an eighth of each side.",
                lambda size, sums: _total(8 * size, sums)),
        Mistake("Each pooling halves the side. Three of them leave an eighth, not a quarter.",
                lambda size, sums: _total(2 * size, sums)),
        Mistake("Each pooling halves rows and columns, so an eighth is left of each side. This "
                "divides all places by 8 only.",
                lambda size, sums: _total(size, sums, lambda side: size * size // 8 * 128)),
        Mistake("Flatten keeps every place of each of the 128 maps. This has only one side of "
                "them.", lambda size, sums: _total(size, sums, lambda side: side * 128)),
        Mistake("These are the convolutions. The dense layers have weights as well.",
                lambda size, sums: CONVOLUTIONS),
        Mistake("This is the dense layer alone. Convolutions and the last sum have weights, too.",
                lambda size, sums: ((size // 8) ** 2 * 128 + 1) * sums),
    ],
)  # fmt: skip
