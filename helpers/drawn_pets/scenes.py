"""The place behind the animal and the clutter around it, the same for cats and dogs."""

import numpy as np

from helpers.drawn_pets.canvas import ellipse, smooth_outline
from helpers.drawn_pets.colours import BRIGHT, COATS, jitter, mix, shade, with_grain

PLACES = ("room", "meadow", "wallpaper", "blanket", "dusk")


def paint_place(rng, canvas, place):
    """Paint the background, then up to seven pieces of clutter."""
    wall, floor, accent = (jitter(rng, BRIGHT[i]) for i in rng.choice(len(BRIGHT), 3, False))
    level = rng.uniform(0.45, 0.85)
    canvas.polygon([(0, 0), (1, 0), (1, 1), (0, 1)], mix(wall, (255, 255, 255), 0.25))
    if place == "room":
        _room(rng, canvas, level, floor, accent)
    elif place == "meadow":
        _meadow(rng, canvas, level, floor)
    elif place == "wallpaper":
        _wallpaper(rng, canvas, accent)
    elif place == "blanket":
        _blanket(rng, canvas, level, floor, accent)
    else:
        _dusk(rng, canvas, accent)
    for _ in range(rng.integers(1, 6)):
        paint_clutter(rng, canvas, rng.uniform(-0.05, 1.05, 2), rng.uniform(0.05, 0.16))
    canvas.picture.paste(with_grain(rng, canvas.picture, 3))


def paint_clutter(rng, canvas, centre, radius):
    """Paint one thing about radius large: ball, leaf, cushion, tent, ring, post.

    Coats lend it their colours as often as toys do, and some of it has the
    points and the drops that ears are made of.
    """
    if rng.random() < 0.5:
        colour = jitter(rng, list(COATS.values())[rng.integers(len(COATS))])
    else:
        colour = jitter(rng, BRIGHT[rng.integers(len(BRIGHT))])
    edge = shade(colour, 0.75)
    kind = rng.integers(6)
    angle = rng.uniform(-0.6, 0.6)
    if kind == 0:
        canvas.polygon(ellipse(centre, (radius, radius)), colour, edge=edge)
        inner = centre - np.array([0.3, 0.3]) * radius
        canvas.polygon(ellipse(inner, (radius / 4, radius / 4)), shade(colour, 1.2))
    elif kind == 1:
        leaf = np.array([(0, -1.4), (0.5, -0.3), (0.25, 0.9), (0, 1.3), (-0.25, 0.9), (-0.5, -0.3)])
        canvas.polygon(_place(smooth_outline(leaf), centre, radius, angle * 3), colour, edge=edge)
    elif kind == 2:
        cushion = np.array(
            [(-1, -0.8), (0, -0.68), (1, -0.8), (0.9, 0), (1, 0.8), (0, 0.7), (-1, 0.8), (-0.9, 0)]
        )
        canvas.polygon(_place(smooth_outline(cushion), centre, radius, angle), colour, edge=edge)
    elif kind == 3:
        tent = np.array([(-0.8, 0.8), (rng.uniform(-0.3, 0.3), -1.1), (0.8, 0.8)])
        canvas.polygon(_place(tent, centre, radius, angle), colour, edge=edge)
    elif kind == 4:
        canvas.polygon(ellipse(centre, (radius, radius)), colour, edge=edge)
        canvas.polygon(ellipse(centre, (radius * 0.55, radius * 0.55)), shade(colour, 0.55))
    else:
        post = np.array([(-0.25, -1.6), (0.25, -1.6), (0.25, 1.6), (-0.25, 1.6)])
        canvas.polygon(_place(post, centre, radius, angle), colour, edge=edge)


def _room(rng, canvas, level, floor, accent):
    canvas.polygon([(0, level), (1, level), (1, 1), (0, 1)], floor)
    canvas.polygon(
        [(0, level - 0.03), (1, level - 0.03), (1, level), (0, level)], shade(floor, 0.7)
    )
    left, top = rng.uniform(-0.1, 0.7), rng.uniform(-0.1, 0.2)
    wide, high = rng.uniform(0.2, 0.4, 2)
    corners = np.array([(0, 0), (1, 0), (1, 1), (0, 1)]) * (wide, high) + (left, top)
    canvas.polygon(corners, accent, edge=shade(accent, 0.6))
    middle = left + wide / 2
    canvas.line([(middle, top), (middle, top + high)], shade(accent, 0.6), 0.012)


def _meadow(rng, canvas, level, floor):
    green = mix(floor, (110, 150, 84), 0.7)
    hill = np.linspace(-0.2, 1.2, 9)
    rise = level - 0.12 + 0.08 * np.sin(hill * rng.uniform(3, 8) + rng.uniform(0, 6))
    canvas.polygon([*zip(hill, rise, strict=True), (1.2, 1.1), (-0.2, 1.1)], shade(green, 0.85))
    canvas.polygon([(0, level), (1, level), (1, 1), (0, 1)], green)
    for x in rng.uniform(0, 1, 40):
        y = rng.uniform(level, 1.05)
        tip = (x + rng.normal(0, 0.02), y - rng.uniform(0.03, 0.09))
        canvas.line([(x, y), tip], shade(green, rng.uniform(0.7, 1.25)), 0.008)


def _wallpaper(rng, canvas, accent):
    step = rng.uniform(0.09, 0.2)
    slant = rng.uniform(-0.4, 0.4)
    for x in np.arange(-0.5, 1.5, step):
        canvas.line([(x, 0), (x + slant, 1)], accent, step * rng.uniform(0.2, 0.45))


def _blanket(rng, canvas, level, floor, accent):
    level -= 0.25
    canvas.polygon([(0, level), (1, level - 0.1), (1, 1), (0, 1)], floor)
    for share in np.arange(0.1, 1, rng.uniform(0.14, 0.24)):
        y = level + (1 - level) * share
        canvas.line([(0, y), (1, y - 0.1)], accent, 0.02)
        canvas.line([(share, level), (share - 0.15, 1)], accent, 0.02)


def _dusk(rng, canvas, accent):
    for x, y in rng.uniform(0, 1, (14, 2)):
        radius = rng.uniform(0.03, 0.14)
        glow = mix(accent, (255, 236, 196), rng.uniform(0, 0.7))
        canvas.polygon(ellipse((x, y), (radius, radius)), glow)


def _place(points, centre, radius, angle):
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return points @ turn.T * radius + centre
