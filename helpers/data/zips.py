"""Zip files: whether they are whole, and safe to take pictures from."""

import stat
import zipfile
from pathlib import PurePosixPath

from helpers.data.paths import printable

LARGEST_ARCHIVE = 4_000_000_000
# The ways to pack a member that Python can unpack; of the others, the names of some.
_KNOWN_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
_OTHER_PACKINGS = {9: "Deflate64", 93: "Zstandard", 95: "XZ", 96: "JPEG", 98: "PPMd"}


def check_members(name, members):
    """Check that every member of an archive is safe to take, and that most can be unpacked.

    name: what to call the archive in a message.
    members: its zipfile.ZipInfos.
    Raises ValueError.
    """
    refused, total = f"{name} is refused, and nothing was taken from it", 0
    for member in members:
        path = PurePosixPath(_name_of(member))
        kind = stat.S_IFMT(member.external_attr >> 16)
        outside = path.is_absolute() or ".." in path.parts or ":" in "".join(path.parts[:1])
        if outside or kind not in (0, stat.S_IFREG, stat.S_IFDIR):
            what = "would be written outside its folder" if outside else "is a link or a device"
            raise ValueError(
                f"{refused}: its member {member.filename!r} {what}, which no archive of pictures "
                "needs; give another one"
            )
        total += member.file_size
    if total > LARGEST_ARCHIVE:
        raise ValueError(
            f"{refused}: it says that it holds {total:,} bytes, more than the {LARGEST_ARCHIVE:,} "
            "that are taken; give another one"
        )
    # zipfile itself stumbles over a member without a name when it is asked whether it is a folder.
    files = [member for member in members if not _name_of(member).endswith("/")]
    hindered = [member for member in files if hindrance(member)]
    if len(hindered) > len(files) / 2:
        first = hindered[0]
        raise ValueError(
            f"{name} cannot be unpacked here: its member {first.filename!r} {hindrance(first)}; "
            "unpack it with the program that packed it and give the folder, or pack it anew as a "
            "plain zip"
        )


def check_archive(path):
    """Read an archive to its end, and compare the checksum of every member.

    path: of a zip file.
    Returns the names of its files.
    Raises ValueError, with a sentence that goes on behind the archive's name.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            check_members(printable(path), archive.infolist())
            damaged = archive.testzip()
            names = list(members_of(archive))
    except ValueError:
        raise
    except Exception as problem:
        # zipfile raises nearly anything at damaged archives: struct.error, zlib.error, ...
        reason = " ".join(str(problem).split())[:200] or type(problem).__name__
        raise ValueError(f"is not a whole zip archive ({reason})") from None
    if damaged:
        raise ValueError(f"is damaged at its member {damaged}")
    return names


def opened_zip(file, name):
    """Open a zip file.

    file: it, opened for reading.
    name: what to call it in a message.
    Returns a zipfile.ZipFile.
    Raises ValueError if it is none, or not whole.
    """
    try:
        return zipfile.ZipFile(file)
    except Exception as problem:
        # zipfile raises nearly anything at damaged directories: struct.error, OverflowError, ...
        if isinstance(problem, OSError) and problem.errno:
            raise
        file.seek(0)
        what = "is cut short or damaged" if file.read(2) == b"PK" else "is not a zip archive"
        raise ValueError(
            f"{name} {what}: give the .zip as it was downloaded, whole, or the folder that it "
            "was unpacked into"
        ) from None


def members_of(archive):
    """The files of an archive; a member that is named "." or not at all is none.

    archive: a zipfile.ZipFile.
    Returns {name with / between folders: zipfile.ZipInfo}.
    """
    named = {_name_of(member): member for member in archive.infolist()}
    return {name: member for name, member in named.items()
            if not name.endswith("/") and PurePosixPath(name).parts}  # fmt: skip


def _name_of(member):
    """A member's name with / between folders, as the standard has it, and not every program."""
    return member.filename.replace("\\", "/")


def hindrance(member):
    """Why a member cannot be unpacked here, or None.

    member: a zipfile.ZipInfo.
    """
    if member.flag_bits & 1:
        return "is locked with a password"
    if member.compress_type not in _KNOWN_PACKINGS:
        way = _OTHER_PACKINGS.get(member.compress_type, f"method {member.compress_type}")
        return f"is packed by {way}, which Python cannot unpack"
    return None
