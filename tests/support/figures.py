"""What a figure puts on the page."""

import io

import numpy as np
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from PIL import Image


def shown(function, *values, **options):
    """Call a show_ function; return its one PNG as an array, and its words."""
    InteractiveShell.instance()
    with capture_output() as captured:
        assert function(*values, **options) is None
    (output,) = captured.outputs
    assert output.metadata["image/png"]["alt"] == output.data["text/plain"]
    png = Image.open(io.BytesIO(output.data["image/png"]))
    return np.array(png.convert("RGB")), output.data["text/plain"]
