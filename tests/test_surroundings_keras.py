"""A reader's settings of Keras: our networks are TensorFlow's, channels last, in float32."""

import json
import os
import subprocess
import sys

import pytest

from tests.support.kernels import LEFT_OUT, run_cells
from tests.support.notebooks import ROOT

pytestmark = pytest.mark.slow

NOTEBOOKS = ROOT / "notebooks"
SET_UP = 'import sys\n\nsys.path.insert(0, "..")\nimport helpers'
IMPORT = "import keras\nfrom keras import layers"
NETWORK = """\
network = keras.Sequential([keras.Input((6, 5, 3)), layers.Conv2D(2, 3)])
print(network.output_shape, network.compute_dtype, keras.backend.backend())"""
AS_STORED = "(None, 4, 3, 2) float32 tensorflow"


@pytest.fixture
def home(tmp_path):
    (tmp_path / ".keras").mkdir()
    return tmp_path


def write(home, **settings):
    (home / ".keras" / "keras.json").write_text(json.dumps(settings), "utf-8")


def run_python(code, **environment):
    kept = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True,
        env={**kept, **environment},
    )  # fmt: skip


def test_settings_in_keras_json_are_overridden_with_a_sentence(home):
    write(home, image_data_format="channels_first", floatx="float16", backend="jax", epsilon=0.1)
    said, built = run_cells(NOTEBOOKS, SET_UP, IMPORT, NETWORK, HOME=home)[1:]
    assert said == (
        "Keras uses backend tensorflow, image_data_format channels_last, floatx float32, epsilon "
        "1e-07 here, as the course needs it, not jax, channels_first, float16, 0.1 as set up on "
        "this computer."
    )
    assert built == AS_STORED


@pytest.mark.parametrize("backend", ["torch", "jax"])
def test_a_backend_in_the_environment_is_overridden_with_a_sentence(home, backend):
    said, built = run_cells(NOTEBOOKS, SET_UP, IMPORT, NETWORK, HOME=home, KERAS_BACKEND=backend)[
        1:
    ]
    assert said == (
        f"Keras uses backend tensorflow here, as the course needs it, not {backend} as set up on "
        "this computer."
    )
    assert built == AS_STORED


def test_settings_as_we_need_them_are_not_mentioned(home):
    write(home, image_data_format="channels_last", floatx="float32", backend="tensorflow")
    texts = run_cells(NOTEBOOKS, SET_UP, IMPORT, NETWORK, HOME=home, KERAS_BACKEND="tensorflow")
    assert texts == ["", "", AS_STORED]


def test_settings_that_keras_refuses_name_their_file(home):
    write(home, floatx="bfloat16")
    before, said = run_cells(NOTEBOOKS, SET_UP, IMPORT, NETWORK, HOME=home)
    assert before == ""
    file = home / ".keras" / "keras.json"
    assert said.startswith(f"SurroundingsError: Keras refuses a setting in {file}: delete ")
    assert "floatx=bfloat16" in said
    assert len(said.splitlines()) == 1


def test_settings_are_mended_where_keras_was_imported_before(home):
    write(home, image_data_format="channels_first")
    said, built = run_cells(NOTEBOOKS, IMPORT, SET_UP, NETWORK, HOME=home)[1:]
    assert "image_data_format channels_last" in said
    assert built == AS_STORED


def test_another_backend_that_was_imported_before_is_refused(home):
    pytest.importorskip("jax", reason="Keras has no other backend here: the lock brings no JAX")
    texts = run_cells(NOTEBOOKS, IMPORT, SET_UP, NETWORK, HOME=home, KERAS_BACKEND="jax")
    assert texts[1:] == [
        "SurroundingsError: Keras has been loaded with jax already, and the course's networks "
        "need TensorFlow: restart the kernel and run this cell before anything imports keras"
    ]


def test_a_process_may_choose_another_backend_for_itself(home):
    code = (
        "import os, helpers\n"
        "os.environ['KERAS_BACKEND'] = 'jax'\n"
        "try:\n    import keras\n    print(keras.backend.backend())\n"
        "except ModuleNotFoundError as missing:\n    print(missing.name)"
    )
    # Where there is no JAX, Keras looks for it all the same.
    ran = run_python(code, HOME=str(home))
    assert (ran.stdout, ran.stderr) == ("jax\n", "")
