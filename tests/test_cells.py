"""How the notebooks' cells are run and compared: what must be red is red."""

import base64
import io
import os
import subprocess
import sys

import nbformat
import numpy as np
import pytest
from PIL import Image

from helpers import plotting
from helpers.plotting import convolution, page
from tests.support import cells
from tests.support.notebooks import ROOT
from tests.support.outputs import (
    LOOSE,
    figure_difference,
    forgive_rounding,
    same_but_for_rounding,
)

EDGE = np.array([[10, 10, 10, 210, 210, 210]] * 6)
KERNEL = np.array([[-1, 0, 1]] * 3)


def ran(folder, *contents, words=()):
    """What pytest says of a notebook of these cells: (source, outputs, tags)."""
    notebook = nbformat.v4.new_notebook()
    for number, (source, outputs, tags) in enumerate(contents, 1):
        cell = nbformat.v4.new_code_cell(source, execution_count=number, outputs=outputs)
        cell.metadata["tags"] = tags
        notebook.cells.append(cell)
    nbformat.write(notebook, folder / "99_made_here.ipynb")
    pytest_words = ["-m", "pytest", "-p", "conftest", "-c", "pyproject.toml", "-p",
                    "no:cacheprovider", "--rootdir", str(folder), *words]  # fmt: skip
    return subprocess.run(
        [sys.executable, *pytest_words, str(folder / "99_made_here.ipynb")],
        cwd=ROOT, capture_output=True, text=True, env={**os.environ, "NO_COLOR": "1"},
    )  # fmt: skip


@pytest.mark.slow
def test_a_dead_kernel_is_noticed_long_before_the_limit(tmp_path):
    said = ran(tmp_path, ("import os", [], []), ("os._exit(9)", [], []))
    assert said.returncode == 1
    assert "the kernel died while it ran this cell" in said.stdout
    assert "1 failed, 1 passed" in said.stdout


@pytest.mark.slow
def test_nothing_after_a_time_out_counts_as_passed(tmp_path):
    contents = [("import time", [], []), ("while True: pass", [], []), ("1", [], []), ("2", [], [])]
    said = ran(tmp_path, *contents, words=["--nbval-cell-timeout=3"])
    assert said.returncode == 1
    assert "Timeout of 3 seconds exceeded" in said.stdout
    assert said.stdout.count("It was not run, since cell 1 did not come to its end.") >= 2
    assert "3 failed, 1 passed in" in said.stdout


@pytest.mark.slow
def test_nothing_is_run_after_an_error_but_all_after_an_output_that_differs(tmp_path):
    said = ran(tmp_path, ("1 / 0", [], []), ("print('on it goes')", [], []))
    assert "It was not run, since cell 0" in said.stdout
    other = nbformat.v4.new_output("stream", name="stdout", text="something else\n")
    said = ran(tmp_path, ("print('this')", [other], []), ("1 + 1 == 2 or 1 / 0", [], []))
    assert "It was not run" not in said.stdout
    assert "Cell outputs differ" in said.stdout


@pytest.mark.parametrize(
    ("stored", "now", "same"),
    [
        ("muzzle, trained 0.96, untrained 0.88", "muzzle, trained 0.96, untrained 0.89", True),
        ("98.5 % (97.4 to 99.1)", "98.4 % (97.2 to 99.0)", True),
        ("98.5 % (97.4 to 99.1)", "98.1 % (97.4 to 99.1)", False),
        ("cat 71%", "dog 71%", False),
        ("from −0.01 to 5.27", "from 0.01 to 5.27", True),
        ("1,000 of 2,000", "1,003 of 2,000", False),
        ("[ 9.  1.]", "[10.  1.]", True),
        ("0.5 and 0.6", "0.5", False),
        ("3e-07", "4e-07", True),
    ],
)
def test_numbers_may_differ_by_two_in_their_last_digit_and_words_not_at_all(stored, now, same):
    assert same_but_for_rounding(stored, now) is same


