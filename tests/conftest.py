"""Fixtures of several tests."""

import pytest

from helpers.data import fetching, parts, photographs
from helpers.editions import copies
from tests.support.archives import FEW, PUBLIC, few_files, files_of, packed
from tests.support.file_server import serving
from tests.support.series import small_series
from tests.support.tiny_project import TinyProject


@pytest.fixture
def project(tmp_path):
    """A project that start.py sets up in seconds."""
    return TinyProject(tmp_path / "project")


@pytest.fixture(scope="session")
def archive(tmp_path_factory):
    """The bytes of a whole archive of the public layout."""
    return packed(tmp_path_factory.mktemp("archive") / "pets.zip", files_of(PUBLIC)).read_bytes()


@pytest.fixture(scope="session")
def few_archive(tmp_path_factory):
    """An archive of 100 cats and 100 dogs."""
    return packed(tmp_path_factory.mktemp("small") / "pets.zip", few_files())


@pytest.fixture
def few(monkeypatch):
    """Small parts, in this process."""
    for part, count in FEW.items():
        monkeypatch.setitem(parts.COUNTS, part, count)
    monkeypatch.setattr(photographs, "SPARE", 5)


@pytest.fixture
def server():
    """A server on 127.0.0.1 that gives the answers which a test lays out."""
    with serving() as running:
        yield running


@pytest.fixture
def hurried(monkeypatch):
    """The waits of a download, but shorter."""
    monkeypatch.setattr(fetching, "PAUSES", (0.01, 0.02))
    monkeypatch.setattr(fetching, "SILENT_SECONDS", 0.5)
    monkeypatch.setattr(fetching, "STALLED_SECONDS", 0.5)


@pytest.fixture
def series(tmp_path):
    """A series of two lessons; its folder."""
    return small_series(tmp_path / "notebooks")


@pytest.fixture
def mine(series):
    """The learner's folder, with copies of these."""
    folder = series.parent / "my_notebooks"
    copies.bring_up_to_date(series, folder)
    return folder
