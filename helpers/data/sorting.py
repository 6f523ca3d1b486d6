"""The order in which people expect names: 2 before 10."""

import re


def natural(name):
    """What to sort a name by, so that numbers in it are in the order of their size.

    name: text.
    """
    pieces = re.split(r"(\d{1,18})", name.lower())
    return [int(piece) if place % 2 else piece for place, piece in enumerate(pieces)], name
