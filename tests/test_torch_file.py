"""A file of PyTorch's weights is read for its arrays, and whatever else it asks for is refused."""

import pickle
import zipfile
from io import BytesIO

import numpy as np
import pytest

from helpers.models.torch_file import read_arrays
from tests.support.torch_files import BEGINNING, call, dictionary, piece, tensor, torch_file

ARRAYS = {
    "kernel": np.arange(24, dtype="<f4").reshape(2, 3, 4).transpose(2, 0, 1),
    "bias": np.array([0.5, -2], "<f4"),
    "count": np.array(7, "<i8"),
}
ONE = {"bias": ARRAYS["bias"]}


def test_arrays_come_back_as_they_were_also_those_that_lie_turned_in_memory():
    found = read_arrays(torch_file(ARRAYS))
    assert list(found) == list(ARRAYS)
    for name, array in ARRAYS.items():
        assert found[name].dtype == array.dtype
        np.testing.assert_array_equal(found[name], array)


def hostile(tmp_path):
    """Opcodes that make a file when they are run, and where."""
    made = tmp_path / "made"
    return call(b"cos\nmkdir\n", str(made)), made


def as_value(opcodes):
    return torch_file(ONE, items={"bias": opcodes})


def as_first(opcodes):
    return torch_file(ONE, beginning=(b"\x80\x02" + opcodes + b".", *BEGINNING[1:]))


def as_about(opcodes):
    return torch_file(ONE, beginning=(*BEGINNING[:2], b"\x80\x02" + opcodes + b"."))


def as_keys(opcodes):
    return torch_file(ONE, keys=b"\x80\x02" + opcodes + b".")


@pytest.mark.parametrize("place", [as_first, as_about, as_value, as_keys])
def test_a_call_is_refused_by_name_wherever_it_stands_and_nothing_runs(place, tmp_path):
    opcodes, made = hostile(tmp_path)
    with pytest.raises(
        ValueError, match=r"no whole file of PyTorch's weights: it asks for os\.mkdir, which no"
    ):
        read_arrays(place(opcodes))
    assert not made.exists()
    # Python's own reader would have run it.
    pickle.loads(b"\x80\x02" + opcodes + b".")
    assert made.exists()


class Innocent:
    pass


@pytest.mark.parametrize(
    ("opcodes", "name"),
    [
        (call(b"cos\nsystem\n", "true"), r"os\.system"),
        (call(b"cbuiltins\neval\n", "1"), r"builtins\.eval"),
        (call(b"c__builtin__\ngetattr\n", "a", "b"), r"__builtin__\.getattr"),
        (b"ctorch\nload\n", r"torch\.load"),
        (b"ctorch\nHalfStorage\n", r"torch\.HalfStorage"),
        (b"cnumpy\nload\n", r"numpy\.load"),
        (b"ccollections\nnamedtuple\n", r"collections\.namedtuple"),
        # A name with a dot would lead from what is known to what is not.
        (piece("collections") + piece("OrderedDict.fromkeys") + b"\x93",
         r"collections\.OrderedDict\.fromkeys"),
        (b"(ios\nsystem\n", r"os\.system"),
        (piece(Innocent()), r"Innocent"),
    ],
)  # fmt: skip
def test_every_name_that_no_array_needs_is_refused(opcodes, name):
    with pytest.raises(ValueError, match=f"it asks for .*{name}, which no array needs"):
        read_arrays(as_value(opcodes))


def test_a_file_that_ends_early_is_refused_wherever_it_ends():
    content = torch_file(ARRAYS)
    for length in range(len(content)):
        with pytest.raises(ValueError, match="this is no whole file of PyTorch's weights"):
            read_arrays(content[:length])


def test_a_changed_byte_gives_arrays_or_the_same_error_and_never_another():
    content, refused = torch_file(ARRAYS), []
    for place in range(len(content)):
        for bits in (1, 32, 128):
            changed = bytearray(content)
            changed[place] ^= bits
            try:
                found = read_arrays(bytes(changed))
                assert all(isinstance(array, np.ndarray) for array in found.values())
            except ValueError as problem:
                refused.append(str(problem))
    assert len(refused) > len(content)
    assert all("this is no whole file of PyTorch's weights: " in said for said in refused)


def zipped():
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("archive/data.pkl", dictionary({}))
    return file.getvalue()


FIVE = np.zeros(5, "<f4")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "Ran out of input"),
        (zipped(), "no whole file"),
        (pickle.dumps(3, 2), "Ran out of input"),
        (torch_file(ONE, beginning=(pickle.dumps(3, 2), *BEGINNING[1:])),
         "it does not begin as such a file does"),
        (torch_file(ONE, beginning=(*BEGINNING[:2], pickle.dumps({"little_endian": False}, 2))),
         "its bytes are in another order"),
        (torch_file(ONE) + b"more", "something stands behind its end"),
        (torch_file(ONE, keys=pickle.dumps(["1"], 2)), "its list of keys is not that"),
        (torch_file(ONE, items={"bias": tensor(ONE["bias"], "0"), "b": tensor(FIVE, "0")}),
         "it says two things of the numbers '0'"),
        (torch_file(ONE, items={"bias": piece(3)}), "no whole file"),
    ],
)  # fmt: skip
def test_what_is_no_such_file_is_refused_with_its_reason(content, words):
    with pytest.raises(ValueError, match=words):
        read_arrays(content)


@pytest.mark.parametrize(
    ("view", "words"),
    [
        ({"shape": (50,)}, "does not fit its 5 numbers"),
        ({"shape": (4,), "offset": 1}, "does not fit its 5 numbers"),
        ({"shape": (5,), "offset": 10**9}, "does not fit its 5 numbers"),
        ({"strides": (10**9,)}, "does not use each number once"),
        ({"strides": (-1,)}, "does not use each number once"),
        ({"strides": (0,)}, "does not use each number once"),
        ({"shape": (-5, -1), "strides": (1, 1)}, "no whole file"),
    ],
)
def test_no_array_reaches_beyond_its_numbers(view, words):
    with pytest.raises(ValueError, match=words):
        read_arrays(torch_file({"five": FIVE}, items={"five": tensor(FIVE, "0", **view)}))
