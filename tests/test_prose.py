"""What the notebooks' prose and solutions say of numbers that no cell shows."""

import re

import numpy as np
import pytest
from scipy.stats import norm

from benchmarks import ladder
from helpers.by_hand import convolve
from helpers.data import load_chelsea, resize
from helpers.layers import relu
from helpers.models import RECIPES, Recipe, augment
from helpers.results import load_results
from helpers.scores import accuracy_interval, mean_interval
from tests.support.notebooks import ROOT, code_of, read

README = (ROOT / "README.md").read_text("utf-8")
GREY = np.array([0.299, 0.587, 0.114])
KERNEL = np.array([[-1, 0, 1]] * 3)


@pytest.fixture(scope="module")
def cat():
    return load_chelsea() @ GREY


def picture_of(number):
    namespace = {"np": np}
    exec(code_of(number, "image = np.array"), namespace)
    return namespace["image"]


def test_01_a_step_of_17_pixels_makes_the_empty_picture_the_closer_one():
    cat = load_chelsea().astype(int)
    empty = np.abs(cat - cat.mean(axis=(0, 1)).round()).mean()
    moved = [np.abs(cat - np.roll(cat, shift, axis=1)).mean() for shift in (16, 17)]
    assert moved[0] < empty < moved[1]
    assert 17 / cat.shape[1] < 0.04


def test_01_the_empty_picture_of_08_has_chelseas_average_colour():
    average = tuple(load_chelsea().mean(axis=(0, 1)).round().astype(int).tolist())
    assert str(average) in code_of("09", "empty = folder")


def test_02_the_windows_of_the_exercise():
    feature_map = convolve(picture_of("02"), KERNEL)
    assert feature_map[3, 2] == 200
    assert feature_map[1, 3] == 0


def test_02_forehead_stripes_are_vertical_and_whiskers_horizontal(cat):
    vertical, horizontal = np.abs(convolve(cat, KERNEL)), np.abs(convolve(cat, KERNEL.T))
    forehead, whiskers = np.s_[0:60, 210:270], np.s_[200:270, 0:120]
    assert vertical[forehead].mean() > 1.5 * horizontal[forehead].mean()
    assert horizontal[whiskers].mean() > 1.5 * vertical[whiskers].mean()


def test_02_the_pupil_has_a_blue_side_and_then_a_red_one(cat):
    across = convolve(cat, KERNEL)[113, 155:190]
    assert across.min() < -150
    assert across.max() > 50
    assert across.argmin() < across.argmax()


def test_02_the_diagonal_kernel_of_the_solution():
    diagonal = np.array([[0, 1, 1], [-1, 0, 1], [-1, -1, 0]])
    bright_above = np.triu(np.full((3, 3), 100), 1)
    answers = [convolve(np.rot90(bright_above, turn), diagonal)[0, 0] for turn in range(4)]
    assert diagonal.sum() == 0
    assert answers[0] == max(answers)
    assert answers[0] > convolve(np.full((3, 3), [0, 0, 100]), diagonal)[0, 0]


def test_04_the_other_kernel_of_the_solution_keeps_the_other_edge():
    image = picture_of("04")
    assert relu(convolve(image, KERNEL))[0].tolist() == [600, 600, 0, 0]
    assert relu(convolve(image, -KERNEL))[0].tolist() == [0, 0, 600, 600]


def test_04_opposite_maps_cancel_without_relu(cat):
    np.testing.assert_allclose(convolve(cat, KERNEL) + convolve(cat, -KERNEL), 0, atol=1e-9)


def test_08_a_flipped_copy_slips_through_where_a_darker_one_does_not(drawn_pets):
    namespace = {"np": np, "resize": resize}
    exec(code_of("08", "def essence"), namespace)
    images = drawn_pets.train.images[::40]
    plain = namespace["essence"](images)
    darker = namespace["essence"]((images * 0.67).astype(np.uint8))
    flipped = namespace["essence"](images[:, :, ::-1])
    assert np.linalg.norm(plain - darker, axis=1).max() < 0.05
    assert np.median(np.linalg.norm(plain - flipped, axis=1)) > 0.5


def test_09_the_dense_layer_of_the_exercise():
    words = " ".join(cell.source for cell in read("09").cells)
    assert f"{(16 * 16 * 128 + 1) * 64:,}" in words
    assert f"{(3 * 3 * 32 + 1) * 64:,}" in words


def test_10_the_recipes_are_as_its_prose_describes_them():
    full, classroom = RECIPES["full"], RECIPES["classroom"]
    assert (len(full.sizes), max(full.sizes), full.least, full.smoothing) == (160, 96, 0.25, 0.1)
    assert ladder.PLAIN.sizes == [64] * 24
    assert classroom.phases == ((48, 14), *ladder.PLAIN.phases)
    assert Recipe(()).least == 0.4
    assert ladder.FASTER.learning_rate == 4 * ladder.PLAIN.learning_rate


