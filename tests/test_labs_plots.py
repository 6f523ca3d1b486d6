"""The laboratories of 06 and 12 in JupyterLab, side by side; there, each is driven as on a page."""

import numpy as np

from tests.support.browser import BROWSER_MARKS
from tests.support.laboratories import in_notebook
from tests.support.notebooks import code_cells, code_of
from tests.test_labs_descent import BEGINNING
from tests.test_labs_descent import drive as drive_descent
from tests.test_labs_threshold import MADE
from tests.test_labs_threshold import drive as drive_threshold

pytestmark = BROWSER_MARKS
BOTH = """labs.show_descent_lab(table, targets, (0.3, 0.3), rate=0.6)
labs.show_threshold_lab(answers_of, labels)"""


def test_they_are_driven_by_keys_and_mouse_in_jupyterlab(page, lab, folder):
    cells = [code_cells("06")[0], code_of("06", BEGINNING), MADE + BOTH]
    both = in_notebook(page, lab, folder, "\n".join(cells))
    drive_descent(page, both.nth(0))
    made = {"np": np}
    exec(MADE, made)
    drive_threshold(page, both.nth(1), (made["answers_of"], made["labels"]))
    # Arrows and Enter belong to the laboratories: the notebook still has its one cell.
    assert page.locator(".jp-CodeCell").count() == 1
