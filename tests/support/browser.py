"""A JupyterLab that runs on a copy of the notebooks, and a browser that looks at it."""

import os
import shutil
import subprocess
import sys

import pytest

from helpers.data.places import made_folder
from tests.support.notebooks import ROOT
from tests.support.servers import free_port, open_soon, shut_down

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
BROWSER = next(filter(None, map(shutil.which, BROWSERS)), None)
TOKEN = "a-token-for-this-test"
# For every test that drives a browser.
BROWSER_MARKS = [
    pytest.mark.slow,
    pytest.mark.skipif(
        BROWSER is None, reason="no Chromium or Chrome found (CONTRIBUTING.md: Tests)"
    ),
]
# Every cell in the page at once, so that figures far below can be counted.
SETTINGS = '{"windowingMode": "none"}'
# Milliseconds, for hangs only: what the browser waits for may take long on a busy machine.
PATIENCE = 1_800_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A copy of the notebooks and what they need; running saves there."""
    folder = tmp_path_factory.mktemp("lab")
    for name in ("notebooks", "helpers", "data/results", "data/models"):
        shutil.copytree(
            ROOT / name, folder / name, ignore=shutil.ignore_patterns(".*", "__pycache__")
        )
    return folder


@pytest.fixture(scope="module")
def lab(folder):
    """The address of a JupyterLab that runs there."""
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
        "PETS_DATA": str(made_folder()),
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
        server.wait()


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    words = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
             "--disable-background-networking", "--disable-component-update",
             "--disable-sync", "--use-fake-device-for-media-stream",
             "--use-fake-ui-for-media-stream"]  # fmt: skip
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=BROWSER, args=words)
        yield running
        running.close()


@pytest.fixture
def page(browser, lab):
    page = browser.new_page(viewport={"width": 1400, "height": 1000})
    page.set_default_timeout(PATIENCE)
    yield page
    page.close()


def open_notebook(page, lab, path):
    page.goto(f"{lab}/lab/tree/{path.name}?token={TOKEN}&reset")
    page.wait_for_selector(".jp-NotebookPanel .jp-CodeCell")
    page.wait_for_function("window.jupyterapp?.shell.currentWidget?.context?.isReady")


def run_all(page):
    """Run all cells of the notebook that is open, once its kernel is there."""
    page.wait_for_function(
        "window.jupyterapp.shell.currentWidget.sessionContext.session?.kernel?.status === 'idle'"
    )
    page.evaluate("window.jupyterapp.commands.execute('notebook:run-all-cells')")
