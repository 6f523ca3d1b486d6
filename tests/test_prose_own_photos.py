"""What 17 says of numbers that no cell shows, and what its claims rest on."""

import json
import re
from math import exp

import numpy as np
import pytest
from scipy.stats import binomtest
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix

from helpers.data import split_own
from helpers.scores import accuracy_interval
from tests.support.notebooks import ROOT, namespace_of, read

RESULTS = ROOT / "data" / "results"
PROSE = "\n".join(cell.source for cell in read("17").cells if cell.cell_type == "markdown")
CODE = "\n".join(cell.source for cell in read("17").cells if cell.cell_type == "code")
OUTPUTS = "\n".join(output.get("text") or output.get("data", {}).get("text/plain", "")
                    for cell in read("17").cells
                    for output in cell.get("outputs", ()))  # fmt: skip


def test_the_temperature_is_that_which_13_finds_on_the_photographs():
    rows = (RESULTS / "README.md").read_text("utf-8").splitlines()
    (row,) = [row for row in rows if row.startswith("| temperature; calibration error")]
    _, _, _, photographs, _, _ = row.split("|")
    assert photographs.split(";")[0].strip() == "0.60"
    assert "a temperature of 0.60" in PROSE
    assert 'record["size"], 0.60, 0.78' in CODE


def test_the_sums_of_its_example():
    powers = [exp(each) for each in (2, 1, 0)]
    assert [round(each, 2) for each in (*powers, sum(powers))] == [7.39, 2.72, 1, 11.11]
    assert [round(each / sum(powers), 2) for each in powers] == [0.67, 0.24, 0.09]


def test_ten_pictures_each_of_photographs_and_of_drawings_gave_what_it_says():
    runs = json.loads((RESULTS / "borrowed_lite.json").read_text("utf-8"))
    said = re.search(r"ten photographs each gave (\d+) %, ten of our drawings each (\d+) %", PROSE)
    for kind, share in zip(("photos", "drawn"), said.groups(), strict=True):
        gave = [run["accuracy"] for run in runs
                if run["pictures"] == kind and run["of each class"] == 10]  # fmt: skip
        assert len(gave) == 10
        assert round(100 * np.mean(gave)) == int(share)


def test_twenty_of_twenty_go_with_shares_from_84_percent():
    _, low, high = accuracy_interval(np.ones(20), np.ones(20))
    assert (round(100 * low), high) == (84, 1)
    assert round(100 * 0.95**20) == 36


def test_so_lopsided_a_count_is_no_luck():
    only, other = map(int, re.search(r"from scratch \d+%; (\d+) : (\d+)", OUTPUTS).groups())
    assert binomtest(other, only + other).pvalue < 0.01


def test_thirty_of_thirty_by_luck_happens_once_in_a_billion():
    assert 0.9e9 < 2**30 < 1.1e9
    assert binomtest(9, 10, alternative="greater").pvalue < 0.05


@pytest.mark.slow
def test_ten_other_draws_of_the_twenty_gave_what_it_says():
    own = namespace_of("17", "import keras", "folder = ", "my_folder = ", "learned, aside = ")
    low, high = map(int, re.search(r"Ten other draws of the twenty gave (\d+) to (\d+) %",
                                   PROSE).groups())  # fmt: skip
    shares, counts, pictures = [], 0, own["own"]
    for seed in range(2, 12):
        learned, aside = split_own(pictures, share=0.5, seed=seed)
        regression = LogisticRegression(max_iter=2000)
        regression.fit(own["seen"][learned], pictures.labels[learned])
        said = regression.predict(own["seen"][aside])
        shares.append((said == pictures.labels[aside]).mean())
        counts = counts + confusion_matrix(pictures.labels[aside], said)
    assert 100 * min(shares) >= low - 0.5
    assert 100 * max(shares) <= high + 0.5
    mistakes = counts - np.diag(np.diag(counts))
    row, column = np.unravel_index(mistakes.argmax(), mistakes.shape)
    names = pictures.class_names
    assert (names[row], names[column]) == ("wallpaper", "room")
