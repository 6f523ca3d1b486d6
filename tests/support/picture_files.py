"""Picture files of every kind that people have, made here, and what is drawn on them."""

import numpy as np
from PIL import Image
from skimage.color import lab2rgb

from tests.support.icc import cmyk_profile, in_srgb, rgb_profile
from tests.support.quarters import (
    COLOURS,
    GREY,
    GREYS,
    HEIGHT,
    PICTURE,
    WIDTH,
    drawn,
    on_grey,
    saved,
    tiff,
    with_alpha,
)


def turned(kind, number, **options):
    """A file that says how its camera was held, and stores the picture so."""
    turns = {
        1: [], 2: [Image.Transpose.FLIP_LEFT_RIGHT], 3: [Image.Transpose.ROTATE_180],
        4: [Image.Transpose.FLIP_TOP_BOTTOM], 5: [Image.Transpose.TRANSPOSE],
        6: [Image.Transpose.ROTATE_90], 7: [Image.Transpose.TRANSVERSE],
        8: [Image.Transpose.ROTATE_270],
    }  # fmt: skip
    picture = PICTURE
    for turn in turns[number]:
        picture = picture.transpose(turn)
    return saved(picture, kind, exif=held(number), **options)


def held(number):
    """What a camera notes down of how it was held."""
    exif = Image.Exif()
    exif[0x0112] = number
    return exif


def pressed():
    """A CMYK picture of four inks with the press's profile: its file, and what it shows."""
    inks = np.eye(4, dtype=np.uint8) * 255
    mixtures = [[bool(place & bit) for bit in (8, 4, 2, 1)] for place in range(16)]
    labs = [((95 - 30 * cyan - 25 * magenta - 5 * yellow) * (1 - 0.9 * black),
             (60 * magenta - 30 * cyan) * (not black),
             (80 * yellow - 5 * magenta - 40 * cyan) * (not black))
            for cyan, magenta, yellow, black in mixtures]  # fmt: skip
    pure = [labs[place] for place in (8, 4, 2, 1)]
    picture = Image.frombytes("CMYK", (WIDTH, HEIGHT), drawn(inks).tobytes())
    content = saved(picture, "TIFF", icc_profile=cmyk_profile(labs))
    return content, lab2rgb(np.array(pure, float)) * 255


def animated(kind, **options):
    later = Image.new("RGB", PICTURE.size, "yellow")
    return saved(PICTURE, kind, save_all=True, append_images=[later], **options)


