"""How a sentence, an array or a line of code gets from an exercise onto the page."""

import sys

import numpy as np

# An array with more numbers, or of more lines, is described by its shape.
MOST_NUMBERS, MOST_LINES = 48, 8


def say(text):
    """Show text with Markdown's marks; a terminal gets it as it is."""
    ipython = sys.modules.get("IPython")
    if ipython is None or ipython.get_ipython() is None:
        print(text)
        return
    from IPython.display import display

    display({"text/markdown": text, "text/plain": text}, raw=True)


def code_block(code, language=""):
    """Lines of code as Markdown."""
    # A learner's own text may hold backticks.
    fence = "```" if "```" not in code else "~~~~"
    return f"{fence}{language}\n{code}\n{fence}"


def in_code(value):
    """A value as one would type it, or what it is where that would be long."""
    if isinstance(value, np.ndarray) and value.ndim:
        text = np.array2string(value, separator=", ", max_line_width=70, precision=6, threshold=99)
        lines = [line for line in text.splitlines() if line.strip()]
        if value.size > MOST_NUMBERS or len(lines) > MOST_LINES:
            return f"<an array of shape {value.shape}, {value.dtype}>"
        return "\n".join(lines)
    if isinstance(value, np.generic | np.ndarray):
        value = value.item()
    if isinstance(value, float):
        return f"{value:.6g}"
    if type(value) in (list, tuple):
        # NumPy's numbers bear their type's name in front.
        value = type(value)(e.item() if isinstance(e, np.generic) else e for e in value)
    return shortened(repr(value))


def shortened(text, longest=300):
    """Text with its middle left out where it is long."""
    return text if len(text) <= longest else f"{text[: longest // 2]} … {text[-longest // 2 :]}"
