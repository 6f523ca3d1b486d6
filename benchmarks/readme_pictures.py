"""Draws the strip of four pictures that the README shows: `python -m benchmarks.readme_pictures`.

One window of notebook 02 with its products, drawn pets with the answers they get, the places
that two of these answers rest on, and what is said of Chelsea the cat. No other photograph is used.
"""

import sys
from pathlib import Path

import matplotlib.style
import numpy as np
from matplotlib.figure import Figure
from PIL import Image

from helpers.data import CLASS_NAMES, load_chelsea, load_pets, resize
from helpers.models import enlarge, heat_maps, load_trained, predict
from helpers.plotting.page import CAT_COLOUR, DOG_COLOUR, STYLE, draw_image, draw_matrix, short
from tests.support.notebooks import code_of

FOLDER = Path(__file__).resolve().parent.parent / "data" / "readme"
# Four such panels stand side by side on a page, each at half this size or a little less.
WIDTH, HEIGHT, DOTS_PER_INCH = 480, 570, 120
TEXT, NUMBERS = 19, 14.5
# The first two cats and dogs that are kept for validation, whatever is said of them.
SHOWN = np.r_[1:3, 400:402]
WINDOW = (0, 1)


def main(folder=FOLDER):
    """Draw the four panels into a folder, one PNG each."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in PANELS.items():
        save(draw, folder / f"{name}.png")


def save(draw, path):
    """Draw one panel in the series' style and store it with few colours, which keeps it small."""
    with matplotlib.style.context(STYLE):
        figure = Figure(figsize=(WIDTH / DOTS_PER_INCH, HEIGHT / DOTS_PER_INCH))
        figure.get_layout_engine().set(w_pad=0.08, h_pad=0.08)
        draw(figure)
        figure.savefig(path, dpi=DOTS_PER_INCH)
    drawn = Image.open(path).convert("RGB")
    few = drawn.quantize(method=Image.Quantize.MAXCOVERAGE, kmeans=3, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


def draw_window_panel(figure):
    """The picture of 6×6 pixels, one window's nine products, and their sum."""
    image, products = window_and_products()
    above, below = figure.subplots(2, 1, height_ratios=[6, 3])
    draw_matrix(above, image, window=(*WINDOW, 3, 3), fontsize=NUMBERS)
    draw_matrix(below, products, colours="map", fontsize=NUMBERS)
    above.set_title("6×6 pixels, one window", fontsize=TEXT, loc="center")
    below.set_title("its nine products", fontsize=TEXT, loc="center")
    below.text(
        1.12, 0.5, f"sum\n{short(products.sum())}", transform=below.transAxes,
        va="center", fontsize=TEXT,
    )  # fmt: skip


def window_and_products():
    """The picture of notebook 02, and one window of it times the kernel."""
    namespace = {"np": np}
    exec(code_of("02", "image = np.array"), namespace)
    image, (row, column) = namespace["image"], WINDOW
    return image, image[row : row + 3, column : column + 3] * np.array([[-1, 0, 1]] * 3)


def draw_answers_panel(figure):
    """Four drawn pets that the network was not trained on, with its answers."""
    images, dogs, _ = answered()
    figure.suptitle("drawn pets, answered", fontsize=TEXT)
    for ax, image, dog in zip(figure.subplots(2, 2).T.ravel(), images, dogs, strict=True):
        draw_image(ax, image)
        ax.set_title(answer(dog), fontsize=TEXT, loc="center")


def draw_heat_panel(figure):
    """A cat and a dog of those four, and where each answer came from, yellow for most of it."""
    images, dogs, heats = answered()
    figure.suptitle("and where it looked", fontsize=TEXT)
    for row, number in zip(figure.subplots(2, 2), (0, 2), strict=True):
        draw_image(row[0], images[number])
        draw_image(row[1], images[number].mean(axis=2))
        shown = heats[number] / heats[number].max()
        row[1].imshow(shown, cmap="viridis", vmin=0, vmax=1, alpha=0.25 + 0.5 * shown)
        row[0].set_title(answer(dogs[number]).split()[0], fontsize=TEXT, loc="center")
        row[1].set_title("heat map", fontsize=TEXT, loc="center")


def draw_chelsea_panel(figure):
    """Chelsea, who is in no training picture, and how probable cat and dog are."""
    chelsea = load_chelsea()
    above, below = figure.subplots(2, 1, height_ratios=[5, 2])
    draw_image(above, chelsea)
    above.set_title("Chelsea, a real cat", fontsize=TEXT, loc="center")
    dog = chelsea_dog(chelsea)
    below.barh([1, 0], [1 - dog, dog], color=[CAT_COLOUR, DOG_COLOUR])
    for place, share, name in ((1, 1 - dog, "cat"), (0, dog, "dog")):
        below.text(share + 0.03, place, f"{name} {share:.0%}", va="center", fontsize=TEXT)
    below.set_xlim(0, 1.35)
    below.set_axis_off()


def chelsea_dog(chelsea):
    """How probable a dog is on Chelsea's picture, as notebook 17 asks."""
    network, record = load_trained("photographs")
    return float(predict(network, resize(chelsea, record["size"])[np.newaxis], flips=True)[0])


def answered():
    """Four drawn pets, the probability of a dog for each, and where each answer came from."""
    network, record = load_trained("drawn pets")
    images = load_pets("drawn").validation.images[SHOWN]
    seen = resize(images, record["size"])
    heats = enlarge(heat_maps(network, seen), images.shape[1])
    return images, predict(network, seen), heats


def answer(dog):
    """The answer with its probability, such as "cat 98%".

    dog: the probability of a dog, from 0 to 1
    Returns text; what would round to certainty stays a little short of it.
    """
    sure = max(dog, 1 - dog)
    return f"{CLASS_NAMES[int(dog >= 0.5)]} " + (f"{sure:.0%}" if sure < 0.995 else ">99%")


PANELS = {
    "window": draw_window_panel,
    "answers": draw_answers_panel,
    "heat": draw_heat_panel,
    "chelsea": draw_chelsea_panel,
}

if __name__ == "__main__":
    main()
    print(f"Four pictures are in {FOLDER}.", file=sys.stderr)
