"""What 12 says of where PetNet fails, and no cell shows."""

import numpy as np
import pytest
from scipy.stats import binomtest, fisher_exact

from helpers.data import altered, drawn_groups, drawn_parts, drawn_traits, middle, resize
from helpers.models import load_trained, petnet, predict
from tests.support.notebooks import read

WORDS = " ".join(cell.source for cell in read("12").cells)


@pytest.fixture(scope="module")
def asked(drawn_pets):
    """PetNet for any size, its pictures, whether each is a dog, and whether it is right."""
    shipped, record = load_trained("drawn pets")
    network = petnet()
    network.set_weights(shipped.get_weights())
    images = resize(drawn_pets.validation.images, record["size"])
    is_dog = drawn_pets.validation.labels == 1
    return network, images, is_dog, (predict(network, images, flips=True) >= 0.5) == is_dog


def test_altered_pictures_are_what_their_names_say():
    images = np.random.default_rng(1).integers(0, 256, (3, 40, 40, 3), np.uint8)
    versions = altered(images)
    assert all(each.shape == images.shape for each in versions.values())
    assert all(each.dtype == np.uint8 for each in versions.values())
    assert versions["much darker"].max() == 102
    assert (np.ptp(versions["grey"], axis=3) == 0).all()
    np.testing.assert_array_equal(versions["one pixel aside"][:, :, 1:], images[:, :, :-1])
    np.testing.assert_array_equal(versions["upside down"][:, 0], images[:, -1])
    np.testing.assert_array_equal(middle(images), images[:, 8:32, 8:32])
    grey = altered(np.full((2, 40, 40, 3), 128, np.uint8))["a little noise"]
    assert 7.5 < grey.std() < 8.5
    assert abs(grey.mean() - 127.5) < 0.5


def test_the_middle_at_its_natural_size_is_what_the_notebook_covers():
    assert 112 // 5 == 22
    assert load_trained("photographs")[1]["size"] == load_trained("drawn pets")[1]["size"] == 112


@pytest.mark.parametrize("kind", ["drawn pets", "photographs"])
def test_black_is_a_cat(kind):
    network, record = load_trained(kind)
    black = np.zeros((1, record["size"], record["size"], 3), np.uint8)
    assert predict(network, black, flips=True)[0] < 0.05
    assert "a black picture a cat, over 95 % sure" in WORDS


@pytest.mark.slow
def test_with_a_tenth_of_the_light_all_are_called_cats_and_a_pixel_moves_few(asked):
    network, images, *_ = asked
    tenth = (images[::2] * 0.1).astype(np.uint8)
    assert (predict(network, tenth, flips=True) >= 0.5).mean() < 0.01
    one, other = (predict(network, each, flips=True) >= 0.5
                  for each in (images[::2], np.roll(images[::2], 1, axis=2)))  # fmt: skip
    assert 0 < (one != other).sum() < 12


@pytest.mark.slow
def test_ears_that_are_cut_away_cost_less_than_enlarging(asked):
    network, images, is_dog, right = asked
    numbers = np.arange(0, 800, 2)
    ears = drawn_parts("validation", numbers)["ears"]
    left = middle(ears).sum(axis=(1, 2)) / np.maximum(ears.sum(axis=(1, 2)), 1)
    gone = left < 0.25
    assert gone.sum() > 80
    crop = middle(images[numbers])
    cut, enlarged = (
        (predict(network, each, flips=True) >= 0.5) == is_dog[numbers]
        for each in (crop, resize(crop, images.shape[1]))
    )
    # Even where hardly anything of the ears is left, it is enlarging that costs.
    assert abs(cut[gone].mean() - right[numbers][gone].mean()) < 0.04
    assert enlarged[gone].mean() < cut[gone].mean() - 0.05
    lost, won = (cut & ~enlarged).sum(), (~cut & enlarged).sum()
    assert binomtest(int(lost), int(lost + won)).pvalue < 0.01
    # The end of the 95 % interval of what the cut alone costs.
    losses = right[numbers].astype(int) - cut
    assert 0.03 < losses.mean() + 1.96 * losses.std() / 400**0.5 < 0.045


@pytest.mark.slow
def test_being_as_soft_but_not_larger_costs_two_or_three_points(asked):
    network, images, is_dog, right = asked
    some, size, crop = images[::2], images.shape[1], middle(images[:1]).shape[1]
    softer, larger = (
        (predict(network, each, flips=True) >= 0.5) == is_dog[::2]
        for each in (resize(resize(some, crop), size), resize(some, round(size**2 / crop)))
    )
    whole = right[::2].mean()
    assert 0.01 < whole - softer.mean() < 0.04
    assert whole - larger.mean() > 2 * (whole - softer.mean())


