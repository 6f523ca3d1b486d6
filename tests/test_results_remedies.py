"""The page has a row for each remedy against overfitting, with what it brings 09's network."""

import keras
import numpy as np
import pytest

from benchmarks.remedies import REMEDIES, build
from helpers.models import small_cnn
from helpers.results import load_results
from helpers.scores import paired_gains
from tests.support.notebooks import read
from tests.support.results import LAST, TABLES, by_seed, in_points, measured, row_of

KINDS = pytest.mark.parametrize("of", ["drawn", "photos"])


@KINDS
def test_every_remedy_was_tried_from_three_seeds_with_as_many_steps(of):
    runs = [run for run in load_results("remedies") if run["of"] == of]
    tried = sorted((run["remedy"], run["seed"]) for run in runs)
    assert tried == sorted((name, seed) for name in REMEDIES for seed in (1, 2, 3))
    for run in runs:
        epochs = len(run["validation loss after each epoch"])
        assert epochs * run["recipe"]["steps an epoch"] == 1240


@KINDS
def test_the_page_has_a_row_for_every_remedy_with_its_gain(of):
    runs = {name: by_seed("remedies", of=of, remedy=name) for name in REMEDIES}
    plain = measured(LAST, runs["none"])
    gains = paired_gains({
        name: np.subtract(measured(LAST, found), plain)
        for name, found in runs.items() if name != "none"
    })  # fmt: skip
    for name, found in runs.items():
        gain = in_points(gains[name]) if name in gains else ""
        assert row_of(name, found, gain) in TABLES


def test_what_is_said_of_a_run_follows_from_its_epochs():
    for run in load_results("remedies"):
        accuracies = run["validation accuracy after each epoch"]
        best = int(np.argmin(run["validation loss after each epoch"]))
        assert run["accuracy, best epoch"] == pytest.approx(accuracies[best], abs=1e-4)
        assert run[LAST] == pytest.approx(np.mean(accuracies[-3:]), abs=1e-4)


def test_the_page_says_between_which_losses_the_runs_end():
    ends = {}
    for run in load_results("remedies"):
        kind = run["of"] if run["remedy"] == "none" else "both"
        loss = run["validation loss after each epoch"][-1]
        ends.setdefault((run["remedy"], kind), []).append(loss)
    told = {key: f"{min(losses):.2f} to {max(losses):.2f}" for key, losses in ends.items()}
    assert (
        f"augmentation ({told['augmentation', 'both']}) or weight decay "
        f"({told['weight decay', 'both']}) than in any without a remedy "
        f"({told['none', 'drawn']} on drawn pets, {told['none', 'photos']} on photographs)"
    ) in TABLES


def test_from_one_seed_all_begin_with_the_same_weights_but_for_dropouts_last_layer():
    begun = []
    for network in (small_cnn, build, lambda: build(0.5)):
        keras.utils.set_random_seed(1)
        begun.append(network().get_weights())
    of_09, none, dropout = begun
    for place, (one, other) in enumerate(zip(of_09, none, strict=True)):
        np.testing.assert_array_equal(one, other)
        if place != 8:
            np.testing.assert_array_equal(one, dropout[place])
    assert any("dropout's last layer apart" in cell.source for cell in read("10").cells)
