"""14: which exercise practises which aim, other right answers, and what the prose says."""

import re

import numpy as np
import pytest

from helpers.exercises.lesson_14 import normalised
from helpers.models.dreams import excite
from helpers.models.networks import petnet
from tests.support.notebooks import read

AIMS = {
    "tell a likeness between kernels from luck": ["edge_share"],
    "run a trained network in NumPy, batch normalisation included": ["normalised"],
    "work out how far each layer sees, and prove it": ["field", "seen"],
    "find out what maps know, beyond place and chance, and which of them decide":
        ["place", "place_alone", "probe", "decides", "one_map"],
}  # fmt: skip


def edge_share_by_einsum(kernel):
    vertical = np.array([[-1, 0, 1]] * 3) / 6**0.5
    found = [np.einsum("rc,rck->k", edge, kernel) for edge in (vertical, vertical.T)]
    return np.square(found).sum() / np.square(kernel).sum()


def normalised_by_loops(maps, gain, shift, mean, variance):
    given = np.array(maps, dtype=float)
    for n in range(len(gain)):
        given[..., n] = gain[n] * (given[..., n] - mean[n]) / (variance[n] + 1e-3) ** 0.5 + shift[n]
    return given


def seen_by_counting(layers, place):
    first, count = place, 1
    for size, stride, zeros in layers[::-1]:
        first = first * stride - zeros
        count = (count - 1) * stride + size
    return [first, first + count - 1]


def place_alone_by_pairs(fitted, others):
    counts, areas = fitted.sum(axis=0), []
    for truth in others:
        wins = [(one > other) + (one == other) / 2
                for one in counts[truth] for other in counts[~truth]]  # fmt: skip
        areas.append(sum(wins) / len(wins))
    return sum(areas) / len(areas)


def decides_by_sums(weights, strength, labels):
    shares = strength * weights
    return list(shares[labels == 1].mean(0) - shares[labels == 0].mean(0))


RIGHT_TOO = [
    ("edge_share", edge_share_by_einsum),
    ("normalised", normalised_by_loops),
    ("field", 87.0),
    ("seen", seen_by_counting),
    ("place", "D"),
    ("place_alone", place_alone_by_pairs),
    ("probe", "(c)"),
    ("decides", decides_by_sums),
    ("one_map", "B"),
]


def stored():
    """All that 14 prints, and the words of its figures."""
    outputs = [output for cell in read("14").cells for output in cell.get("outputs", ())]
    return "\n".join(o.get("text") or o.get("data", {}).get("text/plain", "") for o in outputs)


def known(thing):
    """Place alone, the four stages trained, and untrained."""
    row = re.search(rf"Place alone;.*?\b{thing} ([\d. ;]+)", stored())[1]
    alone, trained, untrained = row.rstrip(". ").split("; ")
    return float(alone), *([float(n) for n in each.split()] for each in (trained, untrained))


def test_14_what_is_right_of_normalisation_is_what_tensorflow_computes():
    import tensorflow as tf

    rng = np.random.default_rng(0)
    maps, gain, shift, mean = rng.normal(size=(2, 3, 3, 4)), *rng.normal(size=(3, 4))
    variance = rng.uniform(0.5, 2, 4)
    found = normalised.right_function()(maps, gain, shift, mean, variance)
    library = tf.nn.batch_normalization(maps, mean, variance, shift, gain, 0.001)
    np.testing.assert_allclose(found, library, rtol=1e-6)


def test_14_edges_fade_with_and_without_training():
    _, trained, untrained = known("edges")
    assert trained[0] - trained[3] > 0.08
    assert untrained[0] - untrained[3] > 0.08


def gains(thing, base):
    """The ends of each stage's interval, in hundredths."""
    row = re.search(rf"{thing} +beyond {base} +(.+)", stored())[1]
    return [tuple(map(float, each)) for each in re.findall(r"(-?[\d.]+) to +(-?[\d.]+)", row)]


@pytest.mark.parametrize("thing", ["eyes", "muzzle", "ears"])
def test_14_training_brings_parts_from_stage_2_on(thing):
    (_, first), *later = gains(thing, "untrained")
    assert first < 1
    assert all(low > 0 for low, _ in later)
    assert all(low > 0 for low, _ in gains(thing, "place"))


def test_14_training_brings_no_edges_and_takes_some_at_the_end():
    *before, (_, end) = gains("edges", "untrained")
    assert all(low <= 0 <= high for low, high in before)
    assert end < 0


def test_14_what_place_and_all_96_maps_tell_of_ears():
    alone, ears, _ = known("ears")
    assert (alone, ears[2]) == (0.82, 0.94)


def test_14_place_alone_tells_muzzles_with_nine_tenths():
    assert round(known("muzzle")[0], 1) == 0.9


@pytest.mark.parametrize("thing", ["eyes", "muzzle", "ears"])
def test_14_one_map_brings_half_or_more_beyond_place_and_not_all(thing):
    own, *ends = re.search(
        rf"{thing}: map \d+ and place (\S+); .*: *(\S+) to +(\S+) +(\S+) to +(\S+)", stored()
    ).groups()
    low, high, rest_low, rest_high = map(float, ends)
    assert low > 0
    assert rest_low > 0
    assert low + high > rest_low + rest_high
    assert thing != "ears" or own == "0.90"


def test_14_the_small_cnns_kernels_are_no_more_edge_than_random_ones_may_be():
    edges = np.stack([np.array([[-1, 0, 1]] * 3).ravel(), np.array([[-1, 0, 1]] * 3).T.ravel()])
    random = np.random.default_rng(0).normal(size=(500, 32, 9, 3))
    squares = ((edges @ random) ** 2 / 6).sum(axis=(2, 3)) / (random**2).sum(axis=(2, 3))
    own = int(re.search(r"small CNN: mean (\d+)%", stored())[1]) / 100
    assert own < np.quantile(squares.mean(axis=1), 0.975)


@pytest.mark.parametrize(("place", "first", "last"), [(0, -28, 58), (3, 20, 106), (6, 68, 154)])
def test_14_the_last_places_see_what_the_prose_says(place, first, last):
    layers = [(3, stride, 2 - stride) for stride in (2, 2, 1, 2, 1, 2, 1)]
    assert seen_by_counting(layers, place) == [first, last]


def test_14_dreams_excite_their_maps():
    import keras

    network = petnet(32)
    maps = keras.Model(network.input, network.layers[4].output)
    chosen = [3, 7]
    faint, strong = (maps(excite(maps, chosen, steps)).numpy().mean(axis=(1, 2))
                     for steps in (0, 12))  # fmt: skip
    for number, each in enumerate(chosen):
        assert strong[number, each] > faint[number, each]
