"""Natural furs, the colours of rooms and things, and how colours are mixed."""

import numpy as np

COATS = {
    "black": (58, 54, 56),
    "charcoal": (92, 90, 94),
    "blue-grey": (130, 136, 146),
    "silver": (178, 176, 174),
    "white": (236, 232, 224),
    "cream": (230, 210, 174),
    "golden": (212, 166, 100),
    "ginger": (206, 132, 70),
    "brown": (142, 100, 66),
    "chocolate": (98, 68, 52),
}
EYE_COLOURS = {
    "green": (132, 162, 80),
    "yellow": (210, 172, 62),
    "blue": (122, 156, 182),
    "copper": (190, 120, 54),
    "brown": (122, 80, 50),
}
TONGUE = (216, 112, 118)
NOSE_COLOURS = ((54, 44, 44), (92, 64, 58), (200, 132, 128))
BRIGHT = (
    (184, 92, 78), (214, 168, 92), (112, 146, 112), (98, 132, 164), (140, 116, 146),
    (222, 206, 174), (128, 102, 80), (202, 158, 150), (102, 112, 120), (232, 228, 218),
)  # fmt: skip


def shade(colour, factor):
    """A colour made darker (factor < 1) or lighter (factor > 1), 0 to 255."""
    return tuple(min(255.0, value * factor) for value in colour)


def mix(first, second, share):
    """A colour between two: share of the second, 0 to 1."""
    return tuple(a + (b - a) * share for a, b in zip(first, second, strict=True))


def jitter(chances, colour, spread=10):
    """A colour near the given one: lighter or darker, and a little warmer or cooler."""
    light, warm = float(chances.bell(spread)), float(chances.bell(spread / 4))
    return tuple(float(np.clip(value + light + warm * share, 0, 255))
                 for value, share in zip(colour, (1, 0, -1), strict=True))  # fmt: skip


def is_light(colour):
    """Whether a colour is nearer to white than to black."""
    return sum(colour) > 330
