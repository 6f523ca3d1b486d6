"""Every figure of the series: one function, one figure, nothing returned."""

from helpers.plotting.asking import show_heat_for_each
from helpers.plotting.borrowing import show_borrowing, show_classes
from helpers.plotting.colour import show_colour_window, show_window_table
from helpers.plotting.convolution import show_film_strip, show_window
from helpers.plotting.depths import show_at_depths, show_fields, show_known
from helpers.plotting.evidence import show_probability_curves, show_spread
from helpers.plotting.failures import show_failures
from helpers.plotting.fields import show_field, show_measured_field
from helpers.plotting.graphs import show_graph
from helpers.plotting.growing import show_growth
from helpers.plotting.heats import show_heat_rows, show_side_by_side
from helpers.plotting.judging import (
    show_answers,
    show_confusion,
    show_probabilities,
)
from helpers.plotting.lamps import show_cases, show_planes
from helpers.plotting.layers import show_layers, show_stages
from helpers.plotting.learned import show_kernel_changes, show_losses
from helpers.plotting.learning import (
    show_curves,
    show_intervals,
    show_learning_curve,
    show_race,
)
from helpers.plotting.looking import show_heat
from helpers.plotting.maps import show_feature_maps, show_function, show_map_and_zoom
from helpers.plotting.matches import show_matches
from helpers.plotting.network import show_kernels, show_map_grid
from helpers.plotting.pictures import (
    show_channels,
    show_matrices,
    show_matrix,
    show_picture,
    show_pictures,
    show_zoom,
)
from helpers.plotting.players import show_players
from helpers.plotting.remedies import show_beside
from helpers.plotting.series import show_series
from helpers.plotting.sureness import show_draws, show_reliability, show_two_bells
from helpers.plotting.thresholds import show_costs, show_roc
from helpers.plotting.trainings import show_rates, show_trainings
from helpers.plotting.valleys import show_valley

__all__ = [
    "show_answers",
    "show_at_depths",
    "show_beside",
    "show_borrowing",
    "show_cases",
    "show_channels",
    "show_classes",
    "show_colour_window",
    "show_confusion",
    "show_costs",
    "show_curves",
    "show_draws",
    "show_failures",
    "show_feature_maps",
    "show_field",
    "show_fields",
    "show_film_strip",
    "show_function",
    "show_graph",
    "show_growth",
    "show_heat",
    "show_heat_for_each",
    "show_heat_rows",
    "show_intervals",
    "show_kernel_changes",
    "show_kernels",
    "show_known",
    "show_layers",
    "show_learning_curve",
    "show_losses",
    "show_map_and_zoom",
    "show_map_grid",
    "show_matches",
    "show_matrices",
    "show_matrix",
    "show_measured_field",
    "show_picture",
    "show_pictures",
    "show_planes",
    "show_players",
    "show_probabilities",
    "show_probability_curves",
    "show_race",
    "show_rates",
    "show_reliability",
    "show_roc",
    "show_series",
    "show_side_by_side",
    "show_spread",
    "show_stages",
    "show_trainings",
    "show_two_bells",
    "show_valley",
    "show_window",
    "show_window_table",
    "show_zoom",
]
