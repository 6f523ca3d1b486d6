"""The head, in three dimensions. Lengths are in half head heights.

Its features sit at a depth, so that a turned head moves the muzzle further
than the eyes, as it does in a photograph. Each feature has its place whatever
the others look like: one can be exchanged, and the others stay.
"""

import numpy as np

from helpers.drawn_pets.canvas import smooth_outline
from helpers.drawn_pets.ears import paint_ears
from helpers.drawn_pets.face import paint_eyes, paint_muzzle, paint_whiskers


def paint_head(chances, canvas, factors, shape, coat, left_out):
    """Paint ears, head, eyes, muzzle and whiskers, from back to front."""
    head = Head(factors)
    behind = shape.ear == "pointed"
    ears = chances["ears"] if "ears" not in left_out else None
    if ears and behind:
        paint_ears(ears, canvas, head, shape, coat)
    _paint_skull(canvas, head, shape, coat)
    if ears and not behind:
        paint_ears(ears, canvas, head, shape, coat)
    if "eyes" not in left_out:
        paint_eyes(chances["eyes"], canvas, head, shape, coat)
    if "muzzle" not in left_out:
        paint_muzzle(canvas, head, shape, coat)
    if "whiskers" not in left_out:
        paint_whiskers(chances["whiskers"], canvas, head, shape, coat)


class Head:
    """Turns head coordinates (right, down, towards the reader) into the picture's."""

    def __init__(self, factors):
        self.factors = factors
        self.cos_yaw, self.sin_yaw = np.cos(factors.yaw), np.sin(factors.yaw)
        self.cos_pitch, self.sin_pitch = np.cos(factors.pitch), np.sin(factors.pitch)

    def turn(self, points, depth):
        """Points (n, 2) at one depth, turned by yaw and pitch, still in head units."""
        points = np.asarray(points, dtype=float)
        x = points[:, 0] * self.cos_yaw + depth * self.sin_yaw
        y = points[:, 1] * self.cos_pitch + depth * self.sin_pitch
        return np.stack([x, y], axis=1)

    def place(self, points):
        """Head units to shares of the picture."""
        factors = self.factors
        return rotated(np.asarray(points), factors.roll) * factors.scale + factors.centre

    def at(self, points, depth):
        """Points (n, 2) at one depth, in shares of the picture."""
        return self.place(self.turn(points, depth))


def rotated(points, angle):
    """Points (n, 2) turned about (0, 0), clockwise, by radians."""
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return points @ turn.T


def _paint_skull(canvas, head, shape, coat):
    wide, jaw = shape.head_width, shape.jaw_width
    right = [
        (0.55 * wide, -0.82), (0.93 * wide, -0.36), (wide, 0.12),
        (0.55 * (wide + jaw), 0.56), (jaw * 0.62, 0.88),
    ]  # fmt: skip
    left = [(-x, y) for x, y in reversed(right)]
    outline = smooth_outline(head.turn([(0, -0.9), *right, (0, 0.97), *left], 0.05))
    marks = [(head.at(bar, 0.3), coat.stripe) for bar in _bars()] if coat.stripe else []
    canvas.textured(head.place(outline), coat.fur, "head", edge=coat.edge, marks=marks)
    if coat.blaze is not None:
        across = coat.blaze_width
        blaze = [
            (0, -0.9),
            (across * 0.5, -0.5),
            (across, 0.25),
            (-across, 0.25),
            (-across * 0.5, -0.5),
        ]
        canvas.polygon(head.at(smooth_outline(blaze), 0.35), coat.blaze, "head")


def _bars():
    """The marks of a tabby: three on the forehead, two on each cheek."""
    yield [(-0.05, -1.2), (0.05, -1.2), (0.0, -0.5)]
    for side in (-1, 1):
        yield [(side * 0.24, -1.2), (side * 0.36, -1.2), (side * 0.22, -0.48)]
        for low in (0.1, 0.36):
            yield [(side * 1.5, low - 0.02), (side * 1.5, low + 0.12), (side * 0.66, low + 0.14)]
