"""What a server does wrong, or a network: named in one sentence, and nothing is left in place."""

import re

import pytest

from helpers.data import downloads, fetching
from tests.support.downloading import address, assert_nothing_there, fetch
from tests.support.file_server import dripping, silent, whole

pytestmark = pytest.mark.usefixtures("hurried")

PAUSES = fetching.PAUSES


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_passing_error_is_tried_again(status, archive, server, empty_data):
    server.answers = [lambda handler: handler.send(status), whole(archive)]
    assert fetch(server).read_bytes() == archive


@pytest.mark.parametrize(
    ("answer", "tries", "words"),
    [
        (lambda handler: handler.send(403), 1, "the server answered 403 Forbidden"),
        (lambda handler: handler.send(404), 1, "the server answered 404 Not Found"),
        (lambda handler: handler.send(500), 3, "the server answered 500 Internal Server Error"),
        (lambda handler: handler.send(302, Location=handler.path), 31, "redirects in a loop"),
        (lambda handler: handler.send(200, b"<html>please log in</html>", Content_Type="text/html"),
         1, "what came is no archive but text/html, such as a log-in page"),
        (lambda handler: handler.send(200, b"PK", announced=3_000_000_000), 1,
         "wants to send 3,000,000,000 bytes"),
        (lambda handler: handler.send(200, b"PK\x03\x04 and then nothing of a zip file"), 3,
         "is not a whole zip archive"),
        (lambda handler: handler.send(200, b"PK" + b"x" * 500, announced=900), 3, "broke off"),
        (silent(b"PK" + b"x" * 5000, after=800), 3, "the server was silent for"),
        (dripping(b"PK" + b"x" * 5000), 3, r"only \d+ bytes in"),
    ],
    ids=["403", "404", "500", "loop", "html", "huge", "no zip", "short", "silent", "dripping"],
)  # fmt: skip
def test_what_a_server_does_wrong_is_named_after_these_tries_and_nothing_is_left_in_place(
    answer, tries, words, server, empty_data, capsys
):
    server.answers = [answer]
    assert downloads.main(["--url", address(server)]) == 1
    last = capsys.readouterr().err.strip().splitlines()[-1]
    assert re.search(words, last)
    assert address(server) in last
    assert "give it with --from; until then the series uses its drawn pets" in last
    assert "Traceback" not in last
    assert len(server.asked) == tries
    assert_nothing_there(empty_data)


def test_no_server_at_all_is_said_and_no_wait_adds_up_to_five_seconds(empty_data, capsys):
    assert downloads.main(["--url", "http://127.0.0.1:9/pets.zip"]) == 1
    assert len(PAUSES) == fetching.TRIES - 1
    assert sum(PAUSES) < 5 >= fetching.CONNECT_SECONDS
    error = capsys.readouterr().err
    assert "no connection to the server; check the network and try again" in error


def test_an_address_that_is_none_is_named(empty_data, capsys):
    assert downloads.main(["--url", "pets.zip"]) == 1
    assert "pets.zip could not be downloaded: Invalid URL 'pets.zip'" in capsys.readouterr().err
