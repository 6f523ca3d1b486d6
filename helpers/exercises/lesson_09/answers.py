"""The exercises of 09 on answers: the share that is right, and what a picture file shows."""

import functools
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import skimage
from PIL import Image

from helpers.data import load_photo, resize
from helpers.exercises.kinds import Function, Mistake


def _share(probabilities, labels):
    return ((probabilities[:, 0] >= 0.5) == labels).mean()


def _any_answers(rng):
    count = int(rng.integers(1, 9))
    # None is one half, where Keras says the other name.
    return (rng.integers(0, 100, (count, 1)) + 0.25) / 100, rng.integers(0, 2, count)


share_right = Function(
    "the function `share_right`, mended", "share_right",
    cases=[(np.array([[0.9], [0.2]]), np.array([1, 0])),
           (np.array([[0.9], [0.2], [0.7]]), np.array([1, 0, 0])),
           (np.array([[0.3]]), np.array([1]))],
    random=_any_answers, reference=_share,
    right="Both have the shape (pictures,) now, and each answer meets its own label. Keras' "
          "metric `accuracy` gives the same share, unless an answer is exactly one half.",
    hints=["Print `(answers == labels).shape`. With one comparison for each picture it would be "
           "(pictures,).",
           "A column of n answers against a row of n labels: NumPy compares each answer with "
           "each label, n · n times.",
           "`probabilities[:, 0]` is the column as a plain row of numbers."],
    solution="""def share_right(probabilities, labels):
    answers = probabilities[:, 0] >= 0.5
    return (answers == labels).mean()""",
    mistakes=[
        Mistake("In the smallest case, below, both answers are right, and it says one half.",
                lambda p, y: ((p >= 0.5) == y).mean()),
        Mistake("It can be above 1, which no share is. Each answer is compared with each label, "
                "n · n times, and that is divided by n.",
                lambda p, y: ((p >= 0.5) == y).sum() / len(y)),
        Mistake("That is how many are right. Divide by how many there are.",
                lambda p, y: ((p[:, 0] >= 0.5) == y).sum()),
        Mistake("A probability is hardly ever exactly 0 or 1. First make it an answer, `>= 0.5`.",
                lambda p, y: (p[:, 0] == y).mean(), lambda p, y: (p == y).mean()),
        Mistake("That is the share of wrong answers.",
                lambda p, y: ((p[:, 0] >= 0.5) != y).mean()),
        Mistake("That is the share of pictures that it calls a dog, right or not.",
                lambda p, y: (p >= 0.5).mean(), lambda p, y: ((p >= 0.5) & (y == 1)).mean()),
        Mistake("A single answer is looked at. All of them count.",
                lambda p, y: ((p[0] >= 0.5) == y).mean()),
    ],
)  # fmt: skip


class _File(str):
    """The path of a picture that comes with scikit-image, shown without the way to it."""

    def __repr__(self):
        return repr(Path(self).name)


FILES = [_File(Path(skimage.__file__).parent / "data" / name)
         for name in ("chelsea.png", "coffee.png")]  # fmt: skip


@dataclass(frozen=True)
class _StandIn:
    """Answers like a network, the surer of a dog the brighter a picture is, or the darker."""

    size: int
    darker: bool = False

    @property
    def input_shape(self):
        return None, self.size, self.size, 3

    @property
    def output_shape(self):
        return None, 1

    def __call__(self, images, training=False):
        images = np.asarray(images, dtype="float32")
        if images.shape[1:] != self.input_shape[1:]:
            raise ValueError(f"expected shape {self.input_shape}, found shape {images.shape}")
        sums = (images.mean(axis=(1, 2, 3)) - 100) / 20
        return 1 / (1 + np.exp(sums if self.darker else -sums))[:, np.newaxis]

    def predict(self, images, verbose=0, batch_size=32):
        return self(images)

    def __repr__(self):
        return f"<a network for pictures of {self.size}×{self.size}>"


