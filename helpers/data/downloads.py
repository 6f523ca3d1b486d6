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

from helpers.data.fetching import TRIES, Source, fetch
from helpers.data.layouts import find_pictures
from helpers.data.load import photographs_folder
from helpers.data.paths import printable
from helpers.data.photographs import prepare
from helpers.data.places import made_folder
from helpers.data.zips import check_archive


def archive_at(url, pictures=None, **known):
    """An archive of cats and dogs on the network.

    url: its address.
    pictures: how many of each class it holds, if known.
    known: size and checksums, as for Source.
    Returns a Source.
    """

    def check(path):
        found = find_pictures(check_archive(path))
        counts = {animal: len(names) for animal, names in found.items()}
        if pictures is not None and set(counts.values()) != {pictures}:
            raise ValueError(
                f"holds {counts['cat']:,} cats and {counts['dog']:,} dogs where {pictures:,} of "
                "each are right"
            )

    return Source(url, what="archive", begins=b"PK", check=check, **known)


# Tried in this order. A checksum has been published for the second one only:
# the first is checked by its size, its own checksums and its number of pictures.
SOURCES = (
    archive_at(
        url="https://storage.googleapis.com/mledu-datasets/cats_and_dogs_filtered.zip",
        size=68_606_236,
        pictures=1500,
    ),
    archive_at(
        url="https://download.microsoft.com/download/3/E/1/3E1C3F21-ECDB-4869-8368-6DEBA77B919F/"
        "kagglecatsanddogs_5340.zip",
        size=824_887_076,
        sha256="b7974bd00a84a99921f36ee4403f089853777b5ae8d151c76a86e64900334af9",
    ),
)


def places_to_ask():
    """The places that are asked, in this order: the mirror that PETS_URL names, or the public ones.

    Returns a Source each.
    """
    mirror = os.environ.get("PETS_URL")
    return (archive_at(mirror),) if mirror else SOURCES


def keep(source, tries=TRIES):
    """Fetch one archive, and keep it.

    source: a Source.
    tries: how often it is asked for.
    Returns the archive's path.
    Raises ConnectionError if it does not arrive, OSError if it cannot be written.
    """
    name = PurePosixPath(urlsplit(source.url).path).name or "archive.zip"
    return fetch(source, made_folder() / "downloads" / name, tries)


def download(sources=SOURCES):
    """Fetch the first archive that can be had, and keep it.

    sources: a Source each, in the order in which they are asked.
    Returns the archive's path.
    Raises OSError if none arrives, or if it cannot be written.
    """
    problems = []
    for source in sources:
        try:
            return keep(source)
        except ConnectionError as problem:
            problems.append(str(problem))
            if source is not sources[-1]:
                print(f"photos: {problem}; the next source is asked", file=sys.stderr)
    raise OSError(
        f"{problems[-1]}; check the network and try again, or fetch an archive by another way and "
        "give it with --from; until then the series uses its drawn pets"
    )


def main(words=None):
    """Download or take the photographs, prepare them, and say what was used.

    words: of the command line; without them, those that the program was started with.
    Returns its exit status.
    """
    parser = argparse.ArgumentParser(prog="start.py photos", description=__doc__.splitlines()[0])
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--from", dest="path", metavar="FILE_OR_FOLDER")
    where.add_argument("--url", help="another address of an archive, such as a school's mirror")
    chosen = parser.parse_args(words)
    try:
        path = chosen.path
        if path is None:
            path = download([archive_at(chosen.url)] if chosen.url else places_to_ask())
        notes = prepare(path, photographs_folder())
    except (OSError, ValueError) as problem:
        print(f"photos: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("photos: stopped; what was there before is unchanged", file=sys.stderr)
        return 130
    report(notes)
    return 0


def report(notes):
    """Print what was prepared, and what was left out for which reason.

    notes: as prepare returns them.
    """
    for row in notes["left_out"]:
        print(f"left out: {row['file']}: {row['reason']}")
    print(f"Prepared the photographs; left out {len(notes['left_out'])}:")
    for part, files in notes["files"].items():
        print(f"  {part:10}  {len(files['cat']):5,} cats  {len(files['dog']):5,} dogs")
    print(f"They are in {printable(photographs_folder())}, and every notebook now uses them.")


if __name__ == "__main__":
    sys.exit(main())
