"""Drawn pets that stand elsewhere in their pictures, before what is behind them."""

from dataclasses import replace

import numpy as np
from PIL import ImageChops

from helpers.data.drawn import _numbered
from helpers.drawn_pets.body import paint_body
from helpers.drawn_pets.canvas import Canvas
from helpers.drawn_pets.chances import streams
from helpers.drawn_pets.coats import choose_coat, light_up
from helpers.drawn_pets.factors import sample_factors
from helpers.drawn_pets.front import paint_front
from helpers.drawn_pets.head import paint_head
from helpers.drawn_pets.scenes import paint_place
from helpers.drawn_pets.shapes import sample_shape

SIZE = 96


def drawn_elsewhere(part, numbers, right):
    """Some drawn pets again, each further to the right, with its fur.

    part: "train", "validation" or "test".
    numbers: places in load_pets("drawn")'s pictures of that part, n of them.
    right: by how much, as a share of the picture; below 0 for left.
    Returns (n, 96, 96, 3) uint8. What is behind the animal and before it stays, and so does the
    light.
    Raises ValueError for another part or number.
    """
    return np.stack([_drawn(*pet, right) for pet in _numbered(part, numbers)])


def _drawn(kind, seed, right):
    """As draw_pet does it, whose code is kept as it is: the pictures' key depends on it."""
    chances, canvas = streams(seed), Canvas(SIZE)
    factors = sample_factors(chances["factors"], kind)
    shape = sample_shape(kind, chances, ())
    paint_place(chances["place"], canvas, factors.place)
    coat, by = choose_coat(chances["coat"], factors, canvas.large), round(right * canvas.large)
    coat = replace(coat, fur=ImageChops.offset(coat.fur, by, 0),
                   far_fur=ImageChops.offset(coat.far_fur, by, 0))  # fmt: skip
    column, row = factors.centre
    there = replace(factors, centre=(column + right, row))
    paint_body(chances["pose"], canvas, there, shape, coat)
    paint_head(chances, canvas, there, shape, coat, ())
    if factors.occluded:
        paint_front(chances["front"], canvas, factors)
    return light_up(chances["light"], canvas.finish(), factors.brightness)
