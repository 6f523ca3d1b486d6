"""Says whether a computer has what the course needs, and what it means where it has not."""

import os
import re
import sys
import tomllib
from contextlib import suppress
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from helpers.data.cache import is_stored
from helpers.data.drawn_key import drawn_key
from helpers.data.load import CHOICES, photographs_folder, what_is_there
from helpers.data.places import made_folder, own_folder

PROJECT = Path(__file__).resolve().parent.parent
# What the largest training takes, and something over.
NEEDED_GIGABYTES = 3
# Either of the two brings TensorFlow.
SAME = {"tensorflow-cpu": "tensorflow"}


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    name: what it is about.
    fine: whether the course can do with it.
    text: what was found, and where it is not fine, what follows from that.
    """

    name: str
    fine: bool
    text: str


def check_set_up():
    """Print what was found of Python, packages, folders, pictures, memory and the browser.

    Returns {name: whether it is fine}, of all but the browser, which only its reader can see.
    """
    findings = [
        about_python(sys.version_info), about_packages(tried_versions(), installed_versions()),
        about_own_folder(), about_pictures(os.environ.get("PETS")), about_memory(free_gigabytes()),
    ]  # fmt: skip
    for each in findings:
        print(f"{'fine' if each.fine else 'LOOK'}  {each.name}: {each.text}")
    _show_widget()
    return {each.name: each.fine for each in findings}


def about_python(version):
    """The Finding about a version of Python.

    version: such as (3, 12, 1).
    """
    allowed = re.findall(r"(\d+)\.(\d+)", _project()["requires-python"])
    least, beyond = (tuple(map(int, pair)) for pair in allowed)
    found = ".".join(map(str, version[:2]))
    if least <= tuple(version[:2]) < beyond:
        return Finding("Python", True, found)
    named = f"{least[0]}.{least[1]} to {beyond[0]}.{beyond[1] - 1}"
    return Finding("Python", False, f"{found}, and the course was tried with {named}: something "
                   "may not work. Start it with one of these: python3.12 start.py")  # fmt: skip


def about_packages(tried, installed):
    """The Finding about packages.

    tried: {package: the versions that the course was tried with}.
    installed: {package: the version that is here}.
    """
    missing = [name for name in tried if name not in installed]
    if missing:
        return Finding("packages", False, f"missing: {', '.join(missing)}. The cells that import "
                       "them will stop. Close the course, then run: python3 start.py")  # fmt: skip
    others = [f"{name} {installed[name]}" for name in tried if installed[name] not in tried[name]]
    if others:
        return Finding("packages", True, "all there, though not in the versions that the course "
                       f"was tried with: {', '.join(others)}. What trains may end in other "
                       "digits, and figures may look a little different")  # fmt: skip
    return Finding("packages", True, f"all {len(tried)}, in the versions that were tried")


def tried_versions():
    """The versions with which the course was tried: {package: a set of them}."""
    lock = (PROJECT / "requirements.txt").read_text("utf-8")
    versions = {}
    for line in _project()["dependencies"]:
        package = re.match(r"[a-z0-9-]+", line)[0]
        locked = re.findall(rf"^{package}==(\S+)", lock, re.MULTILINE)
        versions.setdefault(SAME.get(package, package), set()).update(locked)
    return versions


def installed_versions():
    """The versions of all packages that are here: {package: its version}."""
    # A package that was half removed has no name.
    found = {each.name.lower().replace("_", "-"): each.version
             for each in metadata.distributions() if each.name}  # fmt: skip
    return found | {package: found[other] for other, package in SAME.items() if other in found}


def about_own_folder():
    """The Finding about the folder for what a reader does."""
    try:
        own_folder()
    except OSError as problem:
        return Finding("your folder", False, f"what you have solved cannot be kept: {problem}")
    return Finding("your folder", True, "what your runs make can be kept")


def about_pictures(wanted):
    """The Finding about the pictures that the lessons will use.

    wanted: what the environment variable PETS says, or None.
    """
    if wanted and wanted not in CHOICES:
        return Finding("pictures", False, f"PETS is {wanted!r}, and the lessons from 08 on will "
                       "stop: set it to 'drawn' or 'photos', or leave it unset")  # fmt: skip
    if (wanted or what_is_there()) == "drawn":
        drawn = is_stored(made_folder() / f"drawn_pets_{drawn_key()}")
        first = "" if drawn else ", which lesson 08 draws in half a minute"
        return Finding("pictures", True, f"drawn pets{first}; for photographs, run: python3 "
                       "start.py photos")  # fmt: skip
    if is_stored(photographs_folder()):
        return Finding("pictures", True, "photographs")
    return Finding("pictures", False, "PETS asks for photographs, and there are none, so the "
                   "lessons from 08 on will stop. Run: python3 start.py photos")  # fmt: skip


def about_memory(free):
    """The Finding about memory.

    free: in gigabytes, or None where the system does not tell.
    """
    if free is None:
        return Finding("memory", True, f"this system does not tell; lessons that train take up to "
                       f"{NEEDED_GIGABYTES} GB")  # fmt: skip
    if free >= NEEDED_GIGABYTES:
        return Finding("memory", True, f"{free:.0f} GB free")
    return Finding("memory", False, f"{free:.1f} GB free, and lessons that train take up to "
                   f"{NEEDED_GIGABYTES}: the kernel may die there. Close other programs, and "
                   "other notebooks by Kernel, Shut Down All Kernels")  # fmt: skip


def free_gigabytes(root=Path("/")):
    """The memory that is free, of the machine and of the container that Python may run in.

    root: where the system's own files lie, a Path.
    Returns gigabytes, or None where the system does not tell.
    """
    try:
        told = (root / "proc/meminfo").read_text()
        free = int(re.search(r"MemAvailable:\s+(\d+) kB", told)[1]) * 1024
    except (OSError, TypeError):
        return None
    with suppress(OSError, ValueError):
        # The limit of a container, which is the word "max" where there is none.
        free = min(free, int((root / "sys/fs/cgroup/memory.max").read_text()))
    return free / 1e9


def _project():
    return tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]


def _show_widget():
    """A line that a browser shows as a widget; where it cannot, another line stands there."""
    from IPython.display import display
    from ipywidgets import HTML

    works = HTML("<code>fine  browser: it shows buttons and sliders</code>")
    plain = ("LOOK  browser: no buttons or sliders on this page. In a live notebook, run this cell "
             "again; if this line stays, open the course by: python3 start.py")  # fmt: skip
    display({**works._repr_mimebundle_(), "text/plain": plain}, raw=True)
