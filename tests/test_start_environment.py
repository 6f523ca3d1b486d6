"""start.py never leaves a reader without an environment that works."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from start import SUPPORTED

pytestmark = pytest.mark.slow
RAN = "tiny ran 1.0"


def other_python():
    """Another supported Python of this machine, or None."""
    beside = Path(sys.base_prefix).parent.glob("*/bin/python3")
    on_path = (shutil.which(f"python{one}.{two}") for one, two in SUPPORTED)
    for found in filter(None, [*beside, *on_path]):
        asked = [found, "-c", "import sys; print(sys.version_info[:2])"]
        ran = subprocess.run(asked, capture_output=True, text=True)
        version = ast.literal_eval(ran.stdout) if ran.returncode == 0 else None
        if version in SUPPORTED and version != sys.version_info[:2]:
            return found
    return None


def test_it_sets_up_once(project):
    first = project.start("photos")
    assert first.returncode == 0, first.stderr
    assert "Setting up .venv" in first.stdout
    assert RAN in first.stdout
    second = project.start("photos")
    assert second.stdout.startswith(RAN)
    left = {path.name for path in project.folder.iterdir() if path.name.startswith(".venv")}
    assert left == {".venv", ".venv.lock"}


def test_a_list_that_changed_brings_a_new_environment_with_scripts_that_run(project):
    project.start("photos")
    project.ask_for("requirements.txt", "tiny", "2.0")
    again = project.start("photos")
    assert "tiny ran 2.0" in again.stdout
    pip = project.folder / ".venv" / ("Scripts" if os.name == "nt" else "bin") / "pip"
    assert str(project.folder / ".venv") + os.sep in pip.read_text()
    assert ".venv-new" not in pip.read_text()


def test_line_endings_of_windows_change_nothing(project):
    project.start("photos")
    for name in ("requirements.txt", "requirements-dev.txt"):
        path = project.folder / name
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert project.start("photos").stdout.startswith(RAN)
    shutil.rmtree(project.folder / ".venv")
    assert RAN in project.start("photos").stdout


def test_what_only_tests_need_is_added_when_they_are_first_run(project):
    (project.folder / "pytest.py").write_text("import toy; print('toy', toy.word)")
    project.start("photos")
    assert not list((project.folder / ".venv").rglob("toy.py"))
    tested = project.start("test")
    assert "Adding what the tests need" in tested.stdout
    assert "Setting up" not in tested.stdout
    assert tested.stdout.endswith("toy ran\n")
    assert project.start("test").stdout == "toy ran\n"


@pytest.mark.parametrize("fault", ["no network", "a damaged package"])
def test_without_the_new_packages_the_old_ones_go_on(project, fault):
    project.start("photos")
    project.ask_for("requirements.txt", "tiny", "2.0")
    (wheel,) = project.wheels.glob("tiny-2.0*")
    if fault == "no network":
        wheel.unlink()
        cause = "a package cannot be had for this system from where pip looks"
    else:
        wheel.write_bytes(wheel.read_bytes() + b" ")
        cause = "a package is not the one that it should be"
    failed = project.start("photos")
    assert cause in failed.stderr.splitlines()[-1]
    assert "the packages of before are used" in failed.stderr.splitlines()[-1]
    assert failed.stdout.splitlines()[-2] == RAN
    assert not (project.folder / ".venv-new").exists()


def test_a_failed_first_set_up_says_so_in_one_sentence_and_is_not_taken_for_done(project):
    (wheel,) = project.wheels.glob("tiny-1.0*")
    content = wheel.read_bytes()
    wheel.unlink()
    failed = project.start("photos")
    assert failed.returncode == 1
    assert failed.stderr.splitlines()[-1].startswith("start.py: the packages were not installed")
    assert "Traceback" not in failed.stderr
    wheel.write_bytes(content)
    assert RAN in project.start("photos").stdout


def test_another_python_uses_the_environment_that_is_there(project):
    other = other_python()
    if other is None:
        pytest.skip("no other supported Python on this machine")
    project.start("photos")
    shutil.rmtree(project.wheels)
    assert project.start("photos", python=other).stdout.startswith(RAN)
    assert project.start("photos").stdout.startswith(RAN)


def test_a_folder_that_was_moved_needs_no_new_packages(project):
    project.start("photos")
    shutil.rmtree(project.wheels)
    project.moved(project.folder.with_name("Übung 1, mit Leerzeichen"))
    assert project.start("photos").stdout.startswith(RAN)
    scripts = project.folder / ".venv" / ("Scripts" if os.name == "nt" else "bin")
    assert str(project.folder) in (scripts / "pip").read_text("utf-8")
    asked = [scripts / "python", "-c", "import helpers.data; print(helpers.data.__path__)"]
    found = subprocess.run(asked, cwd=project.wheels.parent.parent, capture_output=True, text=True)
    assert project.folder.name in found.stdout, found.stderr


def test_a_start_that_was_killed_while_it_swapped_is_put_right(project):
    project.start("photos")
    shutil.rmtree(project.wheels)
    (project.folder / ".venv").rename(project.folder / ".venv-old")
    (project.folder / ".venv-new").mkdir()
    assert project.start("photos").stdout.startswith(RAN)
    assert not (project.folder / ".venv-old").exists()


def test_an_environment_whose_python_was_taken_away_is_made_anew(project):
    project.start("photos")
    for name in ("bin/python", "bin/python3", "Scripts/python.exe"):
        (project.folder / ".venv" / name).unlink(missing_ok=True)
    assert RAN in project.start("photos").stdout


def test_two_starts_at_once_do_not_fight(project):
    both = [project.begin("photos") for _ in range(2)]
    said = [each.communicate()[0] for each in both]
    assert [each.returncode for each in both] == [0, 0], said
    assert all(RAN in text for text in said)
    assert sum("Setting up .venv" in text for text in said) == 1


def test_wheels_are_collected_and_are_enough_without_a_network(project, tmp_path):
    collected = project.start("wheels", str(tmp_path / "stick"))
    assert collected.returncode == 0, collected.stderr
    assert sorted(path.name.split("-")[0] for path in (tmp_path / "stick").iterdir()) == [
        "tiny", "toy"
    ]  # fmt: skip
    shutil.rmtree(project.folder / ".venv")
    nowhere = {"PIP_FIND_LINKS": None, "PIP_NO_INDEX": None}
    ran = project.start("--wheels", str(tmp_path / "stick"), "photos", **nowhere)
    assert RAN in ran.stdout, ran.stderr


def test_a_folder_without_wheels_is_named(project, tmp_path):
    failed = project.start("--wheels", str(tmp_path / "empty"), "photos")
    assert failed.returncode == 1
    assert f"there are no wheels in {tmp_path / 'empty'}: fill it with" in failed.stderr
    assert not (project.folder / ".venv").exists()
    assert "say where" in project.start("wheels").stderr


def test_pips_settings_that_misplace_packages_are_left_out_and_those_of_where_from_kept(
    project, tmp_path
):
    settings = tmp_path / "pip.conf"
    settings.write_text(f"[global]\nuser = true\n[install]\nfind-links = {project.wheels}\n")
    ran = project.start("photos", PIP_FIND_LINKS=None, PIP_CONFIG_FILE=str(settings),
                        PIP_TARGET=str(tmp_path / "elsewhere"), PIP_REQUIRE_VIRTUALENV="1",
                        PIP_USER="1", PIP_PREFIX=str(tmp_path / "prefix"))  # fmt: skip
    assert RAN in ran.stdout, ran.stderr
    assert list(Path(project.folder / ".venv").rglob("tiny.py"))
