"""What 15 says of where PetNet looks and of what it uses, and no cell shows to the digit."""

import keras
import numpy as np
import pytest
from keras import layers
from scipy.stats import binomtest

from helpers.covering import equal_patches
from helpers.data import drawn_again, drawn_parts, resize
from helpers.models import enlarge, heat_maps, load_trained, petnet, sums_of
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
    assert "by 16 pixels, the width of a place" in WORDS


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


def test_each_filled_part_changes_more_than_its_patch_and_the_eyes_most(asked):
    network, raw, _, parts, sums = asked
    taken = parts["ears"] | parts["eyes"] | parts["muzzle"]
    shares = {}
    for name in ("ears", "eyes", "muzzle"):
        patch = equal_patches(parts[name], taken, seed=15)
        room, changed = patch.any(axis=(1, 2)), []
        for mask in (parts[name], patch):
            grey = np.where(mask[..., None], 128, raw).astype(np.uint8)
            changed.append(((sums_of(network, resize(grey, 112)) >= 0) != (sums >= 0))[room])
        one, other = changed
        # Three tests.
        assert binomtest(int((one & ~other).sum()), int((one ^ other).sum())).pvalue < 0.05 / 3
        shares[name] = one.mean()
    assert shares["eyes"] > 1.5 * shares["muzzle"] > 1.5 * shares["ears"]


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


def test_in_untrained_networks_the_head_has_hardly_more_than_its_size(asked):
    _, _, given, parts, _ = asked
    head = np.any(list(parts.values()), axis=0) & ~parts["body"]
    for seed in (1, 2, 3):
        keras.utils.set_random_seed(seed)
        on = (shared(heat_maps(petnet(), given)) * head).sum(axis=(1, 2)).mean()
        assert abs(on - head.mean()) < 0.05


def test_with_its_last_weights_shuffled_half_of_the_heat_is_on_the_head(asked):
    network, _, given, parts, _ = asked
    head, on = np.any(list(parts.values()), axis=0) & ~parts["body"], []
    *first, last, bias = network.get_weights()
    for seed in (1, 2, 3):
        shuffled = petnet(112)
        shuffled.set_weights([*first, np.random.default_rng(seed).permutation(last), bias])
        on.append((shared(heat_maps(shuffled, given)) * head).sum(axis=(1, 2)).mean())
    assert 0.48 < np.mean(on) < 0.58
    assert min(on) > head.mean() + 0.1


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
