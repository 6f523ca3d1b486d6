"""What 18 says of its records and programs, and whether it holds."""

import ast
import re

import numpy as np
import pytest

from benchmarks import scale
from helpers.data.drawn import SEED
from helpers.programs import run_program
from helpers.results import load_results
from tests.support.notebooks import code_cells, read

PROSE = " ".join(" ".join(cell.source.split()) for cell in read("18").cells
                 if cell.cell_type == "markdown")  # fmt: skip
PEAK, BEFORE, TIME = (
    "peak memory, MB", "of this before the first picture, MB", "processor seconds",
)  # fmt: skip


def measured(way):
    runs = sorted(load_results("scale", way=way), key=lambda run: run["pictures"])
    assert len(runs) >= 2
    return {run["pictures"]: (run[PEAK] - run[BEFORE], run[TIME]) for run in runs}


def text_of(name):
    """A program of the notebook, as its cell assigns it."""
    cell = next(cell for cell in code_cells("18") if cell.startswith(f'{name} = """'))
    return ast.literal_eval(ast.parse(cell).body[0].value)


def test_what_a_held_picture_adds_and_what_a_drawn_one_costs():
    added, own, drawn, held = map(
        float,
        re.search(
            r"added some (\d+) kilobytes, where it has (\d+): .* But each took "
            r"(\d+) thousandths of a second of processor time, a held one (\S+)\.", PROSE,
        ).groups(),
    )  # fmt: skip
    (least, *_, most), values = list(measured("held")), measured("held")
    grown = [1000 * (values[most][number] - values[least][number]) / (most - least)
             for number in (0, 1)]  # fmt: skip
    assert round(grown[0]) == added
    assert round(grown[1], 1) == held
    assert own == round(96 * 96 * 3 / 1000)
    (least, *_, most), values = list(measured("on the fly")), measured("on the fly")
    assert round(1000 * (values[most][1] - values[least][1]) / (most - least)) == drawn


def test_memory_does_not_grow_with_what_is_drawn_on_the_fly():
    found = {round(memory) for memory, _ in measured("on the fly").values()}
    low, high = map(int, re.search(r"they took (\d+) to (\d+) MB", PROSE).groups())
    assert (min(found), max(found)) == (low, high)
    assert high - low <= 5


def test_the_new_animals_are_none_of_the_series():
    assert scale.STREAM == 18 != SEED
    assert any("(18, number)" in cell for cell in code_cells("18"))


def test_what_two_machines_came_to_was_computed_by_the_program_that_stands_there():
    (run,) = load_results("several_devices", way="machines")
    assert run["recipe"]["program"] == text_of("shared") + text_of("on_many")
    keras_and_jax = "keras==3.15.1 jax==0.10.2"
    assert keras_and_jax in PROSE
    assert run["versions"] == keras_and_jax.replace("==", " ").replace(" jax", ", jax")


def test_every_backend_ran_the_training_that_stands_there_and_came_to_the_same():
    runs = load_results("several_devices", way="trainings")
    assert [run["backend"] for run in runs] == ["loky", "dask", "ray"]
    assert len({tuple(run["right in validation"]) for run in runs}) == 1
    cell = next(cell for cell in code_cells("18") if "def training(seed)" in cell)
    for run in runs:
        assert cell[cell.index("def training(seed)") :] in run["recipe"]["program"]


def test_a_program_gets_its_arrays_its_number_and_a_port():
    program = (
        "import json, sys, numpy as np\n"
        "numbers = np.load(sys.argv[1])['numbers']\n"
        "print('a word')\n"
        "print(json.dumps([int(numbers.sum()), int(sys.argv[2]), int(sys.argv[3]) > 1023]))"
    )
    found = run_program(program, {"numbers": np.arange(4)}, copies=2)
    assert found == [[6, 0, True], [6, 1, True]]


def test_a_program_that_fails_says_why():
    with pytest.raises(RuntimeError, match="no such thing"):
        run_program("raise ValueError('no such thing')", {}, copies=2)
