"""The figures that were recorded by `python start.py bench --train`."""

import json
import os
from pathlib import Path

RESULTS = Path(__file__).resolve().parent.parent / "data" / "results"


def load_results(name, folder=RESULTS, **wanted):
    """Every finished run of one kind, in the order of their file.

    name: that of a file in data/results, without .json.
    folder: where the files are.
    wanted: what a run must say of itself, such as seed=1; without any, all runs are returned.
    Returns a list of dicts; each says what was run, by which recipe, what came of it, when,
    and on which machine.
    Raises FileNotFoundError if nothing has been recorded, ValueError for a file that is
    damaged.
    """
    path = folder / f"{name}.json"
    try:
        runs = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise FileNotFoundError(
            f"nothing is recorded in {path}: copy it from the series again, or run 'python "
            "start.py bench --train'"
        ) from None
    except ValueError:
        raise ValueError(f"{path} is damaged: copy it from the series again") from None
    return [run for run in runs if wanted.items() <= run.items()]


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


def curves(run):
    """A run's loss and accuracy, epoch by epoch, named as model.fit names them.

    run: a dict of load_results, of a file that has "training loss after each epoch" and its like.
    Returns {"loss", "accuracy", "val_loss", "val_accuracy": one value an epoch}.
    """
    return {
        short + measure: run[f"{long} {measure} after each epoch"]
        for short, long in (("", "training"), ("val_", "validation"))
        for measure in ("loss", "accuracy")
    }


def borrowing_draws(source):
    """What notebook 16's four ways reached, from few pictures and from many.

    source: "photos" or "drawn".
    Returns {way: {number of pictures: [accuracy on 800 others, for each draw in their order]}}.
    Of all 2,000 there is one draw, from which three networks were trained.
    """
    ways = {
        "from scratch": ("borrowing", {"way": "from scratch"}),
        "PetNet, frozen": ("borrowing", {"way": "frozen features"}),
        "PetNet, fine-tuned": ("borrowing", {"way": "fine-tuned"}),
        "ImageNet, frozen": ("borrowed_lite", {}),
    }
    draws = {}
    for way, (name, wanted) in ways.items():
        draws[way] = {}
        for each in (10, 50, 200, 1000):
            runs = load_results(name, pictures=source, **wanted, **{"of each class": each})
            measure = "accuracy"
            if not runs:
                # All photographs from scratch are another series' first three seeds.
                runs = [run for run in load_results("small_first") if run["seed"] <= 3]
                measure = "accuracy of the last three epochs"
            runs.sort(key=lambda run: run["seed"])
            draws[way][2 * each] = [run[measure] for run in runs]
    return draws
