"""Set up this course and open it: `python3 start.py` (Windows: `py start.py`).

Everything is installed into the folder .venv beside this file, from the exact
versions and hashes in requirements.txt. This file needs nothing but Python.
"""

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

SUPPORTED = ((3, 11), (3, 12), (3, 13))
ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
# A new environment is built here, and takes the place of the old one when it is whole.
NEW, OLD = ROOT / ".venv-new", ROOT / ".venv-old"
READERS, DEVELOPERS = ROOT / "requirements.txt", ROOT / "requirements-dev.txt"
STAMP = "installed.json"

JOBS = """\
jobs:
  (none)         open the course in JupyterLab, on your own copies in my_notebooks; the first
                 time, fetch the photographs, too, which --no-photos leaves
  fresh 02       put a new copy of a notebook, or of several, beside yours
  test           run all tests; --quick leaves out what trains; further words go to pytest
  run            execute every notebook and store its outputs
  photos         download the photographs, or take them from disk with --from
  bench          time the NumPy layers against loops, SciPy and Keras; with --train,
                 train all networks of 10, 11 and 16, which takes hours
  wheels FOLDER  collect all packages for this system in a folder, for machines
                 without a network, which then start with --wheels FOLDER
  solved FOLDER  for teachers: write the notebooks with all exercises answered and run;
                 numbers behind it choose some, as in solved FOLDER 02 03
"""

# Of pip's settings, from the environment and from its files, those that say where packages come
# from. Others could put them into another place (user, target, prefix) or change versions.
PIP_SETTINGS = ("index-url", "extra-index-url", "find-links", "no-index", "proxy", "cert",
                "client-cert", "trusted-host", "timeout", "default-timeout", "retries",
                "cache-dir", "no-cache-dir", "keyring-provider", "use-feature")  # fmt: skip
PIP_FILES = """\
import json
from pip._internal.configuration import Configuration
settings = Configuration(isolated=False)
settings.load()
for key, value in settings.items():
    # Newer pips list the settings file by file.
    pairs = value.items() if isinstance(value, dict) else [(key, value)]
    for pair in pairs:
        print(json.dumps(pair))
"""
# Variables that would change what the environment's Python finds or does.
PYTHON_SETTINGS = ("PYTHONPATH", "PYTHONHOME", "PYTHONSAFEPATH", "PYTHONOPTIMIZE",
                   "PYTHONSTARTUP", "PYTHONUSERBASE", "PYTHONWARNINGS", "PYTHONINSPECT",
                   "PYTHONPLATLIBDIR", "__PYVENV_LAUNCHER__")  # fmt: skip
# What pip prints, and what is to be done about it.
CAUSES = (
    (r"No space left|Errno 28|not enough space", "the disk is full: free about 5 GB"),
    (r"Permission denied|Errno 13|Errno 30", "a folder cannot be written: see to your rights"),
    (r"DO NOT MATCH THE HASHES", "a package is not the one that it should be, a damaged download "
     "perhaps: try once more, and if it stays so, ask whoever runs your package mirror"),
    (r"No matching distribution|Could not find a version",
     "a package cannot be had for this system from where pip looks: check the network connection, "
     "the proxy and pip's settings"),
)  # fmt: skip


class Problem(Exception):
    """A sentence for the reader: what went wrong and how to mend it."""


