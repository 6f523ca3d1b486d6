"""The same drawn pet again: with a part of the other kind, without one, and byte for byte."""

import hashlib

import numpy as np
import pytest
from PIL import Image, ImageFilter

from helpers.data import drawn_again
from helpers.drawn_pets import EXCHANGEABLE, REMOVABLE, draw_pet, pet_shape

SEEDS = range(12)
# Of a foot that lies below the picture, nothing but its edge may show: so many pixels.
EDGE = 4
MASKS = {"ears": "ears", "eyes": "eyes", "muzzle": "muzzle", "build": "body"}


def near(mask, pixels=2):
    """A mask and what lies next to it: a part has an edge, and thin lines that are no part."""
    grown = Image.fromarray(mask).convert("L").filter(ImageFilter.MaxFilter(2 * pixels + 1))
    return np.array(grown) > 0


@pytest.mark.parametrize("part", MASKS)
def test_only_what_an_exchanged_part_covers_or_uncovers_changes(part):
    changed = 0
    for seed in SEEDS:
        before, _, masks = draw_pet("cat", seed, with_parts=True)
        after, _, exchanged = draw_pet("cat", seed, with_parts=True, exchanged=part)
        differs = (before != after).any(axis=2)
        assert (differs & ~near(masks[MASKS[part]] | exchanged[MASKS[part]])).sum() <= EDGE
        changed += differs.any()
    assert changed > len(SEEDS) / 2


def test_exchanged_whiskers_change_nothing_but_thin_lines():
    for seed in SEEDS:
        before, _, masks = draw_pet("cat", seed, with_parts=True)
        after, factors, exchanged = draw_pet("cat", seed, with_parts=True, exchanged="whiskers")
        differs = (before != after).any(axis=2)
        assert differs.mean() < 0.06
        rows, columns = np.nonzero(differs)
        away = np.hypot(columns / 96 - factors.centre[0], rows / 96 - factors.centre[1])
        assert away.max() < 2.2 * factors.scale
        for name, mask in masks.items():
            np.testing.assert_array_equal(mask, exchanged[name])


@pytest.mark.parametrize(("kind", "other"), [("cat", "dog"), ("dog", "cat")])
def test_a_pet_of_which_all_is_exchanged_is_the_other_kind(kind, other):
    for seed in SEEDS:
        picture, factors = draw_pet(kind, seed, exchanged=EXCHANGEABLE)
        np.testing.assert_array_equal(picture, draw_pet(other, seed)[0])
        assert factors.kind == kind


@pytest.mark.parametrize("trait", ["eye_width", "muzzle_width", "nose", "whisker"])
def test_a_trait_stays_on_its_side_of_what_is_usual(trait):
    both = [[vars(pet_shape("cat", seed, exchanged))[trait] for seed in range(300)]
            for exchanged in ((), EXCHANGEABLE)]  # fmt: skip
    assert np.corrcoef(both)[0, 1] > 0.3


@pytest.mark.parametrize("part", REMOVABLE)
def test_what_is_left_out_is_not_there_and_the_rest_stays(part):
    for seed in SEEDS:
        before, _, masks = draw_pet("dog", seed, with_parts=True)
        after, _, left = draw_pet("dog", seed, with_parts=True, left_out=part)
        assert (before != after).any() or not masks.get(part, np.zeros(1)).any()
        if part in left:
            assert not left[part].any()
            assert ((before != after).any(axis=2) & ~near(masks[part])).sum() <= EDGE


def test_the_series_pets_are_drawn_again(drawn_pets):
    numbers = [5, 600]
    same = drawn_again("validation", numbers)
    np.testing.assert_array_equal(same, drawn_pets.validation.images[numbers])
    for number, picture in zip(numbers, drawn_again("validation", numbers, exchanged="ears"),
                               strict=True):  # fmt: skip
        assert (picture != drawn_pets.validation.images[number]).any()
    bare = drawn_again("validation", numbers, left_out=("ears", "whiskers"))
    assert (bare != same).any(axis=(1, 2, 3)).all()


def test_parts_that_there_are_not_are_refused():
    with pytest.raises(ValueError, match="exchanged holds 'tail': name parts among 'ears'"):
        draw_pet("cat", 1, exchanged=("ears", "tail"))
    with pytest.raises(ValueError, match="left_out holds 'head': name parts among 'ears'"):
        drawn_again("train", [0], left_out="head")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, "65749ab555f9442a"),
        ({"exchanged": EXCHANGEABLE[:3]}, "06f30ddf1d95b29b"),
        ({"left_out": ("body", "whiskers")}, "4a8982e943bd0f7e"),
        ({"size": 64}, "e7cb823a4d9b87d9"),
    ],
)
def test_the_same_bytes_come_out_everywhere(given, expected):
    digest = hashlib.sha256()
    for kind in ("cat", "dog"):
        for seed in range(20):
            digest.update(draw_pet(kind, (7, seed), **given)[0].tobytes())
    assert digest.hexdigest()[:16] == expected
