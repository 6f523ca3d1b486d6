"""Archives of small pictures, as large in number as the real ones."""

import io
import zipfile

import numpy as np
from PIL import Image

PUBLIC = "cats_and_dogs_filtered/{part}/{kind}s/{kind}.{number}.jpg"
MICROSOFT = "PetImages/{Kind}/{number}.jpg"
KAGGLE = "train/{kind}.{number}.jpg"


def numbers_of(layout):
    """The numbers of 1,500 pictures of a class, as each archive has them."""
    if layout == PUBLIC:
        return [*range(1000), *range(2000, 2500)]
    return range(1500)


def jpeg(kind, number, **options):
    """Red for cats and blue for dogs, unlike any other; green counts in the middle."""
    rng = np.random.default_rng([number, kind == "dog"])
    pixels = rng.integers(0, 256, (16, 16, 3), dtype=np.uint8)
    pixels[4:12, 4:12] = (200, number % 250, 0) if kind == "cat" else (0, number % 250, 200)
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "JPEG", quality=95, subsampling=0, **options)
    return file.getvalue()


def files_of(layout):
    """{name: content} of 1,500 cats and 1,500 dogs."""
    files = {}
    for kind in ("cat", "dog"):
        for number in numbers_of(layout):
            part = "train" if number < 1000 else "validation"
            name = layout.format(kind=kind, Kind=kind.title(), number=number, part=part)
            files[name] = jpeg(kind, number)
    return files


def packed(path, files):
    """Write {name: content} as a zip file; return its path."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


# Parts that many runs fit into a test with; 100 of each class are enough for them.
FEW = {"train": 60, "validation": 20, "test": 10}


def few_files(name="train/{kind}.{number}.jpg", count=100):
    """{name: content} of some cats and dogs."""
    return {name.format(kind=kind, number=number): jpeg(kind, number)
            for kind in ("cat", "dog") for number in range(count)}  # fmt: skip
