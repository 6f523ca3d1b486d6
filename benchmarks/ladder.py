"""From the small CNN of 09 to PetNet, one change a rung; and PetNet without one of them."""

from dataclasses import dataclass, replace

import keras
from keras import layers

from helpers.models import RECIPES, Recipe


@dataclass(frozen=True)
class Network:
    """A network between that of notebook 09 and PetNet; called with a size, it is built.

    filters: of each stage, which halves rows and columns.
    stem: the filters of one more convolution, which comes first and halves them as well, or 0.
    strides: whether kernels that move two pixels at a time halve them, or pooling does.
    averages: whether the mean of each map decides, or a dense layer on all of their values.
    second: whether each stage has a second convolution.
    short_cuts: whether that one adds to what it gets.
    normalised: whether maps are brought to mean 0 and spread 1 over the batch.
    dropout: the share of the last values that is dropped.
    """

    filters: tuple = (32, 64, 128)
    stem: int = 0
    strides: bool = False
    averages: bool = False
    second: bool = False
    short_cuts: bool = False
    normalised: bool = False
    dropout: float = 0.0

    def __call__(self, size=None):
        """The Keras network for pictures of a size, not compiled."""
        pixels = keras.Input((size, size, 3))
        x = layers.Rescaling(1 / 127.5, offset=-1)(pixels)
        if self.stem:
            x = self._halved(x, self.stem)
        for filters in self.filters:
            x = self._halved(x, filters)
            if self.second:
                change = self._convolution(x, filters)
                x = layers.ReLU()(layers.Add()([x, change]) if self.short_cuts else change)
        if self.averages:
            x = layers.GlobalAveragePooling2D()(x)
        else:
            x = layers.Dense(64, activation="relu")(layers.Flatten()(x))
        if self.dropout:
            x = layers.Dropout(self.dropout)(x)
        return keras.Model(pixels, layers.Dense(1, activation="sigmoid")(x))

    def _halved(self, x, filters):
        if self.strides:
            return layers.ReLU()(self._convolution(x, filters, 2))
        return layers.MaxPooling2D(2)(layers.ReLU()(self._convolution(x, filters)))

    def _convolution(self, x, filters, strides=1):
        x = layers.Conv2D(filters, 3, strides=strides, padding="same",
                          use_bias=not self.normalised)(x)  # fmt: skip
        return layers.BatchNormalization(momentum=0.9)(x) if self.normalised else x


def with_more_epochs(recipe, times=2):
    """The same recipe for more epochs.

    recipe: a Recipe.
    times: how many times as many.
    """
    return replace(recipe, phases=tuple((size, times * n) for size, n in recipe.phases))


CLASSROOM = RECIPES["classroom"]
# The classroom recipe with first kernels that are drawn at random, and learn.
SMALL_FIRST = replace(CLASSROOM, whitened=False)
FULL_RANDOM_START = replace(RECIPES["full"], whitened=False)
# The last step before the full recipe, which has larger pictures, too.
LONGER = with_more_epochs(CLASSROOM)

# That of 09, but for as many epochs at full size as the classroom recipe has.
PLAIN = Recipe(
    phases=CLASSROOM.phases[-1:],
    learning_rate=0.0005,
    weight_decay=0.0,
    augmented=False,
    muon=False,
)
# (name in notebook 11, what is new in the network, what is new in the recipe).
CHANGES = (
    ("augmentation", {}, {"augmented": True}),
    ("strides", {"strides": True}, {}),
    ("averages", {"averages": True}, {}),
    ("half as many filters again", {"filters": (48, 96, 192)}, {}),
    ("a layer in front", {"stem": 24}, {}),
    ("batch normalisation", {"normalised": True}, {}),
    ("larger steps", {}, {"learning_rate": CLASSROOM.learning_rate}),
    ("second convolutions", {"second": True}, {}),
    ("short cuts", {"short_cuts": True}, {}),
    ("dropout", {"dropout": 0.1}, {}),
    ("weight decay", {}, {"weight_decay": CLASSROOM.weight_decay}),
    ("enlarged view", {}, {"view": CLASSROOM.view}),
    ("Muon", {}, {"muon": True}),
    ("small pictures first", {}, {"phases": CLASSROOM.phases}),
    ("whitened first layer", {}, {"whitened": True}),
)
FIRST_RUNG, LAST_RUNG = "small CNN", CHANGES[-1][0]
# Without augmentation, nothing calls for an enlarged view. PetNet without the last change is the
# rung below.
TAKEN_AWAY = (("augmentation",), ("augmentation", "enlarged view"))


def _rungs():
    """{name: (network, recipe)}: each has what the last one has, and one change."""
    network, recipe = Network(), PLAIN
    rungs = {FIRST_RUNG: (network, recipe)}
    for name, of_network, of_recipe in CHANGES:
        network, recipe = replace(network, **of_network), replace(recipe, **of_recipe)
        rungs[name] = network, recipe
    return rungs


RUNGS = _rungs()


def _without():
    """{names: (network, recipe)}: each has what the last rung has, but those changes."""
    plain, found = Network(), {}
    for names in TAKEN_AWAY:
        network, recipe = RUNGS[LAST_RUNG]
        for name, of_network, of_recipe in CHANGES:
            if name in names:
                network = replace(network, **{field: getattr(plain, field) for field in of_network})
                recipe = replace(recipe, **{field: getattr(PLAIN, field) for field in of_recipe})
        found[", ".join(names)] = network, recipe
    return found


WITHOUT = _without()
