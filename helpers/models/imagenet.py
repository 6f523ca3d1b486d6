"""A network that has seen a million photographs, for notebook 16; it has to be downloaded."""

from urllib.parse import urlsplit

import keras

from helpers.data.cache import made_folder
from helpers.data.fetching import fetch
from helpers.data.sources import Source

# Where Keras keeps them, and the checksum that Keras compares with.
EFFICIENTNET = Source(
    url="https://storage.googleapis.com/keras-applications/efficientnetb0_notop.h5",
    md5="50bc09e76180e00e4465e1a485ddc09d",
    kind="hdf5",
)


def load_imagenet_network(source=EFFICIENTNET):
    """EfficientNetB0 without its answer, trained on ImageNet: 16 MB, fetched once.

    source: where its weights are.
    Returns a Keras model that takes pictures (n, 224, 224, 3) from 0 to 255 and returns
    (n, 1280), not to be trained.
    Raises ConnectionError if they cannot be had, OSError if they cannot be kept.
    """
    name = urlsplit(source.url).path.rsplit("/", 1)[-1]
    path = fetch(source, made_folder() / "downloads" / name)
    network = keras.applications.EfficientNetB0(
        include_top=False, weights=str(path), input_shape=(224, 224, 3), pooling="avg"
    )
    network.trainable = False
    return network
