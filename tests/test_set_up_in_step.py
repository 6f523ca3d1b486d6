"""The three lists of packages, and the Pythons that they are for, agree."""

import re
import sys
import tomllib

import start
from tests.support.notebooks import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LOCK = (ROOT / "requirements.txt").read_text("utf-8")
CONDA = (ROOT / "environment.yml").read_text("utf-8")


def locked():
    return {
        name: version for name, version in re.findall(r"^([a-z0-9-]+)==(\S+)", LOCK, re.MULTILINE)
    }


def test_every_dependency_is_locked_at_a_version_it_allows():
    def numbers(version):
        return [int(part) for part in re.findall(r"\d+", version)]

    for line in PROJECT["dependencies"]:
        name, least = re.match(r"([a-z0-9-]+)>=([\d.]+)", line).groups()
        assert numbers(locked()[name]) >= numbers(least), line


def test_every_locked_package_has_a_hash_and_no_address():
    blocks = re.split(r"^(?=[a-z0-9-]+==)", LOCK, flags=re.MULTILINE)[1:]
    assert len(blocks) > 50
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in LOCK


def test_the_supported_pythons_are_the_same_everywhere():
    least, beyond = start.SUPPORTED[0], start.SUPPORTED[-1]
    wanted = f">={least[0]}.{least[1]},<{beyond[0]}.{beyond[1] + 1}"
    assert PROJECT["requires-python"] == wanted
    assert f"- python {wanted}" in CONDA


def test_conda_installs_the_same_lock():
    assert "- -r requirements.txt" in CONDA


def test_every_package_that_the_code_imports_is_a_direct_dependency():
    sources = [
        *ROOT.glob("helpers/**/*.py"),
        *ROOT.glob("tests/**/*.py"),
        *ROOT.glob("benchmarks/*.py"),
        ROOT / "conftest.py",
    ]
    imported = {
        name
        for path in sources
        for name in re.findall(r"^\s*(?:from|import) (\w+)", path.read_text("utf-8"), re.MULTILINE)
    }
    packages = {"PIL": "pillow", "skimage": "scikit-image", "sklearn": "scikit-learn",
                "IPython": "ipython", "tensorflow": "tensorflow-cpu"}  # fmt: skip
    declared = {re.match(r"[a-z0-9-]+", line)[0] for line in PROJECT["dependencies"]}
    ours = {"helpers", "benchmarks", "tests", "start", "conftest"} | set(sys.stdlib_module_names)
    needed = {packages.get(name, name) for name in imported - ours}
    assert needed <= declared
