"""Finds the classes among the files of a folder: one folder each, perhaps in parts."""

from dataclasses import dataclass
from unicodedata import normalize

from helpers.data.paths import printable
from helpers.data.signatures import ENDINGS, FIRST, looks_like_picture
from helpers.data.sorting import natural

# What people call the parts of their pictures, and what they are here.
PARTS = {
    "train": ("train", "training", "trn", "train_set", "training_set", "trainset"),
    "validation": ("validation", "valid", "val", "dev", "eval", "validation_set", "valid_set"),
    "test": ("test", "testing", "tst", "test_set", "testing_set", "testset", "holdout"),
}
_PART_OF = {name: part for part, names in PARTS.items() for name in names}
# Folders and files that systems and programs put beside one's own.
_OF_SYSTEMS = ("$recycle.bin", "system volume information", "lost+found", "@eadir",
               "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r")  # fmt: skip


@dataclass(frozen=True)
class Found:
    """The classes of a folder.

    names: {class name: [(part or None, file name)]}, both in natural order, parts as in PARTS.
    has_parts: whether the folder holds train, validation or test folders with the classes in them.
    left_out: {"file", "reason"}, for what lies in no class, and what is no picture.
    """

    names: dict[str, list]
    has_parts: bool
    left_out: list[dict]


def find_classes(files):
    """Find the classes of a folder or a zip file.

    files: Files, as archives.files_of gives them.
    Returns Found.
    Raises ValueError where folders that are named as parts hold pictures in no class.
    """
    left_out, paths = [], {}
    for name in sorted(files.names, key=natural):
        folders = name.split("/")
        if any(_of_the_system(folder) for folder in folders):
            continue
        if _is_picture(files, name):
            paths[name] = folders
        else:
            left_out.append({"file": name, "reason": "it is no picture"})
    outer = _folders_in(files.path)
    depth = 0 if len(outer) > 1 else _depth(paths)
    parts = _part_folders(files, paths, depth)
    names = {} if depth or parts else {folder: [] for folder in outer}
    spelled = {}
    for name, folders in paths.items():
        inside = folders[depth:]
        if parts and inside[0] in parts and len(inside) > 2:
            # cats in one part and Cats in the other are one class.
            name_of = spelled.setdefault(normalize("NFC", inside[1]).casefold(), inside[1])
            names.setdefault(name_of, []).append((_PART_OF[inside[0].lower()], name))
        elif not parts and len(inside) > 1:
            names.setdefault(inside[0], []).append((None, name))
        else:
            left_out.append({"file": name, "reason": "it lies in the folder of no class"})
    order = list(PARTS)
    for rows in names.values():
        rows.sort(key=lambda row: order.index(row[0]) if row[0] else 0)
    return Found({name: names[name] for name in sorted(names, key=natural)}, bool(parts), left_out)


def _folders_in(path):
    """The folders in a folder, empty or not; of a zip file none, which need not have them."""
    if not path.is_dir():
        return []
    names = [printable(inside.name) for inside in path.iterdir() if inside.is_dir()]
    return [name for name in names if not _of_the_system(name)]


def _of_the_system(folder):
    return folder.startswith((".", "__")) or folder.lower() in _OF_SYSTEMS


def _is_picture(files, name):
    """By its name; where that does not say so, by how it begins."""
    if name.lower().endswith(ENDINGS):
        return True
    try:
        with files.open(name) as file:
            return looks_like_picture(file.read(FIRST))
    except Exception:
        # A damaged member makes zipfile raise nearly anything.
        return False


def _depth(paths):
    """How many folders hold nothing but the next one, as a zip file of a folder does."""
    depth = 0
    while paths:
        outer = {folders[depth] for folders in paths.values()}
        if len(outer) > 1 or min(map(len, paths.values())) < depth + 3:
            return depth
        # One folder whose folders hold the pictures: those are meant, unless it is a part.
        if next(iter(outer)).lower() in _PART_OF:
            return depth
        depth += 1
    return depth


def _part_folders(files, paths, depth):
    """The folders that are parts: named so, with the classes in them."""
    direct, deeper = set(), set()
    for folders in paths.values():
        inside = folders[depth:]
        if len(inside) > 1:
            (direct if len(inside) == 2 else deeper).add(inside[0])
    named = {folder for folder in direct | deeper if folder.lower() in _PART_OF}
    parts = {folder for folder in named if folder in deeper and folder not in direct}
    if not parts and named and named == direct | deeper:
        few = ", ".join(sorted(named))
        raise ValueError(
            f"{printable(files.path)} holds {few}, which are parts and not classes, with pictures "
            f"in no class: in each of them, make a folder for each class, such as "
            f"{sorted(named)[0]}/cats"
        )
    return parts
