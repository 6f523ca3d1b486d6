"""Asks a network what is on a picture."""

import numpy as np
import tensorflow as tf

from helpers.data import CLASS_NAMES, load_photo, resize
from helpers.models.batching import untuned
from helpers.models.checks import check_images


def predict(model, images, *, flips=False):
    """The probability that each picture is a dog.

    images: (n, size, size, 3) from 0 to 255, of the size that the model takes;
    flips: whether to ask about each picture's mirror image, too, and to take
    the mean of both answers. Returns (n,) float32.
    Raises ValueError that says what it got and what it wants.
    """
    check_images("pictures", images, model.input_shape[1])
    images = np.asarray(images)
    dogs = _answers(model, images)
    if flips:
        dogs = (dogs + _answers(model, images[:, :, ::-1])) / 2
    return dogs


def _answers(model, images):
    made = tf.data.Dataset.from_tensor_slices(images).batch(100)
    return model.predict(untuned(made), verbose=0)[:, 0]


def classify(model, path):
    """Say what is on a picture, as notebook 08 does.

    model: takes square pictures (n, size, size, 3) and returns (n, 1);
    path: a picture file, whatever its size.
    Returns ("cat" or "dog", its probability from 0.5 to 1).
    Raises FileNotFoundError or ValueError for a file that is no picture.
    """
    size = model.input_shape[1]
    picture = resize(load_photo(path), size)
    dog = float(model(picture[np.newaxis])[0, 0])
    return (CLASS_NAMES[1], dog) if dog >= 0.5 else (CLASS_NAMES[0], 1 - dog)
