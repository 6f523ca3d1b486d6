"""EfficientNet-Lite0's weights out of the installed package: all of them, or one clear sentence."""

import hashlib
import sys
from importlib import metadata

import numpy as np
import pytest

from helpers.models.lite import efficientnet_lite0
from helpers.models.lite_weights import (
    FILE,
    PACKAGE,
    SHA256,
    fill,
    lite0_arrays,
    load_efficientnet_lite0,
)
from tests.support.lite import needs_weights
from tests.support.torch_files import call, torch_file


@pytest.fixture(scope="module")
def arrays():
    return lite0_arrays()


@needs_weights
def test_every_array_is_used_once(arrays):
    network = efficientnet_lite0(96)
    fill(network, arrays)
    counters = {name for name in arrays if name.endswith(".num_batches_tracked")}
    assert len(network.weights) == len(arrays) - len(counters)
    ours = sorted(weight.numpy().sum() for weight in network.weights)
    theirs = sorted(array.sum() for name, array in arrays.items() if name not in counters)
    np.testing.assert_allclose(ours, theirs, rtol=1e-3, atol=1e-3)


def without(arrays, name):
    del arrays[name]


def besides(arrays, name):
    arrays[name] = np.zeros(3, "<f4")


@needs_weights
@pytest.mark.parametrize(
    ("change", "name", "words"),
    [
        (without, "_blocks.7._bn1.running_var",
         r"the file has no array '_blocks\.7\._bn1\.running_var', which the network needs"),
        (without, "_fc.bias", r"has no array '_fc\.bias'"),
        (besides, "_blocks.16._bn1.weight",
         r"the network has no use for the file's array '_blocks\.16\._bn1\.weight'"),
        (besides, "_bn1.bias", r"head_normalised/beta has shape \(1280,\), .* for it \(3,\)"),
    ],
)  # fmt: skip
def test_arrays_for_another_network_are_named_and_change_nothing(arrays, change, name, words):
    network, others = efficientnet_lite0(96), dict(arrays)
    change(others, name)
    before = network.get_weights()
    with pytest.raises(ValueError, match=words):
        fill(network, others)
    for mine, old in zip(network.get_weights(), before, strict=True):
        np.testing.assert_array_equal(mine, old)


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """A function that installs a package of that name, with a file of these bytes or none."""

    def install(content):
        about = tmp_path / f"{PACKAGE.replace('-', '_')}-0.1.0.dist-info" / "METADATA"
        about.parent.mkdir()
        about.write_text(f"Metadata-Version: 2.1\nName: {PACKAGE}\nVersion: 0.1.0\n")
        if content is not None:
            path = tmp_path / FILE
            path.parent.mkdir(parents=True)
            path.write_bytes(content)

    monkeypatch.syspath_prepend(str(tmp_path))
    return install


def test_any_other_file_is_refused_before_it_is_read(installed, tmp_path):
    hostile = call(b"cos\nmkdir\n", str(tmp_path / "made"))
    installed(torch_file({"a": np.zeros(1, "<f4")}, items={"a": hostile}))
    with pytest.raises(ValueError, match=r"\.pth is damaged, its sha256 is not .*: delete the"):
        lite0_arrays()
    assert not (tmp_path / "made").exists()


@needs_weights
def test_one_changed_byte_is_noticed(installed):
    content = bytearray(metadata.distribution(PACKAGE).locate_file(FILE).read_bytes())
    assert hashlib.sha256(content).hexdigest() == SHA256
    content[-1] ^= 1
    installed(content)
    with pytest.raises(ValueError, match=r"57934424\.pth is damaged, its sha256"):
        lite0_arrays()


def test_a_missing_file_and_a_missing_package_are_told_apart(installed, monkeypatch):
    installed(None)
    with pytest.raises(FileNotFoundError, match=r"no weights in .*\.pth: delete the folder \.venv"):
        lite0_arrays()
    monkeypatch.setattr(sys, "path", [])
    with pytest.raises(ModuleNotFoundError, match="is not installed: close the course, then run:"):
        load_efficientnet_lite0()
