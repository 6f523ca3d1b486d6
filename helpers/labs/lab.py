"""What a laboratory is, and how it gets into a notebook or onto a page of its own.

Each is one ES module beside this file, with anywidget's render({ model, el }). Nothing is built:
what a module imports from its neighbours is put before it, and the text runs as it stands.
"""

import base64
import html
import json
import re
import zlib
from dataclasses import dataclass
from pathlib import Path

import matplotlib
import numpy as np
from matplotlib.colors import Colormap

from helpers.plotting.page import COLOURS, as_png

IMPORT = re.compile(r'^import \{[^}]*\} from "\./(\w+)\.js";\n', re.MULTILINE)
PAGE = """\
<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ margin: 16px auto; max-width: 880px; padding: 0 12px; font: 16px/1.5 system-ui, sans-serif;
    background: Canvas; color: CanvasText; }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
{part}
</main>
</body>
</html>
"""
PART = """\
<div id="{name}"><p>{words}</p></div>
<script type="module">
{module}
const state = {state};
render({{ model: {{ get: (name) => state[name] }}, el: document.getElementById("{name}") }});
</script>
"""


@dataclass(frozen=True)
class Lab:
    """A laboratory, ready to be shown.

    module: the name of its ES module in this folder, without the ending.
    title: of the page that it gets.
    words: what its still picture shows, a sentence.
    data: what its module is given, as JSON has it.
    """

    module: str
    title: str
    words: str
    data: dict


def show_lab(lab, still):
    """Show a laboratory in a notebook, and its still picture wherever no kernel runs.

    lab: a Lab
    still: a Matplotlib figure of what it shows at first
    """
    from anywidget import AnyWidget
    from IPython.display import display
    from traitlets import Dict

    class Laboratory(AnyWidget):
        _esm = module_text(lab.module)
        data = Dict().tag(sync=True)

    widget = Laboratory(data=lab.data)
    display(
        {**widget._repr_mimebundle_()[0], "image/png": as_png(still), "text/plain": lab.words},
        metadata={"image/png": {"alt": lab.words}},
        raw=True,
    )


def write_page(path, lab):
    """Write a laboratory as a page that a browser opens from disk, without kernel or network.

    path: of the HTML file, a Path
    lab: a Lab
    """
    page = PAGE.format(title=html.escape(lab.title), part=part_of_page(lab, lab.module))
    Path(path).write_text(page, "utf-8")


def part_of_page(lab, name):
    """A laboratory as a part of an HTML page.

    lab: a Lab
    name: the id of its element, which no other one on the page has
    Returns HTML; where scripts are turned off, it shows the still picture's sentence.
    """
    # In a script, only "<" could end it.
    state = json.dumps({"data": lab.data}).replace("<", "\\u003c")
    return PART.format(
        name=name, words=html.escape(lab.words), module=module_text(lab.module), state=state
    )


def module_text(name, seen=None):
    """The text of a module, with the modules that it imports before it, each once.

    name: of the file in this folder, without its ending
    seen: the names of those that stand already; for the function's own use
    """
    seen = set() if seen is None else seen
    seen.add(name)
    text = Path(__file__).with_name(f"{name}.js").read_text("utf-8")
    before = [module_text(each, seen) for each in IMPORT.findall(text) if each not in seen]
    return "".join(before) + IMPORT.sub("", text)


def packed(name, picture):
    """A picture as a laboratory takes it.

    name: as the reader sees it
    picture: (rows, columns, 3) uint8, or (rows, columns) whole numbers from 0 to 255
    Returns a dict for JSON.
    Raises ValueError for other numbers, which would not be shown as they are.
    """
    picture = np.asarray(picture)
    whole = picture.astype(np.uint8)
    if not np.array_equal(whole, picture):
        raise ValueError(f"{name} holds numbers other than 0, 1, … 255: give whole ones, as bytes")
    if whole.ndim == 2:
        whole = np.stack([whole] * 3, axis=2)
    rows, columns, _ = whole.shape
    pixels = base64.b64encode(zlib.compress(whole.tobytes(), 9)).decode()
    return {"name": name, "rows": rows, "columns": columns, "pixels": pixels}


def colour_tables(*names):
    """The figures' own colours, 256 of each kind.

    names: of helpers.plotting.page.COLOURS
    Returns {name: base64 of 256 times red, green and blue}.
    """
    tables = {}
    for name in names:
        colours = COLOURS[name]
        if not isinstance(colours, Colormap):
            colours = matplotlib.colormaps[colours]
        numbers = colours(np.arange(256), bytes=True)[:, :3]
        tables[name] = base64.b64encode(np.ascontiguousarray(numbers).tobytes()).decode()
    return tables
