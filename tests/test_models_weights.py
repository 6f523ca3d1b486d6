"""Weights in a file: they come back as they were, or it is said what is wrong with them."""

import json

import keras
import numpy as np
import pytest

from helpers import models
from helpers.data import load_chelsea, resize
from helpers.models import weights


@pytest.fixture(scope="module")
def model():
    keras.utils.set_random_seed(0)
    return models.small_cnn()


@pytest.fixture
def saved(model, tmp_path):
    path = tmp_path / "some" / "cnn.npz"
    weights.save_weights(model, path, {"seed": 0})
    return path


def fresh():
    keras.utils.set_random_seed(9)
    return models.small_cnn()


def test_weights_come_back_with_their_notes_and_nothing_else_is_left(model, saved):
    other = fresh()
    assert weights.load_weights(other, saved) == {"seed": 0}
    for mine, theirs in zip(other.get_weights(), model.get_weights(), strict=True):
        np.testing.assert_array_equal(mine, theirs)
    assert {path.name for path in saved.parent.iterdir()} == {"cnn.npz", "cnn.json"}


def cut_short(path):
    path.write_bytes(path.read_bytes()[:9000])


def one_byte(path):
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def other_version(path):
    record = path.with_suffix(".json")
    record.write_text(json.dumps(json.loads(record.read_text()) | {"version": 0}))


@pytest.mark.parametrize(
    ("damage", "error", "words"),
    [
        (lambda path: path.unlink(), FileNotFoundError, "there are no weights in .*: do this"),
        (cut_short, ValueError, r"cnn\.npz is damaged, its sha256 .*: do this"),
        (one_byte, ValueError, "is damaged, its sha256"),
        (lambda path: path.with_suffix(".json").unlink(), ValueError,
         "has no record .* so it was not saved by this series"),
        (lambda path: path.with_suffix(".json").write_text("{"), ValueError,
         "the record .* is damaged"),
        (other_version, ValueError, "has version 0 and this code reads 2"),
    ],
)  # fmt: skip
def test_missing_damaged_foreign_and_older_weights_are_told_apart(saved, damage, error, words):
    damage(saved)
    other = fresh()
    before = other.get_weights()
    with pytest.raises(error, match=words):
        weights.load_weights(other, saved, mend="do this")
    for mine, old in zip(other.get_weights(), before, strict=True):
        np.testing.assert_array_equal(mine, old)


def test_half_the_digits_take_half_the_room_and_nearly_the_same_answers(model, saved, tmp_path):
    path = tmp_path / "half.npz"
    weights.save_weights(model, path, dtype="float16")
    assert path.stat().st_size < 0.51 * saved.stat().st_size
    other = fresh()
    weights.load_weights(other, path)
    pictures = resize(load_chelsea(), 64)[np.newaxis]
    np.testing.assert_allclose(
        models.predict(other, pictures), models.predict(model, pictures), atol=0.002
    )


def test_weights_that_float16_cannot_hold_are_not_written(saved):
    before, other = saved.read_bytes(), fresh()
    other.set_weights([1e6 * np.ones_like(array) for array in other.get_weights()])
    with pytest.raises(
        ValueError, match=r"cnn\.npz was not written: some .* no numbers as float16"
    ):
        weights.save_weights(other, saved, dtype="float16")
    assert saved.read_bytes() == before


def test_weights_of_another_network_are_refused(saved):
    with pytest.raises(ValueError, match=r"shape \(8192, 64\) where the network has \(2048, 64\)"):
        weights.load_weights(models.small_cnn(32), saved)


def full(path, *arrays):
    path.write_bytes(b"some")
    raise OSError(28, "No space left on device")


def forgotten(path, *arrays):
    raise OSError("1000 requested and 10 written")


@pytest.mark.parametrize(
    ("fault", "reason"),
    [(full, "No space left on device"), (forgotten, "no space left, it seems")],
)
def test_weights_that_cannot_be_written_leave_the_old_ones(
    model, saved, monkeypatch, fault, reason
):
    before = saved.read_bytes()
    monkeypatch.setattr(np, "savez", fault)
    with pytest.raises(OSError, match="cannot be written") as found:
        weights.save_weights(model, saved)
    # Whoever names a path chooses another one; PETS_DATA has no say in it.
    assert str(found.value) == (
        f"{saved} cannot be written ({reason}): free some space there and make the folder "
        "writable, or give the path of another one"
    )
    assert saved.read_bytes() == before
    assert len(list(saved.parent.iterdir())) == 2


def test_a_path_below_a_file_is_refused_by_its_name(model, tmp_path):
    (tmp_path / "notes.txt").write_text("a cat")
    with pytest.raises(OSError, match=r"notes\.txt.cnn\.npz cannot be written"):
        weights.save_weights(model, tmp_path / "notes.txt" / "cnn.npz")
