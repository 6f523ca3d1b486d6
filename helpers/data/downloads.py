"""Fetches the photographs, or takes them from disk, and prepares them once.

python start.py photos                        the public archive, or Microsoft's
python start.py photos --from FILE_OR_FOLDER  one that is already there
python start.py photos --url ADDRESS          a mirror; PETS_URL does the same
"""

import argparse
import os
import sys
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from helpers.data import cache, photographs_folder
from helpers.data.fetching import fetch
from helpers.data.photographs import prepare
from helpers.data.sources import Source

# Tried in this order. A checksum has been published for the second one only:
# the first is checked by its size, its own checksums and its number of pictures.
SOURCES = (
    Source(
        url="https://storage.googleapis.com/mledu-datasets/cats_and_dogs_filtered.zip",
        size=68_606_236,
        pictures=1500,
    ),
    Source(
        url="https://download.microsoft.com/download/3/E/1/3E1C3F21-ECDB-4869-8368-6DEBA77B919F/"
        "kagglecatsanddogs_5340.zip",
        size=824_887_076,
        sha256="b7974bd00a84a99921f36ee4403f089853777b5ae8d151c76a86e64900334af9",
    ),
)


def download(sources=SOURCES):
    """Fetch the first of the sources that can be had; return the archive's path.

    It is kept, so that it is fetched once.
    Raises OSError if none arrives, or if it cannot be written.
    """
    folder = cache.made_folder() / "downloads"
    problems = []
    for source in sources:
        name = PurePosixPath(urlsplit(source.url).path).name or "archive.zip"
        try:
            return fetch(source, folder / name)
        except ConnectionError as problem:
            problems.append(str(problem))
            if source is not sources[-1]:
                print(f"photos: {problem}; the next source is asked", file=sys.stderr)
    raise OSError(
        f"{problems[-1]}; check the network and try again, or fetch an archive by another way and "
        "give it with --from; until then the series uses its drawn pets"
    )


def main(words=None):
    """Download or take the photographs, prepare them, and say what was used."""
    parser = argparse.ArgumentParser(prog="start.py photos", description=__doc__.splitlines()[0])
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--from", dest="source", metavar="FILE_OR_FOLDER")
    where.add_argument("--url", help="another address of an archive, such as a school's mirror")
    chosen = parser.parse_args(words)
    mirror = chosen.url or os.environ.get("PETS_URL")
    try:
        source = chosen.source or download([Source(mirror)] if mirror else SOURCES)
        notes = prepare(source, photographs_folder())
    except (OSError, ValueError) as problem:
        print(f"photos: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("photos: stopped; what was there before is unchanged", file=sys.stderr)
        return 130
    report(notes)
    return 0


def report(notes):
    """Print what was prepared, and what was left out for which reason."""
    for row in notes["left_out"]:
        print(f"left out: {row['file']}: {row['reason']}")
    print(f"Prepared the photographs; left out {len(notes['left_out'])}:")
    for part, files in notes["files"].items():
        print(f"  {part:10}  {len(files['cat']):5,} cats  {len(files['dog']):5,} dogs")
    print(f"They are in {photographs_folder()}, and every notebook now uses them.")


if __name__ == "__main__":
    sys.exit(main())
