"""A kernel that dies fails its notebook at once, instead of holding up all tests."""

import os
import subprocess
import sys

import nbformat

from tests.support.notebooks import ROOT


def test_a_dead_kernel_is_noticed(tmp_path):
    notebook = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_code_cell("import os", execution_count=1),
            nbformat.v4.new_code_cell("os._exit(9)", execution_count=2),
        ]
    )
    nbformat.write(notebook, tmp_path / "dies.ipynb")
    words = [sys.executable, "-m", "pytest", "-p", "conftest", "-c", "pyproject.toml"]
    # Far less than the cell's own limit of 300 seconds.
    ran = subprocess.run(
        [*words, "--rootdir", str(tmp_path), "-k", "dies", str(tmp_path / "dies.ipynb")],
        cwd=ROOT, capture_output=True, text=True, timeout=90, env={**os.environ, "NO_COLOR": "1"},
    )  # fmt: skip
    assert ran.returncode == 1
    assert "the kernel died while it ran this cell" in ran.stdout
    assert "1 failed, 1 passed" in ran.stdout
