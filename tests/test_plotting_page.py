"""How matrices and pictures are drawn: numbers in cells, scales, and words."""

import io

import numpy as np
import pytest
from matplotlib.figure import Figure

from helpers.data import load_chelsea
from helpers.plotting import page
from tests.support.outputs import figure_difference

KERNEL = np.array([[-1, 0, 1]] * 3)


def draw(function, *values, **options):
    ax = Figure().subplots()
    function(ax, *values, **options)
    return ax


def test_a_matrix_draws_its_numbers_in_their_cells():
    ax = draw(page.draw_matrix, KERNEL, colours="kernel")
    (drawn,) = ax.images
    np.testing.assert_array_equal(drawn.get_array(), KERNEL)
    assert drawn.get_clim() == (-1, 1)
    assert [text.get_text() for text in ax.texts] == ["−1", "0", "1"] * 3
    assert ax.texts[2].get_position() == (2, 0)


@pytest.mark.parametrize("colours", list(page.COLOURS))
def test_numbers_stand_out_from_their_cells(colours):
    values = np.linspace(-255 if colours in ("map", "kernel") else 0, 255, 40).reshape(4, 10)
    ax = draw(page.draw_matrix, values, colours=colours)
    (drawn,) = ax.images
    for text, value in zip(ax.texts, values.ravel(), strict=True):
        cell = np.array(drawn.cmap(drawn.norm(value))[:3])
        linear = np.where(cell <= 0.04045, cell / 12.92, ((cell + 0.055) / 1.055) ** 2.4)
        light = linear @ [0.2126, 0.7152, 0.0722]
        ink = 0 if text.get_color() == "black" else 1
        # What the guidelines for the web ask of small text.
        assert (max(light, ink) + 0.05) / (min(light, ink) + 0.05) >= 4.5


@pytest.mark.parametrize("colours", ["pixels", "red", "green", "blue"])
def test_pixels_keep_the_fixed_scale(colours):
    assert page.limits([3, 4], colours) == (0, 255)


def test_a_bright_patch_of_grey_is_not_stretched_to_white():
    ax = draw(page.draw_image, np.full((4, 4), 128.0))
    assert ax.images[0].get_clim() == (0, 255)


def test_an_empty_cell_stays_empty():
    ax = draw(page.draw_matrix, np.array([[1.0, np.nan]]), colours="map")
    assert [text.get_text() for text in ax.texts] == ["1"]
    assert page.in_words([[1.0, np.nan]]) == "1 ·"


def test_numbers_in_cells_are_large_enough_to_be_read():
    ax = draw(page.draw_matrix, KERNEL, colours="kernel")
    assert min(text.get_fontsize() for text in ax.texts) >= 8


def test_a_stored_figure_keeps_the_colours_that_were_drawn():
    cat, drawn = load_chelsea(), io.BytesIO()
    with page.page_figure(7, 1.8) as figure:
        for ax, picture in zip(figure.subplots(1, 3), [cat, cat[:, ::-1], cat[::-1]], strict=True):
            page.draw_image(ax, picture)
        figure.savefig(drawn, format="png")
    # With half as many colours her iris turns grey.
    assert figure_difference(drawn.getvalue(), page.as_png(figure)) is None
