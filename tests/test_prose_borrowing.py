"""What 16 says of its chart, and no cell shows."""

import numpy as np
import pytest

from helpers.results import borrowing_draws, load_results
from helpers.scores import paired_gains
from tests.support.notebooks import read
from tests.support.results import measured, plus_minus

TEXT = "\n".join(cell.source for cell in read("16").cells if cell.cell_type == "markdown")


@pytest.fixture(scope="module")
def chart():
    return {kind: borrowing_draws(kind) for kind in ("drawn", "photos")}


def clear_of(chart):
    """Which (kind, way, pictures) are clearly above or below a start from scratch: +1 or −1."""
    found = {}
    for pictures in (20, 100, 400):
        gains = {
            (kind, way): np.array(ways[way][pictures][:3]) - ways["from scratch"][pictures]
            for kind, ways in chart.items()
            for way in ("PetNet, fine-tuned", "ImageNet, frozen")
        }
        for (kind, way), (_, low, high) in paired_gains(gains, comparisons=12).items():
            found[kind, way, pictures] = int(low > 0) - int(high < 0)
    return found


def test_16_the_chart_shows_what_is_said_to_be_clear(chart):
    clear = {place for place, sign in clear_of(chart).items() if sign}
    assert all(sign >= 0 for sign in clear_of(chart).values())
    photographs = {("photos", "ImageNet, frozen", n) for n in (20, 100, 400)}
    drawn = {("drawn", "PetNet, fine-tuned", n) for n in (100, 400)}
    assert clear == photographs | drawn
    assert "from 100 and 400 drawn pets; of photographs no gain is shown" in TEXT


def trained_for(name):
    """Epochs, and the largest pictures, of records that agree on both."""
    phases = {str(run["recipe"]["phases"]): run["recipe"]["phases"] for run in load_results(name)}
    (only,) = phases.values()
    return sum(epochs for _, epochs in only), max(size for size, _ in only)


def test_16_what_all_2000_bring_is_what_was_recorded(chart):
    longest = [measured("accuracy of the last three epochs", load_results(name))
               for name in ("drawn_pets", "full")]  # fmt: skip
    rows = {
        "from scratch, 38 epochs": [chart[kind]["from scratch"][2000] for kind in chart],
        "from scratch, as 11's PetNet": longest,
        "PetNet, fine-tuned, 38 epochs": [
            chart[kind]["PetNet, fine-tuned"][2000] for kind in chart
        ],
    }
    for name, (drawn, photographs) in rows.items():
        cells = f"{plus_minus(drawn)}|{plus_minus(photographs)}".replace(" %", "")
        assert f"|{name}|{cells}|" in TEXT
    drawn, photographs = (100 * chart[kind]["ImageNet, frozen"][2000][0] for kind in chart)
    assert f"|ImageNet, frozen|{drawn:.1f}|{photographs:.1f}|" in TEXT


def test_16_each_training_took_as_many_epochs_as_the_text_says():
    assert trained_for("drawn_pets") == (52, 96)
    assert trained_for("full") == (160, 96)
    assert "took 52 epochs (drawn) or 160 (photographs), up to 96×96" in TEXT
    assert trained_for("small_first") == (38, 64)
    for count, epochs in ((10, 76), (50, 76), (200, 76), (1000, 38)):
        for way in ("from scratch", "fine-tuned"):
            for run in load_results("borrowing", way=way, **{"of each class": count}):
                assert sum(each for _, each in run["recipe"]["phases"]) == epochs
                assert max(size for size, _ in run["recipe"]["phases"]) == 64
    assert "for 76 epochs, 38 with 2,000, at up to 64×64 pixels" in TEXT


def test_16_frozen_against_frozen_imagenet_is_ahead_on_drawn_pets(chart):
    ways = chart["drawn"]
    gaps = np.subtract(ways["ImageNet, frozen"][400][:3], ways["PetNet, frozen"][400])
    assert gaps.min() > 0.05
    assert round(100 * gaps.mean(), -1) == 10


def test_16_each_breed_has_about_1300_photographs_on_average():
    # The challenge's training part, by O. Russakovsky and others, 2015.
    assert round(1_281_167 / 1000, -2) == 1300
    assert "1.28 million photographs of 1,000" in TEXT


def test_16_the_first_row_leaves_open_what_is_asked(chart):
    ways = chart["drawn"]
    gain = np.subtract(ways["PetNet, fine-tuned"][20], ways["from scratch"][20])
    assert round(100 * gain.mean()) == 7
    assert "With 20, fine-tuning gains seven points" in TEXT
    gaps = np.subtract(ways["PetNet, fine-tuned"][2000], ways["from scratch"][2000])
    assert round(100 * gaps.mean()) == 6
    assert "With 2,000, it is six points above" in TEXT
