"""Loads the pictures: drawn pets, photographs, one file, a folder, and Chelsea the cat.

Labels are 0 for a cat and 1 for a dog everywhere in this series.
"""

from helpers.data.cache import own_folder
from helpers.data.drawn import drawn_factors, drawn_parts
from helpers.data.folders import load_folder
from helpers.data.load import Pets, Split, load_chelsea, load_pets, photographs_folder
from helpers.data.pictures import load_photo, resize
from helpers.data.splitting import CLASS_NAMES

__all__ = [
    "CLASS_NAMES",
    "Pets",
    "Split",
    "drawn_factors",
    "drawn_parts",
    "load_chelsea",
    "load_folder",
    "load_pets",
    "load_photo",
    "own_folder",
    "photographs_folder",
    "resize",
]
