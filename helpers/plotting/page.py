"""How a figure gets onto the page, and which colour means what."""

import io
import warnings
from contextlib import contextmanager
from pathlib import Path

import matplotlib.style
import numpy as np
from IPython.display import display
from matplotlib.colors import LinearSegmentedColormap, Normalize
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from PIL import Image

from helpers.plotting.letters import families

STYLE = Path(__file__).resolve().parent.parent / "series.mplstyle"
CAT_COLOUR, DOG_COLOUR = "tab:blue", "tab:orange"
WINDOW_COLOUR = "tab:orange"
CELL_INCHES = 0.36
FULL_WIDTH = 7.0
# A picture of one column and many rows is no higher than this.
FULL_HEIGHT = 12.0
COLOURS_STORED = 128


def _ramp(name, colour):
    return LinearSegmentedColormap.from_list(name, ["black", colour])


# What a matrix holds decides its colours. Grey and the channels are fixed to
# 0 to 255; maps and kernels are symmetric around 0.
COLOURS = {
    "pixels": "gray",
    "red": _ramp("red", (1, 0.1, 0.1)),
    "green": _ramp("green", (0.1, 0.8, 0.1)),
    "blue": _ramp("blue", (0.2, 0.35, 1)),
    "map": "RdBu_r",
    "kernel": "PuOr",
    "size": "viridis",
    "plain": LinearSegmentedColormap.from_list("plain", ["white", "white"]),
}


def _series_style():
    """Our style on Matplotlib's defaults: a reader's matplotlibrc may turn pictures upside down."""
    return matplotlib.style.context([STYLE, {"font.family": families()}], after_reset=True)


@contextmanager
def page_figure(width, height):
    """A figure in the series' style: width and height in inches, as far as a page goes."""
    with _series_style():
        yield Figure(figsize=(min(width, FULL_WIDTH), min(height, FULL_HEIGHT)))


def show(figure, description):
    """Put a figure on the page as PNG, with a description for who cannot see it."""
    display(
        {"image/png": as_png(figure), "text/plain": description},
        metadata={"image/png": {"alt": description}},
        raw=True,
    )


def as_png(figure):
    """The figure as the bytes of a PNG file."""
    drawn, png = io.BytesIO(), io.BytesIO()
    with _series_style(), warnings.catch_warnings():
        # A letter that no font here has is a box, in place of which words help nobody.
        warnings.filterwarnings("ignore", "Glyph")
        figure.savefig(drawn, format="png")
    # A notebook stores every figure, and so many colours are a quarter of the bytes; with half
    # as many an iris turns grey. MAXCOVERAGE keeps small patches of colour what they are.
    few = (
        Image.open(drawn)
        .convert("RGB")
        .quantize(COLOURS_STORED, Image.Quantize.MAXCOVERAGE, kmeans=3, dither=Image.Dither.NONE)
    )
    few.save(png, format="png", optimize=True)
    return png.getvalue()


def limits(values, colours):
    """The (least, greatest) value of the colour scale for these values."""
    if colours in ("pixels", "red", "green", "blue"):
        return 0.0, 255.0
    values = np.asarray(values, dtype=float)
    if colours == "size":
        return float(values.min()), float(values.max())
    reach = float(np.abs(values).max()) or 1.0
    return -reach, reach


def draw_image(ax, image, title=None, *, colours="pixels", span=None):
    """Draw a picture, (h, w, 3) or (h, w), without axes; return nothing."""
    image = np.asarray(image)
    if image.ndim == 3:
        ax.imshow(image)
    else:
        least, greatest = span or limits(image, colours)
        ax.imshow(image, cmap=COLOURS[colours], vmin=least, vmax=greatest)
    ax.set_axis_off()
    if title:
        ax.set_title(title)


def draw_matrix(ax, matrix, title=None, *, colours="pixels", span=None, window=None, fontsize=8):
    """Draw a matrix with its number in every cell.

    matrix: (rows, columns), NaN for a cell that is still empty
    window: (row, column, height, width) to outline, or None
    """
    matrix = np.asarray(matrix, dtype=float)
    least, greatest = span or limits(np.nan_to_num(matrix), colours)
    drawn = ax.imshow(matrix, cmap=COLOURS[colours], vmin=least, vmax=greatest)
    scale = Normalize(least, greatest)
    for (row, column), value in np.ndenumerate(matrix):
        if np.isnan(value):
            continue
        ax.text(
            column, row, short(value), ha="center", va="center",
            fontsize=fontsize, color=readable_on(drawn.cmap(scale(value))),
        )  # fmt: skip
    rows, columns = matrix.shape
    ax.set_xticks(np.arange(-0.5, columns), [])
    ax.set_yticks(np.arange(-0.5, rows), [])
    ax.grid(True, color="0.75", linewidth=0.5)
    ax.tick_params(length=0)
    for side in ax.spines.values():
        side.set_visible(False)
    if window is not None:
        draw_window(ax, window)
    if title:
        ax.set_title(title)


def draw_window(ax, window, colour=WINDOW_COLOUR):
    """Outline (row, column, height, width) of what is drawn on ax."""
    row, column, height, width = window
    corner = (column - 0.5, row - 0.5)
    ax.add_patch(
        Rectangle(corner, width, height, fill=False, edgecolor=colour, linewidth=2.2, clip_on=False)
    )


def readable_on(colour):
    """Black or white, whichever stands out more against a colour.

    colour: red, green and blue from 0 to 1, and whatever follows. At worst the two differ 4.6 to 1.
    Source: contrast ratio and relative luminance of the WCAG 2.
    """
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
              for value in colour[:3]]  # fmt: skip
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "black" if (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) else "white"


def short(value):
    """A number as a reader would write it: no more than two decimals."""
    # Adding 0 turns -0.0 into 0.0.
    rounded = round(float(value), 2) + 0.0
    return f"{rounded:g}".replace("-", "−")


def counted(number, noun):
    """A number and what it counts: "1 row", "6 rows"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def in_words(matrix):
    """The rows of a matrix as text, for descriptions: "1 2; 3 4"."""
    return "; ".join(
        " ".join("·" if np.isnan(value) else short(value) for value in row)
        for row in np.asarray(matrix, dtype=float)
    )
