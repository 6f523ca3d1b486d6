"""What 13 says of numbers that no cell shows, and what its claims rest on."""

import json
import re
from math import comb, log10, sqrt

import numpy as np
import pytest
from scipy.stats import norm

from helpers.models import RECIPES, petnet
from helpers.models.trained import KINDS, shipped_file
from helpers.results import load_results
from helpers.scores import accuracy_interval
from tests.support.notebooks import ROOT, namespace_of, read

TABLES = (ROOT / "data" / "results" / "README.md").read_text("utf-8")
PROSE = "\n".join(cell.source for cell in read("13").cells if cell.cell_type == "markdown")
OUTPUTS = "\n".join(output.get("text") or output.get("data", {}).get("text/plain", "")
                    for cell in read("13").cells
                    for output in cell.get("outputs", ()))  # fmt: skip


def found(pattern):
    return re.search(pattern, OUTPUTS).groups()


def notes_of(kind, network):
    return json.loads(shipped_file(kind, network).with_suffix(".json").read_text("utf-8"))["notes"]


@pytest.mark.parametrize(
    ("stored", "told"),
    [
        (r"of 800, (\S+)%: from (\S+)% to (\S+)%", "{0} % ({1} to {2})"),
        (r"against once (\d+ : \d+),", "{0}"),
        (r"against CNN (\d+ : \d+),", "{0}"),
        (r"lie from (\S+) to (\S+) %. PetNet (\S+) %", "{0} to {1} %, {2} %"),
        (r"PetNet: temperature (\S+), error (\S+)%, then (\S+)%", "{0}; {1} %, {2} %"),
        (r"small CNN: temperature (\S+), error (\S+)%, then (\S+)%", "{0}; {1} %, {2} %"),
        (r"training wins (\d+)% to (\d+)% of pairs", "{0} to {1} %"),
        (r"small CNN, test (\S+ % \(\S+ to \S+\))", "{0}"),
    ],
)
def test_the_page_of_results_repeats_what_13_has_stored(stored, told):
    rows = [row for row in TABLES.splitlines() if row.endswith("| 13 |")]
    assert any(told.format(*found(stored)) in row for row in rows)


def test_four_in_five_cases_take_2_8_standard_errors_and_800_pictures_see_three_in_ten():
    bar, past = norm.ppf(0.975), norm.ppf(0.8)
    assert (round(bar, 2), round(past, 2)) == (1.96, 0.84)
    variance = 0.9 * 0.1 + 0.92 * 0.08
    assert variance == pytest.approx(0.09 + 0.0736)
    assert round((bar + past) ** 2 * variance / 0.02**2) == 3210
    error = sqrt(variance / 800)
    assert (round(100 * error, 2), round(100 * bar * error, 1)) == (1.43, 2.8)
    assert round(bar - 0.02 / error, 2) == 0.56
    assert norm.cdf(0.02 / error - bar) == pytest.approx(0.29, abs=0.005)


def test_the_coins_of_its_example():
    assert [comb(5, heads) for heads in (0, 1)] == [1, 5]
    assert 2 * 6 / 32 == 0.375
    assert round(1 - 0.95**10, 2) == 0.40


def test_the_first_of_five_runs_is_the_network_that_is_shipped():
    for kind in KINDS:
        runs = [run for run in load_results("small_cnn") if run["of"][:5] == kind[:5]]
        assert [run["seed"] for run in runs] == [1, 2, 3, 4, 5]
        shipped = notes_of(kind, "small CNN")
        assert shipped["seed"] == 1
        validation = shipped["validation"]["accuracy, 95 % interval"][0]
        assert runs[0]["accuracy, best epoch"] == pytest.approx(validation, abs=0.0011)


@pytest.mark.parametrize(("other", "photographs", "least", "most"),
                         [("once", (11, 8), 2, 3.2), ("CNN", (178, 24), 1, 1.25)])  # fmt: skip
def test_unpaired_the_gain_is_as_much_less_certain_as_it_says(other, photographs, least, most):
    drawn = map(int, found(rf"against {other} (\d+) : (\d+),"))
    for (won, lost), right in ((drawn, int(found(r"(\d+) of 800, ")[0])), (photographs, 744)):
        paired = (won + lost - (won - lost) ** 2 / 800) / 800
        shares = right / 800, (right - won + lost) / 800
        unpaired = sum(share * (1 - share) for share in shares)
        assert least < sqrt(unpaired / paired) < most


