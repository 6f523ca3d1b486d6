"""Laboratories without a browser: what a notebook stores of them, and what a page holds."""

import re

import numpy as np
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from helpers.editions.running import WIDGET
from helpers.labs import (
    descent_lab,
    kernel_lab,
    part_of_page,
    pixel_lab,
    show_descent_lab,
    show_kernel_lab,
    show_pixel_lab,
    show_threshold_lab,
    threshold_lab,
)
from helpers.labs.kernel import EDGE
from helpers.labs.lab import colour_tables, packed
from helpers.plotting.page import COLOURS
from tests.support.laboratories import BLOCK
from tests.support.outputs import figure_difference

HOUSE = np.arange(108, dtype=np.uint8).reshape(6, 6, 3)
TABLE = np.random.default_rng(0).normal(size=(20, 9))
VALLEY = TABLE, TABLE @ EDGE.ravel(), (0.3, 0.3)
ANSWERS = {"PetNet": np.linspace(0, 1, 20), "small CNN": np.full(20, 0.5)}
LABS = [(kernel_lab, show_kernel_lab, [BLOCK]), (kernel_lab, show_kernel_lab, [HOUSE]),
        (pixel_lab, show_pixel_lab, [HOUSE]), (descent_lab, show_descent_lab, VALLEY),
        (threshold_lab, show_threshold_lab, [ANSWERS, np.repeat([0, 1], 10)])]  # fmt: skip
each_lab = pytest.mark.parametrize(("lab", "show", "given"), LABS)


@each_lab
def test_a_notebook_stores_a_still_picture_with_its_sentence_alike_in_every_run(lab, show, given):
    InteractiveShell.instance()
    seen = []
    for _ in range(2):
        with capture_output() as captured:
            show(*given)
        (output,) = captured.outputs
        assert WIDGET in output.data
        seen.append({name: output.data[name] for name in ("text/plain", "image/png")})
        assert output.metadata["image/png"]["alt"] == lab(*given).words
    assert seen[0]["text/plain"] == seen[1]["text/plain"] == lab(*given).words
    assert 40 < len(lab(*given).words) <= 250
    assert figure_difference(seen[0]["image/png"], seen[1]["image/png"]) is None


@each_lab
def test_a_page_holds_all_that_it_needs(lab, show, given):
    part = part_of_page(lab(*given), "one")
    assert not re.search(r"https?://|src=|href=|^import ", part, re.MULTILINE)
    assert part.count("</script>") == 1
    assert lab(*given).words in part


def test_what_it_shows_first_is_said_without_a_kernel():
    assert kernel_lab(BLOCK).words.endswith("Kernel: −1 0 1; −1 0 1; −1 0 1. Sum: 600")
    assert pixel_lab(HOUSE).words.endswith("picture[1, 1] is red 21, green 22, blue 23")
    assert threshold_lab(ANSWERS, np.repeat([0, 1], [12, 8])).words.endswith(
        "PetNet says dog from 0.50 on. Dogs called cats: 0 of 8, cats called dogs: 2 of 12. "
        "Recall 100.0%, false alarms 16.7%"
    )


def test_what_no_byte_can_hold_is_refused_with_its_name():
    for odd in (BLOCK / 3, BLOCK + 100, -BLOCK):
        with pytest.raises(ValueError, match=r"^mine holds numbers other than 0, 1, … 255"):
            packed("mine", odd)


def test_a_table_has_a_colour_for_every_kind_of_the_figures():
    tables = colour_tables(*COLOURS)
    # 768 bytes are 1,024 letters.
    assert {len(text) for text in tables.values()} == {1024}
