"""The four sorts of ears: pointed, folded, tipped and hanging."""

import numpy as np

from helpers.drawn_pets.canvas import smooth_outline


def paint_ears(chances, canvas, head, shape, coat):
    """Paint both ears."""
    paint = {"pointed": _pointed, "folded": _folded, "tipped": _tipped, "hanging": _hanging}
    for side in (-1, 1):
        lean = shape.ear_lean + float(chances.bell(0.07))
        root = np.array([side * shape.ear_set, -0.6])

        def at(outline, angle, depth, side=side, root=root):
            turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
            return head.at(np.asarray(outline) @ turn.T * (side, 1) + root, depth)

        paint[shape.ear](canvas, at, lean, shape.ear_length, shape.ear_width / 2, coat)


def _pointed(canvas, at, lean, long, half, coat):
    ear = np.array([
        (-half, 0.3), (-half * 0.86, -long * 0.3), (-half * 0.2, -long * 0.86),
        (half * 0.06, -long), (half * 0.3, -long * 0.84), (half * 0.9, -long * 0.28), (half, 0.35),
    ])  # fmt: skip
    canvas.textured(at(ear, lean, -0.1), coat.fur, "ears", edge=coat.edge)
    canvas.polygon(at(ear * (0.58, 0.66) + (0, -0.06), lean, -0.08), coat.ear, "ears")


def _folded(canvas, at, lean, long, half, coat):
    ear = smooth_outline([
        (-half, 0.02), (-half * 0.4, -long * 0.24), (half * 0.7, -long * 0.16),
        (half * 1.15, long * 0.2), (half * 0.75, long * 0.4), (half * 0.0, long * 0.22),
    ])  # fmt: skip
    canvas.textured(at(ear, 0.15 + lean / 2, 0.1), coat.far_fur, "ears", edge=coat.edge)


def _tipped(canvas, at, lean, long, half, coat):
    ear = [
        (-half, 0.3), (-half * 0.92, -long * 0.15), (-half * 0.5, -long * 0.52),
        (half * 0.3, -long * 0.55), (half * 0.95, -long * 0.2), (half, 0.35),
    ]  # fmt: skip
    flap = np.array([
        (-half * 0.62, -long * 0.48), (-half * 0.1, -long * 0.62), (half * 0.6, -long * 0.56),
        (half * 1.15, -long * 0.28), (half * 1.3, long * 0.12), (half * 0.85, long * 0.02),
        (half * 0.1, -long * 0.28),
    ])  # fmt: skip
    canvas.textured(at(ear, lean, -0.05), coat.fur, "ears")
    # Where the ear grows out of the head there is no edge.
    canvas.line(at(ear[1:5], lean, -0.05), coat.edge, 1 / canvas.size)
    canvas.textured(at(smooth_outline(flap, 4), lean, 0.05), coat.far_fur, "ears", edge=coat.edge)


def _hanging(canvas, at, lean, long, half, coat):
    long = 1.45 * long
    ear = smooth_outline([
        (-half * 0.6, -0.12), (half * 0.4, -0.24), (half * 1.5, long * 0.22),
        (half * 1.6, long * 0.78), (half * 0.6, long), (-half * 0.15, long * 0.55),
    ])  # fmt: skip
    canvas.textured(at(ear, lean / 2 - 0.3, 0.05), coat.far_fur, "ears", edge=coat.edge)
