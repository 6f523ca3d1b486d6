"""Coats and colours, which cats and dogs share, and the light they stand in."""

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageChops, ImageDraw

from helpers.drawn_pets.canvas import OVERSAMPLING, smooth_outline, thick_curve

COATS = {
    "black": (52, 48, 50),
    "charcoal": (92, 90, 96),
    "blue-grey": (128, 138, 152),
    "silver": (176, 176, 178),
    "white": (236, 232, 224),
    "cream": (232, 212, 172),
    "golden": (212, 166, 96),
    "ginger": (208, 128, 62),
    "brown": (142, 98, 62),
    "chocolate": (94, 62, 46),
}
PATTERNS = ("plain", "stripes", "patches", "speckles")
EYE_COLOURS = ((196, 158, 52), (126, 160, 74), (96, 66, 40), (112, 148, 176), (62, 44, 34))
NOSE_COLOURS = ((54, 44, 44), (96, 66, 58), (206, 136, 134))
BRIGHT = (
    (196, 84, 72), (222, 164, 74), (102, 146, 108), (86, 128, 168), (150, 112, 160),
    (226, 206, 170), (120, 92, 70), (206, 150, 150), (90, 100, 110), (240, 236, 226),
)  # fmt: skip


def shade(colour, factor):
    """A colour made darker (factor < 1) or lighter (factor > 1), 0 to 255."""
    return tuple(min(255.0, value * factor) for value in colour)


def mix(first, second, share):
    """A colour between two: share of the second, 0 to 1."""
    return tuple(a + (b - a) * share for a, b in zip(first, second, strict=True))


def jitter(rng, colour, spread=12):
    """A colour near the given one: lighter or darker, and a little off in hue."""
    change = rng.normal(0, spread) + rng.normal(0, spread / 3, 3)
    return tuple(np.clip(np.array(colour) + change, 0, 255))


@dataclass(frozen=True)
class Coat:
    """Fur, as images of the large size, and colours (red, green, blue)."""

    fur: Image.Image
    far_fur: Image.Image  # in the shade
    base: tuple
    edge: tuple
    ear: tuple
    muzzle: tuple
    chest: tuple
    eye: tuple
    nose: tuple
    blaze: tuple | None
    whisker: tuple


def choose_coat(rng, factors, large):
    """Colours for one animal and its fur, large pixels a side."""
    base = jitter(rng, COATS[factors.coat])
    light = sum(base) > 330
    second = mix(base, (30, 24, 22) if light else (235, 228, 215), rng.uniform(0.2, 0.6))
    fur = coat_texture(rng, large, base, factors.pattern, second)
    pale = (240, 232, 220)
    return Coat(
        fur=fur,
        far_fur=fur.point(lambda value: int(value * 0.86)),
        base=base,
        edge=shade(base, 0.62) if sum(base) > 200 else shade(base, 1.5),
        ear=mix(base, (214, 150, 140), rng.uniform(0.2, 0.7)),
        muzzle=mix(base, pale if rng.random() < 0.6 else second, rng.uniform(0, 0.8)),
        chest=mix(base, pale, rng.uniform(0, 0.8)),
        eye=jitter(rng, EYE_COLOURS[rng.integers(len(EYE_COLOURS))]),
        nose=jitter(rng, NOSE_COLOURS[rng.integers(len(NOSE_COLOURS))], 6),
        blaze=mix(base, pale, rng.uniform(0.4, 0.9)) if rng.random() < 0.3 else None,
        whisker=(245, 242, 236) if sum(base) < 420 else (90, 80, 76),
    )


def coat_texture(rng, large, base, pattern, second):
    """A sheet of fur to cut the animal from, an image (large, large)."""
    sheet = Image.new("RGB", (large, large), tuple(int(value) for value in base))
    draw = ImageDraw.Draw(sheet)
    fill = tuple(int(value) for value in second)
    if pattern == "stripes":
        slant = rng.uniform(-0.5, 0.5)
        step = rng.uniform(0.06, 0.11)
        for start in np.arange(-0.6, 1.6, step):
            along = np.linspace(0, 1, 9)
            wave = start + slant * (along - 0.5) + rng.normal(0, 0.008, 9)
            width = step * rng.uniform(0.2, 0.5) * np.sin(np.pi * (0.1 + 0.8 * along))
            stripe = thick_curve(np.stack([wave, along], axis=1), width)
            draw.polygon([tuple(p) for p in (stripe * large).tolist()], fill=fill)
    elif pattern == "patches":
        for _ in range(rng.integers(5, 10)):
            blob = _blob(rng, rng.uniform(0, 1, 2), rng.uniform(0.07, 0.2))
            draw.polygon([tuple(p) for p in (blob * large).tolist()], fill=fill)
    elif pattern == "speckles":
        for _ in range(rng.integers(60, 140)):
            x, y = rng.uniform(0, large, 2)
            radius = rng.uniform(0.006, 0.016) * large
            draw.ellipse([x - radius, y - radius, x + radius, y + radius], fill=fill)
    return with_grain(rng, sheet, 4)


def light_up(rng, picture, brightness):
    """Light a finished picture, (size, size, 3) uint8, from one side; add noise."""
    size = len(picture)
    turn = rng.uniform(0, 2 * np.pi)
    y, x = np.mgrid[-1 : 1 : size * 1j, -1 : 1 : size * 1j]
    slope = rng.uniform(0, 0.3)
    lamp = brightness * (1 + slope * (x * np.cos(turn) + y * np.sin(turn)))
    tint = 1 + rng.normal(0, 0.03, 3)
    lit = picture * lamp[..., None] * tint
    lit = lit + rng.normal(0, rng.uniform(0, 3), picture.shape)
    return np.clip(np.rint(lit), 0, 255).astype(np.uint8)


def with_grain(rng, image, strength):
    """The image with soft lighter and darker spots."""
    small = image.size[0] // (2 * OVERSAMPLING)
    grain = rng.normal(128, strength, (small, small)).clip(0, 255).astype(np.uint8)
    grain = Image.fromarray(grain).resize(image.size, Image.Resampling.BILINEAR)
    return ImageChops.add(image, Image.merge("RGB", [grain] * 3), 1, -128)


def _blob(rng, centre, radius):
    turn = np.linspace(0, 2 * np.pi, 8, endpoint=False)
    reach = radius * rng.uniform(0.6, 1.3, 8)
    points = np.stack([np.cos(turn), np.sin(turn)], axis=1) * reach[:, None]
    return smooth_outline(points + centre)
