"""The descent laboratory in a browser: its paths are 06's, by keys, by mouse and by finger."""

import re

import numpy as np
import pytest

from helpers.labs import descent_lab
from tests.support.browser import BROWSER_MARKS
from tests.support.laboratories import drag, in_module, said
from tests.support.notebooks import namespace_of

pytestmark = BROWSER_MARKS
BEGINNING = "grey = "
PATH = """async (lab, [valley, left, right, rate, momentum, steps]) =>
    lab.descend(valley, lab.kernelAt([left, right]), rate, momentum, steps)
        .map(({ kernel, gradient, loss }) => [...kernel, ...gradient, loss])"""


@pytest.fixture(scope="module")
def own():
    return namespace_of("06", BEGINNING, "def kernel_gradient", "def measured_gradient",
                        "def loss_of", "def gradient_of", "def roll")  # fmt: skip


def shown(own):
    return descent_lab(own["table"], own["targets"], (0.3, 0.3), rate=0.6)


def drive(page, root):
    """What a reader does with the mouse and by keys, and what is answered."""
    said(root, re.compile(r"^Step 30 from 0\.3 0\.3 at a rate of 0\.6: .* loss fell to 0\.95 of"))
    # The border is found by hand: one press further the loss grows.
    root.get_by_role("slider", name="rate").focus()
    page.keyboard.press("ArrowRight")
    said(root, re.compile(r"at a rate of 0\.61: .* grew to 1\.01 times .* search diverges\.$"))
    root.get_by_text("1 − 0.61 · 3.289 = −1.01 of the distance").wait_for()
    root.get_by_label("rate, number").fill("1")
    said(root, "It has left the picture. In the last step the loss grew to 5.24 times what it was.")
    root.get_by_label("rate, number").fill("0.05")
    root.get_by_role("button", name="To the start").click()
    said(root, "Step 0 from 0.3 0.3 at a rate of 0.05: kernel at 0.3 0.3, loss 1.68. "
               "Slopes 1.1 0.87, next step −0.055 −0.044.")  # fmt: skip
    root.get_by_role("button", name="Step", exact=True).click()
    said(root, re.compile("^Step 1 .* loss fell to 0.75 of what it was"))
    valley = root.get_by_label("valley; arrow keys")
    drag(page, valley, (0.9, 0.1), (0.5, 0.5))
    said(root, "Step 1 from −0.25 0.25 at")
    valley.focus()
    for key in ("ArrowUp", "Shift+ArrowLeft", "Enter"):
        page.keyboard.press(key)
    said(root, "Step 2 from −0.75 0.3 at")
    root.get_by_role("slider", name="steps").focus()
    page.keyboard.press("End")
    said(root, "Step 100 from −0.75 0.3 at")
    root.get_by_text("Next section: momentum").click()
    root.get_by_label("momentum, number").fill("0.9")
    said(root, re.compile(r"^Step 100 .* a rate of 0\.05 and a momentum of 0\.9: kernel at .* "
                          r"loss (0\.00|below)"))  # fmt: skip
    # A run begins anew where the last one ended.
    root.get_by_role("button", name="Run").click()
    root.get_by_text(re.compile("^step [1-9], loss")).wait_for()
    root.get_by_role("button", name="Pause").click()
    said(root, re.compile("^Step [0-9]{1,2} from −0.75 0.3 at"))


def test_it_is_driven_by_keys_and_mouse_on_a_page_from_disk(disk, own):
    drive(*disk(shown(own)))


def test_its_paths_losses_and_gradients_are_those_of_the_lesson(disk, own):
    lab = shown(own)
    page, _ = disk(lab)
    loss_of, gradient_of = own["loss_of"], own["gradient_of"]
    for left, right, rate, momentum, steps in [
        (0.3, 0.3, 0.05, 0, 100), (0.3, 0.3, 0.5, 0, 100), (-1.5, 1.5, 0.6, 0, 100),
        (0, 0, 1, 0, 30), (0.3, 0.3, 0.1, 0.9, 60), (1, -1, 0.3, 0.9, 100),
    ]:  # fmt: skip
        found = in_module(page, "descent", PATH, [lab.data, left, right, rate, momentum, steps])
        start = np.tile([left, (left + right) / 2, right], (3, 1))
        # In the lesson the ball keeps nine tenths.
        kernels = (own["roll"](start, rate, steps) if momentum
                   else own["descend"](gradient_of, start, rate, steps))  # fmt: skip
        expected = [[*each.ravel(), *gradient_of(each).ravel(), loss_of(each)] for each in kernels]
        np.testing.assert_allclose(found, expected, rtol=1e-6, atol=1e-6)


def test_on_a_dark_telephone_a_finger_sets_the_start(disk, own):
    page, root = disk(shown(own), viewport={"width": 390, "height": 800}, has_touch=True,
                      color_scheme="dark")  # fmt: skip
    said(root, "Step 30 from 0.3 0.3")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    valley = root.get_by_label("valley; arrow keys")
    valley.scroll_into_view_if_needed()
    box = valley.bounding_box()
    page.touchscreen.tap(box["x"] + 0.5 * box["width"], box["y"] + 0.25 * box["height"])
    said(root, re.compile("^Step 30 from −0.2[45] 0.[89]"))
    # Axes are as light as the text around them; the valley's colours stay.
    ink = root.locator(".axis").first.evaluate("one => getComputedStyle(one).stroke")
    assert ink == root.evaluate("one => getComputedStyle(one).color") == "rgb(255, 255, 255)"
    assert root.locator("ellipse").last.get_attribute("fill") == "#440154"
