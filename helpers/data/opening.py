"""Opens a picture file of any kind: what it is, upright, and one sentence where it is none."""

import functools
import io
import os
import warnings
from contextlib import nullcontext, suppress
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from helpers.data.colours import in_colour, widen_key
from helpers.data.metadata import without_words
from helpers.data.paths import given, nowhere, printable
from helpers.data.signatures import FIRST, what_else
from helpers.data.tiffs import is_tiff, misread, tiff_of_numbers

_WANTED = "give a whole JPEG, PNG, WebP or HEIC file"
LARGEST_PICTURE = 100_000_000
# Programs that Pillow starts for a format, as for EPS, are not for files from anywhere.
FORMATS = ("JPEG", "PNG", "WEBP", "HEIF", "AVIF", "GIF", "BMP", "DIB", "TIFF", "JPEG2000",
           "ICO", "ICNS", "PPM", "TGA", "PCX", "PSD", "QOI", "SGI", "DDS")  # fmt: skip
# Pillow warns of odd metadata, which does not touch the pixels, and of pictures
# that are large, for which there is a limit here.
warnings.filterwarnings("ignore", module=r"PIL\.")


class NoPicture(ValueError):
    """Raised past the general case: its sentence is ready.

    reason: the same in few words, without the file's name.
    """

    def __init__(self, name, reason, mend):
        super().__init__(f"{name} {reason}: {mend}")
        self.reason = reason


def opened(source, at_least=None):
    """Open a picture file: decoded in full, upright, in colour.

    source: a path, an open binary file, or a file's bytes.
    at_least: pixels a side that are enough, or None for all.
    Returns a PIL image, RGB.
    Raises FileNotFoundError if there is none, ValueError if it is no picture.
    """
    source, name = _named(source)
    try:
        with source.open("rb") if isinstance(source, Path) else nullcontext(source) as file:
            return _opened(file, name, at_least)
    except FileNotFoundError:
        raise nowhere(source, "file") from None
    except MemoryError:
        raise NoPicture(name, "needs more memory than there is", "give a smaller copy") from None
    except OSError as problem:
        reason = problem.strerror or "it cannot be opened"
        raise NoPicture(name, f"cannot be read as a picture ({reason})", _WANTED) from None


def _opened(file, name, at_least):
    try:
        return _decoded(file, name, at_least)
    except (NoPicture, MemoryError):
        raise
    except Exception as first:
        # Pillow's readers raise nearly anything at damaged files: struct.error, KeyError, ...
        problem = first
    file.seek(0)
    start = file.read(FIRST)
    try:
        bare = without_words(file, start)
        if bare is not None:
            return _decoded(io.BytesIO(bare), name, at_least)
        # Only what Pillow cannot identify: of a TIFF that is cut short it would be lenient.
        if is_tiff(start) and isinstance(problem, UnidentifiedImageError):
            return in_colour(tiff_of_numbers(file, functools.partial(_check_size, name)))
    except (NoPicture, MemoryError):
        raise
    except Exception:
        # The first reason stands.
        pass
    reason = what_else(start) or _reason(problem)
    raise NoPicture(name, f"cannot be read as a picture ({reason})", _WANTED) from None


def _named(source):
    """What to open, and its name for a message."""
    if isinstance(source, (bytes, bytearray, memoryview)):
        return io.BytesIO(source), "the picture"
    if not hasattr(source, "read"):
        path = given(source, "a picture file")
        if path.is_dir():
            raise ValueError(
                f"{printable(path)} is a folder, where a picture file is wanted: give one that "
                "lies in it"
            )
        return path, printable(path)
    name = getattr(source, "name", None)
    name = printable(name) if isinstance(name, (str, os.PathLike)) else "the picture"
    if isinstance(source, io.TextIOBase):
        raise ValueError(f'{name} was opened as text: open it with open(…, "rb")')
    return source, name


def _decoded(file, name, at_least):
    try:
        picture = Image.open(file, formats=_formats())
    except Image.DecompressionBombError:
        raise _too_large(name, "too many") from None
    _check_size(name, *picture.size)
    if picture.format == "TIFF" and misread(picture):
        raise UnidentifiedImageError
    if at_least is not None:
        picture.draft("RGB", (at_least, at_least))
    widen_key(picture)
    picture.load()
    with suppress(Exception):
        ImageOps.exif_transpose(picture, in_place=True)
    return in_colour(picture)


def _check_size(name, width, height):
    if width * height > LARGEST_PICTURE:
        raise _too_large(name, f"{width}×{height}")


def _too_large(name, what):
    reason = f"has {what} pixels, more than the {LARGEST_PICTURE:,} that are read here"
    return NoPicture(name, reason, "make a smaller copy and load that")


@functools.cache
def _formats():
    """Those that are known on this machine."""
    # Not at the top: most lessons open no picture file, and it takes a tenth of a second.
    from pillow_heif import register_heif_opener

    register_heif_opener()
    Image.init()
    return [name for name in FORMATS if name in Image.OPEN]


def _reason(problem):
    """Why a file is no picture, in words for whoever took it."""
    if isinstance(problem, UnidentifiedImageError):
        return "it begins as no picture does, or is damaged"
    if "truncated" in str(problem) or isinstance(problem, EOFError):
        return "its end is missing"
    return "it is damaged"
