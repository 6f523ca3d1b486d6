"""Whether the package with EfficientNet-Lite0's weights is here."""

from importlib import metadata

import pytest

from helpers.models.lite_weights import PACKAGE

needs_weights = pytest.mark.skipif(
    PACKAGE not in {each.name for each in metadata.distributions()},
    reason=f"the package {PACKAGE} is not installed: python3 start.py",
)
