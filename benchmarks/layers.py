"""How fast is the NumPy convolution? One table, from one run: `python start.py bench`.

The same sums five times: the loops of the notebooks, SciPy, helpers.layers,
Keras, and one plain matrix product of the same size, which is what NumPy could
reach at best. Every time is a median over turns: all take theirs, again and again.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

from benchmarks.convolutions import KINDS, ONE_PICTURE, arrays_of, check, works

# (pictures, rows and columns, channels, filters); all kernels are 3×3, stride 1, "valid".
SIZES = {"small": (32, 32, 3, 16), "middle": (32, 32, 32, 64), "large": (32, 64, 32, 64)}
IN_A_ROW = 4
PEAK = Path("/proc/self/clear_refs")


def times(size, rounds):
    """Seconds for the whole batch, {(kind, 0 forward or 1 backward): median}.

    size: one of SIZES, or the like.
    rounds: how many turns the fast ones take.
    """
    arrays = arrays_of(size)
    check(*arrays)
    prepared = {kind: works(kind, *arrays) for kind in KINDS}
    taken = {(kind, way): [] for kind in KINDS for way in (0, 1)}
    for turn in range(rounds):
        for (kind, way), seconds in taken.items():
            if kind not in ONE_PICTURE:
                for _ in range(IN_A_ROW):
                    seconds.append(timed(prepared[kind][way]))
                # The first of a row finds the caches, and the other library's threads, as
                # these left them.
                del seconds[-IN_A_ROW]
            elif turn < 2:
                seconds.append(timed(prepared[kind][way]) * size[0])
    return {key: float(np.median(seconds)) for key, seconds in taken.items()}


def timed(work):
    """Seconds that one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def memory(kind, way, size):
    """Megabytes that one call needs at its peak, over its inputs, if nothing large ran before.

    kind: one of KINDS.
    way: 0 forward, 1 backward.
    size: one of SIZES, or the like.
    Returns None where the system does not tell.
    """
    if not PEAK.exists():
        return None
    # Libraries load and threads start with the first call, which may be a tiny one.
    works(kind, *arrays_of((1, 8, 1, 1)))[way]()
    work = works(kind, *arrays_of(size))[way]
    PEAK.write_text("5")
    before = _status("VmRSS")
    work()
    return (_status("VmHWM") - before) / 1024


def _status(name):
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))


def memory_in_processes_of_their_own(kind, name):
    """The same for both ways, [forward, backward]."""
    words = [sys.executable, "-m", "benchmarks.layers", "--memory", kind, name]
    ran = [subprocess.run([*words, way], check=True, capture_output=True, text=True)
           for way in "01"]  # fmt: skip
    return [json.loads(one.stdout.splitlines()[-1]) for one in ran]


def report(name, size, seconds, megabytes):
    """The table's lines for one size."""
    pictures, side, channels, filters = size
    title = f"{name}: ({pictures}, {side}, {side}, {channels}), {filters} filters of 3×3"
    lines = [title]
    for way, word in enumerate(("forward", "backward")):
        ours = seconds["convolve_batch", way]
        cells = [
            f"  {word:9}" + "".join(f"{kind:>16}" for kind in KINDS),
            "  ms       " + "".join(f"{1000 * seconds[kind, way]:16,.1f}" for kind in KINDS),
            "  ÷ ours   " + "".join(f"{seconds[kind, way] / ours:16,.2f}" for kind in KINDS),
        ]
        needs = [megabytes[kind][way] for kind in KINDS]
        cells += ["  MB       " + "".join("               –" if need is None else f"{need:16,.1f}"
                                          for need in needs)]  # fmt: skip
        lines += cells
    return "\n".join(lines)


def main(words=None):
    """Print the table, or, for a process of its own, the memory of one kind."""
    parser = argparse.ArgumentParser(prog="start.py bench", description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7, help="turns of the fast ones")
    parser.add_argument("--memory", nargs=3, help=argparse.SUPPRESS)
    chosen = parser.parse_args(words)
    if chosen.memory:
        kind, name, way = chosen.memory
        print(json.dumps(memory(kind, int(way), SIZES[name])))
        return
    print(f"{os.cpu_count()} cores. loops and SciPy: one picture, times the batch. product: one "
          "plain matrix product\nforward, two backward. MB: needed at the peak, over the inputs; "
          "of one picture for loops and SciPy.\n", flush=True)  # fmt: skip
    for name, size in SIZES.items():
        seconds = times(size, chosen.rounds)
        megabytes = {kind: memory_in_processes_of_their_own(kind, name) for kind in KINDS}
        print(report(name, size, seconds, megabytes) + "\n", flush=True)


if __name__ == "__main__":
    main()
