"""Pictures in a zip file or a folder, read without unpacking them to disk."""

import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from helpers.data.paths import given, printable
from helpers.data.signatures import ENDINGS
from helpers.data.zips import LARGEST_ARCHIVE, check_members, hindrance, members_of, opened_zip

LARGEST_FILE = 50_000_000


@dataclass(frozen=True)
class Files:
    """The files of a zip file or a folder.

    path: where it is.
    names: of its files, with /, as they can be printed.
    open: a function of a name that opens one for reading; it raises ValueError for one that is
        locked, packed in a way that is not known here, or larger than largest, its second
        argument, 50 MB if not given.
    """

    path: Path
    names: list[str]
    open: Callable


@contextmanager
def files_of(path, nested=False):
    """Open a zip file or a folder, as Files.

    path: of either.
    nested: whether to look for pictures in a zip file that lies in it, the only one or one named
        train.zip, where there are none beside it. That one is copied to a temporary file.
    Raises FileNotFoundError if there is nothing at path, ValueError if it is no whole archive, or
    one that would write outside its folder, holds links, is larger unpacked than 4 GB, or is
    packed in a way that Python cannot unpack.
    """
    path = given(path, "an archive or a folder")
    if not path.exists():
        raise FileNotFoundError(
            f"there is no {printable(path)}: give the path of an archive or a folder"
        )
    with ExitStack() as opened:
        if path.is_dir():
            files = _in_folder(path)
        else:
            files = _in_archive(path, path.open("rb"), printable(path), opened)
        inner = _archive_among(files.names) if nested else None
        if inner is not None:
            name = f"{printable(path)}: {inner}"
            files = _in_archive(path, _copied(files, inner, name), name, opened)
        yield files


def _in_folder(path):
    found = {printable(file.relative_to(path).as_posix()): file for file in _files_below(path)}

    def open_file(name, largest=LARGEST_FILE):
        if not found[name].exists():
            raise ValueError("it is a link that leads nowhere")
        _check_size(found[name].stat().st_size, largest)
        return found[name].open("rb")

    return Files(path, sorted(found), open_file)


def _files_below(path):
    """Every file in a folder, in what its links lead to as well, each folder once."""
    waiting, seen = [path], set()
    while waiting:
        for folder, inside, names in os.walk(waiting.pop(0)):
            real = os.path.realpath(folder)
            if real in seen:
                # Links may lead in a circle.
                inside.clear()
                continue
            seen.add(real)
            folder = Path(folder)
            waiting += sorted(folder / name for name in inside if (folder / name).is_symlink())
            yield from (folder / name for name in names
                        if (folder / name).is_file() or (folder / name).is_symlink())  # fmt: skip


def _in_archive(path, file, name, opened):
    archive = opened.enter_context(opened_zip(opened.enter_context(file), name))
    check_members(name, archive.infolist())
    members = members_of(archive)

    def open_member(name, largest=LARGEST_FILE):
        if hindrance(members[name]):
            raise ValueError(f"it {hindrance(members[name])}")
        # What a member says of its size is not always so; zipfile stops there, compares the CRC.
        _check_size(members[name].file_size, largest)
        return archive.open(members[name])

    return Files(path, list(members), open_member)


def _copied(files, inner, name):
    """A temporary copy of an archive in an archive: in place, each picture would unpack it anew."""
    with ExitStack() as unfinished:
        copy = unfinished.enter_context(tempfile.TemporaryFile())
        try:
            with files.open(inner, LARGEST_ARCHIVE) as packed:
                shutil.copyfileobj(packed, copy, 1 << 20)
        except Exception as problem:
            # A damaged member makes zipfile raise nearly anything: zlib.error, EOFError, ...
            reason = " ".join(str(problem).split())[:200] or type(problem).__name__
            raise ValueError(
                f"{name} cannot be read ({reason}): unpack it, and give the folder"
            ) from None
        unfinished.pop_all()
        return copy


def _archive_among(names):
    """The one zip file that must be meant where there is no picture, or None."""
    if any(name.lower().endswith(ENDINGS) for name in names):
        return None
    last = {name: PurePosixPath(name).name.lower() for name in names}
    packed = [name for name in names if last[name].endswith(".zip") and last[name][0] != "."]
    candidates = [name for name in packed if last[name] == "train.zip"] or packed
    return candidates[0] if len(candidates) == 1 else None


def _check_size(size, largest):
    if size > largest:
        raise ValueError(f"its {size:,} bytes are more than the {largest:,} that are taken")
