"""What stands between the reader and the animal, and hides a part of it."""

import numpy as np

from helpers.drawn_pets.canvas import smooth_outline
from helpers.drawn_pets.colours import BRIGHT, COATS, jitter, shade
from helpers.drawn_pets.things import GREENS, leaves


def paint_front(chances, canvas, factors):
    """Paint leaves from below, a curtain from the side, or the arm of a sofa."""
    side, choice = chances.pick((-1, 1)), chances.below(3)
    across = factors.centre[0] + side * factors.scale * chances.uniform(0.6, 1.3)
    colour = jitter(chances, chances.pick(BRIGHT + tuple(COATS.values())))
    if choice == 0:
        top = factors.centre[1] + factors.scale * chances.uniform(0.1, 0.8)
        leaves(chances, canvas, np.array([across, 1.05]), 7, 1.05 - top, chances.pick(GREENS))
    elif choice == 1:
        edge = across + side * 0.25 * factors.scale
        height = np.linspace(-0.05, 1.05, 7)
        fold = edge + 0.02 * np.sin(9 * height + chances.uniform(0, 6)) + 0.05 * side * height
        far = 0.5 + side * 0.6
        canvas.polygon([*zip(fold, height, strict=True), (far, 1.05), (far, -0.05)], colour,
                       edge=shade(colour, 0.75))  # fmt: skip
        for share in (0.06, 0.14, 0.23):
            canvas.line(
                list(zip(fold + side * share, height, strict=True)), shade(colour, 0.85), 0.01
            )
    else:
        top = factors.centre[1] + factors.scale * chances.uniform(0.7, 1.2)
        far = 0.5 + side * 0.7
        arm = [(across, 1.3), (across - side * 0.03, top + 0.1), (across + side * 0.1, top),
               (far, top + 0.02), (far, 1.3)]  # fmt: skip
        canvas.polygon(smooth_outline(arm), colour, edge=shade(colour, 0.75))
