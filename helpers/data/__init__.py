"""Loads the pictures: drawn pets, photographs, one file, a folder, and Chelsea the cat.

Labels are 0 for a cat and 1 for a dog everywhere in this series.
"""

from helpers.data.altered import altered, middle
from helpers.data.crops import middle_square, squares, squeeze_warning
from helpers.data.drawn import drawn_again, drawn_factors, drawn_parts, drawn_traits
from helpers.data.drawn_elsewhere import drawn_elsewhere
from helpers.data.drawn_groups import drawn_groups
from helpers.data.drawn_key import drawn_key
from helpers.data.folders import load_folder
from helpers.data.layouts import CLASS_NAMES
from helpers.data.load import Part, Pets, load_chelsea, load_pets, photographs_folder
from helpers.data.pictures import load_photo, resize
from helpers.data.places import own_folder
from helpers.data.splits import left_out_words, split_by_class, split_own, too_few

__all__ = [
    "CLASS_NAMES",
    "Part",
    "Pets",
    "altered",
    "drawn_again",
    "drawn_elsewhere",
    "drawn_factors",
    "drawn_groups",
    "drawn_key",
    "drawn_parts",
    "drawn_traits",
    "left_out_words",
    "load_chelsea",
    "load_folder",
    "load_pets",
    "load_photo",
    "middle",
    "middle_square",
    "own_folder",
    "photographs_folder",
    "resize",
    "split_by_class",
    "split_own",
    "squares",
    "squeeze_warning",
    "too_few",
]
