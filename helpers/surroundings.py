"""Makes a kernel the same on every computer, whatever its owner has set.

It changes this process only, and no file. What cannot be made to work raises
SurroundingsError with one sentence.
"""

import contextlib
import json
import os
import sys
from pathlib import Path

from helpers.first_import import at_first_import

PROJECT = Path(__file__).resolve().parent.parent
# A reader's own file of such a name would be loaded in its package's place.
PACKAGES = ("IPython", "PIL", "h5py", "ipywidgets", "joblib", "keras", "matplotlib", "numpy",
            "requests", "scipy", "skimage", "sklearn", "tensorflow", "tqdm")  # fmt: skip
BACKEND = "tensorflow"
# What Keras may have been told in keras.json, and what our networks need.
KERAS_SETTINGS = {"image_data_format": "channels_last", "floatx": "float32", "epsilon": 1e-7}


class SurroundingsError(ImportError):
    """Something on the reader's computer keeps the course from running."""

    def _render_traceback_(self):
        # IPython asks for this: the sentence alone, without the way to it.
        return [f"{type(self).__name__}: {self}"]


def settle():
    """Set what can be set for this process; raise SurroundingsError for the rest."""
    _check_that_asserts_run()
    _check_that_nothing_is_hidden()
    _put_installed_packages_first()
    _take_one_thread_for_matrices()
    _settle_keras()
    _show_last_expressions_only()


def _check_that_asserts_run():
    if sys.flags.optimize:
        raise SurroundingsError(
            "this Python skips every assert, so the course's checks would check nothing: take "
            "PYTHONOPTIMIZE (or -O) out of its settings and restart the kernel"
        )


def _check_that_nothing_is_hidden():
    for name in PACKAGES:
        file = getattr(sys.modules.get(name), "__file__", None)
        if file is None:
            continue
        thing = Path(file).parent if Path(file).stem == "__init__" else Path(file)
        if os.path.realpath(thing.parent) in (os.path.realpath(""), str(PROJECT)):
            raise SurroundingsError(
                f"{thing} was loaded in place of the package {name}: give it another name and "
                "restart the kernel"
            )


def _put_installed_packages_first():
    """Search the reader's own folders last, so that a numpy.py in one of them hides nothing."""
    named = [folder for folder in os.environ.get("PYTHONPATH", "").split(os.pathsep) if folder]
    own = {os.path.realpath(folder) for folder in ("", PROJECT, *named)}
    last = [folder for folder in sys.path if os.path.realpath(folder) in own]
    sys.path[:] = [folder for folder in sys.path if folder not in last] + last


def _take_one_thread_for_matrices():
    """Let NumPy multiply matrices with one thread, unless the reader has said with how many.

    Several threads of OpenBLAS wait for each other in a loop. Where other programs use the cores,
    too, one epoch of 07 took 178 s with two threads, of which 34 s were work, and 10 s with one.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def _settle_keras():
    """Take TensorFlow, unless a later line of this process sets KERAS_BACKEND anew."""
    wanted = os.environ.get("KERAS_BACKEND")
    os.environ["KERAS_BACKEND"] = BACKEND
    if "keras" not in sys.modules:
        at_first_import("keras", lambda: _keras_import(wanted))
        return
    used = sys.modules["keras"].config.backend()
    if used != BACKEND:
        raise SurroundingsError(
            f"Keras has been loaded with {used} already, and the course's networks need "
            "TensorFlow: restart the kernel and run this cell before anything imports keras"
        )
    _undo_settings(wanted)


@contextlib.contextmanager
def _keras_import(wanted):
    try:
        yield
    except (AssertionError, ValueError) as problem:
        # Keras 3.13 and older assert what newer ones say in a sentence.
        told = ", ".join(f"{name}={value}" for name, value in _read(_settings_file()).items())
        raise SurroundingsError(
            f"Keras refuses a setting in {_settings_file()}: delete that file, which Keras writes "
            f"anew, and restart the kernel ({str(problem) or told})"
        ) from None
    _undo_settings(wanted)


def _undo_settings(wanted):
    """Take back what the reader's settings asked of Keras as it loaded, and say so."""
    config = sys.modules["keras"].config
    changed = {}
    told = wanted or _read(_settings_file()).get("backend", BACKEND)
    if told != BACKEND and config.backend() == BACKEND:
        changed["backend"] = (told, BACKEND)
    for name, ours in KERAS_SETTINGS.items():
        theirs = getattr(config, name)()
        if theirs != ours:
            getattr(config, f"set_{name}")(ours)
            changed[name] = (theirs, ours)
    if "floatx" in changed:
        config.set_dtype_policy(KERAS_SETTINGS["floatx"])
    if changed:
        values = ", ".join(f"{name} {ours}" for name, (_, ours) in changed.items())
        others = ", ".join(str(theirs) for theirs, _ in changed.values())
        print(f"Keras uses {values} here, as the course needs it, not {others} as set up on "
              "this computer.")  # fmt: skip


def _settings_file():
    return Path(os.environ.get("KERAS_HOME", "~/.keras")).expanduser() / "keras.json"


def _read(path):
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}


def _show_last_expressions_only():
    """Let a cell show its last expression, as the stored outputs do."""
    ipython = sys.modules.get("IPython")
    shell = ipython and ipython.get_ipython()
    if shell:
        shell.ast_node_interactivity = "last_expr"