@functools.cache
def _small(path, size):
    return resize(load_photo(path), size)


def _named(dog):
    return ("dog", dog) if dog >= 0.5 else ("cat", 1 - dog)


def _asked(model, path, size=None, change=lambda picture: picture):
    picture = _small(path, size or model.input_shape[1])
    return float(model(change(picture)[np.newaxis])[0, 0])


def _by_pillow(how):
    def ask(model, path):
        size = model.input_shape[1]
        small = np.array(Image.open(path).convert("RGB").resize((size, size), how))
        return _named(float(model(small[np.newaxis])[0, 0]))

    return ask


cat_or_dog = Function(
    "a function that returns a name and its probability", "cat_or_dog",
    cases=[(_StandIn(64, darker), path) for darker in (True, False) for path in FILES]
    + [(_StandIn(32), FILES[0])],
    reference=lambda model, path: _named(_asked(model, path)), within=1e-6,
    right="Any picture file, of any size, becomes a batch of one, and the answer is the name that "
          "got more, with its own probability.",
    hints=["`resize(load_photo(path), model.input_shape[1])` is the picture as the network wants "
           "it. A network takes a batch: `picture[np.newaxis]` is a batch of one.",
           "`dog = float(model.predict(batch, verbose=0)[0, 0])` is the probability of a dog: "
           "`predict` returns an array, and `[0, 0]` takes the number out of it.",
           "From 0.5 on return `\"dog\", dog`, else `\"cat\", 1 - dog`."],
    solution="""from helpers.data import load_photo, resize


def cat_or_dog(model, path):
    picture = resize(load_photo(path), model.input_shape[1])
    dog = float(model.predict(picture[np.newaxis], verbose=0)[0, 0])
    if dog >= 0.5:
        return "dog", dog
    return "cat", 1 - dog""",
    mistakes=[
        Mistake("For a cat it gives the probability of a dog. A cat's is 1 minus that.",
                lambda m, p: (_named(_asked(m, p))[0], _asked(m, p)),
                lambda m, p: (_named(_asked(m, p, size=64))[0], _asked(m, p, size=64))),
        Mistake("For a dog it gives the probability of a cat. Only a cat's is 1 minus the other.",
                lambda m, p: (_named(_asked(m, p))[0], 1 - _asked(m, p))),
        Mistake("Dog and cat are exchanged: what comes out is the probability of a dog.",
                lambda m, p: _named(1 - _asked(m, p))),
        Mistake("The pixels are scaled twice. `Rescaling` is in the network, which takes them "
                "from 0 to 255.",
                lambda m, p: _named(_asked(m, p, change=lambda picture: picture / 255)),
                lambda m, p: _named(_asked(m, p, change=lambda picture: picture / 127.5 - 1))),
        Mistake("The size is fixed at 64. `model.input_shape[1]` tells which one it takes.",
                lambda m, p: _named(_asked(m, p, size=64))),
        Mistake("The picture was made smaller in another way, so its pixels are others. Use "
                "`resize` of the course.", _by_pillow(None),
                _by_pillow(Image.Resampling.NEAREST)),
        Mistake("The probability is in per cent. Give it as a share of 1.",
                lambda m, p: (_named(_asked(m, p))[0], 100 * _named(_asked(m, p))[1])),
        Mistake("The names are `\"cat\"` and `\"dog\"`, in small letters.",
                lambda m, p: (_named(_asked(m, p))[0].title(), _named(_asked(m, p))[1])),
        Mistake("It says *dog* always. Below one half it is a cat.",
                lambda m, p: ("dog", _asked(m, p))),
        Mistake("It returns the name alone. Return its probability as well.",
                lambda m, p: _named(_asked(m, p))[0]),
        Mistake("This is the probability of a dog alone. Return a name, and its probability.",
                lambda m, p: _asked(m, p)),
        Mistake("First the name, then its probability.", lambda m, p: _named(_asked(m, p))[::-1]),
    ],
)  # fmt: skip
