"""JupyterLab in a real browser: stored figures, Run All, and the slider of 02."""

import os
import re
import shutil
import subprocess
import sys

import nbformat
import pytest

from helpers import storage
from tests.notebooks import NOTEBOOKS, ROOT
from tests.servers import free_port, open_soon, shut_down

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
BROWSER = next(filter(None, map(shutil.which, BROWSERS)), None)
TOKEN = "a-token-for-this-test"
# Every cell in the page at once, so that figures far below can be counted.
SETTINGS = '{"windowingMode": "none"}'

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

pytestmark = pytest.mark.skipif(
    BROWSER is None, reason="no Chromium or Chrome found (README: For who changes something)"
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """The address of a JupyterLab on a copy of the notebooks; running saves there."""
    folder = tmp_path_factory.mktemp("lab")
    for name in ("notebooks", "helpers", "data/results", "data/models"):
        shutil.copytree(
            ROOT / name, folder / name, ignore=shutil.ignore_patterns(".*", "__pycache__")
        )
    settings = folder / "settings" / "@jupyterlab" / "notebook-extension"
    settings.mkdir(parents=True)
    (settings / "tracker.jupyterlab-settings").write_text(SETTINGS)
    port = free_port()
    words = [
        "-m", "jupyter", "lab", "--no-browser", "--allow-root", "--expose-app-in-browser",
        f"--ServerApp.root_dir={folder / 'notebooks'}", f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0", f"--IdentityProvider.token={TOKEN}",
    ]  # fmt: skip
    environment = os.environ | {
        "PETS_DATA": str(storage.made_folder()),
        "JUPYTERLAB_SETTINGS_DIR": str(folder / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces"),
    }
    with open(folder / "server.log", "w") as log:
        server = subprocess.Popen(
            [sys.executable, *words], cwd=folder, env=environment, stdout=log, stderr=log
        )
    address = f"http://127.0.0.1:{port}"
    try:
        open_soon(f"{address}/api?token={TOKEN}", server).close()
        yield address
    finally:
        shut_down(address, TOKEN)
        server.wait(30)


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    words = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
             "--disable-background-networking", "--disable-component-update",
             "--disable-sync"]  # fmt: skip
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=BROWSER, args=words)
        yield running
        running.close()


@pytest.fixture
def page(browser, lab):
    page = browser.new_page(viewport={"width": 1400, "height": 1000})
    page.set_default_timeout(120_000)
    yield page
    page.close()


def open_notebook(page, lab, path):
    page.goto(f"{lab}/lab/tree/{path.name}?token={TOKEN}&reset")
    page.wait_for_selector(".jp-NotebookPanel .jp-CodeCell")
    page.wait_for_function("window.jupyterapp?.shell.currentWidget?.context?.isReady")


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


RUN = [path for path in NOTEBOOKS if path.name[:2] in ("01", "02", "03", "04", "05", "06", "07")]


@pytest.mark.parametrize("path", RUN, ids=lambda path: path.name[:2])
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
        move_the_slider(page)


def move_the_slider(page):
    picture = page.locator(".jp-OutputArea img.widget-image")
    picture.wait_for()
    before = picture.get_attribute("src")
    handle = page.locator(".widget-slider .noUi-handle")
    assert handle.get_attribute("aria-valuenow") == "0.0"
    handle.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function(
        "before => document.querySelector('img.widget-image').src !== before", arg=before
    )
    assert re.match(r"1\b", handle.get_attribute("aria-valuenow"))
    page.locator(".jupyter-widgets button[title='Play'], .widget-play button").first.click()
    page.wait_for_function(
        "parseFloat(document.querySelector('.widget-slider .noUi-handle').ariaValueNow) >= 3"
    )
