"""What 15 says of where PetNet looks and of what it uses, and no cell shows to the digit."""

import keras
import numpy as np
import pytest
from keras import layers
from scipy.stats import binomtest

from helpers.covering import equal_patches, moved
from helpers.data import drawn_again, drawn_elsewhere, drawn_factors, drawn_parts, resize
from helpers.models import (
    averages_of,
    enlarge,
    heat_maps,
    load_trained,
    petnet,
    shuffled,
    sums_of,
)
from helpers.scores import mean_interval, percent_interval
from tests.support.notebooks import read

WORDS = " ".join(" ".join(cell.source.split()) for cell in read("15").cells)
NUMBERS = np.arange(0, 800, 4)


@pytest.fixture(scope="module")
def asked(drawn_pets):
    """PetNet, its 200 pictures at 96 and at 112 pixels, their parts, its sums."""
    network, record = load_trained("drawn pets")
    assert record["size"] == 112
    raw = drawn_pets.validation.images[NUMBERS]
    given = resize(raw, 112)
    return network, raw, given, drawn_parts("validation", NUMBERS), sums_of(network, given)


def shared(heats):
    heats = enlarge(heats, 96)
    return heats / heats.sum(axis=(1, 2), keepdims=True)


def test_a_place_of_the_last_maps_depends_on_87_pixels(asked):
    field, between = 1, 1
    for layer in asked[0].layers:
        # The short cuts see no more than the convolutions beside them.
        if isinstance(layer, layers.Conv2D):
            field += (layer.kernel_size[0] - 1) * between
            between *= layer.strides[0]
    assert (field, between) == (87, 16)
    assert "87×87 of the 112×112 pixels" in WORDS


def test_the_parts_hold_as_much_heat_and_fill_as_much_as_it_says(asked):
    network, _, given, parts, sums = asked
    heats = shared(heat_maps(network, given))
    on = [(heats * parts[name]).sum(axis=(1, 2)).mean() for name in ("ears", "eyes", "muzzle")]
    np.testing.assert_allclose(on, [0.066, 0.104, 0.156], atol=0.003)
    fill = [parts[name].mean() for name in ("ears", "eyes", "muzzle")]
    np.testing.assert_allclose(fill, [0.05, 0.04, 0.075], atol=0.001)
    assert "hold 7, 10 and 16 % of the heat, and fill 5, 4 and 8 % of the picture" in WORDS
    assert abs(np.abs(sums).mean() - 3.8) < 0.05
    assert "it is 3.8 away from 0" in WORDS


def test_each_filled_part_changes_more_than_as_much_of_the_head_and_the_eyes_most(asked):
    network, raw, _, parts, sums = asked
    shares = {}
    for name in ("ears", "eyes", "muzzle"):
        patch = equal_patches(parts[name], parts["head"], seed=15)
        room, changed = patch.any(axis=(1, 2)), []
        assert room.sum() > 190
        for mask in (parts[name], patch):
            grey = np.where(mask[..., None], 128, raw).astype(np.uint8)
            changed.append(((sums_of(network, resize(grey, 112)) >= 0) != (sums >= 0))[room])
        one, other = changed
        # Three tests.
        assert binomtest(int((one & ~other).sum()), int((one ^ other).sum())).pvalue < 0.05 / 3
        shares[name] = percent_interval(one, comparisons=3)
    assert shares["eyes"][1] > max(shares["muzzle"][2], shares["ears"][2])


def test_answers_and_heat_go_with_the_animal_and_untrained_heat_hardly(asked):
    network, _, given, parts, sums = asked
    left = [each.centre[0] < 0.5 for each in drawn_factors("validation")[::4]]
    there = resize(drawn_elsewhere("validation", NUMBERS[left], 1 / 7), 112)
    assert ((sums_of(network, there) >= 0) != (sums[left] >= 0)).sum() <= 2
    old = np.any(list(parts.values()), axis=0)[left]
    came = np.array([moved(mask, 0, 14) for mask in old]) & ~old

    def gain(model):
        heats = shared(heat_maps(model, there)) - shared(heat_maps(model, given[left]))
        return 100 * (heats * came).sum(axis=(1, 2))

    keras.utils.set_random_seed(1)
    untrained = np.mean([gain(petnet()) for _ in range(5)], axis=0)
    assert mean_interval(gain(network))[1] > 6
    assert mean_interval(untrained)[2] < 1.5


