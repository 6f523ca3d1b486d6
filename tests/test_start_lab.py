"""start.py opens the course: JupyterLab, on the first notebook, behind a token."""

import json
import os
import re
import subprocess
import sys
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

import start
from tests.support.notebooks import ROOT
from tests.support.servers import free_port, open_soon, shut_down

ADDRESS = re.compile(r"(http://127\.0\.0\.1:\d+)/lab\S*\?token=(\w{20,})")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not start.works(start.ENVIRONMENT), reason="no .venv here (CONTRIBUTING.md: The tests)"
    ),
]


@pytest.fixture
def lab():
    """The address and the token of a JupyterLab that start.py opened, and the page it names."""
    environment = {n: v for n, v in os.environ.items() if n not in ("DISPLAY", "WAYLAND_DISPLAY")}
    words = [sys.executable, "start.py", "open", "--no-browser"]
    words += [f"--ServerApp.port={free_port()}"]
    with subprocess.Popen(
        words, cwd=ROOT, env=environment, text=True, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as running:  # fmt: skip
        found = next(filter(None, map(ADDRESS.search, running.stdout)))
        address, token = found.groups()
        try:
            with open_soon(found[0], running) as page:
                yield address, token, page.url
        finally:
            shut_down(address, token)


def test_it_opens_the_first_notebook_and_asks_for_its_token(lab):
    address, token, page = lab
    assert page.split("?")[0].endswith("/lab/tree/" + start.FIRST)
    with urlopen(f"{address}/api/contents/notebooks?token={token}", timeout=600) as listing:
        names = sorted(row["name"] for row in json.load(listing)["content"])
    assert f"notebooks/{names[0]}" == start.FIRST
    with pytest.raises(HTTPError, match="403"):
        urlopen(f"{address}/api/contents", timeout=600)


@pytest.mark.parametrize("page", ["README.md", "data/README.md"])
def test_what_the_notebooks_link_to_can_be_opened_in_it(lab, page):
    address, token, _ = lab
    with urlopen(f"{address}/api/contents/{page}?token={token}", timeout=600) as answer:
        assert json.load(answer)["content"] == (ROOT / page).read_text("utf-8")
