"""A canvas for smooth shapes, which can also remember which part each is.

Shapes are drawn three times as large as they are needed and then shrunk, so
that their edges are smooth. Positions are fractions of the canvas: (0, 0) is
the upper left corner and (1, 1) the lower right one.
"""

import numpy as np
from PIL import Image, ImageDraw

OVERSAMPLING = 3
PART_NAMES = ("background", "body", "head", "ears", "eyes", "muzzle")


class Canvas:
    """A square picture under construction.

    size: pixels along one side of the finished picture.
    with_parts: also record, for every pixel, which part is in front.
    """

    def __init__(self, size, with_parts=False):
        self.size = size
        self.large = size * OVERSAMPLING
        self.picture = Image.new("RGB", (self.large, self.large))
        self.draw = ImageDraw.Draw(self.picture)
        self.labels = None
        if with_parts:
            self.labels = Image.new("L", (self.large, self.large))
            self.label_draw = ImageDraw.Draw(self.labels)

    def polygon(self, points, colour, part="background", *, edge=None):
        """Fill a closed outline: points (n, 2), colour (red, green, blue).

        part: which it belongs to, or None for what is too thin to be one.
        edge: the colour of a thin line around it, or None.
        """
        corners = self._pixels(points)
        self.draw.polygon(corners, fill=_whole(colour))
        if edge is not None:
            self._edge(corners, edge)
        self._label(corners, part)

    def textured(self, points, texture, part="background", *, edge=None, marks=()):
        """Fill a closed outline from a texture, an image of the large size.

        edge: the colour of a thin line around it, or None.
        marks: (outline, colour) of what is painted on it, within the outline only.
        """
        corners = self._pixels(points)
        columns, rows = zip(*corners, strict=True)
        box = (
            max(0, min(columns)),
            max(0, min(rows)),
            min(self.large, max(columns) + 1),
            min(self.large, max(rows) + 1),
        )
        if box[0] < box[2] and box[1] < box[3]:
            mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
            ImageDraw.Draw(mask).polygon(_moved(corners, box), fill=255)
            patch = texture.crop(box)
            for outline, colour in marks:
                ImageDraw.Draw(patch).polygon(
                    _moved(self._pixels(outline), box), fill=_whole(colour)
                )
            self.picture.paste(patch, box[:2], mask)
        if edge is not None:
            self._edge(corners, edge)
        self._label(corners, part)

    def line(self, points, colour, width):
        """Draw an open line; width is a fraction of the canvas."""
        self.draw.line(
            self._pixels(points),
            fill=_whole(colour),
            width=max(1, round(width * self.large)),
            joint="curve",
        )

    def nearest(self, point):
        """The (column, row) of the large picture that is nearest to a point, within it."""
        return tuple(
            int(np.clip(np.rint(share * self.large), 0, self.large - 1)) for share in point
        )

    def finish(self):
        """Return the picture, (size, size, 3) uint8, shrunk to its size."""
        return np.array(self.picture.reduce(OVERSAMPLING))

    def finish_parts(self):
        """Return {part: (size, size) bool}: where each part is in front.

        A pixel belongs to the part that holds its centre, so the parts do not
        overlap. Raises ValueError if the canvas was made without parts.
        """
        if self.labels is None:
            raise ValueError("this canvas records no parts: make it with_parts=True")
        small = self.labels.resize((self.size, self.size), Image.Resampling.NEAREST)
        labels = np.array(small)
        return {
            name: labels == number for number, name in enumerate(PART_NAMES) if name != "background"
        }

    def _pixels(self, points):
        # Whole pixels of the large picture: the last digits of a sine, which differ from machine
        # to machine, and how Pillow rounds, which differs from version to version, change nothing.
        whole = np.rint(np.asarray(points, dtype=float) * self.large).astype(int)
        return [tuple(point) for point in whole.tolist()]

    def _edge(self, corners, colour):
        self.draw.line([*corners, corners[0]], fill=_whole(colour), width=OVERSAMPLING)

    def _label(self, corners, part):
        if self.labels is not None and part is not None:
            self.label_draw.polygon(corners, fill=PART_NAMES.index(part))


def smooth_outline(points, steps=6):
    """A closed curve through points (n, 2): a Catmull-Rom spline, (n·steps, 2)."""
    points = np.asarray(points, dtype=float)
    before, after = np.roll(points, 1, axis=0), np.roll(points, -1, axis=0)
    beyond = np.roll(points, -2, axis=0)
    t = np.linspace(0, 1, steps, endpoint=False)[:, None, None]
    curve = 0.5 * (
        2 * points
        + (after - before) * t
        + (2 * before - 5 * points + 4 * after - beyond) * t**2
        + (3 * points - before - 3 * after + beyond) * t**3
    )
    return curve.transpose(1, 0, 2).reshape(-1, 2)


def ellipse(centre, radii, angle=0.0, points=24):
    """The outline of an ellipse, (points, 2); angle in radians."""
    turn = np.linspace(0, 2 * np.pi, points, endpoint=False)
    x, y = radii[0] * np.cos(turn), radii[1] * np.sin(turn)
    return np.stack(
        [
            centre[0] + x * np.cos(angle) - y * np.sin(angle),
            centre[1] + x * np.sin(angle) + y * np.cos(angle),
        ],
        axis=1,
    )


def thick_curve(points, widths):
    """The outline of a tapering stroke along points (n, 2), widths (n,)."""
    points = np.asarray(points, dtype=float)
    direction = np.gradient(points, axis=0)
    direction /= np.linalg.norm(direction, axis=1, keepdims=True) + 1e-9
    across = np.stack([-direction[:, 1], direction[:, 0]], axis=1)
    half = np.asarray(widths, dtype=float)[:, None] / 2
    return np.concatenate([points + across * half, (points - across * half)[::-1]])


def _moved(corners, box):
    return [(x - box[0], y - box[1]) for x, y in corners]


def _whole(colour):
    return tuple(int(np.clip(round(float(value)), 0, 255)) for value in colour)
