"""The laboratories' surroundings: files, the camera, a telephone, a dark page."""

import re

import pytest
from PIL import Image

from helpers.labs import kernel_lab
from tests.support.browser import BROWSER_MARKS
from tests.support.laboratories import BLOCK, chosen, said

pytestmark = BROWSER_MARKS


@pytest.fixture
def files(tmp_path):
    """Files of a reader's, odd ones among them."""
    flat = Image.new("RGB", (40, 30), (90, 90, 90))
    flat.save(tmp_path / "flat.png")
    flat.save(tmp_path / "moving.gif", save_all=True, append_images=[Image.new("RGB", (40, 30))])
    Image.new("L", (8660, 5774), 200).save(tmp_path / "50 megapixels.jpg")
    Image.new("1", (20000, 6000)).save(tmp_path / "bomb.png")
    (tmp_path / "notes.jpg").write_text("Feed the cat.")
    (tmp_path / "empty.png").write_bytes(b"")
    (tmp_path / "IMG_1.HEIC").write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(100))
    return tmp_path


def test_a_readers_file_is_shown_and_an_odd_one_is_answered_in_a_sentence(disk, files):
    page, root = disk(kernel_lab(BLOCK))
    for name, words in (
        ("notes.jpg", "notes.jpg cannot be read as a picture: choose a JPEG, PNG or WebP file."),
        ("empty.png", "empty.png cannot be read as a picture"),
        ("IMG_1.HEIC", "IMG_1.HEIC is a HEIC picture, which this browser cannot read: save it"),
        ("bomb.png", "bomb.png has 6000×20000 pixels, more than the 100,000,000"),
        ("moving.gif", "moving.gif: 30×40 pixels; where it moves, its first picture."),
        ("50 megapixels.jpg", "50 megapixels.jpg: 5774×8660 pixels, shown with 301×451."),
        ("flat.png", "flat.png: 30×40 pixels. It stays on this computer."),
    ):
        with page.expect_file_chooser() as chooser:
            root.get_by_role("button", name="Open a picture").click()
        chooser.value.set_files(files / name)
        root.locator(".note").get_by_text(words).wait_for()
    said(root, "Window: 90 90 90; 90 90 90; 90 90 90. Products: −90 0 90;")
    chosen(root, "picture", "picture")
    said(root, "Sum: 600.")


def test_the_camera_is_watched_until_it_is_held(disk):
    page, root = disk(kernel_lab(BLOCK))
    root.get_by_role("button", name="Camera").click()
    root.get_by_text("The camera is on. Nothing of it leaves this computer.").wait_for()
    root.get_by_text(re.compile("^camera, [0-9]+×240$")).wait_for()
    root.get_by_role("button", name="Hold").click()
    root.get_by_text("Held.").wait_for()


def test_it_fits_a_telephone_and_takes_a_finger(disk):
    page, root = disk(kernel_lab(BLOCK), viewport={"width": 390, "height": 800}, has_touch=True)
    said(root, "Sum: 600.")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    picture = root.get_by_label("picture; arrow keys")
    picture.scroll_into_view_if_needed()
    box = picture.bounding_box()
    page.touchscreen.tap(box["x"] + 0.75 * box["width"], box["y"] + 0.75 * box["height"])
    said(root, "Row 3, column 3.")


def test_a_dark_page_leaves_every_pixel_as_it_is(disk):
    lab = kernel_lab(BLOCK)
    (_, light), (_, dark) = disk(lab), disk(lab, color_scheme="dark")
    seen = []
    for root in (light, dark):
        said(root, "Sum: 600.")
        seen.append(root.locator("canvas").evaluate_all("all => all.map(one => one.toDataURL())"))
        assert root.evaluate("one => getComputedStyle(one).filter") == "none"
    assert seen[0] == seen[1]
    colours = [root.evaluate("one => getComputedStyle(one).color") for root in (light, dark)]
    assert colours[0] != colours[1]
