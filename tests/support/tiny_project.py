"""A project as small as can be that start.py sets up in seconds, without a network."""

import os
import shutil
import subprocess
import sys
import zipfile
from hashlib import sha256
from pathlib import Path

from tests.support.notebooks import ROOT

# What the job photos runs there: it says which Python ran it, and what that was told.
TOLD = """\
import os, sys, tiny
print("tiny", tiny.word, tiny.__version__)
print("×ö", sys.flags.optimize, os.environ.get("HOME"), flush=True)
"""


class TinyProject:
    """start.py in a folder of its own, with lists of one small package for each kind of user."""

    def __init__(self, folder):
        self.folder = Path(folder)
        (self.folder / "helpers" / "data").mkdir(parents=True)
        shutil.copy(ROOT / "start.py", self.folder)
        (self.folder / "helpers" / "data" / "downloads.py").write_text(TOLD, "utf-8")
        self.wheels = self.folder / "wheels"
        self.wheels.mkdir()
        self.ask_for("requirements.txt", "tiny", "1.0")
        self.ask_for("requirements-dev.txt", "toy", "1.0")

    def ask_for(self, name, package, version):
        """Make the wheel of a package, and a list that asks for it."""
        wheel = self.wheels / f"{package}-{version}-py3-none-any.whl"
        about = f"{package}-{version}.dist-info"
        with zipfile.ZipFile(wheel, "w") as archive:
            archive.writestr(f"{package}.py", f"word = 'ran'\n__version__ = '{version}'\n")
            metadata = f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n"
            archive.writestr(f"{about}/METADATA", metadata)
            kind = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
            archive.writestr(f"{about}/WHEEL", kind)
            archive.writestr(f"{about}/RECORD", "")
        digest = sha256(wheel.read_bytes()).hexdigest()
        text = f"{package}=={version} \\\n    --hash=sha256:{digest}\n"
        (self.folder / name).write_text(text, newline="\n")

    def environment(self, **changed):
        """The variables of a start: pip looks for wheels in this folder alone."""
        variables = {n: v for n, v in os.environ.items() if not n.startswith(("PIP_", "PYTHON"))}
        variables |= {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheels),
                      "PIP_CONFIG_FILE": os.devnull, **changed}  # fmt: skip
        return {name: value for name, value in variables.items() if value is not None}

    def start(self, *words, python=sys.executable, **changed):
        """Run start.py to its end; a variable that is None is taken away."""
        return subprocess.run(
            [python, str(self.folder / "start.py"), *words], env=self.environment(**changed),
            capture_output=True, text=True, encoding="utf-8", errors="replace",
        )  # fmt: skip

    def begin(self, *words):
        """Start it and go on meanwhile."""
        return subprocess.Popen(
            [sys.executable, str(self.folder / "start.py"), *words], env=self.environment(),
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip

    def moved(self, folder):
        """The same project in another folder."""
        self.folder.rename(folder)
        self.folder, self.wheels = Path(folder), Path(folder) / "wheels"
        return self