def test_10_an_epoch_of_small_pictures_takes_about_two_thirds_of_the_time():
    speeds = load_results("cost")[0]["pictures/s"]
    assert 0.6 < speeds["PetNet, 64×64"] / speeds["PetNet, 48×48"] < 0.75


def test_10_three_seeds_and_800_pictures_leave_as_much_open_as_it_says():
    values = np.array([0.7, 0.71, 0.75])
    mean, low, _ = mean_interval(values)
    assert 4 < (mean - low) / (values.std(ddof=1) / 3**0.5) < 5
    for right in (640, 720):
        share, low, high = accuracy_interval(np.arange(800) < right, np.ones(800))
        assert 0.015 < high - share < share - low < 0.035


def test_10_petnet_is_far_sooner_at_80_percent_than_the_network_of_2016():
    (race,) = load_results("race")
    assert race["ours"]["seconds to 80 %"] < 120
    assert race["2016"]["seconds to 80 %"] is None
    assert race["2016"]["epochs"] == 2 * 50
    assert race["2016"]["seconds"] > 12 * 120


def outputs_of(number):
    outputs = [output for cell in read(number).cells for output in cell.get("outputs", ())]
    return "\n".join(o.get("text") or o.get("data", {}).get("text/plain", "") for o in outputs)


@pytest.mark.parametrize(
    ("number", "stored", "told"),
    [
        ("12", r"binomial (98\.5 % \(97\.4 to 99\.1\))", "{0}"),
        ("12", r"recall (\S+)%, false alarms (\S+)%", "{0} %, {1} %"),
        ("12", r"pairs, (\S+)% in the right order", "{0} %"),
        ("12", r"PetNet's temperature: (\S+)", "{0};"),
        ("12", r"(?s)before: .* error (\S+)%\nafter: .* error (\S+)%", "{0} %, {1} %"),
        ("12", r"grey (\S+) %.*upside down (\S+) %", "{1} %, {0} %"),
        ("14", r"at most (\S+)", "{0}"),
        ("14", r"own picture: (0\.\d \(0\.\d to 0\.\d\))", "{0}"),
        ("14", r"muzzle, trained .* (\S+); .*muzzle, untrained .* (\S+); ears, t", "{0}, {1}"),
        ("14", r"heat on the animal (\S+) %.*size of the animal (\S+) %", "{0} %, {1} %"),
        ("14", r"heat on the head (\S+) %.*size of the head (\S+) %", "{0} %, {1} %"),
        ("17", r"'(cat) (\d+)%'", "{0}, {1} %"),
        ("17", r"(85)% \((78)% to (90)%\)", "{0} % ({1} to {2})"),
    ],
)
def test_the_readme_repeats_what_the_notebooks_have_stored(number, stored, told):
    found = re.search(stored, outputs_of(number))
    rows = [row for row in README.splitlines() if row.endswith(f"| {number} |")]
    assert any(told.format(*found.groups()) in row for row in rows)


def test_12_the_shelter_of_its_exercise():
    words = " ".join(str(cell.get("outputs", "")) for cell in read("12").cells)
    recall, alarms = (float(re.search(rf"{name} ([\d.]+)%", words)[1]) / 100
                      for name in ("recall", "false alarms"))  # fmt: skip
    half, hundredth = (
        share * recall / (share * recall + (1 - share) * alarms) for share in (0.5, 0.01)
    )
    assert half > 0.9
    assert hundredth < 0.4


def test_12_four_in_five_cases_take_2_8_standard_errors():
    assert norm.ppf(0.975) == pytest.approx(1.96, abs=0.005)
    assert norm.ppf(0.8) == pytest.approx(0.84, abs=0.005)


def test_12_the_dark_is_darker_than_augmentation_makes_it():
    grey = np.full((64, 8, 8, 3), 128.0, np.float32)
    assert augment(grey, 8, (0, 1)).numpy().min() > 1.5 * 0.4 * 128


def test_14_random_kernels_are_as_much_edge_as_it_says():
    edges = np.stack([KERNEL.ravel(), KERNEL.T.ravel()]) / 6**0.5
    random = np.random.default_rng(0).normal(size=(9, 20_000))
    shares = ((edges @ random) ** 2).sum(axis=0) / (random**2).sum(axis=0)
    assert shares.mean() == pytest.approx(2 / 9, abs=0.01)
    assert round(24 * (shares > 0.5).mean()) == 2


def test_17_sixteen_of_twenty_leave_as_much_open_as_it_says():
    share, low, high = accuracy_interval(np.arange(20) < 16, np.ones(20))
    assert (share, round(low, 2), round(high, 2)) == (0.8, 0.58, 0.92)
