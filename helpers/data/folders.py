"""A reader's own pictures: one folder for each class."""

from dataclasses import dataclass

import numpy as np

from helpers.data.archives import files_of
from helpers.data.decoding import decode, refuse_if_damaged
from helpers.data.likeness import NEARLY_THE_SAME, fingerprints
from helpers.data.paths import given, printable
from helpers.data.signatures import ENDINGS


@dataclass(frozen=True)
class OwnPictures:
    """A reader's own pictures.

    class_names: in alphabetical order.
    images: (n, size, size, 3) uint8.
    labels: (n,) uint8, from 0, places in class_names.
    files: the picture's file name, for each.
    left_out: {"file", "reason"}, for each file that is not among them.
    """

    class_names: tuple[str, ...]
    images: np.ndarray
    labels: np.ndarray
    files: list[str]
    left_out: list[dict]


def load_folder(path, size=128):
    """Load pictures that lie in one folder for each class: path/CLASS/any name.jpg.

    path: of the folder that holds them. Hidden files and files that are not named as pictures
        are passed over.
    size: pixels a side; pictures are squeezed to squares.
    Returns OwnPictures.
    Raises FileNotFoundError if there is nothing at path; ValueError for fewer than two classes,
    one without a picture, one picture in two classes, or more than a fifth of the files unreadable.
    """
    path = given(path, "a folder that holds a folder for each class")
    shown = printable(path)
    if path.exists() and not path.is_dir():
        raise ValueError(f"{shown} is a file: give the folder that holds a folder for each class")
    with files_of(path) as files:
        classes = _classes(files)
        if len(classes) < 2:
            found = f"only {next(iter(classes))!r}" if classes else "none"
            raise ValueError(
                f"{shown} must hold a folder of pictures for each class, two at least; "
                f"found {found}: make folders such as cats and dogs in it"
            )
        left_out, pictures = [], []
        for label, (name, names) in enumerate(sorted(classes.items())):
            good = [(label, file, image) for file, image in _decoded(files, names, size, left_out)]
            if not good:
                first = f"; {left_out[-1]['file']}: {left_out[-1]['reason']}" if names else ""
                raise ValueError(
                    f"the class {name!r} in {shown} has no picture that can be read{first}: "
                    "put some in, or take its folder away"
                )
            pictures += good
        refuse_if_damaged(path, "pictures", len(pictures), left_out)
    images = np.stack([image for *_, image in pictures])
    labels = np.array([label for label, *_ in pictures], np.uint8)
    names = [file for _, file, _ in pictures]
    _check_classes_apart(images, labels, names)
    return OwnPictures(tuple(sorted(classes)), images, labels, names, left_out)


def _classes(files):
    """{class name: [file names]}, for every folder in the source, empty or not."""
    classes = {printable(path.name): [] for path in files.path.iterdir()
               if path.is_dir() and not path.name.startswith((".", "__"))}  # fmt: skip
    for name in files.names:
        parts = name.split("/")
        hidden = any(part.startswith((".", "__")) for part in parts)
        if parts[0] in classes and not hidden and name.lower().endswith(ENDINGS):
            classes[parts[0]].append(name)
    return classes


def _decoded(files, names, size, left_out):
    for name, picture in decode(files, names, size):
        if isinstance(picture, str):
            left_out.append({"file": name, "reason": picture})
        else:
            yield name, picture


def _check_classes_apart(images, labels, names):
    """Raise ValueError if one picture, or nearly the same, lies in two classes."""
    rows = fingerprints(images)
    alike = np.triu((rows @ rows.T > NEARLY_THE_SAME) & (labels[:, None] != labels))
    if alike.any():
        one, other = (int(place[0]) for place in np.nonzero(alike))
        raise ValueError(
            f"{names[one]} and {names[other]} are the same picture, or nearly, in two classes: "
            "leave it in one of them"
        )
