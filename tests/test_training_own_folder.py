"""What notebook 09 writes is its reader's own: on a shared folder, and in two runs at once."""

import numpy as np
import pytest

from tests.support.notebooks import code_of, namespace_of

pytestmark = pytest.mark.slow

BUILDING = "import keras", "def build(", "def new_model("


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """An empty home, whatever the system calls it."""
    monkeypatch.delenv("PETS_OWN", raising=False)
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


class Run:
    """Notebook 09 on a few pictures of noise, as far as its checkpoint."""

    def __init__(self, seed):
        rng = np.random.default_rng(seed)
        images = rng.integers(0, 256, (64, 64, 64, 3), np.uint8)
        labels = np.repeat([0, 1], 32)
        self.cells = namespace_of("09", *BUILDING)
        self.cells |= {"images": images, "labels": labels, "new_images": images,
                       "new_labels": labels}  # fmt: skip
        # The twenty pictures of its folder: of 2,000 there, the first ones of each class.
        writing = code_of("09", "own = Path").replace("*range(1000, 1010)", "*range(32, 42)")
        exec(writing, self.cells)

    def train(self):
        """Train for one epoch, which is the best; return the weights after it."""
        cell = code_of("09", "model, best_file")
        assert "epochs=20" in cell
        exec(cell.replace("epochs=20", "epochs=1"), self.cells)
        return self.cells["model"].get_weights()

    def load(self):
        """Load the network of the best epoch, as the notebook does; return its weights."""
        line = code_of("09", "best = keras.saving").splitlines()[0]
        exec(line, self.cells)
        return self.cells["best"].get_weights()


def test_weights_are_kept_where_the_shared_folder_cannot_be_written(tmp_path, monkeypatch):
    # Below a file nobody can write, not even root, to whom a read-only folder is none.
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("PETS_DATA", str(tmp_path / "file" / "made"))
    run = Run(1)
    for mine, kept in zip(run.train(), run.load(), strict=True):
        np.testing.assert_array_equal(mine, kept)


def test_two_runs_at_once_load_their_own_weights(tmp_path, monkeypatch):
    shared = tmp_path / "made"
    shared.mkdir()
    monkeypatch.setenv("PETS_DATA", str(shared))
    runs = Run(1), Run(2)
    trained = [run.train() for run in runs]
    assert not np.array_equal(trained[0][0], trained[1][0])
    for run, weights in zip(runs, trained, strict=True):
        for mine, kept in zip(weights, run.load(), strict=True):
            np.testing.assert_array_equal(mine, kept)
    assert not any(shared.iterdir())
