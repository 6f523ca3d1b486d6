"""The frame that takes a picture, without a browser: what is stored, and what comes in pieces."""

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from ipywidgets.widgets.widget import _instances

from helpers.editions.running import WIDGET
from helpers.picker import WORDS, show_picker


@pytest.fixture
def shown():
    """Show a frame; return its widget, the words for a path, and what a notebook stores."""
    InteractiveShell.instance()

    def shown(answer):
        with capture_output() as captured:
            show_picker(answer)
        (output,) = captured.outputs
        picker, missing, _ = _instances[output.data[WIDGET]["model_id"]].children
        return picker, missing, output.data["text/plain"]

    return shown


@pytest.fixture
def answers():
    return []


def hand(picker, name, *pieces):
    """What the frame says of a file that comes in such pieces."""
    said = []
    picker.send = said.append
    for number, piece in enumerate(pieces):
        told = {"turn": 1, "name": name, "start": number == 0, "end": number == len(pieces) - 1}
        picker._handle_custom_msg(told, [memoryview(piece)])
    return said


def test_a_file_comes_whole_with_its_name(shown, answers):
    picker, missing, words = shown(lambda file: answers.append((file.name, file.read())))
    assert words == WORDS
    assert "<code>answer(r" in missing.value
    said = hand(picker, "IMG_1.HEIC", b"\0\xff", b"", b"\r\n")
    assert said == [{"turn": 1, "said": "IMG_1.HEIC: the answer stands below."}]
    # A file that breaks off, since the next was chosen meanwhile.
    picker._handle_custom_msg({"turn": 2, "name": "a", "start": True, "end": False}, [b"cat"])
    hand(picker, "b.png", b"dog")
    hand(picker, "empty.png", b"")
    assert answers == [("IMG_1.HEIC", b"\0\xff\r\n"), ("b.png", b"dog"), ("empty.png", b"")]


@pytest.mark.parametrize("kind", [ValueError, FileNotFoundError])
def test_an_error_that_has_a_sentence_is_shown_as_that(shown, kind):
    def ask(file):
        raise kind(f"{file.name} is no picture")

    picker, missing, _ = shown(ask)
    assert hand(picker, "notes.jpg", b"Feed") == [{"turn": 1, "said": "notes.jpg is no picture"}]
    assert "<code>ask(r&quot;my_cat.jpg&quot;)</code>" in missing.value
