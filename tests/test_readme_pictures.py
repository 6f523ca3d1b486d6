"""The README's strip of pictures is what its command draws, and can be read on a page."""

import re

import pytest

from benchmarks import readme_pictures
from helpers.data import load_chelsea
from tests.support.cells import figures_are_compared, stored_matplotlib
from tests.support.notebooks import ROOT
from tests.support.outputs import STRICT, figure_difference

README = (ROOT / "README.md").read_text("utf-8")
SHOWN = dict(re.findall(r'<img src="data/readme/(\w+)\.png" width="24%" alt="([^"]+)">', README))

# The share of fields that may differ where a network decides the last digit of an answer.
ROUNDING = 0.005


def test_the_readme_shows_all_of_them_with_words_for_who_cannot_see_them():
    assert set(SHOWN) == set(readme_pictures.PANELS)
    stored = {path.name for path in readme_pictures.FOLDER.iterdir()}
    assert stored == {f"{name}.png" for name in SHOWN}
    assert all(40 < len(words) <= 250 for words in SHOWN.values())


@pytest.mark.skipif(
    not figures_are_compared(),
    reason=f"this is not Matplotlib {stored_matplotlib()}, by which the pictures were drawn",
)
@pytest.mark.parametrize("name", readme_pictures.PANELS)
def test_a_stored_picture_is_what_the_command_draws(name, tmp_path):
    readme_pictures.save(readme_pictures.PANELS[name], tmp_path / "drawn.png")
    drawn, stored = tmp_path / "drawn.png", readme_pictures.FOLDER / f"{name}.png"
    allowed = STRICT if name == "window" else ROUNDING
    assert figure_difference(stored.read_bytes(), drawn.read_bytes(), allowed) is None


def test_the_words_tell_what_the_network_says_of_chelsea():
    cat, dog = map(int, re.search(r"cat (\d+) %, dog (\d+) %", SHOWN["chelsea"]).groups())
    assert cat + dog == 100
    assert 100 * readme_pictures.chelsea_dog(load_chelsea()) == pytest.approx(dog, abs=2)


def test_the_words_tell_the_products_and_their_sum():
    _, products = readme_pictures.window_and_products()
    assert (products == [-10, 0, 210]).all()
    assert f"three times −10, 0 and 210, and their sum, {products.sum()}" in SHOWN["window"]
