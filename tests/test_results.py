"""What the pages of results and timings say of the recorded trainings, and whether it holds."""

import numpy as np
import pytest

from benchmarks import borrowing
from benchmarks.ladder import LONGER
from helpers.models import RECIPES
from helpers.results import load_results
from tests.support.notebooks import ROOT, read
from tests.support.results import KEPT, LAST, TABLES, plus_minus

TIMINGS = (ROOT / "benchmarks" / "README.md").read_text("utf-8")


def runs_of(name):
    runs = load_results(name)
    assert len({run["seed"] for run in runs}) == len(runs)
    return runs


def test_runs_can_be_asked_for_by_what_they_say_of_themselves():
    runs = load_results("small_cnn")
    drawn = load_results("small_cnn", of="drawn", seed=2)
    assert drawn == [run for run in runs if run["of"] == "drawn" and run["seed"] == 2]
    assert load_results("small_cnn", seed=99) == load_results("small_cnn", colour="red") == []


@pytest.mark.parametrize(
    ("name", "recipe", "seeds", "least", "minutes"),
    [
        ("quick", "quick", 5, 0.79, 1),
        ("classroom", "classroom", 5, 0.85, 4),
        ("drawn_pets", "drawn pets", 3, 0.90, 6),
        ("full", "full", 3, 0.89, 40),
    ],
)
def test_a_recipe_is_as_good_and_as_quick_as_its_page_says(name, recipe, seeds, least, minutes):
    runs = runs_of(name)
    assert len(runs) >= seeds
    assert {run["epochs"] for run in runs} == {len(RECIPES[recipe].sizes)}
    assert np.mean([run[LAST] for run in runs]) >= least
    assert max(run["seconds"] for run in runs) <= 60 * minutes
    for measure in (LAST, KEPT, f"{KEPT} with flips"):
        assert plus_minus([run[measure] for run in runs]) in TABLES


def test_the_page_says_what_the_small_networks_reach():
    by_hand = [run["accuracy of the last epoch"] for run in runs_of("by_hand")]
    assert plus_minus(by_hand) in TABLES
    assert listed(by_hand) in TABLES
    assert listed(by_hand) in " ".join(cell.source for cell in read("07").cells)
    for pictures in ("drawn", "photos"):
        runs = [run for run in load_results("small_cnn") if run["of"] == pictures]
        assert sorted(run["seed"] for run in runs) == [1, 2, 3, 4, 5]
        kept = [run[KEPT] for run in sorted(runs, key=lambda run: run["seed"])]
        assert plus_minus(kept) in TABLES
        assert listed(kept) in TABLES
        gaps = [100 * (run["training " + LAST] - run[LAST]) for run in runs]
        assert f"{min(gaps):.0f} to {max(gaps):.0f}" in TABLES


def listed(accuracies):
    *first, last = (f"{100 * accuracy:.1f}" for accuracy in accuracies)
    return f"{', '.join(first)} and {last}"


def test_twice_as_long_was_trained_from_three_seeds():
    assert sorted(run["seed"] for run in runs_of("longer")) == [1, 2, 3]
    assert {run["epochs"] for run in runs_of("longer")} == {len(LONGER.sizes)}
    assert plus_minus([run[LAST] for run in runs_of("longer")]) in TABLES


def test_the_page_says_how_fast_training_is():
    (cost,) = load_results("cost")
    speeds = cost["pictures/s"]
    for name in ("PetNet, 64×64", "first network, 64×64"):
        for tuned in ("", ", with tf.data's tuner"):
            assert f"{speeds[name + tuned]:.0f}" in TIMINGS
    assert cost["step, ms"]["waiting for input, share"] <= 0.05
    assert f"{cost['step, ms']['waiting for input, share']:.1%}".replace("%", " %") in TIMINGS
    assert f"{cost['peak memory, MB'] / 1000:.1f} GB" in TIMINGS


def test_the_page_says_how_the_race_ended():
    (race,) = runs_of("race")
    for name in ("ours", "2016"):
        assert f"{race[name]['seconds']:.0f} s" in TIMINGS
        assert f"{100 * race[name][LAST]:.1f} %" in TIMINGS
    assert f"{race['ours']['seconds to 80 %']:.0f} s" in TIMINGS
    # Rounded down: "at least".
    assert f"{race['ratio, at least'] - 0.05:.1f} times" in TIMINGS


def test_the_page_says_what_borrowing_brings():
    runs = load_results("borrowing")
    done = [(run["pictures"], run["of each class"], run["way"], run["seed"]) for run in runs]
    steps = [(s["pictures"], s["of each class"], s["way"]) for s in borrowing.STEPS]
    assert sorted(done) == sorted((*step, seed) for step in steps for seed in (1, 2, 3))
    for source in borrowing.OTHER:
        for way in borrowing.WAYS:
            cells = []
            for count in borrowing.COUNTS:
                wanted = {"pictures": source, "way": way, "of each class": count}
                found = [run["accuracy"] for run in runs if wanted.items() <= run.items()]
                found = found or [run[LAST] for run in load_results("small_first")]
                cells.append(plus_minus(found).replace(" %", ""))
            assert f"| {' | '.join(cells)} |" in TABLES


def test_16_says_of_its_chart_what_the_records_bear_out():
    runs = load_results("borrowing")

    def mean(source, way, count):
        return np.mean([
            run["accuracy"] for run in runs
            if (run["pictures"], run["way"], run["of each class"]) == (source, way, count)
        ])  # fmt: skip

    def gains(source, way):
        first = np.mean([run[LAST] for run in load_results("small_first") if run["seed"] <= 3])
        return [
            mean(source, way, count)
            - (
                first
                if (source, count) == ("photos", 1000)
                else mean(source, "from scratch", count)
            )
            for count in borrowing.COUNTS
        ]

    assert all(0.035 < gain < 0.07 for gain in gains("drawn", "fine-tuned"))
    few, more, _, most = gains("photos", "fine-tuned")
    assert max(abs(few), abs(more)) < 0.01
    assert 0.02 < most < 0.03
    for source in ("drawn", "photos"):
        behind = gains(source, "frozen features")
        assert behind == sorted(behind, reverse=True)
        assert behind[0] < 0.005
    by_seed = {
        name: [
            run[LAST]
            for run in load_results("ladder")
            if (run["of"], run["rung"]) == ("photos", name)
        ]
        for name in ("small pictures first", "whitened first layer")
    }
    whitening = np.mean(by_seed["whitened first layer"]) - np.mean(by_seed["small pictures first"])
    assert 0.02 < whitening < 0.03
    assert [len(RECIPES[name].sizes) for name in ("full", "drawn pets")] == [160, 52]
