"""What 10 says of numbers that no cell shows, and what its claims rest on."""

import re

import keras
import numpy as np
import pytest
from scipy import stats

from helpers.models import augment
from helpers.models.small import SMALL_RECIPE
from helpers.results import load_results
from helpers.scores import mean_interval, paired_gains
from tests.support.notebooks import code_cells, code_of, read
from tests.support.results import KEPT, LAST

OWN = "training accuracy at the end, asked"
LOSS = "validation loss after each epoch"
PROSE = "\n".join(cell.source for cell in read("10").cells if cell.cell_type == "markdown")
CODE = "\n".join(code_cells("10"))
both_kinds = pytest.mark.parametrize("of", ["drawn", "photos"])


def recorded(of, remedy, measure):
    return [run[measure] for run in load_results("remedies", of=of, remedy=remedy)]


def test_it_trains_by_the_recipe_of_09_in_epochs_of_62_steps():
    assert f"Adam({SMALL_RECIPE['learning_rate']})" in CODE
    assert f".batch({SMALL_RECIPE['batch_size']})" in CODE
    assert f"resize(pets.train.images, {SMALL_RECIPE['size']})" in CODE
    assert SMALL_RECIPE["epochs"] * 62 == 1240
    assert 2000 // 32 == 62
    assert pytest.approx(8, abs=0.1) == 62 * 32 / 250


def test_its_records_are_of_the_same_recipe_and_as_many_runs_as_it_says():
    for run in load_results("remedies"):
        assert run["recipe"]["steps an epoch"] == 62
        assert {key: run["recipe"][key] for key in SMALL_RECIPE} == SMALL_RECIPE
    for of in ("drawn", "photos"):
        for remedy in ("none", "augmentation", "dropout", "weight decay"):
            runs = load_results("remedies", of=of, remedy=remedy)
            # Pairs are made by their place.
            assert [run["seed"] for run in runs] == [1, 2, 3]
    (decay,) = {run["recipe"]["weight_decay"]
                for run in load_results("remedies", remedy="weight decay")}  # fmt: skip
    assert f"a decay of {decay:g}," in PROSE


def test_the_factors_are_students():
    told = re.search(r"(\S+) for two runs, (\S+) for three, (\S+) for five", PROSE).groups()
    for factor, runs in zip(told, (2, 3, 5), strict=True):
        assert f"{stats.t.ppf(0.975, runs - 1):.2f}" == factor


def test_a_twelfth_of_a_weight_is_left():
    assert 0.0005 * 4 * 2 == 0.004
    assert pytest.approx(12, abs=0.1) == 1 / ((1 - 0.0005 * 4) ** 1240)


def test_there_are_eight_comparisons():
    (names,) = re.findall(r"REMEDIES = \((.+)\)", CODE)
    assert 2 * (len(names.split(", ")) + 1) == 8


def learning_curve():
    curve = {n: load_results("learning_curve", pictures=n) for n in (100, 250, 500, 1000)}
    return curve | {2000: load_results("ladder", of="photos", rung="small CNN")}


def test_own_pictures_are_known_by_heart_however_many_there_are():
    curve = learning_curve()
    for runs in curve.values():
        assert [run["seed"] for run in runs] == [1, 2, 3]
        assert {run["epochs"] for run in runs} == {24}
        assert {run[OWN] for run in runs} == {1}
    new = [np.mean([run[LAST] for run in runs]) for runs in curve.values()]
    assert new == sorted(new)
    told = int(re.search(r"reach (\d+) % with 2,000", PROSE).group(1))
    assert round(100 * new[-1]) == told


@both_kinds
def test_without_a_remedy_the_loss_on_new_pictures_rises_again_and_more_than_with_the_first(of):
    def rise(remedy):
        runs = recorded(of, remedy, "validation loss after each epoch")
        return np.mean([run[-1] - min(run) for run in runs])

    assert rise("none") > max(0.1, 2 * rise("augmentation"))