@pytest.mark.slow
def test_only_a_cell_that_says_so_may_round_otherwise(tmp_path):
    stored = nbformat.v4.new_output("stream", name="stdout", text="0.68\n")
    said = ran(tmp_path, ("print(0.69)", [stored], []),
               ("print(0.69)", [stored], ["rounds-otherwise"]))  # fmt: skip
    assert "1 failed, 1 passed" in said.stdout


def test_an_output_that_is_missing_is_not_forgiven():
    stored = [nbformat.v4.new_output("stream", name="stdout", text="0.68\n")]
    assert forgive_rounding(stored, []) == []


def drawn(monkeypatch, draw):
    """The PNG file that a function of helpers.plotting would show."""
    shown = []
    for module in (convolution, plotting.pictures):
        monkeypatch.setattr(module, "show", lambda figure, words: shown.append(figure))
    draw()
    return page.as_png(shown[0])


def test_the_same_figure_drawn_again_passes(monkeypatch):
    pngs = [drawn(monkeypatch, lambda: plotting.show_window(EDGE, KERNEL, 0, 1)) for _ in "ab"]
    assert figure_difference(*pngs) is None


def test_a_kernels_colour_map_that_was_changed_is_noticed(monkeypatch):
    before = drawn(monkeypatch, lambda: plotting.show_window(EDGE, KERNEL, 0, 1))
    monkeypatch.setitem(page.COLOURS, "kernel", "cividis")
    after = drawn(monkeypatch, lambda: plotting.show_window(EDGE, KERNEL, 0, 1))
    assert "differs from the stored one" in figure_difference(before, after)


@pytest.mark.parametrize("title", ["pictures", "Picture", "the picture"])
def test_a_title_that_was_changed_is_noticed(monkeypatch, title):
    before, after = (
        drawn(monkeypatch, lambda words=words: plotting.show_picture(EDGE, title=words))
        for words in ("picture", title)
    )
    assert "differs from the stored one" in figure_difference(before, after)


def test_pixels_that_are_rounded_otherwise_pass(monkeypatch):
    noise = np.random.default_rng(1).integers(-1, 2, (60, 90))
    smooth = np.add.outer(np.arange(60), np.arange(90)) + 40
    before, after = (drawn(monkeypatch, lambda values=values: plotting.show_picture(values, "grey"))
                     for values in (smooth, smooth + noise))  # fmt: skip
    assert figure_difference(before, after) is None


def test_a_figure_of_another_size_is_noticed(monkeypatch):
    small, large = (
        drawn(monkeypatch, lambda rows=rows: plotting.show_picture(EDGE[:rows], "grey"))
        for rows in (3, 6)
    )
    assert "pixels large where" in figure_difference(small, large, LOOSE)


@pytest.mark.slow
def test_a_notebook_whose_figure_was_changed_fails(tmp_path):
    draw = (
        "import base64, io\nfrom IPython.display import display\nfrom PIL import Image\n\n"
        "def show(grey):\n    file = io.BytesIO()\n"
        "    Image.new('RGB', (90, 60), (grey,) * 3).save(file, 'png')\n"
        "    display({'image/png': file.getvalue(), 'text/plain': 'grey'}, raw=True)"
    )
    grey = io.BytesIO()
    Image.new("RGB", (90, 60), (100,) * 3).save(grey, "png")
    stored = nbformat.v4.new_output("display_data", {
        "image/png": base64.b64encode(grey.getvalue()).decode(), "text/plain": "grey",
    })  # fmt: skip
    said = ran(tmp_path, (draw, [], []), ("show(101)", [stored], []), ("show(140)", [stored], []))
    if cells.figures_are_compared():
        assert "1 failed, 2 passed" in said.stdout
        assert "the figure differs from the stored one in 100.00% of its fields" in said.stdout
        assert "'python start.py run 99'" in said.stdout
    else:
        assert "figures are not compared: this is not Matplotlib" in said.stdout