def lenses():
    """{what a phone, a scanner or a program saves: (its bytes, its four quarters, how near)}."""
    sixteen, fractions = GREYS * 257, GREYS / 255
    wide = (drawn(COLOURS) * 257).astype(np.uint16)
    half = COLOURS / 255
    files = {
        f"held {number}": (turned("JPEG", number, quality=95, subsampling=0), COLOURS, 4)
        for number in range(1, 9)
    }
    for kind, options in {"PNG": {}, "WEBP": {"lossless": True}, "TIFF": {},
                          "AVIF": {"quality": 95}}.items():  # fmt: skip
        files[f"turned {kind}"] = (turned(kind, 6, **options), COLOURS, 5)
    for kind in ("PNG", "BMP", "TIFF", "GIF", "PPM", "TGA", "JPEG2000", "SGI", "PCX"):
        files[kind] = (saved(PICTURE, kind), COLOURS, 3)
    heic = saved(PICTURE, "HEIF", quality=90)
    levels = {
        "16 bits": drawn(sixteen).astype(np.uint16), "32 bits": drawn(GREYS).astype(np.uint32),
        "32 bits to 65,535": drawn(sixteen).astype(np.int32),
        "fractions": drawn(fractions).astype(np.float32), "long fractions": drawn(fractions),
        "short fractions": drawn(fractions).astype(np.float16),
        "fractions to 255": drawn(GREYS).astype(np.float32),
        "fractions to 65,535": drawn(sixteen).astype(np.float32),
    }  # fmt: skip
    for name, values in levels.items():
        for white, ground in (("minisblack", GREYS), ("miniswhite", 255 - GREYS)):
            files[f"TIFF {name} {white}"] = (tiff(values, photometric=white), ground, 1)
    return files | {
        "JPEG progressive": (saved(PICTURE, "JPEG", progressive=True), COLOURS, 4),
        "JPEG grey": (saved(GREY, "JPEG"), GREYS, 2),
        "JPEG CMYK": (saved(PICTURE.convert("CMYK"), "JPEG", quality=98), COLOURS, 4),
        "HEIC": (heic, COLOURS, 5),
        # Its pixels are upright by its own rule, whatever the words of its camera say.
        "HEIC held 6": (saved(PICTURE, "HEIF", quality=100, exif=held(6)), COLOURS, 5),
        "HEIC transparent": (saved(with_alpha(PICTURE), "HEIF", quality=100), on_grey(COLOURS), 8),
        "HEIC wide": (saved(PICTURE, "HEIF", quality=100, icc_profile=rgb_profile("Display P3")),
                      [in_srgb(each, "Display P3") for each in COLOURS], 6),
        "AVIF": (saved(PICTURE, "AVIF", quality=95), COLOURS, 5),
        "AVIF transparent": (saved(with_alpha(PICTURE), "AVIF", quality=100), on_grey(COLOURS), 8),
        "AVIF with broken notes": (
            saved(PICTURE, "AVIF", quality=95, exif=held(1)).replace(b"MM\0*", b"Mm\0*"),
            COLOURS, 5),
        "WebP": (saved(PICTURE, "WEBP", quality=95), COLOURS, 8),
        "WebP transparent": (saved(with_alpha(PICTURE), "WEBP", lossless=True, exact=True),
                             on_grey(COLOURS), 2),
        "WebP that moves": (animated("WEBP", lossless=True), COLOURS, 2),
        "GIF that moves": (animated("GIF"), COLOURS, 2),
        "PNG that moves": (animated("PNG"), COLOURS, 0),
        "TIFF of pages": (animated("TIFF"), COLOURS, 0),
        "JPEG wide": (saved(PICTURE, "JPEG", quality=98, subsampling=0,
                            icc_profile=rgb_profile("Adobe RGB (1998)")),
                      [in_srgb(each, "Adobe RGB (1998)") for each in COLOURS], 6),
        "PNG wide": (saved(PICTURE, "PNG", icc_profile=rgb_profile("Display P3")),
                     [in_srgb(each, "Display P3") for each in COLOURS], 2),
        "PNG sRGB": (saved(PICTURE, "PNG", icc_profile=rgb_profile("sRGB")), COLOURS, 0),
        "CMYK of a press": (*pressed(), 12),
        "TIFF LAB": (saved(Image.merge("LAB", [GREY] + [Image.new("L", GREY.size, 128)] * 2),
                           "TIFF"), lab2rgb([(level / 2.55, 0, 0) for level in GREYS]) * 255, 3),
        "TIFF 16 bits colour": (tiff(wide, photometric="rgb"), COLOURS, 1),
        "TIFF 16 bits apart": (tiff(np.moveaxis(wide, 2, 0).copy(), photometric="rgb",
                                    planarconfig="separate"), COLOURS, 1),
        "TIFF fractions colour": (tiff(drawn(half).astype(np.float32), photometric="rgb"),
                                  COLOURS, 1),
        "TIFF other end first": (tiff(levels["16 bits"], byteorder=">"), GREYS, 1),
        "TIFF black and white": (saved(GREY.point(lambda level: 255 * (level > 128)).convert("1"),
                                       "TIFF", compression="group4"), [0, 0, 255, 255], 0),
        "PGM 16 bits": (b"P5 48 32 65535\n" + levels["16 bits"].astype(">u2").tobytes(), GREYS, 1),
    }  # fmt: skip
