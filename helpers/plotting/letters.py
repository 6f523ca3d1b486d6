"""Names in any language on a figure, as far as the machine has fonts for them."""

import functools

from matplotlib import font_manager

LATIN = "DejaVu Sans"
# What systems bring for other writings; of colour emoji Matplotlib can draw none.
OTHERS = ("Noto Sans CJK SC", "Noto Sans CJK JP", "Microsoft YaHei", "PingFang SC", "Heiti TC",
          "Hiragino Sans", "Yu Gothic", "Malgun Gothic", "Apple SD Gothic Neo", "WenQuanYi Zen Hei",
          "Noto Sans Arabic", "Noto Sans Devanagari", "Nirmala UI", "Segoe UI Symbol",
          "Arial Unicode MS")  # fmt: skip
LONGEST = 16


@functools.cache
def families():
    """The fonts to look for a letter in, one after the other: a list."""
    known = set(font_manager.get_font_names())
    return [LATIN, *(name for name in OTHERS if name in known)]


def shortened(name, longest=LONGEST):
    """A class's name that leaves room for what is drawn.

    name: text.
    longest: so many letters, or three more, are enough.
    Returns it, with … in place of its middle where it is long.
    """
    half = longest // 2
    return name if len(name) <= longest + 3 else f"{name[:half]}…{name[-half:]}"
