"""What 18's programs come to on two machines, and its trainings on clusters.

python -m benchmarks.devices FOLDER

FOLDER is a virtual environment of your own with keras, jax, scikit-learn, dask[distributed] and
ray; nothing is installed into the course's. The programs are those of the notebook, word by word.
"Machines" and workers are processes on this one.
"""

import ast
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import nbformat
import numpy as np

from benchmarks.training import machine
from helpers.data import load_pets
from helpers.programs import run_program
from helpers.results import add_result

NOTEBOOKS = Path(__file__).resolve().parents[1] / "notebooks"
# The cells that are needed, by words that stand in one each.
CELLS = ("import os", "import joblib", 'shared = """', 'on_two = """', "arrays = {",
         'on_many = """', "def training(seed)")  # fmt: skip
# What stands before the notebook's trainings, for each way to run them.
BACKENDS = {
    "loky": "",
    "dask": "from dask.distributed import Client\n"
            "client = Client(n_workers=2, threads_per_worker=1, dashboard_address=None)",
    "ray": "import ray\nfrom ray.util.joblib import register_ray\nregister_ray()\n"
           "ray.init(num_cpus=2, include_dashboard=False, logging_level='ERROR')",
}  # fmt: skip
RUN = """
import json, sys
import joblib, numpy as np, sklearn
from sklearn.neural_network import MLPClassifier
learned, new, labels, new_labels = np.load(sys.argv[1]).values()
{training}
if __name__ == "__main__":
    {before}
    with joblib.parallel_config(backend="{backend}", n_jobs=2):
        scores = joblib.Parallel()(joblib.delayed(training)(seed) for seed in range(6))
    print(json.dumps(scores))
"""
# Where one device runs alone.
ALONE = "\nprint(json.dumps(losses(pets['pictures'], pets['labels'])))\n"


def cells():
    """The notebook's cells that are needed, in their order."""
    (path,) = NOTEBOOKS.glob("18_*.ipynb")
    code = [cell.source for cell in nbformat.read(path, as_version=4).cells
            if cell.cell_type == "code"]  # fmt: skip
    return [next(cell for cell in code if words in cell) for words in CELLS]


def recipe_of(run):
    """What a record says of what was run: the notebook's own text.

    run: its record, or the words that tell it apart.
    """
    parts = cells()
    if run["way"] == "machines":
        return {"program": _text(parts[2]) + _text(parts[5])}
    training = "def training" + parts[-1].split("def training")[1]
    before = BACKENDS[run["backend"]].replace("\n", "\n    ")
    return {"program": RUN.format(backend=run["backend"], before=before, training=training)}


def _text(cell):
    """The text that a cell gives a name to."""
    return ast.literal_eval(ast.parse(cell).body[0].value)


def versions(python, names):
    """{package: version} in another environment, as text."""
    asked = f"from importlib.metadata import version\nprint(*map(version, {names!r}))"
    said = subprocess.run([python, "-c", asked], capture_output=True, text=True, check=True)
    pairs = zip(names, said.stdout.split(), strict=True)
    return ", ".join(f"{name} {version}" for name, version in pairs)


def main(folder):
    """Run all, and add what came of it to the records."""
    os.chdir(NOTEBOOKS)
    peers = str(Path(folder) / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python"))
    known, parts = {"pets": load_pets("drawn")}, cells()
    for cell in parts:
        exec(cell, known)
    shared, arrays = known["shared"], known["arrays"]
    (alone,) = run_program(shared + ALONE, arrays, python=peers, KERAS_BACKEND="jax")
    words = {"way": "machines"}
    program = recipe_of(words)["program"]
    both = run_program(program, arrays, copies=2, python=peers, KERAS_BACKEND="jax")
    np.testing.assert_allclose(both[0], both[1], rtol=1e-6)
    stamp = {"date": date.today().isoformat(), "machine": machine()}
    add_result("several_devices", words | {
        "recipe": {"program": program}, "versions": versions(peers, ["keras", "jax"]),
        "one device": [round(loss, 5) for loss in alone],
        "two machines": [round(loss, 5) for loss in both[0]],
    } | stamp)  # fmt: skip
    data = {name: known[name] for name in ("learned", "new", "labels", "new_labels")}
    for backend in BACKENDS:
        words = {"way": "trainings", "backend": backend}
        recipe = recipe_of(words)
        (scores,) = run_program(recipe["program"], data, python=peers)
        names = {"dask": ["distributed"], "ray": ["ray"]}.get(backend, [])
        add_result("several_devices", words | {
            "recipe": recipe, "versions": versions(peers, ["joblib", "scikit-learn", *names]),
            "right in validation": [round(score, 4) for score in scores],
        } | stamp)  # fmt: skip


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(str(Path(sys.argv[1]).absolute()))
