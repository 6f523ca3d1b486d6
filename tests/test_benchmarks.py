"""The benchmarks compare like with like, and go on where they were stopped."""

import os
from dataclasses import asdict
from itertools import pairwise

import keras
import numpy as np
import pytest

from benchmarks import convolutions, ladder, network_2016, peers, race, training
from benchmarks import layers as benchmark
from helpers import layers
from helpers.models import RECIPES, petnet, small_cnn
from helpers.models.plan import layout
from helpers.results import load_results

TINY = (2, 12, 3, 4)


def test_all_kinds_are_timed_and_measured_forward_and_backward():
    seconds = benchmark.times(TINY, rounds=2)
    assert set(seconds) == {(kind, way) for kind in convolutions.KINDS for way in (0, 1)}
    assert min(seconds.values()) > 0
    for kind in convolutions.KINDS:
        for way in (0, 1):
            needed = benchmark.memory(kind, way, TINY)
            assert needed is None or needed >= 0


def test_what_is_timed_on_one_picture_counts_for_the_batch(monkeypatch):
    monkeypatch.setattr(benchmark, "timed", lambda work: 1.0)
    seconds = benchmark.times((5, 12, 3, 4), rounds=2)
    assert {kind: seconds[kind, 0] for kind in convolutions.KINDS} == {
        "loops": 5, "SciPy": 5, "convolve_batch": 1, "Keras": 1, "product": 1
    }  # fmt: skip


def test_the_table_shows_each_time_under_its_name_and_divided_by_ours():
    # Every kind as many times as slow as the one before it, and backward twice as slow.
    seconds = {(kind, way): 0.001 * 4**number * (1 + way)
               for number, kind in enumerate(convolutions.KINDS) for way in (0, 1)}  # fmt: skip
    megabytes = {kind: [None, number] for number, kind in enumerate(convolutions.KINDS)}
    lines = benchmark.report("tiny", TINY, seconds, megabytes).splitlines()
    assert lines[0] == "tiny: (2, 12, 12, 3), 4 filters of 3×3"
    forward, backward = (
        [line.split() for line in lines[first : first + 4]] for first in (1, 5)
    )  # fmt: skip
    assert forward[0] == ["forward", *convolutions.KINDS]
    assert forward[1] == ["ms", "1.0", "4.0", "16.0", "64.0", "256.0"]
    assert forward[2] == ["÷", "ours", "0.06", "0.25", "1.00", "4.00", "16.00"]
    assert forward[3] == ["MB", *5 * "–"]
    assert backward[0] == ["backward", *convolutions.KINDS]
    assert backward[1] == ["ms", "2.0", "8.0", "32.0", "128.0", "512.0"]
    assert backward[2] == forward[2]
    assert backward[3] == ["MB", "0.0", "1.0", "2.0", "3.0", "4.0"]


def test_nothing_is_timed_unless_all_results_are_equal(monkeypatch):
    right = layers.convolve_batch
    monkeypatch.setattr(
        convolutions.layers, "convolve_batch", lambda *a: right(*a) + np.float32(0.1)
    )
    with pytest.raises(AssertionError, match="Not equal to tolerance"):
        benchmark.times(TINY, rounds=1)


def test_one_lucky_epoch_does_not_count_as_80_percent():
    history = {"val_accuracy": [0.7, 0.9, 0.7, 0.79, 0.8, 0.81, 0.9], "seconds": range(10, 80, 10)}
    assert race.when_reached(history) == 60
    assert race.when_reached(history, goal=0.9) is None


def test_the_network_of_2016_has_its_published_number_of_weights():
    assert network_2016.network().count_params() == 1_212_513


