"""Turns pictures of every mode into red, green and blue from 0 to 255, as sRGB has them."""

import io
import warnings
from contextlib import suppress

import numpy as np
from PIL import Image, ImageCms

# The grey that lies behind what is transparent. On white a white cat would vanish, on black a
# black one, and no picture that a network learned from is darker or lighter than this by much.
GROUND = 128
# Where the numbers of 32 bits and of fractions end: at the first of these that none exceeds.
_ENDS = (1, 255, 65_535)
_SRGB = ImageCms.createProfile("sRGB")


def in_colour(picture):
    """Turn a picture into RGB: scaled, its colours those of sRGB, laid on grey.

    picture: a decoded PIL image. Numbers of 16 bits are scaled from 65,535, others that do not
        end at 255 from 1, 255 or 65,535, or from the least to the greatest.
    Returns a PIL image.
    """
    profile = picture.info.get("icc_profile")
    colours, alpha = _apart(picture)
    colours = _in_srgb(_in_bytes(colours), profile)
    if alpha is None:
        return colours
    return Image.composite(colours, Image.new("RGB", colours.size, (GROUND,) * 3), alpha)


def stretched(values):
    """Scale numbers to end at 255, whatever they end at.

    values: whole or with fractions; where there are negative ones the least becomes 0, and what
        is no number becomes black.
    Returns the like, uint8.
    """
    finite = np.isfinite(values)
    values = np.where(finite, values, 0).astype(np.float64)
    least, most = values.min(initial=0, where=finite), values.max(initial=0, where=finite)
    end = next((end for end in _ENDS if most <= end), most) if least >= 0 else most
    return np.rint((values - least) * (255 / max(end - least, 1e-300))).clip(0, 255).astype("u1")


def widen_key(picture):
    """Bring the colour that a PNG names as transparent to the bits that its pixels get.

    picture: a PIL image that has not been decoded yet.
    """
    key = picture.info.get("transparency")
    if picture.format != "PNG" or key is None or isinstance(key, bytes) or not picture.tile:
        return
    raw = picture.tile[0][3]
    raw = raw[0] if isinstance(raw, tuple) else raw
    if raw.startswith("RGB;16"):
        picture.info["transparency"] = tuple(value >> 8 for value in key)
    elif raw in ("L;2", "L;4"):
        picture.info["transparency"] = key * {"L;2": 85, "L;4": 17}[raw]


def _apart(picture):
    """The colours of a picture, and how much of each pixel is to be seen, or None for all."""
    key = picture.info.get("transparency")
    mode = picture.mode
    if mode in ("La", "RGBa"):
        # Stored multiplied by their alpha.
        picture = picture.convert({"La": "LA", "RGBa": "RGBA"}[mode])
    elif mode in ("P", "PA"):
        seen = mode == "PA" or key is not None or picture.palette.mode == "RGBA"
        picture = picture.convert("RGBA" if seen else "RGB")
    if picture.mode in ("LA", "RGBA"):
        return picture.convert(picture.mode[:-1]), picture.getchannel("A")
    if key is None or mode not in ("1", "L", "RGB", "I;16", "I;16B", "I;16L"):
        return picture, None
    values = np.asarray(picture)
    hidden = (values == key).all(axis=2) if values.ndim == 3 else values == key
    return picture, Image.fromarray(np.where(hidden, 0, 255).astype(np.uint8))


def _in_bytes(picture):
    """The same with numbers that end at 255."""
    if picture.mode == "1":
        return picture.convert("L")
    if not picture.mode.startswith(("I", "F")):
        return picture
    values = np.asarray(picture)
    if picture.mode.startswith("I;16"):
        scaled = ((values.astype(np.uint32) + 128) // 257).astype(np.uint8)
    else:
        scaled = stretched(values)
    # Pillow turns these round where they have 8 bits only.
    white_is_zero = picture.format == "TIFF" and picture.tag_v2.get(262) == 0
    return Image.fromarray(255 - scaled if white_is_zero else scaled)


def _in_srgb(picture, profile):
    if profile:
        # What cannot be used is passed over: it is no part of the pixels.
        with suppress(Exception), warnings.catch_warnings(action="ignore"):
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            named = ImageCms.getProfileDescription(own).lower()
            if "srgb" not in named or "linear" in named:
                return ImageCms.profileToProfile(picture, own, _SRGB, outputMode="RGB")
    if picture.mode == "LAB":
        lab = ImageCms.createProfile("LAB")
        return ImageCms.profileToProfile(picture, lab, _SRGB, outputMode="RGB")
    return picture if picture.mode == "RGB" else picture.convert("RGB")
