"""Coats, which cats and dogs share, and the light they stand in."""

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageChops, ImageDraw

from helpers.drawn_pets.canvas import OVERSAMPLING, smooth_outline
from helpers.drawn_pets.colours import (
    COATS,
    NOSE_COLOURS,
    is_light,
    jitter,
    mix,
    shade,
)

PATTERNS = ("plain", "stripes", "patches", "speckles")


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
    nose: tuple
    blaze: tuple | None
    blaze_width: float
    whisker: tuple
    stripe: tuple | None  # of the bars on a tabby or brindle coat


def choose_coat(chances, factors, large):
    """Colours for one animal and its fur, large pixels a side."""
    base = jitter(chances, COATS[factors.coat])
    dark, pale = (44, 34, 28), (240, 232, 220)
    share = chances.uniform()
    second = (
        mix(base, dark, 0.2 + 0.3 * share)
        if is_light(base)
        else mix(base, pale, 0.15 + 0.2 * share)
    )
    fur = coat_texture(chances, large, base, factors.pattern, second)
    # Seen from the front, a muzzle shows by its colour alone.
    masked = chances.happens(0.3) and is_light(base)
    muzzle = mix(base, dark if masked else pale, chances.uniform(0.4, 0.75))
    nose = jitter(chances, NOSE_COLOURS[0] if masked else chances.pick(NOSE_COLOURS), 6)
    return Coat(
        fur=fur,
        far_fur=fur.point(lambda value: value * 110 // 128),
        base=base,
        edge=shade(base, 0.62) if sum(base) > 240 else mix(base, (176, 170, 164), 0.42),
        ear=mix(base, (214, 150, 140), chances.uniform(0.25, 0.65)),
        muzzle=muzzle,
        chest=mix(base, pale, chances.uniform(0, 0.6)),
        nose=nose,
        blaze=mix(base, pale, chances.uniform(0.4, 0.9)) if chances.happens(0.3) else None,
        blaze_width=chances.uniform(0.08, 0.16),
        whisker=mix(base, (252, 250, 246), 0.8)
        if sum(base) < 480
        else mix(base, (70, 60, 54), 0.6),
        stripe=mix(base, second, 0.75) if factors.pattern == "stripes" else None,
    )


def coat_texture(chances, large, base, pattern, second):
    """A sheet of fur to cut the animal from, an image (large, large)."""
    sheet = Image.new("RGB", (large, large), tuple(round(value) for value in base))
    draw = ImageDraw.Draw(sheet)
    fill = tuple(round(value) for value in second)
    if pattern == "patches":
        for _ in range(5 + chances.below(4)):
            blob = _blob(chances, chances.uniform(0, 1, 2), chances.uniform(0.08, 0.19))
            draw.polygon([tuple(p) for p in np.rint(blob * large).astype(int).tolist()], fill=fill)
    elif pattern == "speckles":
        for _ in range(50 + chances.below(60)):
            x, y = np.rint(chances.uniform(0, large, 2)).astype(int).tolist()
            radius = round(chances.uniform(0.005, 0.012) * large)
            soft = tuple(round(value) for value in mix(base, second, chances.uniform(0.3, 0.8)))
            draw.ellipse([x - radius, y - radius, x + radius, y + radius], fill=soft)
    return with_grain(chances, sheet, 3)


def light_up(chances, picture, brightness):
    """Light a finished picture, (size, size, 3) uint8, from one side; add noise."""
    size = len(picture)
    turn = chances.uniform(0, 2 * np.pi)
    y, x = np.mgrid[-1 : 1 : size * 1j, -1 : 1 : size * 1j]
    slope = chances.uniform(0, 0.25)
    lamp = brightness * (1 + slope * (x * np.cos(turn) + y * np.sin(turn)))
    warm = float(chances.bell(0.03))
    tint = np.array([1 + warm, 1, 1 - warm])
    noise = chances.uniform(0, 1.5) * chances.bell(size=picture.shape)
    # Products of rounded shares are exact, whatever the last digit of a sine.
    lit = picture * (np.rint(lamp[..., None] * tint * 4096) / 4096) + np.rint(noise * 64) / 64
    return np.clip(np.rint(lit), 0, 255).astype(np.uint8)


def with_grain(chances, image, strength):
    """The image with soft lighter and darker spots."""
    small = image.size[0] // (2 * OVERSAMPLING)
    grain = np.rint(128 + chances.bell(strength, (small, small))).astype(np.uint8)
    grain = Image.fromarray(grain).resize(image.size, Image.Resampling.BILINEAR)
    return ImageChops.add(image, Image.merge("RGB", [grain] * 3), 1, -128)


def _blob(chances, centre, radius):
    turn = np.linspace(0, 2 * np.pi, 8, endpoint=False)
    reach = radius * chances.uniform(0.6, 1.3, 8)
    points = np.stack([np.cos(turn), np.sin(turn)], axis=1) * reach[:, None]
    return smooth_outline(points + centre)
