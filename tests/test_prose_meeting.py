"""What 08 says of pictures, coins, copies and readers, and no cell shows."""

import csv
import io

import numpy as np
import pytest
from PIL import Image
from scipy.stats import norm
from sklearn.neighbors import KNeighborsClassifier

from benchmarks.pets import one_trait_rules
from helpers.data import drawn_traits, resize
from helpers.exercises.lesson_08 import forty, interval, nearest_label
from helpers.exercises.lesson_08.pictures import FORTY
from helpers.scores import accuracy_interval
from tests.support.notebooks import ROOT, code_cells, code_of, namespace_of

# A language model's answers to the forty at 32×32 pixels; it saw no label of them.
ANSWERED = {
    "drawn": "cccccddd ddddccdd dcccdcdd dccccdcd cdcccddd",
    "photographs": "ccdcdddd ddcdcccc ccccdccd dccccdcc cddccddd",
}


@pytest.fixture(scope="module")
def shares():
    return namespace_of("08", "tosses = ", "def standard_error", "def interval",
                        "def accuracy_interval")  # fmt: skip


@pytest.fixture(scope="module")
def essence():
    before_use = code_of("08", "def essence").partition("known, cat")[0]
    namespace = {"np": np, "resize": resize}
    exec(before_use, namespace)
    return namespace["essence"]


def percent(number):
    return f"{100 * number:.0f}"


def test_the_forty_that_are_judged_are_those_that_are_shown():
    namespace = {"np": np}
    exec(code_of("08", "forty = ").splitlines()[0], namespace)
    assert (namespace["forty"] == FORTY).all()


def test_readers_did_as_well_as_the_score_tells():
    labels = (FORTY >= 400).astype(int)
    for kind, right, ends in (("drawn", "31", "(62 to 88 %)"),
                              ("photographs", "40", "(91 to 100 %)")):  # fmt: skip
        letters = ANSWERED[kind].replace(" ", "")
        assert forty.judge(letters).text.startswith(f"You got {right} of 40 right")
        _, low, high = accuracy_interval(np.array(list(letters)) == "d", labels == 1)
        assert ends == f"({percent(low)} to {percent(high)} %)"
        assert ends in forty.right
    assert "31 of the drawn pets" in forty.right.replace("\n", " ")


def test_two_readers_got_about_94_percent_at_full_size():
    path = ROOT / "data" / "results" / "blind_labels.csv"
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8"))))
    truth, said = np.array([row["animal"] for row in rows]), []
    for reader in ("first reader", "second reader"):
        share, low, high = accuracy_interval(np.array([row[reader] for row in rows]), truth)
        assert percent(share) in ("93", "94")
        said.append(f"{percent(low)} to {percent(high)}")
    assert len(rows) == 200
    assert f"94 % of 200 drawn pets ({said[0]} and {said[1]} %)" in forty.right


def test_no_trait_decides_alone_and_brown_eyes_are_right_in_78_of_100():
    train = drawn_traits("train")
    labels = np.repeat([0, 1], 1000)
    brown = np.array([pet.eye_colour == "brown" for pet in train])
    assert percent((~brown[:1000]).mean()) == "90"
    assert percent(brown[1000:].mean()) == "65"
    assert percent((brown == labels).mean()) == "78"
    rules = one_trait_rules(train, labels, train)
    assert max((answers == labels).mean() for answers in rules.values()) < 0.85


def test_a_coin_of_any_chance_has_the_standard_error_that_is_derived(shares):
    for chance in (0.1, 0.5, 0.8):
        cases = shares["tosses"]
        weights = (chance**cases * (1 - chance) ** (1 - cases)).prod(axis=1)
        square = (weights * (shares["shares"] - chance) ** 2).sum()
        assert square == pytest.approx(shares["standard_error"](chance, 4) ** 2)
    values, counts = np.unique(shares["shares"], return_counts=True)
    assert dict(zip(values.tolist(), counts.tolist(), strict=True)) == {
        0: 1, 0.25: 4, 0.5: 6, 0.75: 4, 1: 1}  # fmt: skip


def test_the_bell_has_one_in_forty_and_one_in_500_beyond_what_is_said():
    assert norm.isf(1 / 40) == pytest.approx(1.96, abs=0.001)
    assert norm.isf(1 / 500) == pytest.approx(2.88, abs=0.005)


def test_an_interval_holds_the_truth_where_the_share_is_near_it(shares):
    for truth in (0.3, 0.5, 0.9):
        for right in range(0, 801, 8):
            _, low, high = accuracy_interval(np.arange(800) < right, np.ones(800, bool))
            near = abs(right / 800 - truth) <= 1.959964 * shares["standard_error"](truth, 800)
            assert (low <= truth <= high) == near


def test_near_one_half_each_reaches_three_and_a_half_points(shares):
    _, low, high = shares["accuracy_interval"](np.arange(800) < 400, np.ones(800, bool))
    assert 0.5 - low == pytest.approx(0.035, abs=0.0005)
    assert high - 0.5 == pytest.approx(0.035, abs=0.0005)


def test_the_ends_are_the_solutions_of_a_quadratic_equation():
    share, count, z = 30 / 40, 40, 1.959964
    ends = np.roots([1 + z**2 / count, -2 * share - z**2 / count, share**2])
    assert interval.reference(30, 40) == pytest.approx(sorted(ends))


def test_scikit_learn_gives_the_nearest_labels():
    for picture, known, labels in nearest_label.all_cases():
        rows = known.reshape(len(known), -1).astype(float)
        neighbour = KNeighborsClassifier(n_neighbors=1).fit(rows, labels)
        answer = neighbour.predict(picture.reshape(1, -1).astype(float))
        assert answer == nearest_label.reference(picture, known, labels)


def test_a_flipped_or_cropped_copy_slips_through_where_a_darker_one_does_not(drawn_pets, essence):
    images = drawn_pets.train.images[::40]
    plain = essence(images)

    def likeness_to(copies):
        return (plain * essence(copies)).sum(axis=1)

    assert likeness_to((images * 0.67).astype(np.uint8)).min() > 0.995
    assert likeness_to(images[:, :, ::-1]).max() < 0.95
    assert np.median(likeness_to(resize(images[:, 8:-8, 8:-8], 96))) < 0.95


def test_darkening_and_jpeg_change_nearly_every_byte(drawn_pets):
    for image in drawn_pets.train.images[::400]:
        file = io.BytesIO()
        Image.fromarray(image).save(file, "JPEG")
        again = np.asarray(Image.open(file))
        assert (again != image).mean() > 0.6
        assert ((image * 0.67).astype(np.uint8) != image).mean() > 0.99


def test_hog_makes_1764_numbers_of_a_picture(drawn_pets):
    (cell,) = [source for source in code_cells("08") if source.startswith("def edges_of")]
    namespace = namespace_of("08")
    exec(cell.partition("machine = ")[0], namespace)
    assert np.shape(namespace["edges_of"](drawn_pets.train.images[:2])) == (2, 1764)