def test_what_the_exam_gave_beside_what_validation_promised():
    way = {"PetNet": "with flips", "small CNN": "accuracy, 95 % interval"}
    gains = {}
    for kind in KINDS:
        for network, measure in way.items():
            notes = notes_of(kind, network)
            gains[network, kind] = 100 * (notes["test"][measure][0]
                                          - notes["validation"][measure][0])  # fmt: skip
    # A share is recorded with four digits, and the sentence has one.
    said = {("PetNet", "drawn pets"): 1.8, ("PetNet", "photographs"): 3.5,
            ("small CNN", "drawn pets"): -0.6, ("small CNN", "photographs"): 0.8}  # fmt: skip
    assert gains == {key: pytest.approx(value, abs=0.06) for key, value in said.items()}
    assert "1.8 points more on the drawn pets and 3.5 on the photographs" in PROSE
    assert "the small CNN 0.6 less and 0.8 more" in PROSE


def test_the_further_pets_are_those_of_the_page_of_results():
    interval = r"(\S+ %) \((\S+) to (\S+)\)"
    said = re.search(rf"PetNet got {interval}, the small CNN {interval}", PROSE).groups()
    assert f"on 4,000 further drawn pets | {said[0]} ({said[1]}–{said[2]})" in TABLES
    assert f"small CNN as shipped, on these 4,000 | {said[3]} ({said[4]}–{said[5]})" in TABLES
    for share, low, high in (said[:3], said[3:]):
        right = round(4000 * float(share.split()[0]) / 100)
        _, *ends = accuracy_interval(np.arange(4000) < right, np.ones(4000))
        assert 100 * np.array(ends) == pytest.approx([float(low), float(high)], abs=0.12)


def test_photographs_were_learned_from_labels_of_5_and_95_percent():
    assert RECIPES["full"].smoothing == 0.1
    assert RECIPES["drawn pets"].smoothing == 0


def test_pictures_take_forty_times_the_room_of_the_weights():
    weights = 2 * petnet(112).count_params()
    assert 2000 * 96 * 96 * 3 / weights > 40
    assert 2000 * 128 * 128 * 3 / weights > 40


@pytest.fixture(scope="module")
def own():
    return namespace_of("13", "import math", "pets = ", "def grouped", "def interval", "rng = ",
                        "bar, past", "def mcnemar(one_right, other_right):\n    only",
                        "def calibration_error(groups):\n    total",
                        "def scaled(probabilities, temperature):\n    sums", "fit, judge",
                        "mended, ", "few = ")  # fmt: skip


@pytest.mark.slow
def test_on_400_drawn_pets_the_boaster_alone_can_be_told_from_perfect_networks(own):
    random, judge = np.random.default_rng(0), own["judge"]
    error = own["calibration_error"]
    faults, said = set(), re.search(r"showed the boast: (\S+) %", PROSE)[1]
    for name, values, right in (
        ("PetNet", own["probabilities"], own["right"]),
        ("small CNN", own["small_probabilities"], own["small_right"]),
        ("boaster", own["scaled"](own["probabilities"], 1 / 3), own["right"]),
    ):
        for when, each in (("before", values), ("after", own["scaled"](values, own["best"][name]))):
            assert ((each >= 0.5) == (values >= 0.5)).all()
            sure = np.maximum(each, 1 - each)[judge]
            perfect = [error(own["grouped"](sure, tossed))
                       for tossed in random.random((500, 400)) < sure]  # fmt: skip
            if error(own["grouped"](sure, right[judge])) > np.quantile(perfect, 0.975):
                faults.add((name, when))
            if (name, when) == ("boaster", "before"):
                assert 100 * error(own["grouped"](sure, right[judge])) == pytest.approx(
                    float(said), abs=0.1
                )
    assert faults == {("boaster", "before")}


@pytest.mark.slow
def test_petnet_is_better_than_the_small_cnn_without_flips_as_well(own):
    once_right = (own["once"] >= 0.5) == own["labels"]
    assert own["mcnemar"](once_right, own["small_right"])[2] < 1e-6


@pytest.mark.slow
def test_silence_where_unsure_leaves_better_answers(own):
    right, judge = own["right"][own["judge"]], own["judge"]
    levels = [0.5, *np.quantile(own["sure"][own["fit"]], (0.05, 0.1, 0.2))]
    shares = [right[own["sure"][judge] >= level].mean() for level in levels]
    assert shares == sorted(shares)
    assert shares[-1] > shares[0] + 0.05


@pytest.mark.slow
def test_one_by_one_the_answers_differ_in_the_sixth_digit_or_not_at_all(own):
    apart = np.abs(own["once"][:40] - own["alone"]).max()
    assert apart == 0 or log10(apart) < -5
