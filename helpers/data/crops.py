"""Squares out of a long picture, in place of squeezing it into one."""

# A screen held upright is about 2.2 times as high as wide, a photograph 1.3 or 1.5 times.
LONG = 1.6


def squeeze_warning(photo):
    """Say how a long picture would be squeezed, and what to do instead.

    photo: (height, width, 3).
    Returns a sentence, or "" for one whose longer side is at most 1.6 times the shorter one.
    """
    height, width = photo.shape[:2]
    times = max(height, width) / min(height, width)
    if times <= LONG:
        return ""
    longer, shorter = ("high", "wide") if height > width else ("wide", "high")
    return (
        f"This picture is {times:.1f} times as {longer} as {shorter}, and in a square it would be "
        "squeezed by as much: middle_square(photo) takes its middle, squares(photo) both ends as "
        "well."
    )


def squares(photo):
    """Squares at natural proportions: a picture's middle and, of a long one, both ends.

    photo: (height, width, 3).
    Returns {"middle": (side, side, 3)}, side the shorter one; of a picture that squeeze_warning
    warns of {"top", "middle", "bottom"} or {"left", "middle", "right"}.
    """
    middle = middle_square(photo)
    side = len(middle)
    if not squeeze_warning(photo):
        return {"middle": middle}
    if photo.shape[0] > side:
        return {"top": photo[:side], "middle": middle, "bottom": photo[-side:]}
    return {"left": photo[:, :side], "middle": middle, "right": photo[:, -side:]}


def middle_square(image):
    """The middle of a picture, a square as long as its shorter side.

    image: (height, width, 3).
    Returns (side, side, 3).
    """
    height, width = image.shape[:2]
    side = min(height, width)
    top, left = (height - side) // 2, (width - side) // 2
    return image[top : top + side, left : left + side]
