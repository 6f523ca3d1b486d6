"""What there is to fetch, and whether it came whole."""

import hashlib
import zipfile
from dataclasses import dataclass

from helpers.data.archives import check_members
from helpers.data.splitting import find_pictures

# How a file begins that is what its kind says, and what to call it.
BEGINNINGS = {"zip": (b"PK", "archive"), "hdf5": (b"\x89H", "file of weights")}


@dataclass(frozen=True)
class Source:
    """A file on the network; size in bytes, checksums and pictures of each class, if known.

    kind: "zip", an archive of pictures, or "hdf5", weights as Keras keeps them.
    """

    url: str
    size: int | None = None
    sha256: str | None = None
    md5: str | None = None
    pictures: int | None = None
    kind: str = "zip"


def check(source, path):
    """Raise ValueError unless a file is the whole one that the source describes."""
    size = path.stat().st_size
    if source.size is not None and size != source.size:
        raise ValueError(f"has {size:,} bytes where {source.size:,} are right")
    for name in ("sha256", "md5"):
        right = getattr(source, name)
        if right is not None:
            with path.open("rb") as file:
                found = hashlib.file_digest(file, name).hexdigest()
            if found != right:
                raise ValueError(f"has the {name} {found[:12]}… where {right[:12]}… is right")
    if source.kind == "zip":
        _check_archive(source, path)


def _check_archive(source, path):
    try:
        with zipfile.ZipFile(path) as archive:
            check_members(path, archive.infolist())
            damaged = archive.testzip()
            counts = {kind: len(names) for kind, names in find_pictures(archive.namelist()).items()}
    except ValueError:
        raise
    except Exception as problem:
        # zipfile raises nearly anything at damaged archives: struct.error, zlib.error, ...
        reason = " ".join(str(problem).split())[:200] or type(problem).__name__
        raise ValueError(f"is not a whole zip archive ({reason})") from None
    if damaged:
        raise ValueError(f"is damaged at its member {damaged}")
    if source.pictures is not None and set(counts.values()) != {source.pictures}:
        raise ValueError(
            f"holds {counts['cat']:,} cats and {counts['dog']:,} dogs where {source.pictures:,} of "
            "each are right"
        )
