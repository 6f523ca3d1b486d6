"""What 16 says of its chart and of its recorded draws, and no cell shows."""

import keras
import numpy as np
import pytest
from keras import layers

from benchmarks import two_stages
from helpers.results import borrowing_draws, load_results
from helpers.scores import paired_gains
from tests.support.notebooks import read
from tests.support.results import TABLES, plus_minus

TEXT = "\n".join(cell.source for cell in read("16").cells if cell.cell_type == "markdown")
TITLES = {
    "answer only": "the answer alone",
    "two stages": "then all convolutions",
    "normalisations free": "the same, with normalisations free",
    "at once, small rate": "all at once at 0.0005, 25 epochs",
    "at once, high rate": "all at once at 0.01, 25 epochs",
}


def runs_of(pictures):
    return load_results("two_stages", pictures=pictures)


def test_the_page_of_results_has_the_two_stages():
    done = sorted((run["pictures"], run["seed"]) for run in load_results("two_stages"))
    assert done == sorted((step["pictures"], step["seed"]) for step in two_stages.steps())
    for way, title in TITLES.items():
        cells = [plus_minus([run["accuracy by way"][way] for run in runs_of(pictures)])
                 .replace(" %", "") for pictures in ("drawn", "photos")]  # fmt: skip
        assert f"| {title} | {' | '.join(cells)} |" in TABLES


@pytest.fixture(scope="module")
def gains():
    """Of both kinds, in points: what the second stage, the order, the memory and the rate bring."""
    pairs = {
        "second": ("two stages", "answer only"),
        "order": ("two stages", "at once, small rate"),
        "free": ("normalisations free", "two stages"),
        "high": ("at once, high rate", "two stages"),
    }
    differences = {
        (pictures, name): [
            100 * (run["accuracy by way"][one] - run["accuracy by way"][other])
            for run in runs_of(pictures)
        ]
        for pictures in ("drawn", "photos")
        for name, (one, other) in pairs.items()
    }
    return paired_gains(differences)


def test_16_the_second_stage_helps_and_a_high_rate_spoils(gains):
    for name, drawn, photographs in (("second", 11, 5), ("high", -24, -9)):
        for pictures, told in (("drawn", drawn), ("photos", photographs)):
            mean, low, high = gains[pictures, name]
            assert round(mean) == told
            assert low > 0 or high < 0
    assert "adds eleven points on drawn pets and five on photographs" in TEXT
    assert "ends 24 and 9 below" in TEXT


def test_16_neither_the_order_nor_free_normalisations_make_a_clear_difference(gains):
    orders = [gains[pictures, "order"] for pictures in ("drawn", "photos")]
    assert all(low < 0 < high for _, low, high in orders)
    assert round(-min(low for _, low, _ in orders)) == 5
    assert round(max(high for _, _, high in orders)) == 3
    assert "from 5 points more to 3 less" in TEXT
    for pictures, told in (("drawn", "2.1 points on drawn pets (−1.8 to +6.0)"),
                           ("photos", "0.5 on photographs (−3.4 to +4.4)")):  # fmt: skip
        mean, low, high = gains[pictures, "free"]
        assert low < 0 < high
        assert told.startswith(f"{mean:.1f} ")
        assert told.endswith(f"(−{-low:.1f} to +{high:.1f})")
        assert told in TEXT


@pytest.fixture(scope="module")
def chart():
    return {kind: borrowing_draws(kind) for kind in ("drawn", "photos")}


def clear_of(chart):
    """Which (kind, way, pictures) are clearly above or below a start from scratch: +1 or −1."""
    found = {}
    for pictures in (20, 100, 400, 2000):
        gains = {
            (kind, way): np.array(ways[way][pictures][:3]) - ways["from scratch"][pictures][:3]
            for kind, ways in chart.items()
            for way in ("PetNet, fine-tuned", "ImageNet, frozen")
        }
        for (kind, way), (_, low, high) in paired_gains(gains, comparisons=16).items():
            found[kind, way, pictures] = int(low > 0) - int(high < 0)
    return found


def test_16_the_chart_shows_what_is_said_to_be_clear(chart):
    clear = {place for place, sign in clear_of(chart).items() if sign}
    assert all(sign >= 0 for sign in clear_of(chart).values())
    photographs = {("photos", "ImageNet, frozen", n) for n in (20, 100, 400, 2000)}
    drawn = {("drawn", "PetNet, fine-tuned", n) for n in (100, 400, 2000)}
    assert clear == photographs | drawn | {("photos", "PetNet, fine-tuned", 2000)}


def test_16_twenty_photographs_from_imagenet_stand_above_two_thousand_from_scratch(chart):
    photographs = chart["photos"]
    assert min(photographs["ImageNet, frozen"][20]) > max(photographs["from scratch"][2000])


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
    assert "fine-tuning gains seven points" in TEXT


@pytest.fixture
def small():
    """A body of one dense layer and a normalisation, and a network around it, not compiled."""
    keras.utils.set_random_seed(1)
    numbers = keras.Input((3,))
    body = keras.Model(numbers, layers.BatchNormalization()(layers.Dense(4)(numbers)))
    outside = keras.Input((3,))
    answer = layers.Dense(1, activation="sigmoid")(body(outside, training=False))
    return keras.Model(outside, answer), body


def moved_by_a_fit(network, body, rate=None):
    """Which of a body's arrays one epoch moves; with a rate, after compiling anew."""
    if rate is not None:
        network.compile(keras.optimizers.Adam(rate), "binary_crossentropy")
    numbers = np.random.default_rng(1).normal(5, 2, (20, 3)).astype(np.float32)
    before = body.get_weights()
    network.fit(numbers, np.arange(20) % 2, batch_size=20, verbose=0)
    return {weight.name for weight, old in zip(body.weights, before, strict=True)
            if not np.array_equal(weight, old)}  # fmt: skip


def test_16_what_is_set_free_after_a_fit_does_not_learn_until_it_is_compiled_again(small):
    network, body = small
    body.trainable = False
    assert not moved_by_a_fit(network, body, 0.01)
    body.trainable = True
    assert not moved_by_a_fit(network, body)
    assert {"kernel", "gamma"} <= moved_by_a_fit(network, body, 0.01)


def test_16_training_overrules_what_the_body_was_called_with_but_not_what_is_frozen(small):
    network, body = small
    assert moved_by_a_fit(network, body, 0.0) == {"moving_mean", "moving_variance"}
    body.layers[-1].trainable = False
    assert not moved_by_a_fit(network, body, 0.0)
