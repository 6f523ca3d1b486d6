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


def test_14_even_the_first_stage_of_an_untrained_network_has_the_eyes():
    _, _, untrained = known("eyes")
    assert untrained[0] > 0.98


def test_14_ears_are_known_best_in_stages_2_and_3_and_muzzles_from_3_on():
    alone, ears, untrained = known("ears")
    assert (alone, ears[2]) == (0.82, 0.94)
    assert min(ears[1:3]) > max(ears[0], ears[3], *untrained) + 0.015
    _, muzzle, _ = known("muzzle")
    assert min(muzzle[2:]) > max(muzzle[:2])


def test_14_place_alone_tells_muzzles_with_nine_tenths():
    assert round(known("muzzle")[0], 1) == 0.9


def test_14_the_best_map_for_ears_tells_no_more_than_place():
    own = float(re.search(r"ears: map \d+ by itself (\S+)", stored())[1])
    assert abs(own - known("ears")[0]) < 0.03


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
