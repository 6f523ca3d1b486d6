"""JupyterLab in a real browser: stored figures, Run All, the window of 02, the button of 17."""

import os

import nbformat
import numpy as np
import pytest
from PIL import Image

from helpers.editions.running import METADATA
from tests.support.browser import BROWSER, BROWSERS, open_notebook
from tests.support.notebooks import NOTEBOOKS

if BROWSER is None and os.environ.get("BROWSER_REQUIRED"):
    raise RuntimeError(f"BROWSER_REQUIRED is set and none of {', '.join(BROWSERS)} was found")
ENDED = """last => {
    const prompts = [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')];
    const texts = prompts.map(prompt => prompt.textContent.trim());
    const session = window.jupyterapp.shell.currentWidget.sessionContext.session;
    const error = '[data-mime-type="application/vnd.jupyter.error"]';
    const done = texts.at(-1) === last && !texts.includes('[*]:');
    return document.querySelector(error) || (done && session.kernel.status === 'idle');
}"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        BROWSER is None, reason="no Chromium or Chrome found (CONTRIBUTING.md: Tests)"
    ),
]


def code_cells(path):
    return [c for c in nbformat.read(path, as_version=4).cells if c.cell_type == "code"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name[:2])
def test_stored_figures_are_in_place(page, lab, path):
    open_notebook(page, lab, path)
    outputs = [output for cell in code_cells(path) for output in cell.outputs]
    stored = sum("image/png" in output.get("data", {}) for output in outputs)
    images = page.locator(".jp-OutputArea-output.jp-RenderedImage img")
    page.wait_for_function(
        "count => document.querySelectorAll('.jp-RenderedImage img').length >= count", arg=stored
    )
    assert images.count() == stored
    # JupyterLab gives images no alt text; test_notebooks_form.py checks that it is stored.
    assert min(images.evaluate_all("all => all.map(image => image.naturalWidth)")) > 60


# nbval runs them all; here: without TensorFlow, with a window that moves, with TensorFlow.
RUN = ("01", "02", "05")


@pytest.mark.parametrize(
    "path", [p for p in NOTEBOOKS if p.name.startswith(RUN)], ids=lambda path: path.name[:2]
)
def test_run_all_ends_without_an_error(page, lab, path):
    open_notebook(page, lab, path)
    page.wait_for_function(
        "window.jupyterapp.shell.currentWidget.sessionContext.session?.kernel?.status === 'idle'"
    )
    page.evaluate("window.jupyterapp.commands.execute('notebook:run-all-cells')")
    # Run All ends before its promise tells: the last cell's number is what a reader sees.
    last = f"[{len(code_cells(path))}]:"
    page.wait_for_function(ENDED, arg=last)
    for kind in ("error", "stderr"):
        wrong = page.locator(f'[data-mime-type="application/vnd.jupyter.{kind}"]')
        assert wrong.all_text_contents() == []
    if path.name.startswith("02"):
        move_the_window(page)


PICKER = """import sys
sys.path.insert(0, "..")
from helpers.data import load_photo
from helpers.picker import show_picker
show_picker(lambda file: print("a picture of", load_photo(file).shape))"""


def test_the_button_of_17_takes_pictures_and_says_what_is_none(page, lab, folder, tmp_path):
    cells = [nbformat.v4.new_code_cell(PICKER)]
    path = folder / "notebooks" / "picker.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=METADATA), path)
    rng = np.random.default_rng(1)
    # Noise, so that the file is too large for what the server takes by default.
    pixels = rng.integers(0, 256, (5774, 8660, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(tmp_path / "50 megapixels.jpg")
    assert (tmp_path / "50 megapixels.jpg").stat().st_size > 11_000_000
    frames = [Image.new("RGB", (40, 30), colour) for colour in ("red", "blue")]
    frames[0].save(tmp_path / "moving.gif", save_all=True, append_images=frames[1:])
    (tmp_path / "notes.jpg").write_text("Feed the cat.")
    open_notebook(page, lab, path)
    page.wait_for_function(
        "window.jupyterapp.shell.currentWidget.sessionContext.session?.kernel?.status === 'idle'"
    )
    page.evaluate("window.jupyterapp.commands.execute('notebook:run-all-cells')")
    for name, words in (
        ("notes.jpg", "notes.jpg cannot be read as a picture"),
        ("50 megapixels.jpg", "a picture of (5774, 8660, 3)"),
        ("moving.gif", "a picture of (30, 40, 3)"),
    ):
        with page.expect_file_chooser() as chooser:
            page.locator(".widget-upload").click()
        chooser.value.set_files(tmp_path / name)
        page.get_by_text(words).wait_for()


def move_the_window(page):
    moving = page.locator(".jp-OutputArea .widget-vbox")
    said = moving.get_by_role("status")
    assert said.inner_text().startswith("Row 0, column 0.")
    moving.get_by_role("button", name="forward").click()
    window = "Window: 10 10 210; 10 10 210; 10 10 210."
    said.get_by_text(f"Row 0, column 1. {window} Sum: 600").wait_for()
    moving.get_by_label("window").fill("10")
    page.keyboard.press("Enter")
    said.get_by_text("Row 2, column 2.").wait_for()
    moving.get_by_role("button", name="back").click()
    said.get_by_text("Sum: 400").wait_for()
    moving.get_by_role("button", name="play").click()
    said.get_by_text("Row 2, column 3.").wait_for()
