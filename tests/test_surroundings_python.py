"""The settings of Python and IPython on a reader's computer: the cells print what is stored."""

import subprocess
import sys

from tests.support.kernels import run_cells, set_up_of
from tests.support.notebooks import ROOT

NOTEBOOKS = ROOT / "notebooks"
SET_UP = set_up_of("02")


def test_a_python_that_skips_asserts_is_refused():
    assert run_cells(NOTEBOOKS, SET_UP, "assert 1 == 2", PYTHONOPTIMIZE=1) == [
        "SurroundingsError: this Python skips every assert, so the course's checks would check "
        "nothing: take PYTHONOPTIMIZE (or -O) out of its settings and restart the kernel"
    ]


def test_only_a_cells_last_expression_is_shown(tmp_path):
    profile = tmp_path / "profile_default"
    profile.mkdir()
    setting = "get_config().InteractiveShell.ast_node_interactivity = 'all'"
    (profile / "ipython_kernel_config.py").write_text(setting, "utf-8")
    cell = "np.ones(1)\nfor number in range(2):\n    number\n2"
    before, _, after = run_cells(
        NOTEBOOKS, "1\n2", SET_UP, cell, IPYTHONDIR=tmp_path, PYTHONWARNINGS="ignore"
    )
    assert before.split() == ["1", "2"]
    assert after == "2"


def test_numpy_takes_one_thread_unless_the_reader_says_otherwise():
    threads = (
        "from threadpoolctl import threadpool_info\n"
        "{each['num_threads'] for each in threadpool_info() if each['user_api'] == 'blas'}"
    )
    assert run_cells(NOTEBOOKS, SET_UP, threads)[1] == "{1}"
    assert run_cells(NOTEBOOKS, SET_UP, threads, OPENBLAS_NUM_THREADS=2)[1] == "{2}"


def test_a_locale_without_utf8(tmp_path):
    show = "from helpers.plotting import show_matrix\nshow_matrix(np.eye(2), '1 × 1 − 0')"
    settings = {"LC_ALL": "C", "PYTHONUTF8": 0, "PYTHONCOERCECLOCALE": 0}
    check = "import locale\nlocale.getpreferredencoding()"
    texts = run_cells(NOTEBOOKS, SET_UP, check, "print('2 × 3')", show, **settings)
    assert "UTF-8" not in texts[1]
    assert texts[2] == "2 × 3"
    assert len(texts) == 4
    assert "1 × 1 − 0" in texts[3]


def test_the_helpers_read_and_write_text_as_utf8():
    rule = ["ruff", "check", "--preview", "--select", "PLW1514", "helpers"]
    ran = subprocess.run([sys.executable, "-m", *rule], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout


def test_a_home_that_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    show = "from helpers.plotting import show_matrix\nshow_matrix(np.eye(2), 'two')"
    texts = run_cells(
        NOTEBOOKS, SET_UP, show, "import keras\nkeras.Input((1,)).shape",
        HOME=tmp_path / "file" / "below", MPLCONFIGDIR=None, PYTHONWARNINGS="ignore",
    )  # fmt: skip
    assert texts[0] == ""
    assert "two" in texts[1]
    assert texts[2] == "(None, 1)"
