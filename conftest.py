"""What the tests and the notebooks share: which pictures they use, and a guard for dead kernels."""

import os
import time
from queue import Empty

import pytest
from nbval.kernel import RunningKernel

# The stored outputs are those of the drawn pets. test_photographs.py asks for
# the photographs itself, if whoever started the tests did.
PHOTOGRAPHS_WANTED = os.environ.get("PETS") == "photos"
os.environ["PETS"] = "drawn"


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


RunningKernel.await_reply = await_reply


@pytest.fixture(scope="session", autouse=True)
def drawn_pets():
    """Draw the pets before any notebook is timed."""
    from helpers.data import load_pets

    return load_pets("drawn")


@pytest.fixture
def empty_data(tmp_path, monkeypatch):
    """An empty folder in place of data/made, and no word on which pictures to take."""
    monkeypatch.delenv("PETS")
    monkeypatch.setenv("PETS_DATA", str(tmp_path / "made"))
    return tmp_path / "made"
