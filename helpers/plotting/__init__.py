"""Every figure of the series: one function, one figure, nothing returned."""

from helpers.plotting.colour import show_colour_window, show_window_table
from helpers.plotting.convolution import (
    show_feature_maps,
    show_film_strip,
    show_function,
    show_slider,
    show_window,
)
from helpers.plotting.learning import (
    show_answers,
    show_curves,
    show_intervals,
    show_learning_curve,
    show_race,
)
from helpers.plotting.network import show_kernels, show_map_grid, show_network, show_reach
from helpers.plotting.pictures import (
    show_channels,
    show_matrices,
    show_matrix,
    show_picture,
    show_pictures,
    show_zoom,
)

__all__ = [
    "show_answers",
    "show_channels",
    "show_colour_window",
    "show_curves",
    "show_feature_maps",
    "show_film_strip",
    "show_function",
    "show_intervals",
    "show_kernels",
    "show_learning_curve",
    "show_map_grid",
    "show_matrices",
    "show_matrix",
    "show_network",
    "show_picture",
    "show_pictures",
    "show_race",
    "show_reach",
    "show_slider",
    "show_window",
    "show_window_table",
    "show_zoom",
]