def main(words=None):
    """Run one job and return its exit status."""
    # A path may hold letters that this terminal cannot show.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    parser = argparse.ArgumentParser(
        prog="start.py",
        description="A course in notebooks: how does a computer tell a cat from a dog?",
        epilog=JOBS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    jobs = {"open": open_course, "fresh": fresh, "test": test, "run": run, "photos": photos,
            "bench": bench, "wheels": wheels, "solved": solved}  # fmt: skip
    parser.add_argument("job", nargs="?", default="open", choices=jobs, metavar="JOB")
    parser.add_argument(
        "--wheels", metavar="FOLDER", dest="folder",
        help="install from this folder alone, which the job wheels has filled",
    )  # fmt: skip
    parser.add_argument(
        "--no-photos", action="store_true", help="open the course without the photographs",
    )  # fmt: skip
    # What follows the job belongs to the job: -k to pytest, --from to photos.
    chosen, rest = parser.parse_known_args(words)
    if chosen.no_photos and chosen.job != "open":
        parser.error("--no-photos is for opening the course, not for the job %s" % chosen.job)
    try:
        check_python(sys.version_info)
        check_folder(ROOT)
        set_up(chosen.job in ("test", "run", "bench", "wheels"), chosen.folder)
        if chosen.job == "open":
            return open_course(rest, chosen.no_photos)
        return jobs[chosen.job](rest)
    except Problem as problem:
        print("start.py: %s" % problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


# What can be told before anything is made


def check_python(version):
    """Raise Problem unless version, such as (3, 12, 1), is a supported one."""
    if tuple(version[:2]) not in SUPPORTED:
        names = ["%d.%d" % pair for pair in SUPPORTED]
        found = ".".join(str(number) for number in version[:2])
        raise Problem(
            "this is Python %s, and the course needs Python %s or %s: install one of them "
            "and start this file with it." % (found, ", ".join(names[:-1]), names[-1])
        )


def check_folder(folder):
    """Raise Problem where the folder's name is one in which no environment can be made."""
    if os.pathsep in str(folder):
        raise Problem(
            "the name of the folder %s holds a %r, which parts the names of folders on this "
            "system, so that no environment can be made there: rename it, then start again."
            % (folder, os.pathsep)
        )


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


# The environment


def set_up(developer=False, folder=None):
    """See to it that .venv holds what is wanted; what is there keeps working until it does.

    developer: whether what only tests and benchmarks need is wanted, too;
    folder: of wheels to install from, or None for the network.
    """
    if folder is not None and not any(Path(folder).glob("*.whl")):
        raise Problem(
            "there are no wheels in %s: fill it with 'start.py wheels FOLDER' on a machine of "
            "this kind that has a network." % Path(folder).resolve()
        )
    if not missing(developer):
        return at_home()
    with one_at_a_time():
        put_back()
        lists = missing(developer)
        if not lists:
            return at_home()
        try:
            if READERS in lists:
                build(lists, folder)
            else:
                print("Adding what the tests need to .venv, once.", flush=True)
                install(ENVIRONMENT, lists, folder)
                stamp(ENVIRONMENT, [READERS, DEVELOPERS])
        except Problem as problem:
            # An older set of packages is better than none, but tests need their own.
            if DEVELOPERS in lists or not works(ENVIRONMENT):
                raise
            print("start.py: %s Until then the packages of before are used." % problem,
                  file=sys.stderr)  # fmt: skip
    return at_home()


def missing(developer):
    """The lists of packages that .venv does not hold as they are now."""
    wanted = [READERS] + [DEVELOPERS] * (developer and DEVELOPERS.is_file())
    if not works(ENVIRONMENT):
        return wanted
    found = installed(ENVIRONMENT)
    if found.get(READERS.name) != digest(READERS):
        return wanted
    return [each for each in wanted if found.get(each.name) != digest(each)]


def works(environment):
    """Whether an environment was once whole, and its Python is still on this machine."""
    if not installed(environment) or not python(environment).is_file():
        return False
    # On Windows the file stays there when the Python that it belongs to is taken away.
    words = [str(python(environment)), "-c", ""]
    return subprocess.run(words, env=clean_environment(), stderr=subprocess.DEVNULL).returncode == 0


def installed(environment):
    """What stamp wrote: {list of packages: digest}, and the folder; {} where it did not."""
    try:
        return json.loads((environment / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def stamp(environment, lists):
    """Note which lists of packages an environment holds, and in which folder it is."""
    about = {each.name: digest(each) for each in lists}
    about["folder"] = str(environment)
    part = environment / (STAMP + ".part")
    part.write_text(json.dumps(about), encoding="utf-8")
    part.replace(environment / STAMP)


def digest(path):
    """The sha256 of a list of packages, whatever its line endings are."""
    return hashlib.sha256(path.read_text(encoding="utf-8").encode()).hexdigest()


def build(lists, folder):
    """Make a new environment beside the old one, and swap the two when it is whole."""
    check_venv()
    print("Setting up .venv: about 2.2 GB, a few minutes, once.", flush=True)
    try:
        remove(NEW)
        made = subprocess.run(
            [sys.executable, "-m", "venv", str(NEW)], env=clean_environment(),
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        if made.returncode:
            print(made.stdout.decode(errors="replace"), file=sys.stderr)
            raise Problem(
                "the folder .venv could not be made (see above): check the free space and your "
                "rights in %s, then start again." % ROOT
            )
        install(NEW, lists, folder)
        turn_off_announcements(NEW)
        stamp(NEW, lists)
        if ENVIRONMENT.exists():
            ENVIRONMENT.rename(OLD)
        NEW.rename(ENVIRONMENT)
        remove(OLD)
    except OSError as problem:
        put_back()
        raise Problem(
            "the folder .venv could not be put in place (%s): close what uses it, check the free "
            "space and your rights in %s, then start again." % (problem, ROOT)
        ) from None
    finally:
        remove(NEW)


def put_back():
    """Undo what a start left that was ended in the middle of a swap."""
    if OLD.exists() and not ENVIRONMENT.exists():
        OLD.rename(ENVIRONMENT)
    remove(OLD)


def remove(folder):
    """Remove a folder, as far as that can be done."""
    shutil.rmtree(str(folder), ignore_errors=True)


def at_home():
    """Where the project's folder was moved, or .venv was swapped in, let all that is in it know."""
    found = installed(ENVIRONMENT)
    before, now = found.get("folder"), str(ENVIRONMENT)
    if before in (None, now):
        return
    try:
        for script in python(ENVIRONMENT).parent.iterdir():
            content = b"" if script.is_symlink() or script.is_dir() else script.read_bytes()
            if before.encode() in content and b"\0" not in content:
                script.write_bytes(content.replace(before.encode(), now.encode()))
        for where in ("lib/python*/site-packages", "Lib/site-packages"):
            for packages in ENVIRONMENT.glob(where):
                # So that a kernel finds helpers in whichever folder it was started.
                (packages / "image-classifier.pth").write_text(str(ROOT) + "\n", encoding="utf-8")
        (ENVIRONMENT / STAMP).write_text(json.dumps(dict(found, folder=now)), encoding="utf-8")
    except OSError:
        # Jobs here call the environment's Python in the project's folder, and need none of this.
        pass


def install(environment, lists, folder):
    """Install lists of packages, counting them as they come.

    Raises Problem with the cause, as far as pip tells it.
    """
    words = [str(python(environment)), "-m", "pip", "install", "--disable-pip-version-check"]
    words += ["--no-input", "--require-hashes"]
    for each in lists:
        words += ["--requirement", str(each)]
    pip = subprocess.Popen(
        words, env=pip_environment(environment, folder), stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, universal_newlines=True, encoding="utf-8", errors="replace",
    )  # fmt: skip
    last, count = [], 0
    for line in pip.stdout:
        last = last[-29:] + [line]
        if line.startswith(("Collecting", "Processing", "Requirement already")):
            count += 1
            print("\r  fetched %d packages" % count, end="", flush=True)
        elif line.startswith("Installing collected"):
            print("; unpacking them", end="", flush=True)
    print(flush=True)
    if pip.wait():
        print("".join(last), end="", file=sys.stderr)
        told = "".join(last)
        cause = next((mend for sign, mend in CAUSES if re.search(sign, told)),
                     "check the network connection, the proxy and the free space")  # fmt: skip
        raise Problem("the packages were not installed (see above): %s, then start again." % cause)


def pip_environment(environment, folder):
    """The variables for pip: ours, and of the reader's settings where packages come from."""
    variables = {name: value for name, value in clean_environment().items()
                 if not name.upper().startswith("PIP_") or name == "PIP_CONFIG_FILE"}  # fmt: skip
    # Not by "pip config list", which a setting such as user = true keeps from listing all.
    asked = subprocess.run(
        [str(python(environment)), "-c", PIP_FILES], env=variables, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    found = {"global": {}, "install": {}}
    for line in asked.stdout.decode("utf-8", errors="replace").splitlines():
        key, value = json.loads(line)
        section, _, name = key.partition(".")
        found.get(section, {})[name] = value
    variables["PIP_CONFIG_FILE"] = os.devnull
    for name in PIP_SETTINGS:
        variable = "PIP_" + name.upper().replace("-", "_")
        # The environment has the last word, then what is for pip install, then what is for all.
        for values in (found["global"], found["install"], {name: os.environ.get(variable)}):
            if values.get(name) is not None:
                variables[variable] = " ".join(str(values[name]).split())
    if folder is not None:
        variables.update(PIP_NO_INDEX="1", PIP_FIND_LINKS=Path(folder).resolve().as_uri())
        variables.pop("PIP_EXTRA_INDEX_URL", None)
    return variables


def turn_off_announcements(environment):
    """Keep JupyterLab from asking every reader about news, and from looking for updates."""
    settings = environment / "etc" / "jupyter" / "labconfig"
    settings.mkdir(parents=True, exist_ok=True)
    disabled = {"@jupyterlab/apputils-extension:announcements": True}
    text = json.dumps({"disabledExtensions": disabled})
    (settings / "page_config.json").write_text(text, encoding="utf-8")


def python(environment):
    """An environment's own interpreter."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


@contextmanager
def one_at_a_time():
    """Let one start at a time work on .venv; the system frees the lock of one that dies."""
    try:
        lock = (ROOT / ".venv.lock").open("a")
    except OSError as problem:
        raise Problem(
            "the environment cannot be made in %s (%s): make the folder writable, or copy it to "
            "a place that is, then start again." % (ROOT, problem.strerror)
        ) from None
    with lock:
        if not locked(lock):
            print("Another start is setting up .venv; waiting for it.", flush=True)
            while not locked(lock):
                time.sleep(0.5)
        yield


def locked(lock):
    """Try to get hold of an open file; whether that succeeded."""
    try:
        if os.name == "nt":
            import msvcrt

            lock.seek(0)
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


# The jobs


def clean_environment():
    """This process' variables, without those that would mislead the environment's Python."""
    variables = {name: value for name, value in os.environ.items() if name not in PYTHON_SETTINGS}
    # Whatever the locale is, pictures are 6×6 and files are UTF-8.
    variables.update(PYTHONUTF8="1", PYTHONNOUSERSITE="1")
    home = os.path.expanduser("~")
    if not (os.path.isdir(home) and os.access(home, os.W_OK)):
        # JupyterLab, Matplotlib and Keras keep their settings there.
        variables["HOME"] = os.path.join(tempfile.gettempdir(), "image-classifier-home")
        os.makedirs(variables["HOME"], mode=0o700, exist_ok=True)
    return variables


def call(*words, **environment):
    """Run the environment's Python in the project's folder; return its exit status."""
    return call_with(dict(clean_environment(), **environment), *words)


def call_with(environment, *words):
    """The same with these variables and no others."""
    process = subprocess.Popen(
        [str(python(ENVIRONMENT))] + list(words), cwd=str(ROOT), env=environment
    )
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            # The job has had the same Ctrl-C, and ends in its own way: JupyterLab asks first.
            continue


def open_course(rest, no_photos=False):
    before = call("-m", "helpers.editions.opening", *["--no-photos"] * no_photos)
    if before == 130:
        return before
    words = ["-m", "jupyterlab", "--ServerApp.root_dir=" + str(ROOT)]
    words += ["--LabApp.default_url=/lab/tree/" + first_page()]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        words.append("--allow-root")
    if not has_display():
        words.append("--no-browser")
        print("No display found: open the address below, which ends in a token.", flush=True)
    return call(*(words + rest))


def first_page():
    """The notebook to open: the learner's first, or the series' own where there is no copy."""
    names = sorted(path.name for path in (ROOT / "notebooks").glob("[0-9][0-9]_*.ipynb"))
    pages = [folder + "/" + name for folder in ("my_notebooks", "notebooks") for name in names]
    # os.path, which takes a folder that cannot be read for one without notebooks.
    return next((page for page in pages if os.path.isfile(str(ROOT / page))), "")


def has_display():
    """Whether a browser window can be expected to open."""
    if sys.platform in ("win32", "darwin"):
        return True
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(shown) or bool(shutil.which("wslview"))


def fresh(rest):
    return call("-m", "helpers.editions.fresh", *rest)


def solved(rest):
    if not rest or rest[0].isdigit():
        raise Problem(
            "say where the solved notebooks are to be written: start.py solved FOLDER%s."
            % "".join(" " + word for word in rest)
        )
    # This process may have been started in another folder than the project's.
    return call("-m", "helpers.editions.solved", str(Path(rest[0]).resolve()), *rest[1:])


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


def wheels(rest):
    if len(rest) != 1:
        raise Problem("say where the packages are to be collected: start.py wheels FOLDER.")
    words = ["-m", "pip", "download", "--require-hashes", "--only-binary", ":all:", "--no-input"]
    for each in (READERS, DEVELOPERS):
        words += ["--requirement", str(each)]
    folder = Path(rest[0]).resolve()
    words += ["--dest", str(folder)]
    if call_with(pip_environment(ENVIRONMENT, None), *words):
        raise Problem(
            "not all packages were collected in %s (see above): check the network connection and "
            "the free space, then start again; what is there already is not fetched again." % folder
        )
    count, size = 0, 0
    for wheel in folder.glob("*.whl"):
        count, size = count + 1, size + wheel.stat().st_size
    print("%d packages, %d MB, are in %s: on a machine of this kind, without a network, run\n"
          "  python3 start.py --wheels FOLDER" % (count, size / 1e6, folder))  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
