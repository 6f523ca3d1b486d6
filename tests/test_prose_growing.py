"""What 18 says of its records and programs, and whether it holds."""

import ast
import re

import keras
import numpy as np
import pytest

from benchmarks import scale
from helpers.data import load_pets, resize
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
    """A program of the notebook, as its cell assigns it, without another that it begins with."""
    text = re.compile(rf'^{name} = (?:\w+ \+ )?(""".*?""")$', re.DOTALL | re.MULTILINE)
    (found,) = [match for cell in code_cells("18") for match in text.findall(cell)]
    return ast.literal_eval(found)


def test_what_a_held_picture_adds_and_what_a_drawn_one_costs():
    added, own, drawn, held = map(
        float,
        re.search(
            r"added some (\d+) kilobytes, where it has (\d+)\. .* But each took "
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


def test_what_200000_would_take_goes_on_from_what_was_measured():
    minutes, memory = map(
        int, re.search(r"If it goes on so, they take (\d+) minutes, or (\d+) GB", PROSE).groups()
    )
    for way, number, unit, said in (("on the fly", 1, 60, minutes), ("held", 0, 1000, memory)):
        (least, *_, most), values = list(measured(way)), measured(way)
        grown = (values[most][number] - values[least][number]) / (most - least)
        assert round(200_000 * grown / unit) == said


def test_its_alt_text_has_no_power_of_ten():
    words = [
        output.metadata["image/png"]["alt"]
        for cell in read("18").cells
        for output in cell.get("outputs", [])
        if "image/png" in output.get("data", {})
    ]
    assert words
    assert not [each for each in words if re.search(r"\de[+-]?\d", each)]


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


def test_keras_has_added_prefetch_to_what_it_reads_from_files(tmp_path):
    for name in ("cat", "dog"):
        (tmp_path / name).mkdir()
        keras.utils.save_img(tmp_path / name / "0.png", np.zeros((4, 4, 3)), scale=False)
    files = keras.utils.image_dataset_from_directory(tmp_path, verbose=False)
    assert "Prefetch" in type(files).__name__


def test_two_devices_come_to_the_mean_where_a_batch_splits_evenly():
    # The notebook's own weight, which ends beside it, has an uneven batch.
    assert ended([0, 0, 0, 0, 0, 0, 0, 4]) == pytest.approx([1, 1], abs=1e-5)


def test_shards_that_are_alike_come_closer_to_one_device_without_being_synchronised():
    most = float(re.search(r"the losses differ by less than (\S+)\. ", PROSE).group(1))
    # A cat and a dog in turn, where the notebook gives each device one kind.
    chosen, train = np.ravel(np.arange(32)[:, None] + [0, 1000]), load_pets("drawn").train
    arrays = {"pictures": resize(train.images[chosen], 32) / 127.5 - 1,
              "labels": train.labels[chosen] * 1.0}  # fmt: skip
    program = text_of("shared") + text_of("devices") + text_of("on_two")
    (found,) = run_program(program, arrays, KERAS_BACKEND="tensorflow")
    one, synchronised, without = np.array(found)
    np.testing.assert_allclose(synchronised, one, rtol=1e-4)
    assert 1e-5 < np.abs(without - one).max() < most


def test_an_uneven_first_batch_ends_in_an_error():
    with pytest.raises(RuntimeError, match="AddN"):
        ended([0, 0, 3])


def ended(wanted):
    """Where one device takes 18's one weight, and where two."""
    changed = re.sub(r"np\.array\(\[.*?\]\)", f"np.array({wanted})", text_of("uneven"))
    changed = changed.replace("np.ones((7, 1))", f"np.ones(({len(wanted)}, 1))")
    (found,) = run_program(text_of("shared") + text_of("devices") + changed, {},
                           KERAS_BACKEND="tensorflow")  # fmt: skip
    return found


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


def test_where_any_copy_fails_the_others_do_not_wait_for_it():
    waits = "import sys, threading\nif sys.argv[2] == '1':\n    raise ValueError('the second')\n"
    with pytest.raises(RuntimeError, match="the second"):
        run_program(waits + "threading.Event().wait()", {}, copies=2)
