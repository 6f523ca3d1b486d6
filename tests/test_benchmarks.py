"""The benchmark compares equal sums, and prints a ratio for each."""

import numpy as np
import pytest

from helpers import layers
from tests.benchmarks import layers as benchmark

TINY = (2, 12, 3, 4)


def test_the_table_compares_all_kinds_forward_and_backward():
    seconds = benchmark.times(TINY, rounds=2)
    megabytes = {
        kind: [benchmark.memory(kind, way, TINY) for way in (0, 1)] for kind in benchmark.KINDS
    }
    lines = benchmark.report("tiny", TINY, seconds, megabytes).splitlines()
    assert lines[0] == "tiny: (2, 12, 12, 3), 4 filters of 3×3"
    for heads, ratios in ((lines[1], lines[3]), (lines[5], lines[7])):
        found = dict(zip(heads.split()[1:], ratios.split()[2:], strict=True))
        assert set(found) == set(benchmark.KINDS)
        assert found["convolve"] == "1.00"
        assert float(found["loops"].replace(",", "")) > 1


def test_nothing_is_timed_unless_all_results_are_equal(monkeypatch):
    right = layers.convolve
    monkeypatch.setattr(benchmark.layers, "convolve", lambda *a: right(*a) + np.float32(0.1))
    with pytest.raises(AssertionError, match="Not equal to tolerance"):
        benchmark.times(TINY, rounds=1)
