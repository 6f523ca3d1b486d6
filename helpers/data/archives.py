"""Pictures in a zip file or a folder, read without unpacking anything to disk."""

import stat
import zipfile
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

LARGEST_FILE = 50_000_000
LARGEST_ARCHIVE = 4_000_000_000


@dataclass(frozen=True)
class Files:
    """The files of one source: their names, with /, and what opens one for reading."""

    source: Path
    names: list[str]
    open: Callable


@contextmanager
def files_of(source):
    """Open a zip file or a folder, as Files.

    Raises FileNotFoundError if there is no source, ValueError if it is no
    whole archive, or one that would write outside its folder, holds links or
    is larger unpacked than 4 GB.
    """
    source = Path(source).expanduser()
    if not source.exists():
        raise FileNotFoundError(f"there is no {source}: give the path of an archive or a folder")
    if source.is_dir():
        found = {path.relative_to(source).as_posix(): path
                 for path in source.rglob("*") if path.is_file()}  # fmt: skip
        yield Files(source, sorted(found), lambda name: _within_limit(found[name]).open("rb"))
        return
    with _opened(source) as archive:
        members = {member.filename: member for member in archive.infolist() if not member.is_dir()}
        check_members(source, members.values())
        yield Files(source, list(members), lambda name: _member(archive, members[name]))


def check_members(source, members):
    """Raise ValueError unless every member of an archive is safe to take."""
    total = 0
    for member in members:
        name = PurePosixPath(member.filename.replace("\\", "/"))
        kind = stat.S_IFMT(member.external_attr >> 16)
        outside = name.is_absolute() or ".." in name.parts or ":" in name.parts[0]
        if outside or kind not in (0, stat.S_IFREG):
            what = "would be written outside its folder" if outside else "is a link or a device"
            raise ValueError(
                f"{source} is refused, and nothing was taken from it: its member "
                f"{member.filename!r} {what}, which no archive of pictures needs; give another one"
            )
        total += member.file_size
    if total > LARGEST_ARCHIVE:
        raise ValueError(
            f"{source} is refused, and nothing was taken from it: it says that it holds "
            f"{total:,} bytes, more than the {LARGEST_ARCHIVE:,} that are taken; give another one"
        )


def _opened(source):
    try:
        return zipfile.ZipFile(source)
    except Exception as problem:
        # zipfile raises nearly anything at damaged directories: struct.error, OverflowError, ...
        if isinstance(problem, OSError) and problem.errno:
            raise
        with source.open("rb") as file:
            begun = file.read(2) == b"PK"
        what = "is cut short or damaged" if begun else "is not a zip archive"
        raise ValueError(
            f"{source} {what}: give the .zip as it was downloaded, whole, or the folder that it "
            "was unpacked into"
        ) from None


def _member(archive, member):
    if member.flag_bits & 1:
        raise ValueError("it is locked with a password")
    if member.file_size > LARGEST_FILE:
        raise ValueError(f"its {member.file_size:,} bytes are too many for a picture")
    # What a member says of its size is not always so; zipfile stops there and compares the CRC.
    return archive.open(member)


def _within_limit(path):
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise ValueError(f"its {size:,} bytes are too many for a picture")
    return path
