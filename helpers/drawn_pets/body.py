"""The body in its four poses. Lengths are in half head heights, from the head's middle."""

import numpy as np

from helpers.drawn_pets.canvas import ellipse, smooth_outline, thick_curve


def paint_body(chances, canvas, factors, shape, coat):
    """Paint the body behind the head, turned to the left or to the right."""
    body = _Body(chances, canvas, factors, shape, coat)
    poses = {
        "portrait": body.portrait,
        "sitting": body.sitting,
        "lying": body.lying,
        "standing": body.standing,
    }
    chest = poses[factors.pose]()
    canvas.polygon(body.place(chest), coat.chest, "body")


class _Body:
    """One animal's body. Each pose paints it and returns the outline of the chest."""

    def __init__(self, chances, canvas, factors, shape, coat):
        self.canvas, self.shape, self.coat = canvas, shape, coat
        self.stretch = np.array([chances.pick((-1, 1)), 1]) * factors.scale
        self.raised, self.bent = chances.uniform(), chances.uniform(-0.9, 0.9)
        self.centre = np.array(factors.centre)

    def portrait(self):
        wide = self.shape.build
        self.part([
            (-0.55 * wide, 0.4), (0.55 * wide, 0.4), (1.1 * wide, 1.4), (1.4 * wide, 3.2),
            (1.3 * wide, 7), (-1.3 * wide, 7), (-1.4 * wide, 3.2), (-1.1 * wide, 1.4),
        ])  # fmt: skip
        return ellipse((0, 1.9), (0.5 * wide, 0.95))

    def sitting(self):
        wide = self.shape.build
        self.tail((0.8 * wide, 3.0), 0.1 + 1.3 * self.raised)
        for away in (-1, 1):
            self.round((away * 0.85 * wide, 2.9), (0.55 * wide, 0.75), self.coat.far_fur)
        self.part([
            (-0.5 * wide, 0.4), (0.5 * wide, 0.4), (0.8 * wide, 1.3), (1.0 * wide, 2.6),
            (0.7 * wide, 3.5), (-0.7 * wide, 3.5), (-1.0 * wide, 2.6), (-0.8 * wide, 1.3),
        ])  # fmt: skip
        for away in (-1, 1):
            self.leg((away * 0.36, 1.9), (away * 0.38, 3.6), [0.5, 0.42])
            self.round((away * 0.38, 3.65), (0.34, 0.22))
        return ellipse((0, 1.4), (0.4 * wide, 0.6))

    def lying(self):
        wide = self.shape.build
        self.tail((3.0 * wide, 1.3), -0.3 + 1.5 * self.raised)
        self.part([
            (-0.7, 0.5), (0.5, 0.2), (1.8 * wide, 0.1), (3.0 * wide, 0.6),
            (3.2 * wide, 1.5), (2.4 * wide, 2.0), (0.4, 2.0), (-0.7, 1.6),
        ])  # fmt: skip
        self.round((2.4 * wide, 1.4), (0.8 * wide, 0.65), self.coat.far_fur)
        for away in (-0.55, 0.35):
            self.leg((away + 0.3, 1.35), (away - 0.4, 1.85), [0.5, 0.42])
            self.round((away - 0.45, 1.9), (0.34, 0.22))
        return ellipse((-0.1, 1.2), (0.4, 0.35))

    def standing(self):
        wide = self.shape.build
        self.tail((3.0, 0.7), -0.6 + 2.1 * self.raised)
        for number, (x, y) in enumerate([(-0.1, 0.9), (0.5, 1.0), (2.3, 0.9), (2.8, 0.9)]):
            fur = self.coat.far_fur if number % 2 else self.coat.fur
            self.leg((x, y), (x, 3.1), [0.6 * wide, 0.36], fur)
            self.round((x - 0.1, 3.1), (0.32, 0.2), fur)
        self.part([
            (-0.6, 0.2), (0.4, 0.0), (1.6, 0.2), (2.9, 0.2), (3.2, 1.0), (2.7, 1.2 + 0.6 * wide),
            (1.3, 1.1 + 0.6 * wide), (-0.1, 1.3 + 0.6 * wide), (-0.7, 1.1),
        ])  # fmt: skip
        return ellipse((-0.2, 1.2), (0.35, 0.5))

    def place(self, points):
        return np.asarray(points, dtype=float) * self.stretch + self.centre

    def part(self, corners):
        outline = smooth_outline(corners)
        self._fur(outline, self.coat.fur, _bars(outline))

    def round(self, centre, radii, fur=None):
        self._fur(ellipse(centre, radii), fur or self.coat.fur)

    def leg(self, top, bottom, widths, fur=None):
        outline = self.place(thick_curve([top, bottom], widths))
        self.canvas.textured(outline, fur or self.coat.fur, "body")
        # Lines at the sides only: the leg grows out of the body.
        for first, last in ((0, 1), (2, 3)):
            self.canvas.line(outline[[first, last]], self.coat.edge, 0.007)

    def tail(self, root, heading):
        along = np.linspace(0, 1, 8)[:, np.newaxis]
        turn = heading + self.bent * along
        step = self.shape.tail_length * np.hstack([np.cos(turn), -np.sin(turn)])
        path = np.array(root) + along * step
        widths = np.linspace(self.shape.tail_width, self.shape.tail_width * 0.6, 8)
        outline = thick_curve(path, widths)
        rings = [outline[[n, n + 1, 14 - n, 15 - n]] for n in (1, 3, 5)]
        self._fur(outline, self.coat.far_fur, rings)
        self.round(path[-1], (widths[-1] / 2, widths[-1] / 2), self.coat.far_fur)

    def _fur(self, outline, fur, bars=()):
        marks = [(self.place(bar), self.coat.stripe) for bar in bars] if self.coat.stripe else []
        self.canvas.textured(self.place(outline), fur, "body", edge=self.coat.edge, marks=marks)


def _bars(outline):
    """The stripes of a tabby: tapering from the outline inwards, on the back and the sides."""
    middle = outline.mean(axis=0)
    for start in range(0, len(outline), 4):
        root, beside = outline[start], outline[(start + 1) % len(outline)]
        wide = (beside - root) / max(np.hypot(*(beside - root)), 1e-6) * 0.07
        yield [root - wide, root + wide, root + (middle - root) * 0.42 + (0, 0.12)]
