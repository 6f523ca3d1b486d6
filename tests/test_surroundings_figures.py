"""A reader's settings of Matplotlib: our figures use our style alone."""

import os
import subprocess
import sys

import pytest

from tests.support.kernels import LEFT_OUT
from tests.support.notebooks import ROOT

MATPLOTLIBRC = """\
text.usetex: True
font.family: Arial
font.size: 20
image.origin: lower
image.cmap: hot
image.interpolation: bicubic
figure.dpi: 30
figure.facecolor: black
savefig.bbox: tight
savefig.transparent: True
axes.prop_cycle: cycler('color', ['r', 'g'])
axes.linewidth: 5
lines.linestyle: --
legend.loc: lower center
"""
DRAW = """\
import sys
import numpy as np
from helpers.plotting import page

with page.page_figure(5, 2) as figure:
    grey, matrix, line = figure.subplots(1, 3)
    page.draw_image(grey, np.arange(64).reshape(8, 8) * 4, "8×8")
    page.draw_matrix(matrix, np.arange(4).reshape(2, 2), colours="map", window=(0, 0, 1, 1))
    line.plot([1, 2, 0], label="one")
    line.plot([2, 0, 1], label="two")
    line.legend()
sys.stdout.buffer.write(page.as_png(figure))
"""


def drawn(folder, **environment):
    """What a process that starts in folder writes: the PNG file's bytes, and its messages."""
    kept = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
    ran = subprocess.run(
        [sys.executable, "-c", DRAW], cwd=folder, capture_output=True,
        env={**kept, "PYTHONPATH": str(ROOT), **environment},
    )  # fmt: skip
    return ran.stdout, ran.stderr.decode()


@pytest.mark.parametrize("place", ["current folder", "MATPLOTLIBRC"])
def test_a_figure_is_the_same_whatever_the_readers_matplotlibrc_says(tmp_path, place):
    empty, own = tmp_path / "empty", tmp_path / "own"
    empty.mkdir()
    own.mkdir()
    (own / "matplotlibrc").write_text(MATPLOTLIBRC, "utf-8")
    plain, messages = drawn(empty)
    assert (plain[:4], messages) == (b"\x89PNG", "")
    if place == "current folder":
        assert drawn(own) == (plain, "")
    else:
        assert drawn(empty, MATPLOTLIBRC=str(own)) == (plain, "")
