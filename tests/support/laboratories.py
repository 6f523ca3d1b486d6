"""Laboratories in a browser: in JupyterLab, and on a page from disk without a kernel."""

import nbformat
import numpy as np
import pytest

from helpers.editions.running import METADATA
from helpers.labs import module_text, write_page
from tests.support.browser import PATIENCE, open_notebook, run_all

# 02's picture.
BLOCK = np.full((6, 6), 10)
BLOCK[:4, 3:] = 210
SET_UP = """import sys
sys.path.insert(0, "..")
import numpy as np
from helpers import labs
"""
# Runs a function of a laboratory's module, with what it exports as its first value.
IN_MODULE = """async ([text, values]) => {
    const file = new Blob([text], { type: "text/javascript" });
    const lab = await import(URL.createObjectURL(file));
    return (FUNCTION)(lab, values);
}"""


def said(root, words):
    """Wait until a laboratory says these words, or what a pattern fits."""
    root.locator(".said").get_by_text(words).wait_for()


def chosen(root, name, value):
    """Choose from one of its lists."""
    root.get_by_role("combobox", name=name).select_option(value)


def in_notebook(page, lab, folder, code):
    """Run one cell in JupyterLab; return the laboratory that it shows, a locator."""
    path = folder / "notebooks" / "laboratory.ipynb"
    cells = [nbformat.v4.new_code_cell(SET_UP + code)]
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=METADATA), path)
    open_notebook(page, lab, path)
    run_all(page)
    return page.locator(".lab")


def on_page(browser, path, **options):
    """Open a page from disk; return it and the laboratory on it, a locator."""
    page = browser.new_page(**{"viewport": {"width": 1000, "height": 1000}, **options})
    page.set_default_timeout(PATIENCE)
    wrong = []
    page.on("pageerror", lambda problem: wrong.append(str(problem)))
    page.goto(path.as_uri())
    root = page.locator(".lab")
    root.wait_for()
    assert not wrong
    return page, root


def in_module(page, module, function, values):
    """What a JavaScript function of (lab, values) gives, where lab is a laboratory's module."""
    return page.evaluate(IN_MODULE.replace("FUNCTION", function), [module_text(module), values])


def drag(page, canvas, start, end):
    """Drag with the mouse from one place of a canvas to another, (down, across) from 0 to 1."""
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    points = [(box["x"] + box["width"] * x, box["y"] + box["height"] * y)
              for y, x in (start, end)]  # fmt: skip
    page.mouse.move(*points[0])
    page.mouse.down()
    page.mouse.move(*points[1], steps=4)
    page.mouse.up()


@pytest.fixture
def disk(browser, tmp_path):
    """A function of a Lab that opens it from disk: (page, laboratory); pages are closed after."""
    pages = []

    def shown(lab, **options):
        path = tmp_path / f"{lab.module}.html"
        write_page(path, lab)
        page, root = on_page(browser, path, **options)
        pages.append(page)
        return page, root

    yield shown
    for page in pages:
        page.close()
