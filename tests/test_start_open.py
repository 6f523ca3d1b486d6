"""start.py, from the first word on the command line to the page that JupyterLab is given."""

import os
import signal

import pytest

from tests.support.downloading import address
from tests.support.file_server import silent
from tests.support.notebooks import NOTEBOOKS, read
from tests.support.series import edit, sources
from tests.support.whole_project import WholeProject

pytestmark = pytest.mark.slow
NAMES = [path.name for path in NOTEBOOKS]


@pytest.fixture
def course(tmp_path):
    """The whole project, with a JupyterLab that only says what it is asked for."""
    return WholeProject(tmp_path / "course")


def page(said):
    """The page that JupyterLab was to open, and the folder that it was to show."""
    words = next(line for line in said if line.startswith("JupyterLab ")).split()
    given = dict(word.split("=", 1) for word in words if "=" in word)
    return given["--LabApp.default_url"], given["--ServerApp.root_dir"]


def test_the_first_start_makes_copies_and_opens_the_first_of_them(course):
    said = course.start()
    assert said[0] == f"Your own copies of the {len(NAMES)} notebooks are in my_notebooks/."
    assert page(said) == (f"/lab/tree/my_notebooks/{NAMES[0]}", str(course.folder))
    assert sorted(path.name for path in (course.folder / "my_notebooks").glob("*.ipynb")) == NAMES
    assert course.start("open")[0].startswith("No display found")


def test_an_update_is_told_and_fresh_brings_it(course):
    course.start()
    mine = course.folder / "my_notebooks"
    (name,) = (name for name in NAMES if name.startswith("02"))
    edit(mine / name, 1, "my_answer = 42")
    edit(course.folder / "notebooks" / name, 0, "# 02 A new edition")
    said = course.start()
    assert said[0] == (
        "02 has a newer edition; yours stay as they are, and 'python3 start.py fresh 02' puts new "
        "copies beside them."
    )
    fresh = f"{name.removesuffix('.ipynb')}_fresh.ipynb"
    assert course.start("fresh", "02") == [f"A new copy: my_notebooks/{fresh}"]
    assert sources(mine / fresh)[0] == "# 02 A new edition"
    assert sources(mine / name)[:2] == [read("02").cells[0].source, "my_answer = 42"]
    assert course.start("fresh", "02", "98", "99")[-1].startswith(
        "fresh: there is no lesson 98 or 99: there are "
    )
    assert not course.start()[0].startswith("02")


def test_without_copies_the_course_opens_from_the_series(course):
    (course.folder / "my_notebooks").write_text("a file of mine")
    said = course.start()
    assert said[0].startswith("start.py: ")
    assert "my_notebooks is a file" in said[0]
    assert page(said)[0] == f"/lab/tree/notebooks/{NAMES[0]}"


def test_who_deleted_the_first_lesson_begins_with_the_next(course):
    course.start()
    (course.folder / "my_notebooks" / NAMES[0]).unlink()
    assert page(course.start())[0] == f"/lab/tree/my_notebooks/{NAMES[1]}"


def test_the_photographs_are_left_where_that_is_asked_for(course, server):
    asked = {"PETS": None, "PETS_URL": address(server), "PETS_DATA": str(course.folder / "made")}
    for words in (["--no-photos"], ["open"]):
        assert page(course.start(*words, **asked))
    assert not server.asked
    refused = course.start("photos", "--no-photos")
    assert refused[-1].endswith("--no-photos is for opening the course, not for the job photos")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no groups of processes to interrupt")
def test_ctrl_c_while_photographs_are_fetched_leaves_them_and_the_course_opens(course, server):
    server.answers = [silent(b"PK" + b"x" * 5000, after=800)]
    running = course.begin(
        PETS=None, PETS_URL=address(server), PETS_DATA=str(course.folder / "made")
    )
    for line in running.stdout:
        if "Fetching pets.zip" in line or "Ctrl-C leaves them" in line:
            break
    os.killpg(running.pid, signal.SIGINT)
    said = running.communicate()[0]
    assert running.returncode == 0
    assert "The photographs were left: the course uses its drawn pets until" in said
    assert "Traceback" not in said
    assert page(said.splitlines())[0].startswith("/lab/tree/my_notebooks/")


def test_solved_wants_a_folder_first(course):
    said = course.start("solved", "02")
    assert said == ["start.py: say where the solved notebooks are to be written: start.py solved "
                    "FOLDER 02."]  # fmt: skip
