"""Things and places without an animal: classes to sort for who has no folder of pictures yet."""

from PIL import Image

from helpers.drawn_pets.canvas import Canvas
from helpers.drawn_pets.chances import streams
from helpers.drawn_pets.coats import light_up
from helpers.drawn_pets.scenes import PLACES, paint_place
from helpers.drawn_pets.things import paint_on_ground

THINGS = ("ball", "bowl", "cushion", "plant", "tent")


def draw_alone(name, seed, size=96):
    """Draw a large thing, wherever it may stand, or a place that holds only small ones.

    name: one of THINGS, or of helpers.drawn_pets.scenes.PLACES.
    seed: a whole number or several, as numpy.random.SeedSequence takes.
    size: pixels a side.
    Returns (size, size, 3) uint8.
    Raises ValueError for another name.
    """
    if name not in THINGS + PLACES:
        raise ValueError(f"name is {name!r}; it can be one of {', '.join(THINGS + PLACES)}")
    chances = streams(seed)
    canvas, draws = Canvas(size), chances["factors"]
    place = name if name in PLACES else draws.pick(PLACES)
    paint_place(chances["place"], canvas, place)
    if name in THINGS:
        where = draws.uniform(0.35, 0.65), draws.uniform(0.72, 0.92)
        paint_on_ground(chances["front"], canvas, name, where, sizes=(0.2, 0.34))
    return light_up(chances["light"], canvas.finish(), draws.uniform(0.75, 1.06))


def draw_folder(folder, names, count, seed=17, size=128):
    """Draw a folder for each class, with pictures as a person would sort them into it.

    folder: where to, a Path; it is made.
    names: of the classes, as for draw_alone.
    count: pictures of each, named 1.png, 2.png and so on.
    seed: of the drawings; all differ, in the same class and in others.
    size: as for draw_alone.
    """
    for number, name in enumerate(names):
        (folder / name).mkdir(parents=True)
        for each in range(count):
            picture = Image.fromarray(draw_alone(name, (seed, number, each), size))
            picture.save(folder / name / f"{each + 1}.png")