def test_its_pictures_are_sheared_zoomed_and_flipped_and_stay_in_place():
    images = np.zeros((40, 150, 150, 3), np.uint8)
    images[:, 65:85, 65:85] = 255
    images[:, :, :40, 0] = 200
    changed = network_2016.change(images, (1, 2)).numpy()
    red = changed[..., 0] - changed[..., 1]
    mirrored = red[:, :, -20:].mean((1, 2)) > red[:, :, :20].mean((1, 2))
    assert 0.3 < mirrored.mean() < 0.7
    white = changed[..., 1].sum((1, 2)) / 255
    assert 20 * 20 / 1.2**2 * 0.9 < white.min() < 380
    assert 420 < white.max() < 20 * 20 / 0.8**2 * 1.1
    assert (changed[:, 75, 75] == 255).all()


def test_the_ladder_leads_from_the_network_of_09_to_petnet_one_change_a_rung():
    rungs = list(ladder.RUNGS.values())
    first, small = rungs[0][0](64), small_cnn(64)
    small.set_weights(first.get_weights())
    pictures = np.random.default_rng(0).integers(0, 256, (2, 64, 64, 3)).astype("float32")
    np.testing.assert_allclose(first(pictures), small(pictures), atol=1e-6)
    assert layout(rungs[-1][0](64)) == layout(petnet(64))
    assert rungs[-1][1] == RECIPES["classroom"]
    assert [changes(*pair) for pair in pairwise(rungs)] == [1] * (len(rungs) - 1)


def test_petnet_without_some_changes_is_without_those_alone():
    whole = ladder.RUNGS[ladder.LAST_RUNG]
    assert [changes(pair, whole) for pair in ladder.WITHOUT.values()] == [
        len(names) for names in ladder.TAKEN_AWAY
    ]


def changes(one, other):
    """In how many fields two (network, recipe) differ."""
    pairs = [(asdict(a), asdict(b)) for a, b in zip(one, other, strict=True)]
    return sum(a[field] != b[field] for a, b in pairs for field in a)


def test_a_step_of_petnet_takes_the_operations_that_its_layers_add_up_to():
    for size in peers.SIZES:
        places = [
            (np.prod(layer.output.shape[1:3]) * layer.kernel.shape[3], layer.kernel.shape[:3])
            for layer in petnet(size).layers
            if isinstance(layer, keras.layers.Conv2D)
        ]
        each = [int(maps * np.prod(kernel)) for maps, kernel in places]
        assert peers.operations(size) == pytest.approx(2 * (3 * sum(each) - each[0]))


def test_two_trainings_at_a_time_come_to_the_same_in_the_same_order(tmp_path, monkeypatch):
    def work(seed):
        return {"recipe": {"learning_rate": 0.1}, "accuracy": seed / 10, "process": os.getpid()}

    steps = [("ladder", {"seed": seed}, work) for seed in (1, 2, 3)]
    monkeypatch.setattr(training, "steps", lambda: steps)
    training.main(["--jobs", "2"], tmp_path)
    runs = load_results("ladder", tmp_path)
    assert [(run["seed"], run["accuracy"]) for run in runs] == [(1, 0.1), (2, 0.2), (3, 0.3)]
    assert os.getpid() not in {run["process"] for run in runs}


def test_a_later_call_goes_on_behind_the_last_finished_step(tmp_path, monkeypatch, capsys):
    done = []

    def work(seed):
        if seed == 2 and len(done) == 1:
            raise KeyboardInterrupt
        done.append(seed)
        return {"recipe": {"learning_rate": 0.1}, "accuracy": seed / 10}

    steps = [("ladder", {"seed": seed}, work) for seed in (1, 2, 3)]
    monkeypatch.setattr(training, "steps", lambda: steps)
    with pytest.raises(KeyboardInterrupt):
        training.main([], tmp_path)
    assert [run["seed"] for run in load_results("ladder", tmp_path)] == [1]
    done.append("again")
    training.main([], tmp_path)
    assert done == [1, "again", 2, 3]
    assert [run["accuracy"] for run in load_results("ladder", tmp_path)] == [0.1, 0.2, 0.3]
    assert "1 of 3 steps are done" in capsys.readouterr().out
