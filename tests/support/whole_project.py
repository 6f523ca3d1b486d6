"""A copy of the whole project that start.py takes for set up, with the packages of these tests."""

import json
import os
import shutil
import site
import subprocess
import sys
from pathlib import Path

import start
from tests.support.notebooks import ROOT

IGNORED = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints", "made")
# In JupyterLab's place: it says what it was started with.
STAND_IN = "import sys\nprint('JupyterLab', *sys.argv[1:])\n"


class WholeProject:
    """start.py, the series and its helpers in a folder of their own."""

    def __init__(self, folder, opens_jupyterlab=False):
        self.folder = Path(folder)
        for name in ("helpers", "notebooks", "data/models", "data/results"):
            shutil.copytree(ROOT / name, self.folder / name, ignore=IGNORED)
        for name in ("start.py", "requirements.txt", "README.md", "data/README.md"):
            shutil.copy(ROOT / name, self.folder / name)
        if not opens_jupyterlab:
            (self.folder / "jupyterlab.py").write_text(STAND_IN, "utf-8")
        self._set_up(self.folder / ".venv")

    def _set_up(self, environment):
        """An environment that holds nothing but the way to the packages that run this."""
        words = [sys.executable, "-m", "venv", "--without-pip", str(environment)]
        subprocess.run(words, check=True)
        asked = [str(start.python(environment)), "-c",
                 "import sysconfig; print(sysconfig.get_path('purelib'))"]  # fmt: skip
        packages = subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()
        (Path(packages) / "these.pth").write_text("\n".join(site.getsitepackages()))
        lists = {"requirements.txt": start.digest(ROOT / "requirements.txt")}
        (environment / start.STAMP).write_text(json.dumps(lists | {"folder": str(environment)}))

    def environment(self, **changed):
        """The variables of a start, in which JupyterLab finds its pages and its kernel."""
        share = Path(sys.prefix) / "share" / "jupyter"
        variables = {n: v for n, v in os.environ.items() if n not in ("DISPLAY", "WAYLAND_DISPLAY")}
        variables |= {"JUPYTERLAB_DIR": str(share / "lab"), "JUPYTER_PATH": str(share), **changed}
        return {name: value for name, value in variables.items() if value is not None}

    def begin(self, *words, **changed):
        """Start it, as the leader of a group of processes of its own, and go on meanwhile."""
        return subprocess.Popen(
            [sys.executable, str(self.folder / "start.py"), *words], text=True,
            env=self.environment(**changed), stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            encoding="utf-8", start_new_session=True,
        )  # fmt: skip

    def start(self, *words, **changed):
        """Run start.py to its end; return what it printed, line by line."""
        return self.begin(*words, **changed).communicate()[0].splitlines()
