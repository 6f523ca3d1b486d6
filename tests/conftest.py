"""Fixtures of several tests."""

import pytest

from tests.support.tiny_project import TinyProject


@pytest.fixture
def project(tmp_path):
    """A project that start.py sets up in seconds."""
    return TinyProject(tmp_path / "project")
