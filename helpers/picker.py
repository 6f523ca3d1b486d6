"""A button that takes a picture file from the reader's disk."""

import io


def show_picker(answer):
    """Show a button to choose a picture with, and what answer makes of it.

    answer: a function of a picture file, opened for reading, that draws or prints; where it
        raises ValueError or FileNotFoundError, the sentence of that error is printed.
    Works where a kernel runs; elsewhere a line of text stands in its place.
    """
    from IPython.display import display
    from ipywidgets import FileUpload, Output, VBox

    button = FileUpload(accept="image/*", multiple=False, description="Choose a picture")
    below = Output()

    def take(change):
        if not change["new"]:
            return
        (chosen,) = change["new"]
        file = io.BytesIO(bytes(chosen["content"]))
        file.name = chosen["name"]
        below.clear_output(wait=True)
        with below:
            try:
                answer(file)
            except (ValueError, FileNotFoundError) as problem:
                print(problem)
        # So that the same file can be chosen again, after it was changed.
        button.value = ()

    button.observe(take, "value")
    words = "A button to choose a picture. It works in a live notebook: run this cell, press it."
    widget = VBox([button, below])
    display({**widget._repr_mimebundle_(), "text/plain": words}, raw=True)
