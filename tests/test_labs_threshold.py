"""The threshold laboratory in a browser: its counts are scikit-learn's, by keys, mouse, finger."""

import re

import numpy as np
import pytest
from sklearn import calibration, metrics

from helpers.labs import threshold_lab
from helpers.scores import accuracy_interval
from tests.support.browser import BROWSER_MARKS
from tests.support.laboratories import chosen, drag, in_module, said

pytestmark = BROWSER_MARKS
# As the answers of two networks, one better; rounded, so that some of them are equal.
MADE = """rng = np.random.default_rng(12)
labels = np.repeat([0, 1], 400)
answers_of = {name: np.where(labels, rng.beta(4, weak, 800), rng.beta(weak, 4, 800)).round(3)
              for name, weak in {"PetNet": 1, "small CNN": 2}.items()}
"""
SUMS = """async (lab, [network, thresholds, prices]) => ({
    matrices: thresholds.map((each) => lab.confusion(network, each)),
    rates: thresholds.map((each) => lab.ratesOf(lab.confusion(network, each))),
    roc: lab.rocOf(network),
    area: lab.areaOf(network),
    costs: lab.cheapestOf(network, prices),
    groups: lab.calibrationOf(network),
    bars: lab.barsOf(network),
    interval: lab.wilson(7, 34),
})"""


@pytest.fixture(scope="module")
def made():
    names = {"np": np}
    exec(MADE, names)
    return names["answers_of"], names["labels"]


def told(answers_of, labels, name, threshold, missed=10, alarm=1):
    """What the laboratory has to say, worked out by scikit-learn."""
    says_dog = answers_of[name] >= threshold
    (_, cats), (dogs, _) = metrics.confusion_matrix(labels, says_dog)
    alarms = cats / (labels == 0).sum()
    return (
        f"{name} says dog from {threshold:.2f} on. Dogs called cats: {dogs}, "
        f"cats called dogs: {cats}. "
        f"Recall {100 * metrics.recall_score(labels, says_dog):.1f} %, "
        f"false alarms {100 * alarms:.1f} %, "
        f"precision {100 * metrics.precision_score(labels, says_dog):.1f} %. "
        f"Cost {dogs} · {missed} + {cats} · {alarm} = {missed * dogs + alarm * cats}."
    )


def drive(page, root, made):
    """What a reader does with the mouse and by keys, and what is answered."""
    said(root, told(*made, "PetNet", 0.5))
    handle = root.get_by_role("slider", name="threshold")
    handle.focus()
    for key, threshold in [("ArrowLeft", 0.49), ("PageDown", 0.39), ("Shift+ArrowRight", 0.49),
                           ("End", 1.0), ("Home", 0.0)]:  # fmt: skip
        page.keyboard.press(key)
        root.get_by_text(f"says dog from {threshold:.2f} on").wait_for()
    drag(page, handle, (0.5, 0.5), (0.4, 0.2))
    said(root, told(*made, "PetNet", 0.2))
    assert handle.get_attribute("aria-valuetext") == "0.20"
    chosen(root, "network", "small CNN")
    said(root, told(*made, "small CNN", 0.2))
    root.get_by_label("missed dog costs").fill("1")
    root.get_by_label("false alarm costs").fill("4")
    said(root, told(*made, "small CNN", 0.2, 1, 4))
    root.get_by_role("button", name="To the cheapest").click()
    said(root, re.compile(r"^small CNN says dog from 0\.[6-9]"))
    root.get_by_label("threshold, number").fill("0.5")
    said(root, told(*made, "small CNN", 0.5, 1, 4))
    table = metrics.confusion_matrix(made[1], made[0]["small CNN"] >= 0.5)
    cells = root.locator("td").all_text_contents()
    assert cells == [f"{count} ({100 * count / 400:.1f} %)" for count in table.ravel()]
    root.get_by_text("Lesson 13: ").click()
    near = (made[0]["small CNN"] >= 0.5) & (made[0]["small CNN"] < 0.6)
    root.get_by_text(f"Of {near.sum()} pictures with a probability from 0.5 to 0.6, "
                     f"{(near & (made[1] == 1)).sum()} are dogs").wait_for()  # fmt: skip


def test_it_is_driven_by_keys_and_mouse_on_a_page_from_disk(disk, made):
    drive(*disk(threshold_lab(*made)), made)


def test_its_sums_are_those_of_scikit_learn(disk, made):
    answers_of, labels = made
    lab = threshold_lab(*made)
    page, _ = disk(lab)
    thresholds = np.arange(101) / 100
    for network, given in zip(lab.data["networks"], answers_of.values(), strict=True):
        prices = {"missed": 10, "alarm": 1}
        found = in_module(page, "threshold", SUMS, [network, thresholds.tolist(), prices])
        matrices = [metrics.confusion_matrix(labels, given >= each) for each in thresholds]
        np.testing.assert_array_equal(found["matrices"], matrices)
        costs = [10 * dogs + cats for (_, cats), (dogs, _) in matrices]
        np.testing.assert_array_equal(found["costs"]["costs"], costs)
        assert found["costs"]["threshold"] == thresholds[np.argmin(costs)]
        at = {"recall": metrics.recall_score, "precision": metrics.precision_score}
        for name, score in at.items():
            assert found["rates"][20][name] == pytest.approx(score(labels, given >= 0.2))
        alarms, recall, _ = metrics.roc_curve(labels, given, drop_intermediate=False)
        np.testing.assert_allclose(found["roc"], np.transpose([alarms, recall]))
        assert found["area"] == pytest.approx(metrics.roc_auc_score(labels, given))
        # What lies on an edge counts upwards here, and downwards there: none does.
        between = given + 1e-9 * (given < 1)
        shares, means = calibration.calibration_curve(labels, between, n_bins=10)
        np.testing.assert_allclose([each["share"] for each in found["groups"]], shares)
        np.testing.assert_allclose([each["mean"] for each in found["groups"]], means, atol=1e-6)
        bars = [np.histogram(between[labels == kind], 20, (0, 1))[0] for kind in (0, 1)]
        np.testing.assert_array_equal(found["bars"], bars)
        _, *interval = accuracy_interval(np.arange(34) < 7, np.ones(34))
        np.testing.assert_allclose(found["interval"], interval, atol=1e-9)


def test_on_a_dark_telephone_a_finger_moves_the_threshold(disk, made):
    page, root = disk(threshold_lab(*made), viewport={"width": 390, "height": 800},
                      has_touch=True, color_scheme="dark")  # fmt: skip
    said(root, told(*made, "PetNet", 0.5))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    handle = root.get_by_role("slider", name="threshold")
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    page.touchscreen.tap(box["x"] + 0.75 * box["width"], box["y"] + 0.5 * box["height"])
    said(root, told(*made, "PetNet", 0.75))
    ink = root.locator(".axis").first.evaluate("one => getComputedStyle(one).stroke")
    assert ink == root.evaluate("one => getComputedStyle(one).color") == "rgb(255, 255, 255)"
