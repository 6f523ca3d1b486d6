"""The figures that were recorded by `python start.py bench --train`."""

import json
import os
from pathlib import Path

RESULTS = Path(__file__).resolve().parent.parent / "data" / "results"


def load_results(name, folder=RESULTS):
    """Every finished run of one kind, in the order in which they were made.

    name: that of a file in data/results, without .json.
    folder: where the files are.
    Returns a list of dicts; each says what was run, by which recipe, what came of it, when,
    and on which machine.
    Raises FileNotFoundError if nothing has been recorded, ValueError for a file that is
    damaged.
    """
    path = folder / f"{name}.json"
    try:
        return json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise FileNotFoundError(
            f"nothing is recorded in {path}: copy it from the series again, or run 'python "
            "start.py bench --train'"
        ) from None
    except ValueError:
        raise ValueError(f"{path} is damaged: copy it from the series again") from None


def add_result(name, run, folder=RESULTS):
    """Add a finished run to those that are recorded.

    name: that of a file in data/results, without .json.
    run: a dict that JSON can hold; its "recipe" says how it was trained or measured.
    folder: where the files are.
    Raises ValueError if it has no recipe, or if those before are damaged; they stay as they
    are.
    """
    if not run.get("recipe"):
        raise ValueError(f"a run for {name} says nothing of its recipe: add it as 'recipe'")
    path = folder / f"{name}.json"
    runs = load_results(name, folder) if path.exists() else []
    folder.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".part-{os.getpid()}-{path.name}")
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in [*runs, run])
    part.write_text(f"[\n{lines}\n]\n", "utf-8")
    part.replace(path)