@pytest.mark.slow
def test_of_28_groups_none_differs_beyond_chance_and_unusual_eyes_do(asked):
    _, _, is_dog, right = asked

    def fisher(group):
        return fisher_exact([[(right & each).sum(), (~right & each).sum()]
                             for each in (group, ~group)]).pvalue  # fmt: skip

    groups = drawn_groups("validation")
    chances = [fisher(group) for group in groups.values()]
    assert len(groups) == 28
    assert min(chances) == fisher(groups["coat cream"])
    assert 0.005 < min(chances) < 0.02
    assert 0.1 < 28 * min(chances) < 0.5
    traits = drawn_traits("validation")
    assert len(vars(traits[0])) == 22
    unusual = np.array([each.eye_colour == "brown" for each in traits]) != is_dog
    assert 50 * fisher(unusual) < 0.001


def test_a_gap_of_6_points_at_the_black_coats_would_mostly_be_missed():
    group = drawn_groups("validation")["coat black"].sum()
    assert group == 85
    chances = np.random.default_rng(1)
    found = 0
    for _ in range(300):
        black, others = chances.binomial(group, 0.856), chances.binomial(800 - group, 0.916)
        table = [[black, group - black], [others, 800 - group - others]]
        found += fisher_exact(table).pvalue < 0.05 / 28
    assert 0 < found < 100


def test_groups_are_those_of_the_factors():
    groups = drawn_groups("validation")
    for name in ("view", "pose", "coat", "pattern", "place"):
        each = [group for key, group in groups.items() if key.startswith(f"{name} ")]
        assert (np.sum(each, axis=0) == 1).all()
    assert groups["larger half"].sum() == groups["brighter half"].sum() == 400


@pytest.fixture(scope="module")
def eyes_of_200(drawn_pets):
    """Every fourth drawn pet: its number, eyes, patches beside them, and what tints its colours."""
    numbers = np.arange(0, 800, 4)
    eyes = drawn_parts("validation", numbers)["eyes"][..., np.newaxis]
    images = drawn_pets.validation.images[numbers]
    grey = images.mean(axis=3, keepdims=True).astype(np.uint8)
    return numbers, eyes, np.roll(eyes, 24, axis=2) & ~eyes, images, grey


def test_eyes_patches_and_tints_are_those_of_the_notebook(eyes_of_200, drawn_pets):
    numbers, eyes, beside, images, grey = eyes_of_200
    assert eyes.mean() == pytest.approx(0.04, abs=0.004)
    assert beside.sum() / eyes.sum() == pytest.approx(0.75, abs=0.03)
    assert "4 % of the picture" in WORDS
    is_dog = drawn_pets.validation.labels[numbers] == 1
    traits = drawn_traits("validation")
    brown = np.array([traits[number].eye_colour == "brown" for number in numbers])
    tints = np.where(eyes, images - grey.astype(float), 0).sum(axis=(1, 2))
    for usual, told in ((is_dog & brown, [17, -1, -15]), (~is_dog & ~brown, [13, 10, -21])):
        mean = tints[usual].sum(axis=0) / eyes[usual].sum()
        np.testing.assert_allclose(mean, told, atol=0.6)
        assert str(told) in WORDS


@pytest.mark.slow
def test_petnet_goes_by_which_colour_eyes_have_but_not_by_it_alone(eyes_of_200, asked):
    numbers, eyes, beside, images, grey = eyes_of_200
    network, _, is_dog, _ = asked
    dogs = is_dog[numbers].reshape(-1, 1, 1, 1)
    tinted = np.clip(grey + np.where(dogs, [13, 10, -21], [17, -1, -15]), 0, 255)
    versions = {"grey": np.repeat(grey, 3, axis=3), "others": np.where(eyes, grey, images),
                "beside": np.where(beside, images, grey), "eyes": np.where(eyes, images, grey),
                "tint": np.where(eyes, tinted, grey).astype(np.uint8)}  # fmt: skip
    share = {
        name: ((predict(network, resize(each, 112), flips=True) >= 0.5) == is_dog[numbers]).mean()
        for name, each in versions.items()
    }
    assert share["eyes"] > share["beside"] + 0.08
    assert abs(share["beside"] - share["grey"]) < 0.03
    assert share["tint"] < share["grey"] - 0.15
    assert share["others"] > 0.8
