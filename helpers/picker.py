"""A frame that takes a picture file from the reader: chosen, dragged, pasted, or the camera's."""

import io

from helpers.labs.lab import module_text

# Bytes that a file may have.
LARGEST_FILE = 100_000_000
WORDS = (
    "A frame that takes a picture: chosen, dragged into it, pasted, or from the camera. "
    "It works in a live notebook: run this cell."
)
# Hidden by the frame, so read only where a program shows widgets, but not this one.
MISSING = (
    "<p>If no frame with a button stands above, hand over a path instead, in a cell of its own: "
    "<code>{name}(r&quot;my_cat.jpg&quot;)</code></p>"
)


def show_picker(answer):
    """Show a frame that takes a picture file, and what answer makes of it.

    answer: a function of a picture file, opened for reading, that draws or prints; where it
        raises ValueError or FileNotFoundError, the sentence of that error is shown.
    Works where a kernel runs; elsewhere a line of text stands in its place.
    """
    from anywidget import AnyWidget
    from IPython.display import display
    from ipywidgets import HTML, Output, VBox
    from traitlets import Int

    class Picker(AnyWidget):
        _esm = module_text("picker")
        largest = Int(LARGEST_FILE).tag(sync=True)

    picker, below = Picker(), Output()
    pieces = []

    def take(_, told, buffers):
        if told["start"]:
            pieces.clear()
        pieces.extend(buffers)
        if told["end"]:
            file = io.BytesIO(b"".join(pieces))
            pieces.clear()
            file.name = told["name"]
            picker.send({"turn": told["turn"], "said": _said(answer, file, below)})

    picker.on_msg(take)
    name = getattr(answer, "__name__", "")
    missing = HTML(MISSING.format(name=name if name.isidentifier() else "answer"))
    missing.add_class("picker-missing")
    bundle = VBox([picker, missing, below])._repr_mimebundle_()
    display({**bundle, "text/plain": WORDS}, raw=True)


def _said(answer, file, below):
    """Answer to a file, below the frame; return what the frame says of it."""
    said = f"{file.name}: the answer stands below."
    with below:
        below.clear_output(wait=True)
        try:
            answer(file)
        except (ValueError, FileNotFoundError) as problem:
            below.clear_output()
            said = str(problem)
    return said
