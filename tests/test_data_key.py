"""The key of the drawn pets: another one for other pictures, the same for other words."""

from helpers.data import drawn_key
from helpers.data.drawn_key import code_of

PROGRAM = '''"""Draws."""

def draw(size=3):
    """Draw."""
    return f"{size:.1f} wide"  # in pixels
'''


def test_the_key_is_a_short_name_and_stays():
    assert len(drawn_key()) == 12
    assert drawn_key() == drawn_key()


def test_words_about_the_drawings_do_not_change_the_key():
    reworded = PROGRAM.replace("Draws.", "Draws\npets.").replace("  # in pixels", "\n\n# Shares.\n")
    assert code_of(reworded) == code_of(PROGRAM)


def test_other_drawings_change_the_key():
    for old, new in (("size=3", "size=4"), ("wide", "high"), ("    return", "return")):
        assert code_of(PROGRAM.replace(old, new)) != code_of(PROGRAM)