def test_whiskers_move_the_averages_a_tenth_as_far_and_the_sum_less_still(asked):
    network, _, given, _, sums = asked
    far, share, moves = {}, {}, {}
    before, weights = averages_of(network, given), network.get_weights()[-2]
    for part in ("ears", "whiskers", "build"):
        other = resize(drawn_again("validation", NUMBERS, exchanged=part), 112)
        apart = averages_of(network, other) - before
        moves[part] = mean_interval((apart @ weights)[:, 0] * np.repeat([1, -1], 100), 5)
        far[part] = np.linalg.norm(apart, axis=1).mean()
        share[part] = moves[part][0] / far[part]
    assert 9 < far["ears"] / far["whiskers"] < 13
    assert 4 < share["ears"] / share["whiskers"] < 6.5
    assert moves["whiskers"][1] > 0
    assert moves["whiskers"][2] < 0.06
    assert moves["build"][1] < 0 < moves["build"][2]
    assert "surely more than none and at most 0.05" in WORDS


def test_heat_beyond_the_next_pictures_is_as_it_says(asked):
    network, raw, given, parts, _ = asked
    bare = drawn_again("validation", NUMBERS, left_out="whiskers")
    masks = parts | {"whiskers": (bare != raw).any(axis=3), "build": parts["body"]}
    heats = shared(heat_maps(network, given))
    more = {name: mean_interval(100 * ((heats - np.roll(heats, -1, axis=0)) * masks[name])
                                .sum(axis=(1, 2)), 5)
            for name in ("ears", "eyes", "muzzle", "whiskers", "build")}  # fmt: skip
    assert more["ears"][1] < 0 < more["whiskers"][1]
    assert more["build"][2] < 0 < min(more["eyes"][1], more["muzzle"][1])
    assert more["muzzle"][0] > more["eyes"][0]


@pytest.mark.parametrize(
    ("part", "changed", "moved"),
    [("ears", 36, 1.65), ("eyes", 57, 2.77), ("muzzle", 48, 2.53), ("whiskers", 1, 0.03),
     ("build", 0, 0.01)],
)  # fmt: skip
def test_a_part_of_the_other_kind_changes_as_many_answers_as_it_says(asked, part, changed, moved):
    network, _, _, _, sums = asked
    other = drawn_again("validation", NUMBERS, exchanged=part)
    after = sums_of(network, resize(other, 112))
    # An answer near one half may fall otherwise on another processor.
    assert abs(int(((after >= 0) != (sums >= 0)).sum()) - changed) <= 2
    assert abs(((sums - after) * np.repeat([-1, 1], 100)).mean() - moved) < 0.02
    assert "36, 57 and 48 of 200" in WORDS
    assert "1 answer, and the sum moves by 0.03" in WORDS


def test_untrained_the_head_has_little_and_shuffled_more_than_half_of_the_gain(asked):
    network, _, given, parts, _ = asked
    animal = np.any(list(parts.values()), axis=0)
    keras.utils.set_random_seed(1)
    nets = {"untrained": [petnet() for _ in range(5)],
            "shuffled": [shuffled(network, seed) for seed in range(5)]}  # fmt: skip
    for mask in (animal, animal & ~parts["body"]):
        share = {name: np.mean([(shared(heat_maps(net, given)) * mask).sum(axis=(1, 2)).mean()
                                for net in several]) - mask.mean()
                 for name, several in (nets | {"own": [network]}).items()}  # fmt: skip
        assert 0 < share["untrained"] < share["own"] / 5
        assert share["own"] / 2 < share["shuffled"] < 0.7 * share["own"]


def test_laid_on_the_centres_of_its_windows_the_heat_moves_by_as_much_as_it_says(asked):
    network, _, given, parts, _ = asked
    heats = heat_maps(network, given)
    # Four convolutions of stride 2 that start at the first pixel: 1 + 2 + 4 + 8.
    pixels = (np.arange(96) + 0.5) * 112 / 96 - 0.5
    animal = np.any(list(parts.values()), axis=0)
    found = []
    for centre in (7.5, 15):
        rows = np.stack([np.interp(pixels, centre + 16 * np.arange(7), one) for one in np.eye(7)])
        laid = np.einsum("kp,nkc,cq->npq", rows, heats, rows)
        laid /= laid.sum(axis=(1, 2), keepdims=True)
        found.append([100 * (laid * mask).sum(axis=(1, 2)).mean()
                      for mask in (animal, animal & ~parts["body"])])  # fmt: skip
    np.testing.assert_allclose(np.subtract(found[1], found[0]), [2, -1], atol=0.3)
    assert "7.5 pixels further down and right" in WORDS
