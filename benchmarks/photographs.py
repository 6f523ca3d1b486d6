"""How long does it take to prepare the photographs, beside decoding alone?

python -m benchmarks.photographs FILE_OR_FOLDER
"""

import io
import os
import resource
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image

from helpers.data import cache, photographs
from helpers.data.archives import files_of


def decode_alone(path, threads):
    """Decode the pictures that are prepared, with Pillow's draft, and drop them."""
    with files_of(path) as files:
        found = photographs.find_pictures(files.names)
        wanted = sum(photographs.COUNTS.values())
        names = [name for kind in found.values() for name in kind[:wanted]]

        def one(name):
            with files.open(name) as file:
                picture = Image.open(io.BytesIO(file.read()))
            picture.draft("RGB", (photographs.SIZE, photographs.SIZE))
            picture.load()

        with ThreadPoolExecutor(threads) as workers:
            list(workers.map(one, names))


def seconds(work, *arguments):
    """Seconds that a call takes."""
    start = time.perf_counter()
    work(*arguments)
    return time.perf_counter() - start


def main(path, rounds=5):
    """Print the times of each round, taken in turns, their ratios, and the peak of memory."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "photographs"
        for number in range(rounds):
            alone, one = (seconds(decode_alone, path, n) for n in (os.cpu_count(), 1))
            whole = seconds(photographs.prepare, path, folder)
            loaded = seconds(cache.load_arrays, folder, "")
            print(
                f"round {number + 1}: prepared in {whole:.2f} s; decoding alone on all cores "
                f"{alone:.2f} s, ratio {whole / alone:.2f}; on one {one:.2f} s, ratio "
                f"{whole / one:.2f}; loaded in {loaded:.2f} s",
                flush=True,
            )
    # Linux counts kilobytes, macOS bytes.
    unit = 1 << (20 if sys.platform == "darwin" else 10)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    print(f"peak memory {peak:.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1])
