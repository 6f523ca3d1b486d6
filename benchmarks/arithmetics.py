"""Is the course green on processors that add up in another order? The suite under each arithmetic.

python -m benchmarks.arithmetics                  all of them, what a network decides
python -m benchmarks.arithmetics one-thread       one of them
python -m benchmarks.arithmetics --words tests    other words for pytest

To try other versions, start it with the Python of an environment that holds them
(CONTRIBUTING.md says how to make that of the oldest ones).
"""

import argparse
import os
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# {name: the variables that make it}; each makes TensorFlow or NumPy sum in another order.
ARITHMETICS = {
    "as-it-is": {},
    "without-onednn": {"TF_ENABLE_ONEDNN_OPTS": "0"},
    "compiled": {"TF_XLA_FLAGS": "--tf_xla_auto_jit=2 --tf_xla_cpu_global_jit"},
    "one-thread": {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS",
                                          "TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS")},
    "older-blas": {"OPENBLAS_CORETYPE": "Sandybridge"},
}  # fmt: skip


def networks():
    """The notebooks and tests whose numbers come out of a network."""
    notebooks = sorted(path for path in (ROOT / "notebooks").glob("*.ipynb") if path.name > "05")
    tests = [path for name in ("models", "training", "borrowing", "layers")
             for path in (ROOT / "tests").glob(f"test_{name}*.py")]  # fmt: skip
    return [str(path.relative_to(ROOT)) for path in [*notebooks, *sorted(tests)]]


def run(words, variables):
    """Run pytest; return its last line without its frame, its failures, and its status."""
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *words],
        cwd=ROOT, env={**os.environ, **variables, "NO_COLOR": "1"}, capture_output=True, text=True,
    )  # fmt: skip
    lines = ran.stdout.splitlines()
    failed = [line for line in lines if re.match(r"(FAILED|ERROR) ", line)]
    return lines[-1].strip("= ") if lines else ran.stderr[-200:], failed, ran.returncode


def main(words=None):
    """Run the chosen arithmetics one after the other, and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(ARITHMETICS))
    parser.add_argument("--words", nargs=argparse.REMAINDER, help="for pytest, up to the end")
    chosen = parser.parse_args(words)
    if unknown := set(chosen.names) - set(ARITHMETICS):
        parser.error(f"there is no {', '.join(sorted(unknown))}, only {', '.join(ARITHMETICS)}")
    worst = 0
    for name in chosen.names or ARITHMETICS:
        start = time.perf_counter()
        said, failed, status = run(chosen.words or networks(), ARITHMETICS[name])
        print(f"{name:15} {time.perf_counter() - start:6.0f} s  {said}", flush=True)
        for line in failed:
            print(f"  {line}", flush=True)
        worst = max(worst, status)
    return worst


if __name__ == "__main__":
    sys.exit(main())
