"""What the words say of a rate over the steps, and of trainings side by side."""

import numpy as np

from helpers import plotting
from tests.support.figures import shown

SHORT = {"accuracy": [0.5, 0.9], "val_accuracy": [0.5, 0.75]}
LONG = {"accuracy": [0.5, 0.7, 0.8], "val_accuracy": [0.5, 0.7, 0.85]}


def test_a_rate_says_where_it_is_highest_and_where_it_ends():
    _, words = shown(plotting.show_rates, {"rate": np.array([0.0, 0.0015, 0.003, 0.001])})
    assert words == (
        "Learning rate over the steps: rate begins at 0, is highest at step 2 with 0.003, and "
        "ends at 0.001"
    )


def test_two_trainings_say_where_each_ends():
    _, words = shown(plotting.show_trainings, {"small": SHORT, "better": LONG})
    assert words == (
        "Accuracy after each epoch. small, 2 epochs: training ends at 90.0 %, "
        "validation at 75.0 %; better, 3 epochs: training ends at 80.0 %, validation at 85.0 %"
    )


def test_trainings_share_one_scale():
    both, _ = shown(plotting.show_trainings, {"small": SHORT, "better": LONG})
    one, _ = shown(plotting.show_trainings, {"small": SHORT})
    assert both.shape == one.shape
