"""The photographs that the first start fetches unasked, against a server on 127.0.0.1."""

import time

import pytest

from helpers.data import downloads, load_pets, photographs_folder
from helpers.editions import memory, opening, photographs
from tests.support.downloading import address, assert_nothing_there
from tests.support.file_server import cut, silent, whole
from tests.support.mounts import read_only

pytestmark = pytest.mark.usefixtures("hurried")
LATER = "): the course uses its drawn pets until 'python3 start.py photos' brings them."


@pytest.fixture
def folder(tmp_path):
    """The learner's."""
    return tmp_path / "my_notebooks"


@pytest.fixture
def mirror(server, empty_data, monkeypatch):
    """A server that is where the photographs are to come from."""
    monkeypatch.setenv("PETS_URL", address(server))
    return server


def never(handler):
    """Take the question, and say nothing."""
    handler.server.over.wait(20)


def test_the_first_start_fetches_and_prepares_them_and_no_later_one_asks(
    archive, mirror, folder, capsys
):
    mirror.answers = [whole(archive)]
    opening.see_to_photographs(folder)
    assert capsys.readouterr().out.splitlines() == [
        "Fetching the photographs, once: about 69 MB. Ctrl-C leaves them.",
        "The photographs are prepared, and every notebook uses them.",
    ]
    assert load_pets().kind == "photographs"
    asked = len(mirror.asked)
    opening.see_to_photographs(folder)
    (photographs_folder() / "record.json").unlink()
    opening.see_to_photographs(folder)
    assert len(mirror.asked) == asked == 2


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (lambda handler: handler.send(404), "the server answered 404 Not Found"),
        (lambda handler: handler.send(503), "the server answered 503 Service Unavailable"),
        (lambda handler: handler.send(302, Location=handler.path), "redirects in a loop"),
        (lambda handler: handler.send(200, b"<html>log in</html>", Content_Type="text/html"),
         "what came is no archive but text/html, such as a log-in page"),
        (cut(b"PK" + b"x" * 5000, after=800), "broke off"),
        (silent(b"PK" + b"x" * 5000, after=800), "the server was silent for too long"),
        (whole(b"PK and nothing of an archive"), "is not a whole zip archive"),
    ],
    ids=["404", "503", "loop", "html", "cut", "silent", "no zip"],
)  # fmt: skip
def test_a_fault_is_one_line_and_is_not_met_again(
    answer, words, mirror, folder, empty_data, capsys
):
    mirror.answers = [answer]
    opening.see_to_photographs(folder)
    said = capsys.readouterr()
    line = said.out.splitlines()[-1]
    assert line.startswith("No photographs for now (")
    assert words in line
    assert line.endswith(LATER)
    assert "Traceback" not in said.err
    assert_nothing_there(empty_data)
    asked = len(mirror.asked)
    opening.see_to_photographs(folder)
    assert len(mirror.asked) == asked
    assert capsys.readouterr() == ("", "")


def test_a_server_that_takes_the_question_and_never_answers_is_left_after_five_seconds(
    mirror, folder, capsys
):
    mirror.answers = [never]
    before = time.monotonic()
    opening.see_to_photographs(folder)
    assert photographs.ANSWER_SECONDS == 5
    # A busy machine is given as long again.
    assert 5 <= time.monotonic() - before < 10
    (line,) = capsys.readouterr().out.splitlines()
    assert line == f"No photographs for now ({address(mirror)} has not answered within 5 s{LATER}"


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/pets.zip", "no address", "http://"])
def test_where_nothing_can_be_asked_it_says_so_in_one_line(
    url, empty_data, folder, monkeypatch, capsys
):
    monkeypatch.setenv("PETS_URL", url)
    opening.see_to_photographs(folder)
    said = capsys.readouterr()
    (line,) = said.out.splitlines()
    assert line.startswith(f"No photographs for now ({url}: ")
    assert line.endswith(LATER)
    assert not said.err


def test_the_large_second_source_is_not_asked_unasked(server, empty_data, folder, monkeypatch):
    first, second = (downloads.archive_at(f"{address(server)}&number={n}") for n in (1, 2))
    monkeypatch.setattr(downloads, "SOURCES", (first, second))
    monkeypatch.delenv("PETS_URL", raising=False)
    paths = []

    def note(handler):
        paths.append(handler.path)
        handler.send(404)

    server.answers = [note]
    opening.see_to_photographs(folder)
    assert set(paths) == {"/mirror/pets.zip?school=1&number=1"}


def test_who_wants_none_is_not_asked_again(mirror, folder):
    opening.see_to_photographs(folder, refused=True)
    opening.see_to_photographs(folder)
    assert not mirror.asked
    assert memory.recall(folder)["photographs"]


def test_who_chose_the_drawn_pets_gets_no_others(mirror, folder, monkeypatch):
    monkeypatch.setenv("PETS", "drawn")
    opening.see_to_photographs(folder)
    assert not mirror.asked
    assert not folder.exists()


def test_photographs_that_are_prepared_are_not_fetched_not_even_where_all_share_them(
    archive, mirror, folder, empty_data, capsys
):
    mirror.answers = [whole(archive)]
    assert downloads.main([]) == 0
    asked = len(mirror.asked)
    with read_only(empty_data):
        opening.see_to_photographs(folder)
    assert len(mirror.asked) == asked


def test_a_shared_folder_that_lacks_them_and_cannot_be_written_is_one_line(
    archive, mirror, folder, empty_data, capsys
):
    mirror.answers = [whole(archive)]
    empty_data.mkdir()
    with read_only(empty_data):
        opening.see_to_photographs(folder)
    assert "cannot be written (Read-only file system)" in capsys.readouterr().out.splitlines()[-1]


def test_what_cannot_be_remembered_is_not_begun(mirror, folder, capsys):
    folder.write_text("a file in its place")
    opening.see_to_photographs(folder)
    assert not mirror.asked
    assert capsys.readouterr() == ("", "")
