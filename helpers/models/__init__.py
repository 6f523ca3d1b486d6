"""The Keras networks and recipes of the notebooks, and what to ask of a trained one."""

from helpers.models.answers import classify, predict, predict_with_crops
from helpers.models.augmentation import augment
from helpers.models.borrowing import borrow, features, without_answer
from helpers.models.gradcam import enlarge, heat_maps, shuffled
from helpers.models.lite import efficientnet_lite0
from helpers.models.lite_weights import load_efficientnet_lite0
from helpers.models.muon import Muon
from helpers.models.networks import network_by_hand, petnet, petnet_for, small_cnn
from helpers.models.own import with_answer
from helpers.models.probes import averages_of, sums_of, told_apart
from helpers.models.small import train_small_cnn
from helpers.models.trained import load_trained
from helpers.models.training import RECIPES, Recipe, train
from helpers.models.weights import load_weights, save_weights

__all__ = [
    "RECIPES",
    "Muon",
    "Recipe",
    "augment",
    "averages_of",
    "borrow",
    "classify",
    "efficientnet_lite0",
    "enlarge",
    "features",
    "heat_maps",
    "load_efficientnet_lite0",
    "load_trained",
    "load_weights",
    "network_by_hand",
    "petnet",
    "petnet_for",
    "predict",
    "predict_with_crops",
    "save_weights",
    "shuffled",
    "small_cnn",
    "sums_of",
    "told_apart",
    "train",
    "train_small_cnn",
    "with_answer",
    "without_answer",
]
