"""The exercises of 07 on the network: its way back in order, and one step."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake, Order


def _any_way(rng):
    """One block: what went into each layer, the dense weights, and the gradient of the sums."""
    pictures, filters = (int(number) for number in rng.integers(1, 4, 2))
    images, kernels = rng.normal(size=(pictures, 6, 6, 1)), rng.normal(size=(3, 3, 1, filters))
    maps = rng.normal(size=(pictures, 4, 4, filters))
    pooled = np.maximum(maps, 0).reshape(pictures, 2, 2, 2, 2, filters).max(axis=(2, 4))
    weights, gradient = rng.normal(size=(4 * filters, 1)), rng.normal(size=(pictures, 1))
    return images, kernels, maps, pooled, weights, gradient


def _kernels_gradient(images, kernels, maps, pooled, weights, gradient):
    """What the way back should find, number by number."""
    shares = (gradient * weights[:, 0]).reshape(pooled.shape)
    found = np.zeros(kernels.shape)
    height, width = kernels.shape[:2]
    for picture, row, column, number in np.ndindex(pooled.shape):
        top, left = 2 * row, 2 * column
        square = maps[picture, top : top + 2, left : left + 2, number]
        if square.max() > 0:
            down, right = np.unravel_index(square.argmax(), (2, 2))
            top, left = top + down, left + right
            window = images[picture, top : top + height, left : left + width]
            found[..., number] += shares[picture, row, column, number] * window
    return found


def _one_square(*square):
    """The smallest block: four pixels, a kernel of one number, one square to pool."""
    maps = np.array(square).reshape(1, 2, 2, 1)
    pooled = np.maximum(maps, 0).max(axis=(1, 2), keepdims=True)
    images, kernels = np.arange(1.0, 5).reshape(1, 2, 2, 1), np.ones((1, 1, 1, 1))
    return images, kernels, maps, pooled, np.array([[2.0]]), np.array([[0.5]])


LINES = {
    "A": "from helpers import layers",
    "B": "def way_back(images, kernels, maps, pooled, weights, gradient):",
    "C": "    gradient = gradient.reshape(pooled.shape)",
    "D": "    return found[1]",
    "E": "    gradient = layers.relu(gradient)",
    "F": "    found = layers.convolve_batch_gradients(images, kernels, gradient)",
    "G": "    gradient = gradient @ weights.T",
    "H": "    gradient = layers.relu_gradient(maps, gradient)",
    "I": "    gradient = layers.max_pool_gradient(layers.relu(maps), gradient)",
}

way_back = Order(
    "eight letters in quotation marks", "way_back", lines=LINES, answer="ABGCIHFD",
    cases=[_one_square(1.0, -2, -1, 3), _one_square(-1.0, -2, -3, -4)], random=_any_way,
    reference=_kernels_gradient, within=1e-6,
    mistakes=[
        Mistake("E is ReLU itself, on the slopes. Where the input was not positive, H stops them.",
                "ABGCIEFD", "ABGCEIFD"),
        Mistake("That is the order of the way forwards. Backwards the last layer comes first: "
                "dense, flatten, pooling, ReLU, convolution.", "ABFHICGD", "ABHICGFD"),
        Mistake("C comes too early. G first makes the long rows of slopes, which C then writes "
                "into the shape of the maps.", "ABCGIHFD"),
        Mistake("H comes too early: the slopes behind the pooling have fewer places than `maps`. "
                "First I hands each of them to its place.", "ABGCHIFD"),
        Mistake("The convolution comes last on the way back, when `gradient` is that of its maps.",
                "ABGFCIHD", "ABGCFIHD", "ABGCIFHD"),
        Mistake("H stands behind the `return`, where nothing is done any more. ReLU comes between "
                "pooling and convolution.", "ABGCIFDH"),
        Mistake("`return` ends the function, so D stands last.", "ABGCIHDF", "ABGCIDHF",
                "ABDGCIHF"),
        Mistake("A and B stand first: the import, and the line that begins the function.",
                "BAGCIHFD"),
    ],
    right="Dense, flatten, pooling, ReLU, convolution: the way forwards from its end. Each layer "
    "turns the gradient for what it put out into the one for what it took in.",
    hints=["A and B come first, D last. The way back begins with the last layer, the dense one.",
           "G hands slopes to the values in the rows, C writes them into maps, I undoes the "
           "pooling.", "Of E and H, one is ReLU forwards. The convolution, F, comes last."],
)  # fmt: skip


def _any_step(rng):
    shape = tuple(int(number) for number in rng.integers(1, 4, 2))
    arrays = (rng.normal(size=shape) for _ in range(3))
    return *arrays, float(rng.choice([0.5, 0.1, 0.02]))


def _moved(new_speed, by=lambda old, new: new):
    """A function like step, from a formula for the speed and one for what is added."""

    def moved(array, speed, gradient, rate):
        new = new_speed(speed, gradient, rate)
        return array + by(speed, new), new

    return moved


def _speed(speed, gradient, rate):
    return 0.9 * speed - rate * gradient


step = Function(
    "a function that returns two arrays, the moved one and its new speed", "step",
    cases=[(np.array([5.0]), np.array([0.0]), np.array([2.0]), 0.1),
           (np.array([5.0]), np.array([1.0]), np.array([2.0]), 0.1)],
    random=_any_step,
    reference=lambda array, speed, gradient, rate:
        (array + _speed(speed, gradient, rate), _speed(speed, gradient, rate)),
    within=1e-9,
    right="Nine tenths of the last step go on, the gradient gives a new push, and the array moves "
          "by both together.",
    hints=["First the new speed: 0.9 times the old one, less the rate times the gradient.",
           "Then the array plus the new speed. Return both, with a comma between."],
    solution="""def step(array, speed, gradient, rate):
    speed = 0.9 * speed - rate * gradient
    return array + speed, speed""",
    mistakes=[
        Mistake("It goes up the slope, and the loss would rise. Take rate times gradient away.",
                _moved(lambda s, g, r: 0.9 * s + r * g)),
        Mistake("The old speed is kept whole, and the array would roll for ever. Keep 0.9 of it.",
                _moved(lambda s, g, r: s - r * g)),
        Mistake("The old speed is forgotten: 0.9 of it goes on.", _moved(lambda s, g, r: -r * g)),
        Mistake("The rate is missing: the gradient is multiplied by it.",
                _moved(lambda s, g, r: 0.9 * s - g)),
        Mistake("The 0.9 is for the old speed only, not for the new push.",
                _moved(lambda s, g, r: 0.9 * (s - r * g))),
        Mistake("The array moves by the old speed. It should move by the new one.",
                _moved(_speed, by=lambda old, new: old),
                _moved(_speed, by=lambda old, new: 0.9 * old),
                _moved(_speed, by=lambda old, new: -old)),
        Mistake("The new speed is taken away. It points downhill already: add it.",
                _moved(_speed, by=lambda old, new: -new)),
        Mistake("The rate is in the speed already. Add the new speed as it is.",
                lambda a, s, g, r: (a + r * _speed(s, g, r), _speed(s, g, r))),
        Mistake("This speed has the other sign, or is without the rate, as in some libraries. Here "
                "it is 0.9 times the old one, less the rate times the gradient, and is added.",
                lambda a, s, g, r: (a - r * (0.9 * s + g), 0.9 * s + g),
                lambda a, s, g, r: (a - (0.9 * s + r * g), 0.9 * s + r * g)),
        Mistake("The two come out exchanged: first the array, then its speed.",
                lambda a, s, g, r: (_speed(s, g, r), a + _speed(s, g, r))),
        Mistake("The speed that it returns is still the old one.",
                lambda a, s, g, r: (a + _speed(s, g, r), s)),
    ],
)  # fmt: skip
