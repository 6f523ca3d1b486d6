"""The figures of 05: what their words say, and that boxes are drawn to scale."""

import numpy as np
from matplotlib.patches import Rectangle

from helpers import plotting
from helpers.plotting import layers
from tests.test_plotting import PICTURE, shown


def test_a_field_says_how_many_places_each_layer_has_in_it():
    blocks = [("convolution", 3, 1), ("pooling", 2, 2), ("convolution", 3, 1)]
    _, words = shown(plotting.show_field, blocks)
    assert words.endswith("pixels 8, convolution 6, pooling 3, convolution 1")


def test_a_measured_field_says_which_pixels_count():
    changes = np.zeros((6, 6))
    changes[1:4, 2:6] = 0.5
    _, words = shown(plotting.show_measured_field, PICTURE, changes, (1, 2, 3, 4))
    assert words.startswith("12 pixels move the number: rows 1 to 3, columns 2 to 5.")


def test_the_boxes_of_a_network_have_one_scale(monkeypatch):
    drawn = []

    class Noted(Rectangle):
        def __init__(self, corner, width, height, **style):
            drawn.append((width, height))
            super().__init__(corner, width, height, **style)

    monkeypatch.setattr(layers, "Rectangle", Noted)
    shapes = [("picture", (32, 32, 3)), ("pooling", (4, 8, 64)), ("flatten", (1024,))]
    shown(plotting.show_layers, [*shapes, ("dense", (1,))])
    (wide, tall), (narrow, low), (row, _) = drawn[:3]
    np.testing.assert_allclose([wide / tall, wide / narrow, tall / low], [1, 4, 8])
    assert row / 1024 == layers.CHANNEL


def test_maps_of_half_the_size_are_drawn_half_as_large():
    maps = np.full((32, 32, 4), 2.0)
    together, _ = shown(plotting.show_stages, {"ReLU": maps, "pooling": maps[::2, ::2]}, 4)
    red = (together[..., 0] > 80) & (together[..., 1] < 60)
    rows = red.any(axis=1)
    starts = np.flatnonzero(np.diff(rows.astype(int), prepend=0) == 1)
    ends = np.flatnonzero(np.diff(rows.astype(int), append=0) == -1)
    large, small = ends - starts + 1
    assert abs(large / small - 2) < 0.1


def test_the_spread_names_the_ends_of_each_row():
    _, words = shown(plotting.show_spread, {"random": np.array([0.4, 0.5])}, [0, 1])
    assert words == "Answers to 2 pictures: random from 0.4 to 0.5"
