"""start.py on odd machines: it works, or says in one sentence what is wrong and runs no further."""

import os
import subprocess

import pytest

import start
from tests.support.mounts import full, read_only
from tests.support.tiny_project import TinyProject

pytestmark = pytest.mark.slow
RAN = "tiny ran 1.0"


@pytest.mark.parametrize(
    "variables",
    [
        {"PYTHONSAFEPATH": "1"},
        {"PYTHONOPTIMIZE": "2"},
        {"PYTHONWARNINGS": "error"},
        {"PYTHONSTARTUP": "/nowhere.py"},
        {"LC_ALL": "C", "LANG": None},
        {"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii:replace"},
        {"HOME": None},
        {"HOME": "/nowhere/at/all"},
    ],
    ids=lambda variables: next(iter(variables)) + "=" + str(next(iter(variables.values()))),
)
def test_variables_that_mislead_python_do_not_mislead_it(project, variables):
    ran = project.start("photos", **variables)
    assert ran.returncode == 0, ran.stderr
    assert RAN in ran.stdout
    # Asserts are not taken out: the course claims by them.
    assert " 0 " in ran.stdout.splitlines()[-1]
    if variables.get("HOME"):
        assert ran.stdout.splitlines()[-1].endswith("image-classifier-home")


def test_another_package_on_pythonpath_does_not_come_first(project, tmp_path):
    (tmp_path / "tiny.py").write_text("word, __version__ = 'another', '9'")
    assert RAN in project.start("photos", PYTHONPATH=str(tmp_path)).stdout


def test_letters_that_a_terminal_cannot_show_do_not_end_it(project):
    project.moved(project.folder.with_name("Übung ×"))
    failed = project.start("--wheels", "nowhere Ü", "photos", PYTHONIOENCODING="ascii",
                           LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")  # fmt: skip
    assert failed.returncode == 1
    assert "there are no wheels in" in failed.stderr
    assert "Traceback" not in failed.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask")
def test_a_strict_umask_does_no_harm(project):
    words = f"umask 077; exec python3 '{project.folder}/start.py' photos"
    ran = subprocess.run(["sh", "-c", words], env=project.environment(),
                         capture_output=True, text=True)  # fmt: skip
    assert RAN in ran.stdout, ran.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows allows no such name")
def test_a_folder_name_that_parts_paths_is_named_before_anything_is_made(tmp_path):
    project = TinyProject(tmp_path / "a:b")
    failed = project.start("photos")
    assert failed.returncode == 1
    assert len(failed.stderr.splitlines()) == 1
    assert "holds a ':'" in failed.stderr
    assert "rename it" in failed.stderr
    assert not (project.folder / ".venv").exists()


def test_a_zip_download_has_no_git_and_needs_none(project):
    assert not (project.folder / ".git").exists()
    assert RAN in project.start("photos").stdout


@pytest.mark.parametrize("prepared", [False, True])
def test_a_folder_that_cannot_be_written(project, prepared):
    if prepared:
        project.start("photos")
    with read_only(project.folder):
        ran = project.start("photos", PYTHONDONTWRITEBYTECODE="1")
    if prepared:
        assert ran.stdout.startswith(RAN)
    else:
        assert ran.returncode == 1
        assert "the environment cannot be made in" in ran.stderr
        assert len(ran.stderr.splitlines()) == 1


def test_a_disk_that_is_full_is_named_and_the_old_packages_go_on(project, tmp_path):
    project.start("photos")
    project.ask_for("requirements.txt", "tiny", "2.0")
    (tmp_path / "full").mkdir()
    (project.folder / start.NEW.name).symlink_to(tmp_path / "full")
    with full(tmp_path / "full", kilobytes=64):
        ran = project.start("photos", TMPDIR=str(tmp_path / "full"))
    assert ran.stdout.splitlines()[-2] == RAN
    assert "the packages of before are used" in ran.stderr
    assert "Traceback" not in ran.stderr
