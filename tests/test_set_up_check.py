"""The check of the set-up: what it says of a computer, and what follows where something lacks."""

import sys

import pytest

from helpers import set_up_check
from tests.support.notebooks import ROOT


def test_here_python_and_packages_are_those_that_the_course_wants(capsys):
    found = set_up_check.check_set_up()
    assert found["Python"]
    assert found["packages"]
    said = capsys.readouterr().out
    assert all(f"{name}: " in said for name in found)
    # The notebook keeps what it prints.
    assert str(ROOT) not in said


@pytest.mark.parametrize("version", [(3, 10, 4), (3, 14, 0), (4, 0, 0)])
def test_another_python_is_told_which_ones_were_tried(version):
    finding = set_up_check.about_python(version)
    assert not finding.fine
    assert finding.text.startswith(f"{version[0]}.{version[1]}, and ")
    assert "3.11 to 3.13" in finding.text


def test_every_python_that_the_course_allows_is_fine():
    assert set_up_check.about_python(sys.version_info).fine
    assert all(set_up_check.about_python((3, minor, 9)).fine for minor in (11, 12, 13))


def test_every_package_was_tried_in_some_version_and_tensorflow_counts_once():
    tried = set_up_check.tried_versions()
    assert all(tried.values())
    assert "tensorflow" in tried
    assert "tensorflow-cpu" not in tried
    assert {"numpy", "keras", "matplotlib"} <= set(tried)


def test_a_package_that_is_missing_is_named_with_the_command_that_brings_it():
    finding = set_up_check.about_packages({"numpy": {"2.1"}, "keras": {"3.13"}}, {"numpy": "2.1"})
    assert not finding.fine
    assert "keras" in finding.text
    assert "numpy" not in finding.text
    assert "start.py" in finding.text


def test_other_versions_will_do_and_are_named():
    finding = set_up_check.about_packages({"numpy": {"2.1"}, "keras": {"3.13"}},
                                          {"numpy": "2.9", "keras": "3.13"})  # fmt: skip
    assert finding.fine
    assert "numpy 2.9" in finding.text
    assert "keras" not in finding.text


def test_a_folder_that_cannot_be_written_is_told_with_its_mend(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("PETS_OWN", str(tmp_path / "file" / "own"))
    finding = set_up_check.about_own_folder()
    assert not finding.fine
    assert "PETS_OWN" in finding.text


@pytest.mark.parametrize("wanted", [None, "drawn"])
def test_without_photographs_the_drawn_pets_are_used_and_drawn_first(wanted, empty_data):
    finding = set_up_check.about_pictures(wanted)
    assert finding.fine
    assert "drawn pets, which lesson 08 draws" in finding.text


@pytest.mark.parametrize(("wanted", "mend"), [("photos", "start.py photos"), ("cats", "unset")])
def test_a_wish_for_pictures_that_cannot_be_met_is_told(wanted, mend, empty_data):
    finding = set_up_check.about_pictures(wanted)
    assert not finding.fine
    assert mend in finding.text


def test_little_memory_is_told_and_a_system_that_does_not_tell_is_no_fault():
    assert not set_up_check.about_memory(1.24).fine
    assert "1.2 GB free" in set_up_check.about_memory(1.24).text
    assert set_up_check.about_memory(8).text == "8 GB free"
    assert set_up_check.about_memory(None).fine


def test_a_containers_limit_counts_where_it_is_less(tmp_path):
    assert set_up_check.free_gigabytes(tmp_path) is None
    (tmp_path / "proc").mkdir()
    (tmp_path / "proc" / "meminfo").write_text("MemTotal: 9 kB\nMemAvailable:  15625000 kB\n")
    assert set_up_check.free_gigabytes(tmp_path) == 16
    limit = tmp_path / "sys" / "fs" / "cgroup" / "memory.max"
    limit.parent.mkdir(parents=True)
    limit.write_text("max\n")
    assert set_up_check.free_gigabytes(tmp_path) == 16
    limit.write_text("2000000000\n")
    assert set_up_check.free_gigabytes(tmp_path) == 2
