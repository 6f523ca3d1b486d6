"""How nbval runs and compares the notebooks' cells here, where its own way is not enough.

A kernel that dies is noticed at once. After a cell that ran past its limit, or that ended in an
error, no later one of its notebook is run, or counted as passed. Numbers may differ by rounding
in cells that say so, and figures are compared.
"""

import re
import time
from queue import Empty

import matplotlib
from nbval.kernel import RunningKernel
from nbval.plugin import IPyNbCell, NbCellError

from tests.support.notebooks import ROOT
from tests.support.outputs import (
    LOOSE,
    ROUNDS,
    STRICT,
    figure_difference,
    figures,
    forgive_rounding,
)

# Seconds in which a kernel that has answered sends what is left of its output; it takes far less.
OUTPUT_SECONDS = 120

_run_cell, _compare_outputs = IPyNbCell.runtest, IPyNbCell.compare_outputs


def stored_matplotlib():
    """The Matplotlib, such as "3.11", by which the stored figures were drawn: the lock's."""
    lock = (ROOT / "requirements.txt").read_text("utf-8")
    return re.search(r"^matplotlib==(\d+\.\d+)", lock, re.MULTILINE)[1]


def figures_are_compared():
    """Whether this Matplotlib draws as that of the stored figures: another one sets text anew."""
    return matplotlib.__version__.startswith(stored_matplotlib() + ".")


def await_reply(kernel, msg_id, timeout=None):
    """Wait for a cell as nbval does, but notice within a second that the kernel died."""
    end = time.monotonic() + (timeout or float("inf"))
    while True:
        try:
            message = kernel.get_message(stream="shell", timeout=1)
        except Empty:
            if not kernel.is_alive():
                raise RuntimeError(
                    "the kernel died while it ran this cell: out of memory, or a crash"
                ) from None
            if time.monotonic() > end:
                raise
            continue
        if message["parent_header"].get("msg_id") == msg_id:
            if message["content"]["status"] == "aborted":
                raise RuntimeError("the kernel refused to run this cell")
            return


def set_up(cell):
    """In place of nbval's mark, which lets every cell after a time-out pass or fail."""
    cell.output_timeout = OUTPUT_SECONDS


def run(cell):
    """Run a cell, unless an earlier one of its notebook did not come to its end."""
    notebook = cell.parent
    stopped = getattr(notebook, "stopped", None)
    if stopped is not None:
        cell.raise_cell_error(f"It was not run, since cell {stopped} did not come to its end.")
    try:
        _run_cell(cell)
    except NbCellError as problem:
        if str(problem) != "Cell outputs differ":
            notebook.stopped = cell.cell_num
        raise
    except Exception:
        notebook.stopped = cell.cell_num
        raise


def compare_outputs(cell, test, ref, skip_compare=None):
    """Compare words, numbers and figures; say in the cell's traceback what differs."""
    loose = ROUNDS in cell.cell.metadata.get("tags", [])
    if loose:
        test = forgive_rounding(ref, test)
    if not _compare_outputs(cell, test, ref, skip_compare):
        return False
    if figures_are_compared():
        for stored, now in zip(figures(ref), figures(test), strict=True):
            difference = figure_difference(stored, now, LOOSE if loose else STRICT)
            if difference:
                cell.comparison_traceback.append(
                    f"the figure {difference}: if it is meant to, record it anew with "
                    f"'python start.py run {cell.parent.path.name[:2]}'"
                )
                return False
    return True


def install():
    """Put these in the place of nbval's own."""
    RunningKernel.await_reply = await_reply
    IPyNbCell.setup = set_up
    IPyNbCell.runtest = run
    IPyNbCell.compare_outputs = compare_outputs
