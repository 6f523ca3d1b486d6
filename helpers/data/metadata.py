"""Takes away what a file says beside its pixels: a damaged word there costs no picture."""

import re

_PNG = b"\x89PNG\r\n\x1a\n"
# What a PNG's pixels need; all else is words about them.
_NEEDED = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
# In the list of what an AVIF holds: what a camera noted down, and XMP.
_NOTES = re.compile(rb"(infe.{8})(?:Exif|mime)", re.DOTALL)


def without_words(file, start):
    """The same picture without metadata, or None if the file is of no kind that stumbles over it.

    file: it, open for reading.
    start: its first bytes, 12 at least.
    """
    of_avif = start[4:12] in (b"ftypavif", b"ftypavis")
    if not (of_avif or start.startswith(_PNG)):
        return None
    file.seek(0)
    content = file.read()
    return _NOTES.sub(rb"\1skip", content) if of_avif else _png_of_pixels(content)


def _png_of_pixels(content):
    kept, place = [_PNG], len(_PNG)
    while place + 12 <= len(content):
        end = place + 12 + int.from_bytes(content[place : place + 4], "big")
        if content[place + 4 : place + 8] in _NEEDED:
            kept.append(content[place:end])
        place = end
    return b"".join(kept)
