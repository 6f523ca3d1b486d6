"""The pixel laboratory in a browser: lights, painting, close-ups, by keys and by mouse."""

import numpy as np
from PIL import Image

from helpers.data import load_chelsea
from helpers.labs import pixel_lab
from tests.support.browser import BROWSER_MARKS
from tests.support.laboratories import drag, in_notebook
from tests.support.notebooks import namespace_of

pytestmark = BROWSER_MARKS
HOUSE = namespace_of("03", "sky, sun")["picture"]
IN_JUPYTERLAB = f"labs.show_pixel_lab(np.array({HOUSE.tolist()}), name='house')"


def said(root, row, column, red, green, blue):
    words = f"picture[{row}, {column}] is red {red}, green {green}, blue {blue}."
    root.locator(".said").get_by_text(words).wait_for()


def touched(page, root, row, column):
    box = root.get_by_label("pixels; arrow keys").bounding_box()
    page.mouse.click(box["x"] + box["width"] * (column + 0.5) / 6,
                     box["y"] + box["height"] * (row + 0.5) / 6)  # fmt: skip


def drive(page, root):
    """What a reader does with the mouse and by keys, and what is answered."""
    said(root, 1, 1, 200, 40, 40)
    touched(page, root, 0, 5)
    said(root, 0, 5, 255, 220, 0)
    # Keys: the sun's light red goes down, and green and blue stay.
    red = root.get_by_role("slider", name="red")
    red.focus()
    page.keyboard.press("Home")
    said(root, 0, 5, 0, 220, 0)
    page.keyboard.press("ArrowRight")
    said(root, 0, 5, 1, 220, 0)
    root.get_by_label("blue, number").fill("300")
    said(root, 0, 5, 1, 220, 255)
    pixels = root.get_by_label("pixels; arrow keys")
    pixels.focus()
    page.keyboard.press("ArrowDown")
    said(root, 1, 5, 255, 220, 0)
    # Painting by mouse takes the lights of the pixel in hand to all that is touched.
    touched(page, root, 4, 1)
    said(root, 4, 1, 120, 80, 40)
    root.get_by_role("checkbox").check()
    drag(page, pixels, (0.05, 0.05), (0.05, 0.6))
    said(root, 0, 3, 120, 80, 40)
    # And by keys: Enter paints.
    pixels.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    root.get_by_role("checkbox").uncheck()
    touched(page, root, 0, 1)
    said(root, 0, 1, 120, 80, 40)
    touched(page, root, 1, 3)
    said(root, 1, 3, 120, 80, 40)
    touched(page, root, 1, 2)
    said(root, 1, 2, 80, 160, 240)
    root.get_by_role("button", name="As it was").click()
    said(root, 1, 2, 80, 160, 240)
    touched(page, root, 0, 1)
    said(root, 0, 1, 80, 160, 240)


def test_it_is_driven_by_keys_and_mouse_on_a_page_from_disk(disk):
    drive(*disk(pixel_lab(HOUSE, name="house")))


def test_it_is_driven_by_keys_and_mouse_in_jupyterlab(page, lab, folder):
    drive(page, in_notebook(page, lab, folder, IN_JUPYTERLAB))
    # Arrows and Enter belong to the laboratory: the notebook still has its one cell.
    assert page.locator(".jp-CodeCell").count() == 1


def test_its_numbers_are_the_pictures(disk):
    page, root = disk(pixel_lab(HOUSE))
    root.get_by_role("combobox", name="picture").select_option("Chelsea")
    cat = load_chelsea()
    said(root, 100, 165, *cat[100, 165])
    pixels = root.get_by_label("pixels; arrow keys")
    pixels.focus()
    page.keyboard.press("Shift+ArrowRight")
    said(root, 100, 175, *cat[100, 175])
    for _ in range(45):
        page.keyboard.press("Shift+ArrowRight")
    said(root, 100, 450, *cat[100, 450])
    whole = root.get_by_label("whole picture; arrow keys")
    drag(page, whole, (0.5, 0.5), (0, 1))
    root.get_by_text("Chelsea, 300×451; close-up from row 0, column 445").wait_for()
    whole.focus()
    page.keyboard.press("ArrowDown")
    root.get_by_text("close-up from row 1, column 445").wait_for()


def test_a_readers_picture_goes_down_to_its_pixels(disk, tmp_path):
    page, root = disk(pixel_lab(HOUSE))
    rng = np.random.default_rng(0)
    own = rng.integers(0, 256, (40, 30, 3), dtype=np.uint8)
    Image.fromarray(own).save(tmp_path / "own.png")
    Image.fromarray(own[:4, :3]).save(tmp_path / "tiny.png")
    (tmp_path / "notes.jpg").write_text("Feed the cat.")
    for name, words in (
        ("own.png", "own.png: 40×30 pixels. It stays on this computer."),
        ("notes.jpg", "notes.jpg cannot be read as a picture"),
    ):
        with page.expect_file_chooser() as chooser:
            root.get_by_role("button", name="Open a picture").click()
        chooser.value.set_files(tmp_path / name)
        root.locator(".note").get_by_text(words).wait_for()
        said(root, 18, 13, *own[18, 13])
    with page.expect_file_chooser() as chooser:
        root.get_by_role("button", name="Open a picture").click()
    chooser.value.set_files(tmp_path / "tiny.png")
    said(root, 1, 1, *own[1, 1])


def test_it_fits_a_telephone_and_takes_a_finger(disk):
    page, root = disk(pixel_lab(HOUSE), viewport={"width": 390, "height": 800}, has_touch=True)
    said(root, 1, 1, 200, 40, 40)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    box = root.get_by_label("pixels; arrow keys").bounding_box()
    page.touchscreen.tap(box["x"] + 0.9 * box["width"], box["y"] + 0.1 * box["height"])
    said(root, 0, 5, 255, 220, 0)
