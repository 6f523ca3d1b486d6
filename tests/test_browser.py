"""JupyterLab in a real browser: stored figures, Run All, the laboratory of 02, 17's frame."""

import os
import re
import zlib

import nbformat
import numpy as np
import pytest
from PIL import Image

from helpers.editions.running import METADATA
from tests.support.browser import BROWSER, BROWSER_MARKS, BROWSERS, open_notebook, run_all
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

pytestmark = BROWSER_MARKS


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


# nbval runs them all; here: without TensorFlow, with a laboratory, with TensorFlow.
RUN = ("01", "02", "05")


@pytest.mark.parametrize(
    "path", [p for p in NOTEBOOKS if p.name.startswith(RUN)], ids=lambda path: path.name[:2]
)
def test_run_all_ends_without_an_error(page, lab, path):
    open_notebook(page, lab, path)
    run_all(page)
    # Run All ends before its promise tells: the last cell's number is what a reader sees.
    last = f"[{len(code_cells(path))}]:"
    page.wait_for_function(ENDED, arg=last)
    for kind in ("error", "stderr"):
        wrong = page.locator(f'[data-mime-type="application/vnd.jupyter.{kind}"]')
        assert wrong.all_text_contents() == []
    if path.name.startswith("02"):
        said = page.locator(".lab .said")
        said.get_by_text("Row 0, column 1. Window: 10 10 210; 10 10 210; 10 10 210.").wait_for()


PICKER = """import sys
import zlib
sys.path.insert(0, "..")
from helpers.data import load_photo
from helpers.picker import show_picker

def tell(file):
    print(file.name, zlib.crc32(file.getvalue()), load_photo(file).shape)

show_picker(tell)"""
# What a browser gives a page of a file that is dropped on it.
DROP = """(frame, files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, bytes] of files) {
        dataTransfer.items.add(new File([Uint8Array.from(bytes)], name));
    }
    for (const kind of ["dragover", "drop"]) {
        const event = new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true });
        if (frame.dispatchEvent(event)) throw new Error("the browser would open the file");
    }
}"""
COPY = """bytes => navigator.clipboard.write([new ClipboardItem({
    "image/png": new Blob([Uint8Array.from(bytes)], { type: "image/png" }) })])"""
ENDED_FILM = "video => video.srcObject.getTracks().every(one => one.readyState === 'ended')"
REFUSE = """() => {
    const refused = new DOMException("", "NotAllowedError");
    navigator.mediaDevices.getUserMedia = () => Promise.reject(refused);
}"""


@pytest.fixture
def files(tmp_path):
    """Files of a reader's, by name."""
    rng = np.random.default_rng(1)
    for name, side in (("large.tif", 3200), ("small.png", 20)):
        pixels = rng.integers(0, 256, (side, side, 3), dtype=np.uint8)
        Image.fromarray(pixels).save(tmp_path / name)
    (tmp_path / "notes.jpg").write_text("Feed the cat.")
    (tmp_path / "empty.png").touch()
    with open(tmp_path / "film.mov", "wb") as film:
        film.truncate(100_000_001)
    return {path.name: path for path in tmp_path.iterdir() if path.is_file()}


def shown_picker(page, lab, folder):
    cells = [nbformat.v4.new_code_cell(PICKER)]
    path = folder / "notebooks" / "picker.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=METADATA), path)
    open_notebook(page, lab, path)
    run_all(page)
    return page.locator(".jp-OutputArea")


def test_the_frame_of_17_takes_a_picture_in_every_way(page, lab, folder, files):
    root = shown_picker(page, lab, folder)
    said, frame = root.locator(".note"), root.locator(".picker-frame")
    answer = root.locator(".jp-OutputArea-output pre")
    button = root.get_by_role("button", name="Choose a picture")

    def chosen(name, words):
        with page.expect_file_chooser() as chooser:
            button.press("Enter")
        chooser.value.set_files(files[name])
        said.get_by_text(words).wait_for()

    def answered(path):
        pixels = np.array(Image.open(path))
        words = f"{path.name} {zlib.crc32(path.read_bytes())} {pixels.shape}"
        answer.get_by_text(words).wait_for()
        assert answer.count() == 1

    chosen("film.mov", "film.mov has 101 MB, more than the 100 MB that are taken here")
    chosen("notes.jpg", "notes.jpg cannot be read as a picture")
    chosen("empty.png", "empty.png cannot be read as a picture")
    # No browser shows a TIFF, and no server takes 30 MB at once.
    assert files["large.tif"].stat().st_size > 30_000_000
    chosen("large.tif", "large.tif: the answer stands below.")
    answered(files["large.tif"])
    small = files["small.png"]
    frame.evaluate(DROP, [[small.name, list(small.read_bytes())], ["b.png", []]])
    said.get_by_text("small.png: the answer stands below. Left out: b.png.").wait_for()
    answered(small)
    chosen("notes.jpg", "notes.jpg cannot be read as a picture")
    assert answer.count() == 0

    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=lab)
    page.evaluate(COPY, list(small.read_bytes()))
    frame.click(position={"x": 5, "y": 5})
    page.keyboard.press("Control+V")
    # A browser copies the pixels, and not the file.
    answer.get_by_text(re.compile(r"^image\.png [0-9]+ \(20, 20, 3\)")).wait_for()
    assert page.locator(".jp-CodeCell").count() == 1

    camera = root.get_by_role("button", name="Camera")
    camera.click()
    film = root.locator("video").element_handle()
    root.get_by_role("button", name="Take the picture").click()
    answer.get_by_text(re.compile(r"^camera\.png [0-9]+ \([0-9]+, 640, 3\)")).wait_for()
    assert film.evaluate(ENDED_FILM)
    page.evaluate(REFUSE)
    camera.click()
    said.get_by_text("The camera was not allowed").wait_for()


def test_where_the_frame_is_missing_a_path_is_offered(page, lab, folder):
    page.route(re.compile("anywidget"), lambda route: route.abort())
    root = shown_picker(page, lab, folder)
    root.get_by_text('hand over a path instead, in a cell of its own: tell(r"my_cat.').wait_for()
