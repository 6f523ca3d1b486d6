"""What the words say of a training that stands beside others."""

import numpy as np

from helpers import plotting
from tests.support.figures import shown

SHORT = {"loss": [0.7, 0.3], "val_loss": [0.7, 0.6], "accuracy": [0.5, 0.9],
         "val_accuracy": [0.5, 0.75]}  # fmt: skip
LONG = {name: [*values, 2 * values[-1]] for name, values in SHORT.items()}


def test_it_says_where_both_end_and_of_several_the_mean():
    _, words = shown(plotting.show_beside, [SHORT, LONG], SHORT, names=("none", "dropout"))
    assert words == (
        "Accuracy at the end: none, own 135 %, new 112 %, loss on new 0.90; "
        "dropout, own 90 %, new 75 %, loss on new 0.60"
    )


def test_a_loss_that_rises_far_is_drawn_to_its_end():
    high = SHORT | {"val_loss": [0.7, 40.0]}
    low, _ = shown(plotting.show_beside, [SHORT], SHORT)
    pixels, _ = shown(plotting.show_beside, [SHORT], high)
    assert pixels.shape == low.shape
    assert np.abs(pixels.astype(float) - low).mean() > 1
