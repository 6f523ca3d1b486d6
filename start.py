"""Set up this series and open it: `python3 start.py` (Windows: `py start.py`).

Everything is installed into the folder .venv beside this file, from the exact
versions and hashes in requirements.txt. This file needs nothing but Python.
"""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

SUPPORTED = ((3, 11), (3, 12), (3, 13))
ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
LOCK = ROOT / "requirements.txt"
STAMP = ENVIRONMENT / "installed.txt"
FIRST = "01_see_an_image_as_numbers.ipynb"
# Bytes that a photo may have which a reader hands to notebook 17.
LARGEST_PHOTO = 100_000_000

JOBS = """\
jobs:
  (none)   open the series in JupyterLab
  test     run all tests; further words go to pytest
  run      execute every notebook and store its outputs
  photos   download the photographs, or take them from disk with --from
  bench    time the NumPy layers against loops, SciPy and Keras; with --train,
           train all networks of notebooks 10 and 16, which takes hours
"""


class Problem(Exception):
    """A sentence for the reader: what went wrong and how to mend it."""


def main(words=None):
    """Run one job and return its exit status."""
    parser = argparse.ArgumentParser(
        prog="start.py",
        description="A notebook series: how does a computer tell a cat from a dog?",
        epilog=JOBS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    jobs = {"open": open_series, "test": test, "run": run, "photos": photos, "bench": bench}
    parser.add_argument("job", nargs="?", default="open", choices=jobs, metavar="JOB")
    # What follows the job belongs to the job: -k to pytest, --from to photos.
    chosen, rest = parser.parse_known_args(words)
    try:
        check_python(sys.version_info)
        set_up()
        return jobs[chosen.job](rest)
    except Problem as problem:
        print(f"start.py: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def check_python(version):
    """Raise Problem unless version, such as (3, 12, 1), is a supported one."""
    if tuple(version[:2]) not in SUPPORTED:
        names = ["%d.%d" % pair for pair in SUPPORTED]
        found = ".".join(str(number) for number in version[:2])
        raise Problem(
            "this is Python %s, and the series needs Python %s or %s: install one of them "
            "and start this file with it." % (found, ", ".join(names[:-1]), names[-1])
        )


def set_up():
    """Make .venv and install the lock into it, unless that has been done."""
    if (
        STAMP.is_file()
        and STAMP.read_text(encoding="utf-8") == fingerprint()
        and python().is_file()
    ):
        return
    check_venv()
    print("Setting up .venv: about 2.5 GB, a few minutes, once.", flush=True)
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    if made.returncode:
        print(made.stdout.decode(errors="replace"), file=sys.stderr)
        raise Problem(
            "the folder .venv could not be made (see above): check the free space and your "
            "rights in %s, then start again." % ROOT
        )
    if install():
        raise Problem(
            "the packages were not installed (see above): check the network connection, the "
            "proxy and the free space, then start again."
        )
    turn_off_announcements()
    STAMP.write_text(fingerprint(), encoding="utf-8")


def install():
    """Install the lock, counting packages as they come; return pip's exit status."""
    words = [str(python()), "-m", "pip", "install", "--disable-pip-version-check"]
    words += ["--no-input", "--require-hashes", "--requirement", str(LOCK)]
    pip = subprocess.Popen(
        words,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
        errors="replace",
    )
    last, count = [], 0
    for line in pip.stdout:
        last = last[-9:] + [line]
        if line.startswith(("Collecting", "Processing", "Requirement already")):
            count += 1
            print("\r  fetched %d packages" % count, end="", flush=True)
        elif line.startswith("Installing collected"):
            print("; unpacking them", end="", flush=True)
    print(flush=True)
    if pip.wait():
        print("".join(last), end="", file=sys.stderr)
    return pip.returncode


def turn_off_announcements():
    """Keep JupyterLab from asking every reader about news, and from looking for updates."""
    settings = ENVIRONMENT / "etc" / "jupyter" / "labconfig"
    settings.mkdir(parents=True, exist_ok=True)
    disabled = {"@jupyterlab/apputils-extension:announcements": True}
    (settings / "page_config.json").write_text(json.dumps({"disabledExtensions": disabled}))


def check_venv():
    """Raise Problem where Python came without the parts that make environments."""
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError as missing:
        raise Problem(
            "this Python has no module %r, so it cannot make an environment: install it (on "
            "Debian and Ubuntu: apt install python%d.%d-venv), then start again."
            % ((missing.name,) + sys.version_info[:2])
        ) from None


def fingerprint():
    """What .venv was made from; it is made anew when any of this changes."""
    lock = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    return "\n".join([lock, sys.version, str(ENVIRONMENT)])


def python():
    """The environment's own interpreter."""
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def call(*words, **environment):
    """Run the environment's Python in the project's folder; return its exit status."""
    process = subprocess.Popen(
        [str(python()), *words], cwd=str(ROOT), env=dict(os.environ, **environment)
    )
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            # The job has had the same Ctrl-C, and ends in its own way: JupyterLab asks first.
            continue


def open_series(rest):
    words = ["-m", "jupyter", "lab", "--ServerApp.root_dir=" + str(ROOT / "notebooks")]
    words += ["--LabApp.default_url=/lab/tree/" + FIRST]
    # Notebook 17's button hands photos to the kernel; the limit would else be 10 MB.
    limit = "{'websocket_max_message_size': %d}" % LARGEST_PHOTO
    words.append("--ServerApp.tornado_settings=" + limit)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        words.append("--allow-root")
    if not has_display():
        words.append("--no-browser")
        print("No display found: open the address below, which ends in a token.", flush=True)
    return call(*words, *rest)


def has_display():
    """Whether a browser window can be expected to open."""
    if sys.platform in ("win32", "darwin"):
        return True
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(shown) or bool(shutil.which("wslview"))


def test(rest):
    return call("-m", "pytest", *rest)


def run(rest):
    return call("-m", "benchmarks.record_outputs", *rest, PETS="drawn")


def photos(rest):
    return call("-m", "helpers.data.downloads", *rest)


def bench(rest):
    if "--train" in rest:
        rest = [word for word in rest if word != "--train"]
        return call("-m", "benchmarks.training", *rest)
    return call("-m", "benchmarks.layers", *rest)


if __name__ == "__main__":
    sys.exit(main())
