"""The README's strip of pictures is what its command draws, and can be read on a page."""

import re

import numpy as np
import pytest
from PIL import Image

from benchmarks import readme_pictures
from helpers.data import load_chelsea
from tests.support.notebooks import ROOT

README = (ROOT / "README.md").read_text("utf-8")
SHOWN = dict(re.findall(r'<img src="data/readme/(\w+)\.png" width="24%" alt="([^"]+)">', README))


def blocks(path):
    """The mean colours of blocks of 20 pixels: fonts and last digits may differ within."""
    image = Image.open(path).convert("RGB")
    assert image.size == (readme_pictures.WIDTH, readme_pictures.HEIGHT)
    return np.asarray(image.reduce(20), float)


def test_the_readme_shows_all_of_them_with_words_for_who_cannot_see_them():
    assert set(SHOWN) == set(readme_pictures.PANELS)
    stored = {path.name for path in readme_pictures.FOLDER.iterdir()}
    assert stored == {f"{name}.png" for name in SHOWN}
    assert all(40 < len(words) <= 250 for words in SHOWN.values())


@pytest.mark.parametrize("name", readme_pictures.PANELS)
def test_a_stored_picture_is_what_the_command_draws(name, tmp_path):
    readme_pictures.save(readme_pictures.PANELS[name], tmp_path / "drawn.png")
    drawn, stored = map(blocks, (tmp_path / "drawn.png", readme_pictures.FOLDER / f"{name}.png"))
    assert np.abs(drawn - stored).max() < 40


def test_the_words_tell_what_the_network_says_of_chelsea():
    cat, dog = map(int, re.search(r"cat (\d+) %, dog (\d+) %", SHOWN["chelsea"]).groups())
    assert cat + dog == 100
    assert 100 * readme_pictures.chelsea_dog(load_chelsea()) == pytest.approx(dog, abs=2)


def test_the_words_tell_the_products_and_their_sum():
    _, products = readme_pictures.window_and_products()
    assert (products == [-10, 0, 210]).all()
    assert f"three times −10, 0 and 210, and their sum, {products.sum()}" in SHOWN["window"]
