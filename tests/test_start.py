"""start.py: its sentences, and that it does its work once."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from hashlib import sha256
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

import start
from tests.support.notebooks import ROOT
from tests.support.servers import free_port, open_soon, shut_down

ADDRESS = re.compile(r"(http://127\.0\.0\.1:\d+)/lab\S*\?token=(\w{20,})")


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
    assert names <= set(sys.stdlib_module_names)


def test_a_python_without_venv_is_told_what_to_install():
    code = "import sys; sys.modules['ensurepip'] = None; import start; start.check_venv()"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert "this Python has no module 'ensurepip'" in ran.stderr
    assert "apt install python3." in ran.stderr


@pytest.fixture
def project(tmp_path):
    """A copy of start.py, with a lock of one small package that it can find offline."""
    shutil.copy(ROOT / "start.py", tmp_path)
    (tmp_path / "helpers" / "data").mkdir(parents=True)
    (tmp_path / "helpers" / "data" / "downloads.py").write_text(
        "import tiny; print('tiny', tiny.word)"
    )
    (tmp_path / "wheels").mkdir()
    wheel = tmp_path / "wheels" / "tiny-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("tiny.py", "word = 'ran'\n")
        archive.writestr(
            "tiny-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n"
        )
        archive.writestr(
            "tiny-1.0.dist-info/WHEEL",
            "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        )
        archive.writestr("tiny-1.0.dist-info/RECORD", "")
    digest = sha256(wheel.read_bytes()).hexdigest()
    (tmp_path / "requirements.txt").write_text(f"tiny==1.0 --hash=sha256:{digest}\n")
    return tmp_path


def run(project, *words):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    environment |= {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(project / "wheels"),
                    "PIP_CONFIG_FILE": os.devnull}  # fmt: skip
    return subprocess.run(
        [sys.executable, str(project / "start.py"), *words],
        env=environment, capture_output=True, text=True,
    )  # fmt: skip


def test_it_sets_up_once_and_again_when_the_lock_changes(project):
    first = run(project, "photos")
    assert first.returncode == 0, first.stderr
    assert "Setting up .venv" in first.stdout
    assert first.stdout.endswith("tiny ran\n")
    second = run(project, "photos")
    assert second.stdout == "tiny ran\n"
    lock = project / "requirements.txt"
    lock.write_text("# renewed\n" + lock.read_text())
    assert "Setting up .venv" in run(project, "photos").stdout


def test_a_set_up_that_was_cut_short_is_made_again(project):
    run(project, "photos")
    (project / ".venv" / "installed.txt").unlink()
    assert run(project, "photos").stdout.endswith("tiny ran\n")


def test_a_failed_install_says_so_in_one_sentence_and_is_not_taken_for_done(project):
    lock = project / "requirements.txt"
    whole = lock.read_text()
    lock.write_text(whole.replace("tiny==1.0", "tiny==2.0"))
    failed = run(project, "photos")
    assert failed.returncode == 1
    assert failed.stderr.splitlines()[-1].startswith("start.py: the packages were not installed")
    assert "Traceback" not in failed.stderr
    lock.write_text(whole)
    assert run(project, "photos").returncode == 0


@pytest.mark.skipif(not start.STAMP.is_file(), reason="no .venv here (CONTRIBUTING.md: The tests)")
def test_without_a_display_it_prints_an_address_with_a_token_that_opens_the_series():
    environment = {n: v for n, v in os.environ.items() if n not in ("DISPLAY", "WAYLAND_DISPLAY")}
    words = [sys.executable, "start.py", "open", "--no-browser"]
    words += [f"--ServerApp.port={free_port()}"]
    with subprocess.Popen(
        words, cwd=ROOT, env=environment, text=True, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as running:  # fmt: skip
        found = next(filter(None, map(ADDRESS.search, running.stdout)))
        address, token = found.groups()
        try:
            with open_soon(found[0], running) as page:
                assert page.url.split("?")[0].endswith("/lab/tree/" + start.FIRST)
            with urlopen(f"{address}/api/contents?token={token}", timeout=60) as listing:
                names = sorted(row["name"] for row in json.load(listing)["content"])
            assert names[0] == start.FIRST
            with pytest.raises(HTTPError, match="403"):
                urlopen(f"{address}/api/contents", timeout=60)
        finally:
            shut_down(address, token)


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
