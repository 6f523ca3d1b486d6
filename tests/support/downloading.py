"""A mirror on 127.0.0.1, and what may be there when a download from it has failed."""

from helpers.data import cache, downloads, fetching, photographs_folder
from helpers.data.places import made_folder


def address(server):
    """Where a server that runs here keeps the archive."""
    return f"http://127.0.0.1:{server.server_port}/mirror/pets.zip?school=1"


def fetch(server, **known):
    """Fetch the archive from there; known: what Source is to compare it with."""
    source = downloads.archive_at(address(server), **known)
    return fetching.fetch(source, made_folder() / "downloads" / "pets.zip")


def assert_nothing_there(folder):
    """Nothing is at the archive's place, and no photographs are prepared."""
    assert not (folder / "downloads" / "pets.zip").exists()
    assert not cache.is_stored(photographs_folder())
