"""The Keras networks and recipes of notebooks 08 and 09, and what to ask of a trained one."""

from helpers.models.answers import classify, predict
from helpers.models.augmentation import augment
from helpers.models.networks import petnet, petnet_for, small_cnn
from helpers.models.small import train_small_cnn
from helpers.models.trained import load_trained
from helpers.models.training import RECIPES, Recipe, train

__all__ = [
    "RECIPES",
    "Recipe",
    "augment",
    "classify",
    "load_trained",
    "petnet",
    "petnet_for",
    "predict",
    "small_cnn",
    "train",
    "train_small_cnn",
]