@both_kinds
def test_augmentation_knows_fewer_of_its_own_and_no_fewer_new_ones(of):
    with_it, without = (mean_interval(recorded(of, remedy, OWN))
                        for remedy in ("augmentation", "none"))  # fmt: skip
    assert with_it[2] < without[1]
    with_it, without = (np.mean(recorded(of, remedy, LAST)) for remedy in ("augmentation", "none"))
    assert with_it > without - 0.01
    # The assert behind the live training has room on both sides.
    ends = [run[13] for run in recorded(of, "augmentation", "training accuracy after each epoch")]
    first = load_results("remedies", of=of, remedy="none")[0]["training accuracy after each epoch"]
    assert max(ends) + 0.02 < first[13]


def test_with_decay_drawn_pets_are_not_learned_by_heart_and_the_curves_stay_together():
    for run in load_results("remedies", of="drawn", remedy="weight decay"):
        own, new = (run[f"{part} accuracy after each epoch"] for part in ("training", "validation"))
        assert own[-1] < 0.9
        assert abs(np.mean(own[-3:]) - np.mean(new[-3:])) < 0.05


def test_own_pictures_fall_and_no_gain_is_clear_on_either_kind():
    own = {"paired_gains": paired_gains, "LAST": LAST,
           "recorded": lambda remedy, of: load_results("remedies", remedy=remedy, of=of),
           "REMEDIES": ("augmentation", "dropout", "weight decay")}  # fmt: skip
    exec(code_of("10", "KEPT, gains ="), own)
    for _, low, high in paired_gains(own["gains"]).values():
        assert low < 0 < high
    for of in ("drawn", "photos"):
        least = mean_interval(recorded(of, "none", OWN))[1]
        lowest = min(losses[-1] for losses in recorded(of, "none", LOSS))
        for remedy in ("augmentation", "weight decay"):
            assert mean_interval(recorded(of, remedy, OWN))[2] < least
            assert max(losses[-1] for losses in recorded(of, remedy, LOSS)) < lowest


def test_chance_drops_five_of_the_eight_values():
    layer = keras.layers.Dropout(0.5, seed=3)
    assert "layers.Dropout(0.5, seed=3)" in CODE
    kept = np.asarray(layer(np.arange(1, 16, 2, dtype=np.float32), training=True)) > 0
    assert kept.size == 8
    assert (~kept).sum() == 5
    assert "drops five of eight" in PROSE


def test_an_extrapolation_has_a_wide_interval_and_from_two_means_a_wider_one():
    own = {"np": np}
    exec(code_of("10", "def wanted(").split("\n\n\n")[0], own)
    random, widths, curve = np.random.default_rng(1), [], learning_curve()
    for counts in (list(curve), (1000, 2000)):
        runs = {n: [run[LAST] for run in curve[n]] for n in counts}
        answers = [own["wanted"]({n: random.choice(each, len(each)) for n, each in runs.items()})
                   for _ in range(500)]  # fmt: skip
        low, high = np.quantile(answers, [0.025, 0.975])
        widths.append(high / low)
        assert (high == 1000) == (counts == (1000, 2000))
    assert 2 < widths[0] < widths[1] / 4


@both_kinds
def test_the_pictures_that_chose_the_epoch_are_those_that_it_is_compared_on(of):
    for run in load_results("remedies", of=of, remedy="none"):
        losses = run["validation loss after each epoch"]
        chosen = run["validation accuracy after each epoch"][int(np.argmin(losses))]
        assert run[KEPT] == pytest.approx(chosen, abs=1e-4)


def detail(images):
    """How far neighbours are apart, on average."""
    return float(np.abs(np.diff(np.asarray(images), axis=2)).mean())


def test_each_layer_that_moves_pixels_blurs_them_anew():
    layers, random = keras.layers, np.random.default_rng(1)
    images = random.integers(0, 256, (8, 64, 64, 3)).astype(np.float32)
    moved = layers.RandomTranslation(0.2, 0.2, seed=2)(images, training=True)
    enlarged = layers.RandomZoom((-0.01, 0.01), seed=3)(moved, training=True)
    assert detail(images) > 1.05 * detail(moved)
    assert detail(moved) > 1.05 * detail(enlarged)


def test_the_same_two_numbers_make_the_same_pictures_and_others_do_not():
    images = np.random.default_rng(2).integers(0, 256, (4, 16, 16, 3)).astype(np.float32)
    first, again, other = (np.asarray(augment(images, 16, seed))
                           for seed in ((1, 5), (1, 5), (1, 6)))  # fmt: skip
    np.testing.assert_array_equal(first, again)
    assert np.abs(first - other).mean() > 1
