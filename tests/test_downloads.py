"""The download, against a real server on 127.0.0.1 that does everything wrong."""

import pytest

from helpers.data import downloads, fetching, load_pets
from helpers.data.places import made_folder
from tests.support.downloading import address, assert_nothing_there, fetch
from tests.support.file_server import cut, in_ranges, whole

pytestmark = pytest.mark.usefixtures("hurried")


def test_an_archive_is_downloaded_prepared_and_kept(archive, server, empty_data, capsys):
    server.answers = [whole(archive)]
    assert downloads.main(["--url", address(server)]) == 0
    assert load_pets().kind == "photographs"
    assert (empty_data / "downloads" / "pets.zip").read_bytes() == archive
    assert downloads.main(["--url", address(server)]) == 0
    assert len(server.asked) == 1


def test_the_environment_can_name_a_mirror(archive, server, empty_data, monkeypatch):
    monkeypatch.setenv("PETS_URL", address(server))
    server.answers = [whole(archive)]
    assert downloads.main([]) == 0
    assert len(server.asked) == 1


def test_what_broke_off_is_resumed_where_it_stopped(archive, server, empty_data):
    server.answers = [cut(archive, 100_000), in_ranges(archive)]
    assert fetch(server).read_bytes() == archive
    assert server.asked == [None, "bytes=100000-"]


def test_a_server_that_ignores_ranges_sends_it_anew(archive, server, empty_data):
    server.answers = [cut(archive, 100_000), whole(archive)]
    assert fetch(server).read_bytes() == archive
    assert server.asked == [None, "bytes=100000-"]


def test_the_next_run_resumes_what_an_earlier_one_left(archive, server, empty_data):
    server.answers = [cut(archive, 100_000)] * 3 + [in_ranges(archive)]
    with pytest.raises(ConnectionError, match="broke off"):
        fetch(server)
    assert_nothing_there(empty_data)
    assert fetch(server).read_bytes() == archive
    assert server.asked[-1] == "bytes=100000-"


@pytest.mark.parametrize("status", [200, 404])
def test_a_page_in_between_does_not_cost_what_has_arrived(status, archive, server, empty_data):
    def page(handler):
        handler.send(status, b"<html>please log in</html>")

    server.answers = [cut(archive, 100_000)] * 3 + [page, in_ranges(archive)]
    for words in ("broke off", "log-in page|404"):
        with pytest.raises(ConnectionError, match=words):
            fetch(server)
    assert fetch(server).read_bytes() == archive
    assert server.asked[-1] == "bytes=100000-"


def test_a_part_that_does_not_fit_what_the_server_has_now_is_dropped(archive, server, empty_data):
    part = empty_data / "downloads" / "pets.zip.part"
    part.parent.mkdir(parents=True)
    part.write_bytes(b"PK" + b"x" * (len(archive) + 5))
    server.answers = [in_ranges(archive)]
    assert fetch(server).read_bytes() == archive
    part.write_bytes(b"PK" + b"x" * 50_000)
    (empty_data / "downloads" / "pets.zip").unlink()
    assert fetch(server).read_bytes() == archive


def test_a_wrong_size_or_checksum_is_refused_and_removed(archive, server, empty_data):
    server.answers = [whole(archive)]
    with pytest.raises(ConnectionError, match="has the sha256 .* where 000000000000… is right"):
        fetch(server, sha256="0" * 64)
    with pytest.raises(ConnectionError, match=rf"has {len(archive):,} bytes where .* are right"):
        fetch(server, size=len(archive) + 1)
    with pytest.raises(ConnectionError, match="holds 1,500 cats and 1,500 dogs where 1,400"):
        fetch(server, pictures=1400)
    assert_nothing_there(empty_data)
    assert not (empty_data / "downloads" / "pets.zip.part").exists()


def test_a_byte_changed_on_the_way_is_found_by_the_archives_own_checksums(
    archive, server, empty_data
):
    changed = bytearray(archive)
    changed[5000] ^= 1
    server.answers = [whole(bytes(changed)), whole(archive)]
    assert fetch(server).read_bytes() == archive


def test_a_kept_archive_that_was_damaged_since_is_fetched_again(archive, server, empty_data):
    server.answers = [whole(archive)]
    path = fetch(server)
    path.write_bytes(archive[:5000])
    assert fetch(server).read_bytes() == archive


def test_the_second_source_serves_where_the_first_is_gone(archive, server, empty_data, capsys):
    server.answers = [lambda handler: handler.send(404), whole(archive)]
    sources = [downloads.archive_at(address(server), size=size) for size in (5, len(archive))]
    assert downloads.download(sources).read_bytes() == archive
    assert "404 Not Found" in capsys.readouterr().err


def test_a_proxy_of_the_environment_is_used(archive, server, empty_data, monkeypatch):
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.server_port}")
    monkeypatch.setenv("no_proxy", "")
    server.answers = [whole(archive)]
    source = downloads.archive_at("http://photographs.invalid/pets.zip")
    path = fetching.fetch(source, made_folder() / "downloads" / "pets.zip")
    assert path.read_bytes() == archive


def test_a_place_that_cannot_be_written_is_named(tmp_path, server, monkeypatch, capsys):
    (tmp_path / "taken").write_text("")
    monkeypatch.setenv("PETS_DATA", str(tmp_path / "taken"))
    server.answers = [whole(b"PK anything")]
    assert downloads.main(["--url", address(server)]) == 1
    error = capsys.readouterr().err
    assert "cannot be written" in error
    assert "set PETS_DATA to a folder that is" in error
