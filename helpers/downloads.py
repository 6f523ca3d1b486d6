"""Fetches the photographs, or takes them from disk, and prepares them once.

python start.py photos                        the public archive
python start.py photos --from FILE_OR_FOLDER  one that is already there
"""

import argparse
import re
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath

import numpy as np
from tqdm.auto import tqdm

from helpers import storage
from helpers.data import CLASS_NAMES, load_photo, photographs_folder, resize, save_photographs

PUBLIC_ARCHIVE = "https://storage.googleapis.com/mledu-datasets/cats_and_dogs_filtered.zip"
PUBLIC_BYTES = 68_606_236
SIZE = 128
COUNTS = {"train": 1000, "validation": 400, "test": 100}
LAYOUTS = (
    "train/cats/cat.0.jpg (the public archive), PetImages/Cat/0.jpg (Microsoft's) "
    "or train/cat.0.jpg (Kaggle's)"
)
# cats/cat.0.jpg, Cat/0.jpg or cat.0.jpg, under any folder.
_PICTURE = re.compile(r"(?:^|/)(?:(cat|dog)s?/)?(?:(cat|dog)\.)?(\d+)\.jpe?g$", re.IGNORECASE)


def download(url=PUBLIC_ARCHIVE, expected_bytes=PUBLIC_BYTES):
    """Download an archive with a progress bar; return its path.

    expected_bytes: the size that it must have, or None if that is not known.
    It is kept, so that it is fetched once.
    Raises OSError if it does not arrive, ValueError if it is not the archive.
    """
    import pooch
    import requests

    folder = storage.made_folder() / "downloads"
    name = PurePosixPath(url).name
    quiet = pooch.get_logger()
    quiet.setLevel("WARNING")
    try:
        fetched = pooch.retrieve(
            url,
            known_hash=None,
            fname=name,
            path=folder,
            downloader=pooch.HTTPDownloader(progressbar=True, timeout=30),
        )
    except requests.RequestException as problem:
        raise OSError(
            f"{url} could not be downloaded ({_short(problem)}): check the network and try again, "
            "or fetch the archive by another way and give it with --from"
        ) from None
    except OSError as problem:
        raise storage.cannot_write(folder, problem) from None
    path = Path(fetched)
    size = path.stat().st_size
    if not zipfile.is_zipfile(path) or (expected_bytes and size != expected_bytes):
        path.unlink()
        raise ValueError(
            f"{url} sent {size:,} bytes that are not the archive of photographs; they were "
            "removed: try again later, or give an archive from disk with --from"
        )
    return path


def prepare(source):
    """Decode the photographs in a zip file or a folder, and store them 128×128.

    Of each class, in the order of their numbers, the first 1,000 pictures that
    can be read become train, the next 400 validation, and up to 100 more test.
    Returns the notes that are stored with them: counts, and what was left out.
    Raises FileNotFoundError if there is no source, ValueError if it is not an
    archive, or lacks cats or dogs.
    """
    source = Path(source).expanduser()
    if not source.exists():
        raise FileNotFoundError(f"there is no {source}: give the path of an archive or a folder")
    if source.is_dir():
        files = {path.relative_to(source).as_posix(): path for path in source.rglob("*")}
        return _prepare(source, files, lambda name: files[name].open("rb"))
    if not zipfile.is_zipfile(source):
        raise ValueError(
            f"{source} is not a whole zip archive: give the .zip as it was downloaded, or the "
            "folder that it was unpacked into"
        )
    with zipfile.ZipFile(source) as archive:
        return _prepare(source, archive.namelist(), archive.open)


def find_pictures(names):
    """Pick the cats and dogs among file names: {class name: [name, …]}, by number.

    A picture of the public archive's validation folder comes after those to
    train on. Hidden files and whatever else is there are passed over.
    """
    found = {kind: [] for kind in CLASS_NAMES}
    for name in names:
        parts = PurePosixPath(name).parts
        match = _PICTURE.search(name)
        hidden = any(part.startswith((".", "__")) for part in parts)
        if match is None or hidden or not (match[1] or match[2]):
            continue
        kind = (match[2] or match[1]).lower()
        found[kind].append(("validation" in parts, int(match[3]), name))
    return {kind: [name for *_, name in sorted(rows)] for kind, rows in found.items()}


def _prepare(source, names, opened):
    found = find_pictures(names)
    wanted = sum(COUNTS.values())
    least = COUNTS["train"] + COUNTS["validation"] + 1
    if not any(found.values()):
        raise ValueError(
            f"{source} holds no pictures that are named as cats and dogs: it should hold files "
            f"such as {LAYOUTS}"
        )
    kept = {kind: [] for kind in CLASS_NAMES}
    left_out = []
    for kind, pictures in kept.items():
        with tqdm(total=wanted, desc=f"Preparing {kind}s", unit=" pictures") as bar:
            for name, picture in _decoded(opened, found[kind]):
                if isinstance(picture, str):
                    left_out.append({"file": name, "reason": picture})
                    continue
                pictures.append(picture)
                bar.update()
                if len(pictures) == wanted:
                    break
        if len(pictures) < least:
            raise ValueError(
                f"{source} holds {len(pictures):,} {kind}s that can be read, and at least "
                f"{least:,} are needed: give a whole archive, with files such as {LAYOUTS}"
            )
    return _store(source, kept, left_out)


def _store(source, kept, left_out):
    arrays, counts, start = {}, {}, 0
    for name, count in COUNTS.items():
        parts = [kept[kind][start : start + count] for kind in CLASS_NAMES]
        arrays[name] = np.stack([picture for part in parts for picture in part])
        counts[name] = [len(part) for part in parts]
        arrays[f"{name}_labels"] = np.repeat([0, 1], counts[name]).astype(np.uint8)
        start += count
    notes = {"source": Path(source).name, "counts": counts, "left_out": left_out}
    save_photographs(arrays, notes)
    return notes


def _decoded(opened, names):
    """Yield (name, picture or the reason why there is none), in order."""

    def decode(name):
        try:
            with opened(name) as file:
                return resize(load_photo(file), SIZE)
        except (ValueError, OSError, zipfile.BadZipFile) as problem:
            return _short(problem)

    # A few at a time: decoding runs beside reading, and memory stays small.
    step = 100
    with ThreadPoolExecutor() as workers:
        for start in range(0, len(names), step):
            some = names[start : start + step]
            yield from zip(some, workers.map(decode, some), strict=True)


def _short(problem):
    return " ".join(str(problem).split())[:200]


def main(words=None):
    """Download or take the photographs, prepare them, and say what was used."""
    parser = argparse.ArgumentParser(prog="start.py photos", description=__doc__.splitlines()[0])
    parser.add_argument("--from", dest="source", metavar="FILE_OR_FOLDER")
    parser.add_argument("--url", help="another address of the public archive")
    chosen = parser.parse_args(words)
    try:
        if chosen.source:
            source = chosen.source
        elif chosen.url:
            source = download(chosen.url, expected_bytes=None)
        else:
            source = download()
        notes = prepare(source)
    except (OSError, ValueError) as problem:
        print(f"photos: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    for row in notes["left_out"]:
        print(f"left out: {row['file']}: {row['reason']}")
    print(f"Prepared the photographs; left out {len(notes['left_out'])}:")
    for name, (cats, dogs) in notes["counts"].items():
        print(f"  {name:10}  {cats:5,} cats  {dogs:5,} dogs")
    print(f"They are in {photographs_folder()}, and every notebook now uses them.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
