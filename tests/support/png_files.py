"""PNGs chunk by chunk: of bits that Pillow does not write, and with words that are damaged."""

import struct
import zlib

import numpy as np

from tests.support.quarters import (
    ALPHA,
    COLOURS,
    GREY,
    GREYS,
    GROUND,
    PICTURE,
    drawn,
    on_grey,
    paletted,
    saved,
    with_alpha,
)

SIGNATURE = b"\x89PNG\r\n\x1a\n"
# The kinds of colour, by number of channels.
_KINDS = {1: 0, 2: 4, 3: 2, 4: 6}


def chunk(kind, content, crc=None):
    """One chunk of a PNG.

    kind: four letters.
    content: bytes.
    crc: its checksum, or None for the right one.
    """
    right = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(
        ">I", right if crc is None else crc)  # fmt: skip


def png(values, bits, *chunks):
    """A PNG of numbers of any bits.

    values: (height, width) or (height, width, channels), from 0 to what the bits hold.
    bits: of each number: 2, 4, 8 or 16.
    chunks: to stand before the pixels.
    """
    height, width = values.shape[:2]
    channels = 1 if values.ndim == 2 else values.shape[2]
    numbers = values.reshape(height, -1)
    if bits == 16:
        rows = [row.astype(">u2").tobytes() for row in numbers]
    elif bits == 8:
        rows = [row.astype(np.uint8).tobytes() for row in numbers]
    else:
        places = np.arange(bits)[::-1]
        rows = [np.packbits((row[:, None] >> places) & 1).tobytes() for row in numbers]
    head = struct.pack(">IIBBBBB", width, height, bits, _KINDS[channels], 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows))
    return b"".join([SIGNATURE, chunk(b"IHDR", head), *chunks, chunk(b"IDAT", pixels),
                     chunk(b"IEND", b"")])  # fmt: skip


def pngs():
    """{what a program saves: (its bytes, its four quarters, how near)}: every depth, every way to
    be transparent, every damage beside the pixels."""
    sixteen = drawn(GREYS * 257)
    few = np.array([0, 5, 10, 15])
    hidden = [GROUND, *GREYS[1:]]
    first = np.vstack([[GROUND] * 3, COLOURS[1:]])
    whole = saved(PICTURE, "PNG")
    after = 33  # the signature and the first chunk
    words = {
        "a broken eXIf": chunk(b"eXIf", b"MM\0*\0\0\0\xff junk"),
        "a broken profile": chunk(b"iCCP", b"ICC\0\0junk"),
        "a broken checksum": chunk(b"tEXt", b"Title\0cat", crc=1),
        "words without end": chunk(b"zTXt", b"Comment\0\0" + saved(PICTURE, "PNG")),
        "broken sizes": chunk(b"pHYs", b"\0"),
    }
    palette = paletted()
    rgba = np.dstack([drawn(COLOURS), drawn(ALPHA)])
    files = {f"PNG with {name}": (whole[:after] + words[name] + whole[after:], COLOURS, 0)
             for name in words}  # fmt: skip
    return files | {
        "PNG 1 bit": (saved(GREY.point(lambda level: 255 * (level > 128)).convert("1"), "PNG"),
                      [0, 0, 255, 255], 0),
        "PNG 4 bits": (png(drawn(few), 4), few * 17, 0),
        "PNG 4 bits, 0 hidden": (png(drawn(few), 4, chunk(b"tRNS", b"\0\x05")),
                                 [0, GROUND, 170, 255], 0),
        "PNG grey": (saved(GREY, "PNG"), GREYS, 0),
        "PNG grey, one hidden": (png(drawn(GREYS), 8, chunk(b"tRNS", bytes([0, 20]))), hidden, 0),
        "PNG grey with alpha": (saved(with_alpha(GREY), "PNG"), on_grey(GREYS), 1),
        "PNG 16 bits": (png(sixteen, 16), GREYS, 0),
        "PNG 16 bits, one hidden": (png(sixteen, 16, chunk(b"tRNS", bytes([20, 20]))), hidden, 0),
        "PNG 16 bits with alpha": (png(np.dstack([sixteen, drawn(ALPHA * 257)]), 16),
                                   on_grey(GREYS), 1),
        "PNG 16 bits colour": (png(drawn(COLOURS) * 257, 16), COLOURS, 0),
        "PNG 16 bits colour, one hidden": (
            png(drawn(COLOURS) * 257, 16, chunk(b"tRNS", (COLOURS[0] * 257).astype(">u2")
                                                .tobytes())), first, 0),
        "PNG 16 bits colour with alpha": (png(rgba * 257, 16), on_grey(COLOURS), 1),
        "PNG palette": (saved(palette, "PNG"), COLOURS, 0),
        "PNG palette, one hidden": (saved(palette, "PNG", transparency=0), first, 0),
        "PNG palette with alpha": (saved(palette, "PNG", transparency=bytes(ALPHA.tolist())),
                                   on_grey(COLOURS), 1),
        "PNG colour, one hidden": (saved(PICTURE, "PNG", transparency=tuple(COLOURS[0].tolist())),
                                   first, 0),
        "PNG with alpha": (saved(with_alpha(PICTURE), "PNG"), on_grey(COLOURS), 1),
        "GIF, one hidden": (saved(palette, "GIF", transparency=0), first, 0),
        "TIFF with alpha": (saved(with_alpha(PICTURE), "TIFF"), on_grey(COLOURS), 1),
    }  # fmt: skip
