"""What the prose of 01 says of the house's pixels, of bytes and of Chelsea."""

import re
import warnings

import numpy as np
import pytest
from PIL import Image

from helpers import plotting
from helpers.data import load_chelsea
from helpers.exercises import lesson_01
from helpers.exercises.running import made_of
from tests.support.figures import shown
from tests.support.notebooks import NOTEBOOKS, code_of, namespace_of


@pytest.fixture(scope="module")
def picture():
    return namespace_of("01", "red = ", "green = ", "blue = ")["picture"]


def test_what_the_prose_says_of_single_places(picture):
    assert lesson_01.one_number.value == picture[1, 4, 1]
    said = {255: picture[1, 4, 0], 0: picture[1, 4, 2], 80: picture[4, 1, 1], 160: picture[1, 3, 1]}
    assert all(number == value for number, value in said.items())
    assert picture[0, 4].tolist() == [255, 220, 0]
    assert picture[1, 1].tolist() == [200, 40, 40]
    assert picture[3, 0].tolist() == [240, 230, 200]
    solved = {name: made_of(getattr(lesson_01, name).solution_code, name)
              for name in ("paint", "cut", "flip")}  # fmt: skip
    door = solved["paint"](picture, 4, 1, [0, 0, 255])
    assert (door != picture).any(axis=2).sum() == 1
    assert picture[4, 1].tolist() == [120, 80, 40]
    assert (solved["cut"](picture, 0, 4, 2, 2) == [255, 220, 0]).all()
    assert (solved["flip"](picture)[0, 0] == [255, 220, 0]).all()


def test_the_door_is_shown_by_the_line_that_the_exercise_gives(picture):
    (path,) = [path for path in NOTEBOOKS if path.name.startswith("01")]
    (line,) = re.findall(r"`(show_picture\(paint\(.+?\]\)\))`", path.read_text())
    paint = made_of(lesson_01.paint.solution_code, "paint")
    names = {"show_picture": plotting.show_picture, "paint": paint, "picture": picture}
    pixels, _ = shown(eval, line, names)
    blue, brown = ((abs(pixels.astype(int) - colour).max(axis=2) < 10).mean()
                   for colour in ([0, 0, 255], [120, 80, 40]))  # fmt: skip
    assert blue > 0.01
    assert brown == 0


def test_without_red_the_sun_is_green_and_the_roof_nearly_black(picture):
    sun, roof = picture[0, 5], picture[2, 0]
    assert sun[1] > 200
    assert sun[2] == 0
    assert roof[1:].max() == 40


def test_the_grass_is_brighter_than_the_roof_in_grey_though_its_largest_number_is_smaller(picture):
    roof, grass = picture[2, 0], picture[5, 0]
    assert (roof.max(), roof.argmax(), grass.max(), grass.argmax()) == (200, 0, 150, 1)
    grey = np.array(Image.fromarray(picture).convert("L"))
    assert grey[5, 0] > grey[2, 0] + 10


def test_fur_wraps_to_turquoise_and_the_cloth_behind_it_to_black():
    cat = load_chelsea()
    red, green, blue = np.moveaxis(cat + np.uint8(100), 2, 0)
    turquoise = (red < 100) & (green > 180) & (blue > 140)
    all_blue = (red < 100) & (green < 100) & (blue > 140)
    black = (red < 100) & (green < 100) & (blue < 100)
    assert turquoise[150:170, 225:250].mean() > 0.8
    assert black[40:100, :14].mean() > 0.9
    assert all_blue[260:300, 60:80].mean() > 0.45
    assert 195 < np.quantile(cat[..., 0], 0.999) < 215


def test_the_glint_has_much_red_the_iris_less_and_the_pupil_hardly_any():
    red = load_chelsea()[99:105, 164:170, 0]
    assert red.max() == red[3, 5] == 167
    assert red[:, 0].min() > 100
    assert red[5, 3:].max() < 15


def test_the_lesson_on_bytes_says_what_numpy_does():
    assert lesson_01.wrapped.value == (np.array([200], np.uint8) + np.uint8(100))[0] == 44
    assert np.array([79.6]).astype(np.uint8) == 79
    assert np.rint(79.6) == 80
    assert [each.value for each in lesson_01.recall.parts[1:3]] == [(250 + 10) % 256, 0.2 * 255]


def test_bytes_in_arrays_wrap_without_a_warning_and_those_of_the_house_fit(picture):
    matrices = namespace_of("01", "red = ", "green = ", "blue = ")
    for place, name in enumerate(("red", "green", "blue")):
        assert (picture[..., place] == matrices[name]).all()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert np.array([300, -5]).astype(np.uint8).tolist() == [44, 251]
        assert (picture[0, 0] + np.uint8(20)).tolist() == [100, 180, 4]
        # Outside arrays there is one, so the prose says "in arrays".
        with pytest.raises(RuntimeWarning):
            np.uint8(240) + np.uint8(20)


def test_from_19_columns_on_chelsea_is_further_from_herself_than_the_empty_picture():
    cat = load_chelsea()
    namespace = {"np": np, "cat": cat}
    exec(code_of("01", "flipped_cat").split("show_pictures")[0], namespace)
    exec(code_of("01", "def difference").split("print")[0], namespace)
    empty, difference = namespace["no_cat"], namespace["difference"]
    for aside in range(1, 60):
        left, right = np.s_[:, :-aside], np.s_[:, aside:]
        moved = difference(cat[right], cat[left])
        # Whichever of the two is the original, on the same pixels.
        for part in (left, right):
            assert (moved > difference(cat[part], empty[part])) == (aside >= 19)
    assert difference(cat, empty) < difference(cat, namespace["flipped_cat"])


def test_the_pupils_red_is_far_from_its_mean_and_yet_most_numbers_are_nearer_to_it():
    red = load_chelsea()[..., 0].astype(int)
    assert red[104, 167] == 12
    assert round(red.mean()) == 148
    one, other = np.random.default_rng(0).choice(red.ravel(), (2, 100_000))
    assert abs(one - red.mean()).mean() < 0.8 * abs(one - other).mean()
