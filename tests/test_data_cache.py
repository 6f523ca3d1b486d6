"""The cache: whole or not at all, and one clear sentence where it is not as it was."""

import numpy as np
import pytest

from helpers.data import cache


def stored(folder, array):
    """Store one array as the train pictures; return the path of its file."""
    cache.save_arrays(folder, {"train": array}, {"seed": 1})
    (path,) = folder.glob("*/train.npy")
    return path


def test_a_changed_byte_is_found_and_named(tmp_path):
    path = stored(tmp_path / "few", np.arange(2 * 3 * 3 * 3).reshape(2, 3, 3, 3))
    changed = bytearray(path.read_bytes())
    changed[-1] ^= 1
    path.write_bytes(changed)
    with pytest.raises(ValueError, match=r"train\.npy has changed .* \(picture 1\): do this"):
        cache.load_arrays(tmp_path / "few", mend="do this")


def test_a_file_cut_short_is_found_and_named(tmp_path):
    path = stored(tmp_path / "few", np.arange(10))
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(ValueError, match=r"train\.npy is missing or cut short: do this"):
        cache.load_arrays(tmp_path / "few", mend="do this")


def test_a_damaged_record_counts_as_nothing_stored(tmp_path):
    stored(tmp_path / "few", np.arange(10))
    (tmp_path / "few" / "record.json").write_text('{"notes": ')
    assert not cache.is_stored(tmp_path / "few")
    with pytest.raises(ValueError, match=r"record\.json is missing or damaged: do this"):
        cache.load_arrays(tmp_path / "few", mend="do this")


def test_what_a_killed_run_left_is_cleared_and_what_stood_before_stays_until_then(tmp_path):
    folder = tmp_path / "few"
    stored(folder, np.arange(4))
    (folder / "arrays-abc").mkdir()
    (folder / "arrays-abc" / "train.npy").write_bytes(b"half")
    assert cache.load_arrays(folder, mend="")[0]["train"].tolist() == [0, 1, 2, 3]
    stored(folder, np.arange(3))
    assert cache.load_arrays(folder, mend="")[0]["train"].tolist() == [0, 1, 2]
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        ["record.json", cache.stored_as(folder)]
    )
    assert cache.load_arrays(folder, mend="")[1] == {"seed": 1}


def test_arrays_and_notes_are_of_one_time_though_another_run_stores_between(tmp_path, monkeypatch):
    folder = tmp_path / "few"
    cache.save_arrays(folder, {"train": np.arange(3)}, {"seed": 1})
    load = np.load

    def stored_anew_first(path, **options):
        # The other run has stored, and cleared away what was there, just before this one opens it.
        monkeypatch.setattr(np, "load", load)
        cache.save_arrays(folder, {"train": np.arange(5)}, {"seed": 2})
        return load(path, **options)

    monkeypatch.setattr(np, "load", stored_anew_first)
    arrays, notes = cache.load_arrays(folder, mend="")
    assert len(arrays["train"]) == 5
    assert notes == {"seed": 2}
