"""Every figure of the series: one function, one figure, nothing returned."""

from helpers.plotting.convolution import (
    show_feature_maps,
    show_film_strip,
    show_function,
    show_slider,
    show_window,
)
from helpers.plotting.learning import show_answers, show_curves, show_intervals
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
    "show_curves",
    "show_feature_maps",
    "show_film_strip",
    "show_function",
    "show_intervals",
    "show_matrices",
    "show_matrix",
    "show_picture",
    "show_pictures",
    "show_slider",
    "show_window",
    "show_zoom",
]
