"""EfficientNet-Lite0 in Keras' own layers, for notebook 16: a network of depthwise convolutions."""

import keras
from keras import layers

# The network's sixteen blocks in seven stages: how many blocks; the side of their kernels; the
# stride of the first one; how many times as many maps inside as come in; maps that come out.
STAGES = (
    (1, 3, 1, 1, 16),
    (2, 3, 2, 6, 24),
    (2, 5, 2, 6, 40),
    (3, 3, 2, 6, 80),
    (3, 5, 1, 6, 112),
    (4, 5, 2, 6, 192),
    (1, 3, 1, 6, 320),
)
FEATURES, CLASSES = 1280, 1000
# The numbers of ImageNet's five domestic cats among its thousand classes, and of its 118 dogs.
CATS = {281: "tabby", 282: "tiger cat", 283: "Persian cat", 284: "Siamese cat", 285: "Egyptian cat"}
DOGS = range(151, 269)


def efficientnet_lite0(size=224, include_top=True):
    """EfficientNet-Lite0 with random weights (Google, 2020).

    size: rows and columns of the pictures, in pixels. It was trained at 224.
    include_top: whether it answers with the probabilities of ImageNet's thousand classes,
        (n, 1000), or ends before that, with the means of its last maps, (n, 1280).
    It takes pictures (n, size, size, 3) with values from 0 to 255. It is not compiled.
    """
    pixels = keras.Input((size, size, 3))
    x = layers.Rescaling(1 / 128, offset=-127 / 128)(pixels)
    x = convolution(x, 32, 3, "stem", strides=2)
    number = 0
    for blocks, side, strides, expansion, channels in STAGES:
        for place in range(blocks):
            first = strides if place == 0 else 1
            x = block(x, channels, side, f"block{number}", first, expansion)
            number += 1
    x = convolution(x, FEATURES, 1, "head")
    x = layers.GlobalAveragePooling2D(name="features")(x)
    if include_top:
        x = layers.Dense(CLASSES, name="classes")(x)
        x = layers.Softmax(name="probabilities")(x)
    return keras.Model(pixels, x, name="efficientnet_lite0")


def block(x, channels, side, name, strides, expansion):
    """More maps, then a kernel for each of them, then fewer maps; with a short cut where it fits.

    x: the maps that come in.
    channels: how many come out.
    side: rows and columns of the kernels.
    name: what the names of its layers begin with.
    strides: of these kernels.
    expansion: how many times as many maps there are inside.
    """
    inside = x
    if expansion > 1:
        inside = convolution(inside, expansion * x.shape[-1], 1, f"{name}_expand")
    inside = depthwise(inside, side, f"{name}_depthwise", strides)
    # No ReLU here: with so few maps, each that it turned to 0 would be missed.
    change = convolution(inside, channels, 1, f"{name}_project", relu=False)
    if strides == 1 and x.shape[-1] == channels:
        return layers.Add(name=f"{name}_add")([x, change])
    return change


def convolution(x, channels, side, name, strides=1, relu=True):
    """A convolution, normalised, and cut off below 0 and above 6.

    x: the maps that come in.
    channels: how many come out.
    side: rows and columns of its kernels; with 1, each pixel's channels are mixed alone.
    name: the layer's.
    strides: of the kernels.
    relu: whether it is cut off.
    """
    x = layers.Conv2D(channels, side, strides, "same", use_bias=False, name=name)(x)
    return _normalised(x, name, relu)


def depthwise(x, side, name, strides):
    """One kernel for each map, which sees that map alone; normalised and cut off.

    x: the maps that come in; as many come out.
    side: rows and columns of the kernels.
    name: the layer's.
    strides: of the kernels.
    """
    x = layers.DepthwiseConv2D(side, strides, "same", use_bias=False, name=name)(x)
    return _normalised(x, name, relu=True)


def _normalised(x, name, relu):
    # What is added to the variance is the original's, too.
    x = layers.BatchNormalization(epsilon=0.001, name=f"{name}_normalised")(x)
    return layers.ReLU(max_value=6, name=f"{name}_relu6")(x) if relu else x
