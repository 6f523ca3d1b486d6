"""A reader's own pictures: one folder for each class."""

import zipfile
from dataclasses import dataclass

import numpy as np

from helpers.data.archives import files_of
from helpers.data.classes import find_classes
from helpers.data.copies import find_copies
from helpers.data.decoding import decode, refuse_if_damaged
from helpers.data.paths import given, nowhere, printable

THE_SAME_AS = "the same picture as"
IN_TWO_CLASSES = "the same picture lies in the class"
_WHAT = "the folder that holds a folder for each class"


@dataclass(frozen=True)
class OwnPictures:
    """A reader's own pictures.

    class_names: in alphabetical order, 2 before 10.
    images: (n, size, size, 3) uint8.
    labels: (n,) int64, from 0, places in class_names.
    files: the picture's file name, for each.
    left_out: {"file", "reason"}, for each file that is not among them.
    parts: "train", "validation" or "test" for each, where the folder has such; or None.
    """

    class_names: tuple[str, ...]
    images: np.ndarray
    labels: np.ndarray
    files: list[str]
    left_out: list[dict]
    parts: np.ndarray | None = None


def load_folder(path, size=128):
    """Load pictures that lie in one folder for each class: path/CLASS/any name.jpg.

    path: of the folder that holds them, or of a zip file of it; path/train/CLASS and
        path/validation/CLASS are known as parts. Hidden files are passed over.
    size: pixels a side; pictures are squeezed to squares.
    Returns OwnPictures. Left out are files that cannot be read or lie in no class, the copies of
    a picture (those with longer names), and every copy of one that lies in two classes.
    Raises FileNotFoundError if there is nothing at path; ValueError for fewer than two classes,
    one without a picture, or more than a fifth of the files unreadable.
    """
    path = given(path, _WHAT)
    shown = printable(path)
    if not path.exists():
        raise nowhere(path, "folder")
    if path.is_file() and path.suffix.lower() != ".zip" and not zipfile.is_zipfile(path):
        raise ValueError(f"{shown} is a file: give {_WHAT}, or a zip of it")
    with files_of(path) as files:
        found = find_classes(files)
        _check_enough(shown, found)
        rows, left_out = [], []
        for label, (name, pairs) in enumerate(found.names.items()):
            part_of = {file: part for part, file in pairs}
            good = [(label, part_of[file], file, image)
                    for file, image in _decoded(files, list(part_of), size, left_out)]  # fmt: skip
            if not good:
                first = f"; {left_out[-1]['file']}: {left_out[-1]['reason']}" if pairs else ""
                raise ValueError(
                    f"the class {name!r} in {shown} has no picture that can be read{first}: "
                    "put some in, or take its folder away"
                )
            rows += good
        refuse_if_damaged(path, "pictures", len(rows), left_out)
    left_out += found.left_out
    class_names = tuple(found.names)
    rows = _without_copies(rows, class_names, left_out)
    _check_all_there(shown, {row[0] for row in rows}, class_names)
    labels, parts, names, images = zip(*rows, strict=True)
    return OwnPictures(
        class_names,
        np.stack(images),
        np.array(labels, np.int64),
        list(names),
        left_out,
        np.array(parts) if found.has_parts else None,
    )


def _check_enough(shown, found):
    if len(found.names) >= 2:
        return
    only = f"only {next(iter(found.names))!r}" if found.names else "none"
    loose = sum("of no class" in row["reason"] for row in found.left_out)
    these = "1 picture that lies" if loose == 1 else f"{loose:,} pictures that lie"
    beside = f", and {these} in the folder of no class" if loose else ""
    raise ValueError(
        f"{shown} must hold a folder of pictures for each class, two at least; "
        f"found {only}{beside}: make folders such as cats and dogs in it"
    )


def _decoded(files, names, size, left_out):
    for name, picture in decode(files, names, size):
        if isinstance(picture, str):
            left_out.append({"file": name, "reason": picture})
        else:
            yield name, picture


def _without_copies(rows, class_names, left_out):
    """The rows without pictures that come twice; add those to left_out."""
    # Of two in one class, the one to learn from is kept; of two such, that with the shorter name,
    # since programs name a copy of 7.png "7 copy.png" or "7 (1).png".
    order = sorted(range(len(rows)), key=lambda place: (rows[place][1] not in (None, "train"),
                                                        len(rows[place][2])))  # fmt: skip
    why = {}
    found = find_copies(np.stack([rows[place][-1] for place in order]))
    pairs = [(order[one], order[other]) for one, other in found]
    for one, other in pairs:
        for place, twin in ((one, other), (other, one)):
            if rows[one][0] != rows[other][0]:
                name = class_names[rows[twin][0]]
                why[place] = f"{IN_TWO_CLASSES} {name!r}, as {rows[twin][2]}"
    for one, other in pairs:
        if one not in why:
            why.setdefault(other, f"{THE_SAME_AS} {rows[one][2]}")
    left_out += [{"file": rows[place][2], "reason": why[place]} for place in sorted(why)]
    return [row for place, row in enumerate(rows) if place not in why]


def _check_all_there(shown, labels, class_names):
    for label, name in enumerate(class_names):
        if label not in labels:
            raise ValueError(
                f"every picture of the class {name!r} in {shown} lies in another class, too: "
                "leave each in one of them"
            )
