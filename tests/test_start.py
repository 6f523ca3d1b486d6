"""start.py: its sentences, and what it needs itself."""

import ast
import subprocess
import sys

import pytest

import start
from tests.support.notebooks import ROOT


@pytest.mark.parametrize("version", [(3, 10, 13), (3, 14, 0), (3, 6, 15)])
def test_an_unsupported_python_is_told_which_ones_are(version):
    found = f"{version[0]}.{version[1]}"
    with pytest.raises(start.Problem, match=f"this is Python {found}, .* 3.11, 3.12 or 3.13"):
        start.check_python(version)


def test_supported_pythons_pass():
    for version in start.SUPPORTED:
        start.check_python(version)


def test_old_pythons_can_read_the_file_as_far_as_that_sentence():
    ast.parse((ROOT / "start.py").read_text("utf-8"), feature_version=(3, 6))


def test_it_needs_nothing_but_python():
    tree = ast.parse((ROOT / "start.py").read_text("utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import)
             for alias in node.names}  # fmt: skip
    names |= {node.module.split(".")[0] for node in ast.walk(tree)
              if isinstance(node, ast.ImportFrom)}  # fmt: skip
    # msvcrt is Windows' alone.
    assert names <= set(sys.stdlib_module_names) | {"msvcrt"}


def test_a_python_without_venv_is_told_what_to_install():
    code = "import sys; sys.modules['ensurepip'] = None; import start; start.check_venv()"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert "this Python has no module 'ensurepip'" in ran.stderr
    assert "apt install python3." in ran.stderr


def test_a_job_that_does_not_exist_lists_the_ones_that_do():
    ran = subprocess.run(
        [sys.executable, "start.py", "tests"], cwd=ROOT, capture_output=True, text=True
    )
    assert ran.returncode == 2
    assert "invalid choice: 'tests'" in ran.stderr
    assert "photos" in ran.stderr


def test_run_of_a_notebook_that_does_not_exist_names_it():
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks.record_outputs", "99"],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert ran.returncode == 1
    assert "no notebook in" in ran.stderr


@pytest.mark.slow
def test_words_behind_the_job_go_to_it(project):
    tests = project.folder / "toy_pytest"
    tests.mkdir()
    (project.folder / "pytest.py").write_text("import sys; print(sys.argv[1:])")
    assert "['--quick', '-k', 'scores']" in project.start("test", "--quick", "-k", "scores").stdout
