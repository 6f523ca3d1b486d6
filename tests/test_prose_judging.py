"""What the prose of 12 to 17 says of networks and their judges, and no cell shows."""

import re

import numpy as np
import pytest

from helpers.models import augment
from tests.support.notebooks import ROOT, read

TABLES = (ROOT / "data" / "results" / "README.md").read_text("utf-8")


def outputs_of(number):
    outputs = [output for cell in read(number).cells for output in cell.get("outputs", ())]
    return "\n".join(o.get("text") or o.get("data", {}).get("text/plain", "") for o in outputs)


@pytest.mark.parametrize(
    ("number", "stored", "told"),
    [
        ("08", r"regression (\S+ %) \((\S+) to (\S+)\);", "{0} ({1}–{2})"),
        ("08", r"neighbour (\S+ %) \((\S+) to (\S+)\)", "{0} ({1}–{2})"),
        ("12", r"recall (\S+)%, alarms (\S+)%", "{0} %, {1} %"),
        ("12", r"cheapest saves (\S+) of (\S+) \((\S+) to (\S+)\)", "{0} of {1} ({2} to {3})"),
        ("12", r"cats are (\S+)% of (?s:.*)cats are (\S+)% of", "{0} %, {1} %"),
        ("12", r"PetNet: (\S+)% of 160,000 pairs", "{0} %"),
        ("12", r"grey (\S+);.*upside down (\S+);", "{1} %, {0} %"),
        ("12", r"much darker (\S+);.*24×24 pixels (\S+);", "{0} %, {1} %"),
        ("14", r"at most (\S+)", "{0}"),
        ("14", r"muzzle (\S+); \S+ \S+ (\S+) \S+; \S+ \S+ (\S+) ", "{0}, {1}, {2}"),
        ("14", r"ears (\S+); \S+ \S+ (\S+) \S+; \S+ \S+ (\S+) ", "{0}, {1}, {2}"),
        ("15", r"own (0\.\d\d \(.*\))", "{0}"),
        ("15", r"own − next (0\.\d\d \(.*\))", "{0}"),
        ("15", r"own − untrained (0\.\d\d \(.*\))", "{0}"),
        ("15", r"animal own − next (\S+ \(.*\))", "points | {0}"),
        ("15", r"head own − next (\S+ \(.*\))", "points | {0}"),
        (
            "15",
            r"answers, %: (\S+), (\S+), (\S+), (\S+), (\S+)(?:\n|$)",
            "{0}, {1}, {2}, {3}, {4}",
        ),
        ("17", r"(cat) (\d+)%\. Heat", "{0}, {1} %"),
        ("17", r"(\d\d) of 100 \((\d\d)% to (\d\d)%\)\n", "{0} % ({1} to {2})"),
    ],
)
def test_the_page_of_results_repeats_what_the_notebooks_have_stored(number, stored, told):
    found = re.search(stored, outputs_of(number))
    rows = [row for row in TABLES.splitlines() if row.endswith(f"| {number} |")]
    assert any(told.format(*found.groups()) in row for row in rows)


def test_12_the_cheapest_threshold_lies_far_below_one_half():
    cheapest, _ = re.search(r"cheapest, at (\S+), (\d+)", outputs_of("12")).groups()
    assert float(cheapest) < 0.4


def test_12_the_dark_is_darker_than_augmentation_makes_it():
    grey = np.full((64, 8, 8, 3), 128.0, np.float32)
    assert augment(grey, 8, (0, 1)).numpy().min() > 1.5 * 0.4 * 128
