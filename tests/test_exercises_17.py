"""17: which exercise practises which aim, and other right answers."""

import numpy as np
from PIL import Image
from scipy.special import log_softmax

from helpers.data import middle_square
from helpers.exercises import lesson_17
from helpers.exercises.running import made_of

AIMS = {
    "turn a picture file into an answer, or *unsure*, with the heat for each answer":
        ["on_ground", "crop"],
    "say what an answer is worth where there is neither, or both": ["whatever_comes"],
    "teach classes of your own from twenty pictures each, and judge that":
        ["kept_aside", "softmax", "twenty", "what_went_wrong"],
    "find wrong labels, and keep and hand on what was learned":
        ["planted", "top_losses", "one_bit"],
}  # fmt: skip


def ground_in_loops(pixels, ground):
    seen = np.zeros(pixels.shape[:2] + (3,), np.uint8)
    for row in range(pixels.shape[0]):
        for column in range(pixels.shape[1]):
            red, green, blue, alpha = (int(each) for each in pixels[row, column])
            for place, colour in enumerate((red, green, blue)):
                mixed = (colour * alpha + ground * (255 - alpha)) / 255
                seen[row, column, place] = round(mixed)
    return seen


def ground_by_pillow(pixels, ground):
    behind = Image.new("RGBA", pixels.shape[1::-1], (ground, ground, ground, 255))
    return np.array(Image.alpha_composite(behind, Image.fromarray(pixels)))[..., :3]


def aside_class_by_class(labels, order, every):
    wanted = {label: max(1, list(labels).count(label) // every) for label in set(labels)}
    aside = []
    for place in order:
        if wanted[labels[place]]:
            wanted[labels[place]] -= 1
            aside.append(int(place))
    return sorted(aside)


def square_by_margins(photo):
    while photo.shape[0] > photo.shape[1]:
        photo = photo[:-1] if (photo.shape[0] - photo.shape[1]) % 2 else photo[1:]
    while photo.shape[1] > photo.shape[0]:
        photo = photo[:, :-1] if (photo.shape[1] - photo.shape[0]) % 2 else photo[:, 1:]
    return photo


def losses_by_sorting(probabilities, labels, count):
    losses = [-np.log(row[label]) for row, label in zip(probabilities, labels, strict=True)]
    return sorted(range(len(losses)), key=lambda place: -losses[place])[:count]


RIGHT_TOO = [
    ("on_ground", ground_in_loops),
    ("on_ground", ground_by_pillow),
    ("crop", square_by_margins),
    ("whatever_comes", "(A)"),
    ("kept_aside", aside_class_by_class),
    ("softmax", lambda sums: np.exp(log_softmax(sums))),
    ("softmax", lambda sums: [1 / np.exp(sums - each).sum() for each in sums]),
    ("twenty", "C"),
    ("planted", 2.0),
    ("top_losses", losses_by_sorting),
    ("top_losses", lambda probabilities, labels, count: np.argsort(
        np.take_along_axis(probabilities, labels[:, None], 1)[:, 0])[:count].tolist()),
    ("what_went_wrong", "A"),
    ("one_bit", "b."),
]  # fmt: skip


def test_the_middle_square_of_its_solution_is_that_of_the_helper():
    solution = made_of(lesson_17.crop.solution_code, "crop")
    rng = np.random.default_rng(17)
    for sides in ((5, 8), (9, 4), (6, 6), (1, 7), (301, 450)):
        photo = rng.integers(0, 256, (*sides, 3)).astype(np.uint8)
        np.testing.assert_array_equal(solution(photo), middle_square(photo))
