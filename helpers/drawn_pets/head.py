"""The head, in three dimensions. Lengths are in half head heights.

Its features sit at a depth, so that a turned head moves the muzzle further
than the eyes, as it does in a photograph.
"""

import numpy as np

from helpers.drawn_pets.canvas import ellipse, smooth_outline, thick_curve
from helpers.drawn_pets.colours import shade


def paint_head(rng, canvas, factors, shape, coat):
    """Paint ears, head, eyes and muzzle, from back to front."""
    head = _Head(factors)
    if shape.ear == "pointed":
        _paint_ears(rng, canvas, head, shape, coat)
    canvas.textured(head.place(_outline(head, shape)), coat.fur, "head", edge=coat.edge)
    if coat.blaze is not None:
        wide = rng.uniform(0.1, 0.24)
        blaze = [(0, -0.95), (wide * 0.5, -0.5), (wide, 0.25), (-wide, 0.25), (-wide * 0.5, -0.5)]
        canvas.polygon(head.at(smooth_outline(blaze), 0.35), coat.blaze, "head")
    if shape.ear != "pointed":
        _paint_ears(rng, canvas, head, shape, coat)
    _paint_eyes(rng, canvas, head, shape, coat)
    _paint_muzzle(rng, canvas, head, shape, coat)


class _Head:
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
        return _rotated(np.asarray(points), factors.roll) * factors.scale + factors.centre

    def at(self, points, depth):
        """Points (n, 2) at one depth, in shares of the picture."""
        return self.place(self.turn(points, depth))


def _outline(head, shape):
    wide, jaw = shape.head_width, shape.jaw_width
    right = [
        (0.55 * wide, -0.8), (0.95 * wide, -0.32), (wide, 0.15),
        (0.5 * (wide + jaw), 0.6), (jaw * 0.55, 0.9),
    ]  # fmt: skip
    left = [(-x, y) for x, y in reversed(right)]
    return smooth_outline(head.turn([(0, -0.92), *right, (0, 0.97), *left], 0.05))


def _paint_ears(rng, canvas, head, shape, coat):
    long, half = shape.ear_length, shape.ear_width / 2
    for side in (-1, 1):
        lean = shape.ear_lean + rng.normal(0, 0.08)
        root = np.array([side * shape.ear_set * shape.head_width, -0.62])

        def at(outline, angle, depth, side=side, root=root):
            return head.at(_rotated(np.array(outline), angle) * (side, 1) + root, depth)

        if shape.ear == "pointed":
            ear = np.array([
                (-half, 0.25), (-half * 0.75, -long * 0.45), (half * 0.1, -long),
                (half * 0.85, -long * 0.4), (half, 0.3),
            ])  # fmt: skip
            canvas.textured(at(ear, lean, -0.1), coat.fur, "ears", edge=coat.edge)
            canvas.polygon(at(ear * (0.6, 0.68) + (0, -0.04), lean, -0.08), coat.ear, "ears")
        elif shape.ear == "folded":
            ear = smooth_outline([
                (-half, 0.0), (-half * 0.4, -long * 0.25), (half * 0.9, -long * 0.15),
                (half * 1.1, long * 0.25), (half * 0.3, long * 0.3),
            ])  # fmt: skip
            canvas.textured(at(ear, 0.2, -0.1), coat.fur, "ears", edge=coat.edge)
        elif shape.ear == "tipped":
            ear = [
                (-half, 0.2), (-half * 0.8, -long * 0.5), (half * 0.4, -long * 0.62),
                (half, -long * 0.3), (half, 0.3),
            ]  # fmt: skip
            flap = [
                (-half * 0.8, -long * 0.5), (half * 0.4, -long * 0.62), (half * 1.5, -long * 0.3),
                (half * 1.2, long * 0.12), (half * 0.3, -long * 0.15),
            ]  # fmt: skip
            canvas.textured(at(ear, lean, -0.1), coat.fur, "ears", edge=coat.edge)
            canvas.polygon(at(flap, lean, -0.05), shade(coat.base, 0.85), "ears", edge=coat.edge)
        else:
            ear = smooth_outline([
                (-half * 0.7, -0.15), (half * 0.4, -0.25), (half * 1.6, long * 0.25),
                (half * 1.5, long * 0.85), (half * 0.4, long), (-half * 0.2, long * 0.5),
            ])  # fmt: skip
            canvas.textured(at(ear, -0.3 + lean / 2, 0.05), coat.fur, "ears", edge=coat.edge)


