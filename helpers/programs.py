"""Runs programs in processes of their own, side by side, as on machines of their own."""

import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

import numpy as np


def run_program(program, arrays, *, copies=1, python=None, **environment):
    """Run a program in one process, or at the same time in several, and wait for all.

    program: its text. It finds in sys.argv a file for np.load, its own number from 0, and a port
        of this machine through which all copies may talk; its last line printed is JSON.
    arrays: {name: array}, what the file holds.
    copies: how many processes.
    python: that runs it, the path of one with other packages; None for this one.
    environment: variables that are set for it, such as KERAS_BACKEND="jax".
    Returns what each copy's last line says, a list.
    Raises RuntimeError, with the end of what it said, if one of them ends in an error.
    """
    python, port = python or sys.executable, str(20000 + os.getpid() % 20000)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        file, data = Path(folder) / "program.py", Path(folder) / "arrays.npz"
        file.write_text(program, "utf-8")
        np.savez(data, **arrays)
        processes = [
            subprocess.Popen(
                [python, str(file), str(data), str(number), port],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
                errors="replace", env=os.environ | environment,
            )
            for number in range(copies)
        ]  # fmt: skip
        with ThreadPoolExecutor(copies) as readers:
            lines = [readers.submit(_last_line, process) for process in processes]
            try:
                for each in as_completed(lines):
                    each.result()
            finally:
                # If one failed, the others would wait for it.
                for process in processes:
                    process.kill()
        return [each.result() for each in lines]


def _last_line(process):
    said, problems = process.communicate()
    if process.returncode:
        raise RuntimeError(f"the program ended in an error: {problems.strip()[-1500:]}")
    return json.loads(said.splitlines()[-1])
