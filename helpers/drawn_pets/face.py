"""Eyes, muzzle and whiskers. Lengths are in half head heights, depths towards the reader."""

import numpy as np

from helpers.drawn_pets.canvas import ellipse, smooth_outline, thick_curve
from helpers.drawn_pets.colours import EYE_COLOURS, TONGUE, is_light, jitter, mix, shade


def paint_eyes(chances, canvas, head, shape, coat):
    """Paint both eyes."""
    gaze = chances.uniform(-0.15, 0.15)
    colour = jitter(chances, EYE_COLOURS[shape.eye_colour])
    wide, high = shape.eye_width, shape.eye_height
    rim_colour = shade(coat.base, 0.38) if is_light(coat.base) else mix(coat.base, (0, 0, 0), 0.75)
    for side in (-1, 1):
        middle = (side * shape.eye_distance, -0.12)
        slant = -side * shape.eye_slant
        rim = ellipse(middle, (wide * 1.16, high * 1.18), slant)
        canvas.polygon(head.at(rim, 0.6), rim_colour, "eyes")
        canvas.polygon(head.at(ellipse(middle, (wide, high), slant), 0.62), colour, "eyes")
        pupil = (middle[0] + gaze * wide, middle[1])
        radii = (high * 0.78 * shape.pupil, high * 0.86)
        canvas.polygon(head.at(ellipse(pupil, radii), 0.64), (20, 17, 18), "eyes")
        spot = (pupil[0] - wide * 0.25, pupil[1] - high * 0.35)
        glint = ellipse(spot, (wide * 0.24, wide * 0.24))
        canvas.polygon(head.at(glint, 0.66), (250, 250, 250), "eyes")


def paint_muzzle(canvas, head, shape, coat):
    """Paint the muzzle: its bridge, the two puffs, the chin, mouth and nose."""
    wide, drop, reach = shape.muzzle_width, shape.muzzle_drop, shape.muzzle_length
    root = head.turn([(0, drop - 0.04)], 0.6)[0]
    tip = head.turn([(0, drop + 0.45 * reach)], 0.72 + reach)[0]
    # A turned head shows its muzzle from the side.
    across = np.array([head.cos_yaw, 1.0])
    edge, line = shade(coat.muzzle, 0.74), shade(coat.muzzle, 0.42)
    brow = head.turn([(0, -0.16)], 0.6)[0]
    # What is nearer looks larger: so a long muzzle shows from the front as well.
    nearer = 1 + 0.3 * reach
    bridge = thick_curve([brow, root, tip], [wide * 0.45, wide * 0.8, wide * 1.1])
    canvas.polygon(head.place(bridge), mix(coat.base, coat.muzzle, 0.6), "muzzle")
    sides = _hull_of(root, tip, wide)
    canvas.polygon(head.place(sides), coat.muzzle, "muzzle")
    canvas.polygon(head.place(ellipse(root, (wide, wide * 0.8))), coat.muzzle, "muzzle")
    wide = wide * nearer
    chin = ellipse(tip + (0, wide * 0.66), across * (wide * 0.4, wide * 0.3))
    canvas.polygon(head.place(chin), shade(coat.muzzle, 0.92), "muzzle", edge=edge)
    for side in (-1, 1):
        puff = ellipse(tip + across * (side * wide * 0.42, wide * 0.24), (wide * 0.5, wide * 0.46))
        canvas.polygon(head.place(puff), coat.muzzle, "muzzle", edge=edge)
    inner = ellipse(tip + (0, wide * 0.1), across * (wide * 0.62, wide * 0.46))
    canvas.polygon(head.place(inner), coat.muzzle, "muzzle")
    nose = tip + (0, -wide * 0.3)
    mouth = tip + (0, wide * 0.42)
    if shape.tongue:
        tongue = ellipse(mouth + (0, wide * 0.5), across * (wide * 0.3, wide * 0.56))
        canvas.polygon(head.place(tongue), TONGUE, "muzzle", edge=shade(TONGUE, 0.7))
    for side in (-1, 1):
        sag = mouth + across * (side * wide * 0.3, wide * 0.22)
        corner = mouth + across * (side * wide * 0.66, wide * 0.06)
        canvas.line(head.place([mouth, sag, corner]), line, 0.009)
    canvas.line(head.place([nose, mouth]), line, 0.009)
    large = shape.nose * nearer
    blunt = np.array([(-1, -0.5), (0, -0.7), (1, -0.5), (0.72, 0.3), (0, 0.8), (-0.72, 0.3)])
    canvas.polygon(head.place(smooth_outline(blunt * large) + nose), coat.nose, "muzzle")
    shine = ellipse(nose + np.array([-0.3, -0.3]) * large, np.array([0.3, 0.16]) * large)
    canvas.polygon(head.place(shine), mix(coat.nose, (255, 255, 255), 0.45), "muzzle")


def _hull_of(root, tip, wide):
    along = tip - root
    if np.hypot(*along) < 0.02:
        return ellipse(tip, (wide, wide * 0.8))
    return thick_curve([root, root + along / 2, tip], [wide * 1.9, wide * 1.8, wide * 1.7])


def paint_whiskers(chances, canvas, head, shape, coat):
    """Paint three whiskers on each side, thin and bent a little downwards."""
    for side in (-1, 1):
        for rise in (-0.2, 0.02, 0.24):
            long = shape.whisker * float(1 + chances.bell(0.06))
            start = np.array([side * 0.3, 0.5 + 0.35 * rise])
            turn = rise + float(chances.bell(0.05))
            along = np.linspace(0, 1, 6)[:, np.newaxis]
            path = start + along * (side * long, turn * long * 0.8) + along**2 * (0, 0.14 * long)
            hair = thick_curve(head.at(path, 0.9), np.linspace(0.011, 0.005, 6))
            canvas.polygon(hair, coat.whisker, None)
