"""How fast is a training step elsewhere? PetNet in Keras on TensorFlow and on JAX, and in PyTorch.

python -m benchmarks.peers FOLDER

FOLDER is a virtual environment of your own that holds torch, jax, numpy and keras; nothing is
installed into the course's. Each variant runs in a process of its own, all on the same cores,
one after the other, in three rounds: batches of 32, AdamW, at 48, 64 and 96 pixels, without
augmentation. The best round of each is shown, beside what a product of large matrices allows.
"""

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SIZES = (48, 64, 96)
ROUNDS = 3
# {name: whether it runs in the peers' environment, rather than in the course's}
VARIANTS = {
    "Keras on TensorFlow": False,
    "Keras on TensorFlow, jit_compile": False,
    "Keras on JAX": True,
    "PyTorch": True,
    "PyTorch, channels_last": True,
    "PyTorch, channels_last, compiled": True,
}
# A multiplication and an addition for each weight at each place; forward, and twice backward.
OPERATIONS = 2 * 3


def operations(size):
    """How many operations a training step of PetNet takes for one picture.

    size: its rows and columns, in pixels.
    The gradient of the picture itself is not needed, so the first layer takes two thirds.
    """
    side, channels, total = size // 2, 24, size // 2 * (size // 2) * 27 * 24 * 2 / 3
    for filters in (48, 96, 192):
        side //= 2
        total += side * side * 9 * filters * (channels + filters)
        channels = filters
    return OPERATIONS * total


def measure(name, python):
    """Pictures a second by size, and the matrix product in GFLOP/s, from a process of its own."""
    ran = subprocess.run(
        [python, str(HERE / "peers_steps.py"), name, *map(str, SIZES)],
        capture_output=True, text=True,
    )  # fmt: skip
    if ran.returncode:
        said = ran.stderr.strip().splitlines() or ["no reason given"]
        raise SystemExit(f"{name} does not run in {python}: {said[-1]}")
    return json.loads(ran.stdout.splitlines()[-1])


def main(folder):
    """Measure all variants in turns, and print a table."""
    peers = Path(folder) / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not peers.exists():
        raise SystemExit(f"{peers} is not there: make it with 'python3 -m venv {folder}', and "
                         "install torch, jax, numpy and keras into it")  # fmt: skip
    best = {}
    for turn in range(ROUNDS):
        for name, elsewhere in VARIANTS.items():
            found = measure(name, str(peers) if elsewhere else sys.executable)
            print(turn + 1, name, found, flush=True)
            best[name] = [max(pair) for pair in zip(best.get(name, found), found, strict=True)]
    limit = max(values[-1] for values in best.values())
    print(f"| pictures/s | {' | '.join(f'{size}×{size}' for size in SIZES)} |")
    for name, values in best.items():
        print(f"| {name} | {' | '.join(f'{value:.0f}' for value in values[:-1])} |")
    allowed = [limit * 1e9 / operations(size) for size in SIZES]
    print(f"| a product at {limit:.0f} GFLOP/s allows | "
          f"{' | '.join(f'{value:.0f}' for value in allowed)} |")  # fmt: skip


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
