"""The kernel laboratory in a browser: its sums and its fields, by keys and by mouse."""

import re

import numpy as np

from helpers.by_hand import convolve, convolve_colour
from helpers.data import drawn_again, load_chelsea
from helpers.labs import kernel_lab
from helpers.labs.kernel import DRAWN_CAT, EDGE
from helpers.layers.windows import pad
from tests.support.browser import BROWSER_MARKS
from tests.support.laboratories import BLOCK, chosen, drag, in_module, in_notebook, said
from tests.support.notebooks import namespace_of

pytestmark = BROWSER_MARKS
IN_JUPYTERLAB = """block = np.full((6, 6), 10)
block[:4, 3:] = 210
labs.show_kernel_lab(block, name="block")"""
FEATURE_MAP = """async (lab, [picture, kernel, bias, stride, padding, colour]) => {
    const planes = lab.planesOf(await lab.unpacked(picture.pixels), colour);
    const { map, rows, columns } = lab.convolve(planes, picture.rows, picture.columns, kernel,
        bias, stride, padding);
    return [Array.from(map), rows, columns];
}"""


def field(root, row, column, plane="kernel"):
    return root.get_by_label(f"{plane}, row {row}, column {column}", exact=True)


def house():
    return namespace_of("03", "sky, sun")["picture"]


def drive(page, root):
    """What a reader does with the mouse and by keys, and what is answered."""
    said(root, "Row 0, column 1. Window: 10 10 210; 10 10 210; 10 10 210. Products: −10 0 210; "
               "−10 0 210; −10 0 210. Sum: 600.")  # fmt: skip
    picture = root.get_by_label("picture; arrow keys")
    picture.focus()
    for key in ("ArrowDown", "ArrowDown", "ArrowRight"):
        page.keyboard.press(key)
    said(root, "Row 2, column 2. Window: 10 210 210;")
    # The pixel that is let go in row 3, column 1 is the window's middle.
    drag(page, picture, (0.1, 0.1), (3.5 / 6, 1.5 / 6))
    said(root, "Row 2, column 0.")
    drag(page, root.get_by_label("feature map; arrow keys"), (0.1, 0.1), (0.9, 0.4))
    said(root, re.compile("^Row 3, column 1.* Sum: 200"))
    root.get_by_role("spinbutton", name="row", exact=True).fill("2")
    page.keyboard.press("Enter")
    said(root, re.compile("^Row 2, column 1.* Sum: 400"))
    corner = field(root, 0, 0)
    corner.fill("−3")
    said(root, re.compile("Products: −30 0 210; .* Sum: 380"))
    corner.press("ArrowUp")
    said(root, re.compile("Products: −20 0 210; .* Sum: 390"))
    page.mouse.wheel(0, -100)
    drag(page, field(root, 0, 2), (0.5, 0.5), (-0.42, 0.5))
    # About 40 pixels up, a step for every eight: 1 became 5 or 6.
    said(root, re.compile("Products: −[12]0 0 (1050|1260); "))
    assert root.get_by_role("combobox", name="kernel").input_value() == "my own"
    chosen(root, "kernel", "horizontal edges")
    said(root, re.compile("^Row 2, column 1.* Products: −10 −10 −210; .* Sum: −200"))


def test_it_is_driven_by_keys_and_mouse_on_a_page_from_disk(disk):
    drive(*disk(kernel_lab(BLOCK, name="block")))


def test_it_is_driven_by_keys_and_mouse_in_jupyterlab(page, lab, folder):
    root = in_notebook(page, lab, folder, IN_JUPYTERLAB)
    drive(page, root)
    # Arrows belong to the laboratory: the notebook still has its one cell selected.
    assert page.locator(".jp-CodeCell").count() == 1


def test_its_sums_are_those_of_the_loops(disk):
    page, _ = disk(kernel_lab(BLOCK, name="block"))
    rng = np.random.default_rng(0)
    grey_cat = load_chelsea() @ np.array([0.299, 0.587, 0.114])
    pet = drawn_again("train", [DRAWN_CAT])[0]
    grey = {each["name"]: each for each in kernel_lab(BLOCK, name="block").data["pictures"]}
    colour = {each["name"]: each for each in kernel_lab(house()).data["pictures"]}
    for name, image, kernel in [
        ("block", BLOCK, EDGE), ("block", BLOCK, rng.normal(size=(3, 3))),
        ("Chelsea", grey_cat, np.ones((3, 3)) / 9), ("Chelsea", grey_cat, rng.normal(size=(3, 3))),
    ]:  # fmt: skip
        found = in_module(page, "kernel", FEATURE_MAP,
                          [grey[name], kernel.ravel().tolist(), 0, 1, "valid", False])  # fmt: skip
        np.testing.assert_allclose(
            np.reshape(found[0], found[1:]), convolve(image, kernel), rtol=0, atol=1e-6
        )
    for name, image in [("picture", house()), ("a drawn cat", pet)]:
        for stride, padding in [(1, "valid"), (1, "same"), (2, "same"), (3, "valid"), (3, "same")]:
            kernel = rng.normal(size=(3, 3, 3))
            numbers = np.moveaxis(kernel, 2, 0).ravel().tolist()
            found = in_module(page, "kernel", FEATURE_MAP,
                              [colour[name], numbers, -40, stride, padding, True])  # fmt: skip
            batch = image[np.newaxis]
            padded = pad(batch, (3, 3), stride) if padding == "same" else batch
            maps = convolve_colour(padded[0], kernel[..., np.newaxis], [-40])
            expected = maps[::stride, ::stride, 0]
            np.testing.assert_allclose(np.reshape(found[0], found[1:]), expected, rtol=0, atol=1e-6)


def test_colours_have_three_planes_a_bias_a_stride_and_a_border(disk):
    page, root = disk(kernel_lab(house(), name="house", row=0, column=3))
    said(root, "Sums: red 350, green 0, blue 480. Together: 350 + 0 + 480 − 400 = 430.")
    root.get_by_label("bias").fill("0")
    said(root, "Together: 350 + 0 + 480 = 830.")
    field(root, 2, 2, "kernel, blue").fill("0")
    said(root, "blue 720.")
    chosen(root, "kernel", "edge in all")
    said(root, "Together: 350 + 120 − 480 = −10.")
    root.get_by_label("ReLU").check()
    said(root, "= −10; after ReLU 0.")
    chosen(root, "padding", "same")
    root.get_by_text("feature map after ReLU, 6×6").wait_for()
    chosen(root, "stride", "2")
    root.get_by_text("feature map after ReLU, 3×3").wait_for()


def test_what_is_no_number_is_said_and_changes_nothing(disk):
    page, root = disk(kernel_lab(BLOCK))
    for words in ("cat", "", "1/0", "1e9"):
        field(root, 0, 2).fill(words)
        root.get_by_text(f"“{words}” is no number").wait_for()
        assert field(root, 0, 2).get_attribute("aria-invalid") == "true"
    said(root, "Sum: 600.")
    field(root, 0, 2).fill("1/2")
    said(root, "Sum: 495.")
    assert root.locator(".note", has_text="no number").count() == 0
