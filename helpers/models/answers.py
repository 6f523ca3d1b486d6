"""Asks a network what is on a picture."""

import numpy as np
import tensorflow as tf

from helpers.data.layouts import CLASS_NAMES
from helpers.data.pictures import load_photo, resize
from helpers.models.batching import untuned
from helpers.models.checks import check_images


def predict(model, images, *, flips=False):
    """The probability that each picture is a dog.

    model: takes pictures (n, size, size, 3) and returns (n, 1), or (n, classes).
    images: (n, size, size, 3) from 0 to 255, of the size that the model takes.
    flips: whether to ask about each picture's mirror image, too, and to take the mean of
        both answers.
    Returns (n,) float32 from 0 to 1; from a network with an output for each class
    (n, classes).
    Raises ValueError that says what it got and what it wants.
    """
    check_images("pictures", images, model.input_shape[1])
    images = np.asarray(images)
    dogs = _answers(model, images)
    if flips:
        dogs = (dogs + _answers(model, images[:, :, ::-1])) / 2
    return dogs


def predict_with_crops(model, images):
    """The probability that each picture is a dog, from twelve looks at it.

    model: as for predict.
    images: (n, side, side, 3) uint8, resized here to what model takes.
    Returns the like of predict's: the mean of its answers about the whole picture, its four
    corners and its middle, each seven eighths of a side long, and about their mirror images.
    """
    size = model.input_shape[1]
    larger = resize(images, round(size * 8 / 7))
    ends = 0, larger.shape[1] - size
    places = [(top, left) for top in ends for left in ends] + [(ends[1] // 2, ends[1] // 2)]
    crops = [larger[:, top : top + size, left : left + size] for top, left in places]
    looks = [predict(model, part, flips=True) for part in [resize(images, size), *crops]]
    return np.mean(looks, axis=0)


def _answers(model, images):
    made = tf.data.Dataset.from_tensor_slices(images).batch(100)
    answers = model.predict(untuned(made), verbose=0)
    return answers[:, 0] if answers.shape[1] == 1 else answers


def classify(model, path, class_names=CLASS_NAMES):
    """Say what is on a picture, as notebook 09 does.

    model: takes square pictures (n, size, size, 3) and returns (n, 1), or (n, classes).
    path: a picture file, whatever its size.
    class_names: one for each class, in the order of the labels.
    Returns (name, its probability), such as ("dog", 0.9).
    Raises FileNotFoundError or ValueError for a file that is no picture, ValueError for another
    number of names.
    """
    classes = max(2, model.output_shape[-1])
    if len(class_names) != classes:
        raise ValueError(
            f"the network tells {classes} classes apart, and class_names has {len(class_names)}: "
            "give one name for each, in the order of the labels"
        )
    size = model.input_shape[1]
    picture = resize(load_photo(path), size)
    answers = np.asarray(model(picture[np.newaxis])[0], dtype=float)
    if len(answers) == 1:
        answers = np.array([1 - answers[0], answers[0]])
    # The last of equals: at one half it is a dog, as in 09.
    best = len(answers) - 1 - int(answers[::-1].argmax())
    return class_names[best], float(answers[best])