def _paint_eyes(rng, canvas, head, shape, coat):
    asleep = rng.random() < 0.06
    gaze = rng.uniform(-0.2, 0.2)
    wide, high = shape.eye_width, shape.eye_height
    lid_colour = shade(coat.base, 0.4 if sum(coat.base) > 330 else 2.4)
    for side in (-1, 1):
        middle = (side * shape.eye_distance * shape.head_width, -0.12)
        slant = -side * shape.eye_slant
        if asleep:
            lid = ellipse(middle, (wide, high * 0.5), slant)[:13]
            canvas.line(head.at(lid, 0.62), lid_colour, 0.014)
            continue
        rim = ellipse(middle, (wide * 1.15, high * 1.15), slant)
        canvas.polygon(head.at(rim, 0.6), shade(coat.base, 0.4), "eyes")
        canvas.polygon(head.at(ellipse(middle, (wide, high), slant), 0.62), coat.eye, "eyes")
        pupil = (middle[0] + gaze * wide, middle[1])
        radii = (high * 0.68 * shape.pupil, high * 0.85)
        canvas.polygon(head.at(ellipse(pupil, radii), 0.64), (22, 18, 20), "eyes")
        glint = ellipse((pupil[0] - wide * 0.25, pupil[1] - high * 0.35), (wide * 0.2, wide * 0.2))
        canvas.polygon(head.at(glint, 0.66), (250, 250, 250), "eyes")


def _paint_muzzle(rng, canvas, head, shape, coat):
    wide, drop, reach = shape.muzzle_width, shape.muzzle_drop, shape.muzzle_length
    root = head.turn([(0, drop)], 0.6)[0]
    tip = head.turn([(0, drop + 0.1 * reach)], 0.75 + reach)[0]
    if reach > 0.3:
        _paint_snout(canvas, head, root, tip, wide, coat.muzzle)
        nose = tip + (0, -0.22 * wide)
    else:
        for side in (-1, 1):
            puff = ellipse(
                tip + (side * wide * 0.45 * head.cos_yaw, 0.1), (wide * 0.55, wide * 0.5)
            )
            canvas.polygon(head.place(puff), coat.muzzle, "muzzle")
        nose = tip + (0, -0.12)
    line = shade(coat.muzzle, 0.43)
    mouth = nose + (0, shape.nose * 1.2 + wide * 0.35)
    for side in (-1, 1):
        sag = mouth + (side * wide * 0.3, wide * 0.22)
        corner = mouth + (side * wide * 0.6, wide * 0.12)
        canvas.line(head.place([mouth, sag, corner]), line, 0.009)
    canvas.line(head.place([nose, mouth]), line, 0.009)
    blunt = np.array([(-1, -0.55), (0, -0.75), (1, -0.55), (0.7, 0.35), (0, 0.8), (-0.7, 0.35)])
    canvas.polygon(head.place(smooth_outline(blunt * shape.nose) + nose), coat.nose, "muzzle")
    _paint_whiskers(rng, canvas, head, shape, tip, coat)


def _paint_snout(canvas, head, root, tip, wide, colour):
    along = tip - root
    if np.hypot(*along) > 0.1:
        sides = thick_curve([root, root + along / 2, tip], [wide * 2, wide * 1.85, wide * 1.7])
        canvas.polygon(head.place(sides), colour, "muzzle")
    canvas.polygon(head.place(ellipse(root, (wide, wide * 0.95))), colour, "muzzle")
    end = ellipse(tip, (wide * 0.85, wide * 0.75))
    canvas.polygon(head.place(end), colour, "muzzle", edge=shade(colour, 0.72))


def _paint_whiskers(rng, canvas, head, shape, tip, coat):
    if shape.whisker < 0.12:
        return
    for side in (-1, 1):
        for rise in (-0.16, 0.0, 0.16):
            start = tip + (side * shape.muzzle_width * 0.6, 0.08 + rise * 0.3)
            end = start + (side * shape.whisker, rise * 1.2 + rng.normal(0, 0.06))
            bend = (start + end) / 2 + (0, -0.05)
            canvas.line(head.place([start, bend, end]), coat.whisker, 0.006)


def _rotated(points, angle):
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return points @ turn.T
