"""start.py opens the course: JupyterLab, on the learner's first notebook, behind a token."""

import json
import re
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.support.notebooks import NOTEBOOKS, ROOT
from tests.support.servers import free_port, open_soon, shut_down
from tests.support.whole_project import WholeProject

ADDRESS = re.compile(r"(http://127\.0\.0\.1:\d+)/lab\S*\?token=(\w{20,})")
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """The address and the token of a JupyterLab that start.py opened, and the page it names."""
    course = WholeProject(tmp_path_factory.mktemp("lab") / "course", opens_jupyterlab=True)
    words = ["open", "--no-browser", f"--ServerApp.port={free_port()}"]
    with course.begin(*words) as running:
        found = next(filter(None, map(ADDRESS.search, running.stdout)))
        address, token = found.groups()
        try:
            with open_soon(found[0], running) as page:
                yield address, token, page.url
        finally:
            shut_down(address, token)


def test_it_opens_the_learners_first_notebook_and_asks_for_its_token(lab):
    address, token, page = lab
    assert page.split("?")[0].endswith(f"/lab/tree/my_notebooks/{NOTEBOOKS[0].name}")
    with urlopen(f"{address}/api/contents/my_notebooks?token={token}", timeout=600) as listing:
        names = sorted(row["name"] for row in json.load(listing)["content"])
    assert names == [path.name for path in NOTEBOOKS]
    with pytest.raises(HTTPError, match="403"):
        urlopen(f"{address}/api/contents", timeout=600)


@pytest.mark.parametrize("page", ["README.md", "data/README.md"])
def test_what_the_notebooks_link_to_can_be_opened_in_it(lab, page):
    address, token, _ = lab
    with urlopen(f"{address}/api/contents/{page}?token={token}", timeout=600) as answer:
        assert json.load(answer)["content"] == (ROOT / page).read_text("utf-8")
