"""Notebooks 08 to 17 on the photographs, where these have been prepared.

PETS=photos python start.py test
"""

import pytest

from benchmarks.record_outputs import run
from conftest import PHOTOGRAPHS_WANTED
from helpers.data import cache, photographs_folder
from tests.support.notebooks import NOTEBOOKS

pytestmark = pytest.mark.skipif(
    not PHOTOGRAPHS_WANTED,
    reason="PETS=photos is not set (CONTRIBUTING.md: Tests)",
)


@pytest.mark.parametrize(
    "path",
    [p for p in NOTEBOOKS if p.name[:2] >= "08"],
    ids=lambda path: path.name[:2],
)
def test_every_assertion_holds_on_the_photographs(path, monkeypatch):
    if not cache.is_stored(photographs_folder()):
        pytest.fail("PETS=photos is set, and there are no photographs: run 'start.py photos'")
    monkeypatch.setenv("PETS", "photos")
    text = str([cell.get("outputs") for cell in run(path).cells])
    # A reader's own photo meets the photographs' network whatever PETS says.
    assert "Loaded photographs" in text or path.name.startswith("17")
