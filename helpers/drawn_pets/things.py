"""What stands on the ground or hangs on a wall, the same for cats and dogs.

Coats lend it their colours as often as not, and some of it has the points and
the drops that ears are made of.
"""

import numpy as np

from helpers.drawn_pets.canvas import ellipse, smooth_outline
from helpers.drawn_pets.colours import BRIGHT, COATS, jitter, mix, shade

GREENS = ((104, 140, 84), (132, 152, 92), (86, 122, 92))


def paint_on_ground(chances, canvas, thing, where, sizes=(0.06, 0.14)):
    """Paint a ball, a cushion, a bowl, a plant in a pot, or a tent, from where it stands.

    sizes: of its radius, from least to most.
    """
    colour = jitter(chances, chances.pick(BRIGHT + tuple(COATS.values())))
    paint = {"ball": _ball, "cushion": _cushion, "bowl": _bowl, "plant": _plant, "tent": _tent}
    paint[thing](chances, canvas, np.array(where), chances.uniform(*sizes), colour)


def paint_on_wall(chances, canvas, colour):
    """Paint a window, a picture in its frame, or a string of pennants."""
    left, top = chances.uniform(-0.1, 0.75), chances.uniform(0.02, 0.16)
    wide, high = chances.uniform(0.18, 0.34), chances.uniform(0.18, 0.32)
    choice = chances.below(3)
    if choice == 2:
        return _pennants(chances, canvas, top)
    corners = np.array([(0, 0), (1, 0), (1, 1), (0, 1)])
    inside = (196, 214, 226) if choice == 0 else mix(colour, (240, 234, 222), 0.5)
    canvas.polygon(corners * (wide, high) + (left, top), shade(colour, 0.7))
    canvas.polygon((corners * 0.84 + 0.08) * (wide, high) + (left, top), inside)
    middle = np.array([left + wide / 2, top + high / 2])
    if choice == 0:
        frame = shade(colour, 0.7)
        canvas.line([(middle[0], top), (middle[0], top + high)], frame, 0.014)
        canvas.line([(left, middle[1]), (left + wide, middle[1])], frame, 0.014)
    else:
        hills = np.array([(-0.4, 0.4), (-0.15, -0.2), (0.05, 0.1), (0.2, -0.1), (0.4, 0.4)])
        canvas.polygon(hills * (wide, high) * 0.95 + middle, shade(colour, 0.85))
    return None


def _pennants(chances, canvas, top):
    sag = chances.uniform(0.02, 0.08)
    ends = np.linspace(-0.05, 1.05, 9)
    height = top + sag * (1 - (2 * ends - 1) ** 2)
    canvas.line(list(zip(ends, height, strict=True)), (120, 110, 104), 0.008)
    long = chances.uniform(0.1, 0.17)
    for number in range(8):
        colour = jitter(chances, chances.pick(BRIGHT))
        first, last = (ends[number], height[number]), (ends[number + 1], height[number + 1])
        low = ((first[0] + last[0]) / 2, (first[1] + last[1]) / 2 + long)
        canvas.polygon([first, last, low], colour)


def _ball(chances, canvas, where, radius, colour):
    radius *= 0.8
    middle = where - (0, radius)
    _shadow(canvas, where, radius)
    canvas.polygon(ellipse(middle, (radius, radius)), colour, edge=shade(colour, 0.75))
    canvas.polygon(ellipse(middle - 0.32 * radius, (radius / 4, radius / 4)), shade(colour, 1.2))


def _cushion(chances, canvas, where, radius, colour):
    outline = np.array([(-1, -0.7), (0, -0.6), (1, -0.7), (0.94, 0), (1, 0.7), (0, 0.62),
                        (-1, 0.7), (-0.94, 0)])  # fmt: skip
    _shadow(canvas, where, radius)
    outline = smooth_outline(outline * radius + where - (0, 0.68 * radius))
    canvas.polygon(outline, colour, edge=shade(colour, 0.75))


def _bowl(chances, canvas, where, radius, colour):
    _shadow(canvas, where, radius * 0.8)
    outline = np.array([(-1, -0.8), (1, -0.8), (0.7, 0), (-0.7, 0)])
    canvas.polygon(outline * radius + where, colour, edge=shade(colour, 0.75))
    rim = ellipse(where - (0, 0.8 * radius), (radius, radius * 0.28))
    canvas.polygon(rim, shade(colour, 0.6), edge=shade(colour, 0.9))


def _plant(chances, canvas, where, radius, colour):
    leaves(chances, canvas, where - (0, radius * 0.7), 5, 2.4 * radius, chances.pick(GREENS))
    pot = np.array([(-0.6, -0.9), (0.6, -0.9), (0.42, 0), (-0.42, 0)])
    canvas.polygon(pot * radius + where, colour, edge=shade(colour, 0.75))


def _tent(chances, canvas, where, radius, colour):
    radius *= 1.5
    outline = np.array([(-0.9, 0), (chances.uniform(-0.15, 0.15), -1.7), (0.9, 0)])
    canvas.polygon(outline * radius + where, colour, edge=shade(colour, 0.75))
    canvas.polygon(outline * 0.5 * radius + where, shade(colour, 0.5))


def leaves(chances, canvas, root, count, long, colour):
    """Paint pointed leaves that grow from a root, up to long."""
    leaf = np.array([(0, 0), (0.13, -0.35), (0.1, -0.75), (0, -1), (-0.1, -0.75), (-0.13, -0.35)])
    for angle in np.linspace(-0.9, 0.9, count):
        lean, reach = angle + float(chances.bell(0.15)), long * chances.uniform(0.7, 1)
        turn = np.array([[np.cos(lean), -np.sin(lean)], [np.sin(lean), np.cos(lean)]])
        green = shade(colour, chances.uniform(0.85, 1.15))
        outline = smooth_outline(leaf * reach @ turn.T + root)
        canvas.polygon(outline, green, edge=shade(green, 0.8))


def _shadow(canvas, where, radius):
    tone = canvas.picture.getpixel(canvas.nearest(where))
    canvas.polygon(ellipse(where, (radius * 0.95, radius * 0.2)), shade(tone, 0.8))
