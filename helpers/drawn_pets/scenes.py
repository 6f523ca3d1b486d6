"""The place behind the animal, the same for cats and dogs."""

import numpy as np

from helpers.drawn_pets.canvas import ellipse
from helpers.drawn_pets.coats import with_grain
from helpers.drawn_pets.colours import BRIGHT, jitter, mix, shade
from helpers.drawn_pets.things import paint_on_ground, paint_on_wall

PLACES = ("room", "meadow", "wallpaper", "blanket", "dusk")


def paint_place(chances, canvas, place):
    """Paint the background, and what stands, grows or hangs there."""
    wall, floor, accent = (jitter(chances, colour) for colour in chances.several(BRIGHT, 3))
    level = chances.uniform(0.5, 0.8)
    wall = mix(wall, (255, 255, 255), 0.3)
    canvas.polygon([(0, 0), (1, 0), (1, 1), (0, 1)], wall)
    paint = {"room": _room, "meadow": _meadow, "wallpaper": _wallpaper, "blanket": _blanket,
             "dusk": _dusk}[place]  # fmt: skip
    paint(chances, canvas, level, wall, floor, accent)
    canvas.picture.paste(with_grain(chances, canvas.picture, 3))


def _room(chances, canvas, level, wall, floor, accent):
    _floor(canvas, level, floor)
    paint_on_wall(chances, canvas, accent)
    _stand_about(chances, canvas, level, 1 + chances.below(3))


def _wallpaper(chances, canvas, level, wall, floor, accent):
    step, paper = chances.uniform(0.08, 0.16), mix(wall, accent, chances.uniform(0.25, 0.5))
    share = chances.uniform(0.3, 0.6)
    for x in np.arange(chances.uniform(-0.1, 0), 1.05, step):
        canvas.polygon([(x, 0), (x + step * share, 0), (x + step * share, 1), (x, 1)], paper)
    level = level + 0.1
    _floor(canvas, level, floor)
    paint_on_wall(chances, canvas, accent)
    _stand_about(chances, canvas, level, 1 + chances.below(2))


def _meadow(chances, canvas, level, wall, floor, accent):
    canvas.polygon([(0, 0), (1, 0), (1, 1), (0, 1)], mix((176, 204, 226), wall, 0.3))
    green = mix(floor, (114, 150, 88), 0.75)
    hill = np.linspace(-0.2, 1.2, 9)
    rise = level - 0.12 + 0.08 * np.sin(hill * chances.uniform(3, 8) + chances.uniform(0, 6))
    canvas.polygon([*zip(hill, rise, strict=True), (1.2, 1.1), (-0.2, 1.1)], shade(green, 0.88))
    canvas.polygon([(0, level), (1, level), (1, 1), (0, 1)], green)
    for x in chances.uniform(0, 1, 40):
        y = chances.uniform(level + 0.02, 1.05)
        tip = (x + float(chances.bell(0.02)), y - chances.uniform(0.03, 0.08))
        canvas.line([(x, y), tip], shade(green, chances.uniform(0.75, 1.2)), 0.008)
    _stand_about(chances, canvas, level, 3 + chances.below(3), ("plant", "plant", "ball"))


def _blanket(chances, canvas, level, wall, floor, accent):
    level -= 0.2
    check = mix(floor, accent, 0.6)
    canvas.polygon([(0, level), (1, level), (1, 1), (0, 1)], floor)
    for share in np.arange(0.08, 1, chances.uniform(0.14, 0.24)):
        y = level + (1 - level) * share
        canvas.line([(0, y), (1, y)], check, 0.018)
    for share in np.arange(-0.3, 1.3, chances.uniform(0.14, 0.24)):
        canvas.line([(share, level), (1.4 * share - 0.2, 1)], check, 0.018)
    if chances.happens(0.5):
        paint_on_wall(chances, canvas, accent)
    _stand_about(chances, canvas, level, 1 + chances.below(2), ("ball", "cushion", "bowl"))


def _dusk(chances, canvas, level, wall, floor, accent):
    canvas.polygon([(0, 0), (1, 0), (1, 1), (0, 1)], mix(wall, shade(accent, 0.6), 0.5))
    for x, y in chances.uniform(0, 1, (14, 2)):
        radius = chances.uniform(0.03, 0.13)
        glow = mix(mix(wall, accent, 0.4), (255, 236, 196), chances.uniform(0, 0.7))
        canvas.polygon(ellipse((x, y), (radius, radius)), glow)
    _floor(canvas, level + 0.1, shade(mix(floor, accent, 0.4), 0.8))


def _floor(canvas, level, colour):
    canvas.polygon([(0, level), (1, level), (1, 1), (0, 1)], colour)
    skirting = [(0, level - 0.03), (1, level - 0.03), (1, level), (0, level)]
    canvas.polygon(skirting, shade(colour, 0.72))


def _stand_about(
    chances, canvas, level, count, things=("ball", "cushion", "bowl", "plant", "tent")
):
    # What stands further up is further away, and is painted first.
    for ground in np.sort(chances.uniform(level + 0.04, level + 0.26, count)):
        where = (chances.uniform(0, 1), float(ground))
        paint_on_ground(chances, canvas, chances.pick(things), where)
