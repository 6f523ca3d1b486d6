"""What a file holds, told by its first bytes, whatever its name says."""

# How the names of picture files end.
ENDINGS = (".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".heic", ".heif", ".hif", ".avif",
           ".gif", ".bmp", ".tif", ".tiff", ".jp2")  # fmt: skip
# So many bytes are enough to tell.
FIRST = 256
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*",
             b"\0\0\0\x0cjP  ", b"\xff\x4f\xff\x51", b"8BPS", b"qoif")  # fmt: skip
# The brands of the container that films have, too.
_PHOTO_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif", b"avis")
# Bytes of a text, whatever its language.
_TEXT = bytes(byte for byte in range(9, 256) if byte in b"\t\n\f\r" or 32 <= byte != 127)
# What is given for a photo at times, and what to do about it.
_OTHERS = (
    (b"%PDF", "it is a PDF"),
    (b"PK\x03\x04", "it is a zip file"),
    (b"Rar!", "it is a packed file"),
    (b"7z\xbc\xaf", "it is a packed file"),
    (b"\x1aE\xdf\xa3", "it is a film"),
    (b"FUJIFILM", "it is a camera's raw file"),
)


def looks_like_picture(start):
    """Whether a file begins as pictures do.

    start: its first bytes, 32 at least.
    """
    return (
        start.startswith(_PICTURES)
        or (start[:4] == b"RIFF" and start[8:12] == b"WEBP")
        or (start[:2] == b"BM" and start[6:10] == bytes(4))
        or (start[4:8] == b"ftyp" and start[8:12] in _PHOTO_BRANDS)
    )


def what_else(start):
    """What a file is that is no picture, in words, or None.

    start: its first bytes, FIRST of them.
    """
    if not start.strip(b"\0"):
        return "the file is empty" if not start else "it holds nothing but zeros"
    for sign, words in _OTHERS:
        if start.startswith(sign):
            return words
    if start[4:8] == b"ftyp" and start[8:12] not in _PHOTO_BRANDS:
        return "it is a camera's raw file" if start[8:11] == b"crx" else "it is a film"
    text = start.lower().lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"<svg" in text:
        return "it is a drawing in SVG, which has no pixels"
    if text.startswith((b"<!doctype html", b"<html", b"<head")):
        return "it is a web page"
    if not looks_like_picture(start) and all(byte in _TEXT for byte in start):
        return "it holds text"
    return None
