"""Drawn pets: the same from the same seed, and told apart by the animal alone."""

import numpy as np
import pytest

from helpers.data import drawn, drawn_factors, drawn_parts, drawn_traits
from helpers.drawn_pets import draw_pet, pet_factors, pet_shape
from helpers.drawn_pets.canvas import Canvas, ellipse


def test_the_same_seed_draws_the_same_bytes():
    first, _ = draw_pet("cat", 12)
    again, _ = draw_pet("cat", 12)
    other, _ = draw_pet("cat", 13)
    assert first.shape == (96, 96, 3)
    assert first.dtype == np.uint8
    assert (first == again).all()
    assert (first != other).any()


def test_recording_the_parts_does_not_change_the_picture():
    plain, _ = draw_pet("dog", 5)
    with_parts, _, _ = draw_pet("dog", 5, with_parts=True)
    assert (plain == with_parts).all()


@pytest.mark.parametrize("seed", range(20))
def test_cats_and_dogs_share_all_that_is_not_the_animal(seed):
    cat, dog = vars(pet_factors("cat", seed)), vars(pet_factors("dog", seed))
    assert {**cat, "kind": ""} == {**dog, "kind": ""}


@pytest.mark.parametrize("kind", ["cat", "dog"])
def test_the_parts_lie_where_the_animal_is(kind):
    for seed in range(40):
        _, factors, parts = draw_pet(kind, seed, with_parts=True)
        assert set(parts) == {"body", "head", "ears", "eyes", "muzzle"}
        assert sum(mask.astype(int) for mask in parts.values()).max() == 1
        if factors.occluded:
            continue
        column, row = (round(96 * share) for share in factors.centre)
        face = parts["head"] | parts["eyes"] | parts["muzzle"]
        assert face[row, column]
        radius = 96 * factors.scale
        assert 0.4 < face.sum() / (np.pi * radius**2) < 1.8
        assert parts["muzzle"].any()
        assert parts["ears"].any()


def test_what_is_known_of_the_series_pets_belongs_to_their_pictures(drawn_pets):
    factors = drawn_factors("validation")
    numbers = [3, 399, 400, 777]
    parts, shapes = drawn_parts("validation", numbers), drawn_traits("validation")
    for row, number in enumerate(numbers):
        seed = (drawn.SEED, 1, int(number >= 400), number % 400)
        kind = "dog" if number >= 400 else "cat"
        picture, drawn_as, masks = draw_pet(kind, seed, with_parts=True)
        np.testing.assert_array_equal(picture, drawn_pets.validation.images[number])
        assert factors[number] == drawn_as
        assert shapes[number] == pet_shape(kind, seed)
        for name, mask in masks.items():
            np.testing.assert_array_equal(parts[name][row], mask)
    assert [each.kind for each in factors] == ["cat"] * 400 + ["dog"] * 400


def test_the_muzzle_follows_a_turned_head():
    turned = 0
    for seed in range(150):
        _, factors, parts = draw_pet("dog", seed, with_parts=True)
        if factors.view == "three-quarter" and not factors.occluded and abs(factors.roll) < 0.1:
            muzzle = np.nonzero(parts["muzzle"])[1].mean() / 96 - factors.centre[0]
            assert np.sign(muzzle) == np.sign(factors.yaw)
            turned += 1
    assert turned >= 5


def test_a_mask_is_the_shape_that_was_drawn():
    canvas = Canvas(32, with_parts=True)
    canvas.polygon(ellipse((0.5, 0.5), (0.25, 0.25), points=200), (255, 0, 0), "eyes")
    eyes = canvas.finish_parts()["eyes"]
    red = canvas.finish()[..., 0] > 127
    assert abs(eyes.sum() - np.pi * 8**2) < 12
    assert (eyes != red).sum() < 12


def test_another_kind_is_refused():
    with pytest.raises(ValueError, match="kind is 'bird'; it can be 'cat' or 'dog'"):
        draw_pet("bird", 1)


def test_a_canvas_without_parts_says_so():
    with pytest.raises(ValueError, match="make it with_parts=True"):
        Canvas(8).finish_parts()


def test_another_part_of_the_series_and_another_number_are_refused():
    with pytest.raises(ValueError, match="no part 'exam': ask for 'train', 'validation' or"):
        drawn_traits("exam")
    with pytest.raises(ValueError, match="no drawn pet 800 in validation: give numbers from 0"):
        drawn_parts("validation", [3, 800])
    with pytest.raises(ValueError, match="give whole numbers, at least one"):
        drawn_parts("validation", [0.5])
