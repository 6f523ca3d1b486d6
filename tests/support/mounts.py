"""Folders that cannot be written, which asks for the rights to mount one."""

import shutil
import subprocess
from contextlib import contextmanager

import pytest


@contextmanager
def read_only(folder):
    """A folder in which nobody can write; the test is skipped where that is not allowed."""
    with _mounted(folder, ["--bind", str(folder)], ["-o", "remount,ro,bind", str(folder)]):
        yield


@contextmanager
def full(folder, kilobytes):
    """A folder with no more room than this; the test is skipped where that is not allowed."""
    with _mounted(folder, ["-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs"]):
        yield


@contextmanager
def _mounted(folder, *ways):
    words = [["mount", *way, str(folder)] for way in ways]
    if shutil.which("mount") is None or any(
        subprocess.run(each, capture_output=True).returncode for each in words
    ):
        pytest.skip("mounting a folder needs rights that are missing here")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)
