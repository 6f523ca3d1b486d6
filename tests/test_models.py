"""The network of notebook 09, and the question that it is asked."""

import ast
import inspect
import json

import keras
import numpy as np
import pytest
from PIL import Image

from helpers import models
from helpers.data import load_chelsea, resize
from helpers.models import augmentation, networks, trained, weights
from tests.support.notebooks import code_of


@pytest.fixture(scope="module")
def model():
    keras.utils.set_random_seed(0)
    return models.small_cnn()


def test_the_network_is_the_one_that_notebook_08_builds(model):
    assert model.count_params() == 617_665
    helper = inspect.getsource(models.small_cnn)
    for line in code_of("09", "x = layers.Flatten").splitlines()[:3]:
        assert line in helper


@pytest.mark.parametrize(
    ("taught", "helper"),
    [
        ("build_petnet", networks.petnet),
        ("normalised_convolution", networks.normalised_convolution),
        ("cut_out", augmentation.cut_out),
        ("change_light", augmentation.change_light),
    ],
)
def test_the_helper_is_the_code_that_notebook_09_teaches(taught, helper):
    shown, kept = (
        ast.parse(source).body[0].body
        for source in (code_of("10", f"def {taught}"), inspect.getsource(helper))
    )
    # The first is the helper's docstring.
    assert list(map(ast.dump, shown)) == list(map(ast.dump, kept[1:]))


def test_classify_answers_as_the_network_does(model, tmp_path):
    Image.fromarray(load_chelsea()).save(tmp_path / "chelsea.png")
    name, probability = models.classify(model, tmp_path / "chelsea.png")
    dog = model.predict(resize(load_chelsea(), 64)[np.newaxis], verbose=0)[0, 0]
    expected = ("dog", dog) if dog >= 0.5 else ("cat", 1 - dog)
    assert name == expected[0]
    assert probability == pytest.approx(expected[1], abs=1e-5)


def test_classify_of_a_text_file_names_it(model, tmp_path):
    (tmp_path / "notes.txt").write_text("a cat")
    with pytest.raises(ValueError, match=r"notes\.txt cannot be read as a picture"):
        models.classify(model, tmp_path / "notes.txt")


PICTURES = np.full((3, 64, 64, 3), 128, np.uint8)


@pytest.mark.parametrize(
    ("pictures", "words"),
    [
        (PICTURES[0], r"have shape \(64, 64, 3\); wanted \(n, 64, 64, 3\).*picture\[np\.newaxis\]"),
        (PICTURES[:, :32, :32], r"have shape \(3, 32, 32, 3\); wanted \(n, 64, 64, 3\)"),
        (PICTURES[..., :1], r"have shape \(3, 64, 64, 1\)"),
        (PICTURES[:0], "with one picture at least"),
        (PICTURES / 255, "looks like fractions; wanted 0 to 255: multiply by 255"),
        (PICTURES - 200.0, r"reach from -72\.0 to -72\.0; wanted 0 to 255"),
        (PICTURES * np.nan, "reach from nan to nan; wanted 0 to 255"),
        (PICTURES.astype(str), "hold <U3; wanted numbers from 0 to 255"),
    ],
)
def test_predict_says_what_it_got_and_what_it_wants(model, pictures, words):
    with pytest.raises(ValueError, match=words):
        models.predict(model, pictures)


def test_predict_takes_bytes_and_numbers_alike(model):
    found = models.predict(model, PICTURES)
    assert found.shape == (3,)
    np.testing.assert_allclose(found, models.predict(model, PICTURES.astype(float)), atol=1e-6)


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


def test_weights_that_cannot_be_written_leave_the_old_ones(model, saved, monkeypatch):
    before = saved.read_bytes()

    def full(path, *arrays):
        path.write_bytes(b"some")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(np, "savez", full)
    with pytest.raises(OSError, match="cannot be written .No space left on device"):
        weights.save_weights(model, saved)
    assert saved.read_bytes() == before
    assert len(list(saved.parent.iterdir())) == 2


def examples(count=64):
    rng = np.random.default_rng(0)
    return rng.integers(0, 256, (count, 16, 16, 3), dtype=np.uint8), np.arange(count) % 2


class At(keras.callbacks.Callback):
    """Does something in the first batch of an epoch."""

    def __init__(self, epoch, action):
        super().__init__()
        self.chosen, self.action = epoch, action

    def on_epoch_begin(self, epoch, logs=None):
        if epoch == self.chosen:
            self.action(self.model)


def interrupt(_):
    raise KeyboardInterrupt


def spoil(model):
    model.set_weights([np.full_like(array, np.nan) for array in model.get_weights()])


@pytest.mark.parametrize(
    ("action", "words"),
    [(interrupt, "it was interrupted"), (spoil, "the loss became nan in epoch 3, batch 1; lower")],
)
def test_training_that_ends_early_keeps_the_best_weights(action, words, capsys):
    model, history = models.train_small_cnn(examples(), examples(), 1, epochs=4,
                                            callbacks=[At(2, action)])  # fmt: skip
    assert len(history["val_loss"]) == 2
    assert f"Training ended early: {words}" in capsys.readouterr().out
    assert np.isfinite(np.concatenate([array.ravel() for array in model.get_weights()])).all()
    loss = model.evaluate(*examples(), verbose=0)[0]
    assert loss == pytest.approx(min(history["val_loss"]), rel=1e-4)


def test_training_that_fails_at_once_says_why():
    with pytest.raises(FloatingPointError, match="the loss became nan in epoch 1, batch 1"):
        models.train_small_cnn(examples(), examples(), 1, callbacks=[At(0, spoil)])


@pytest.mark.parametrize(
    ("train", "words"),
    [
        (examples(0), "the training pictures have shape .0, 16, 16, 3.; .* one picture at least"),
        (
            (examples()[0], examples(9)[1]),
            r"training labels have shape \(9,\) .*wanted \(64,\)",
        ),
        ((examples()[0], examples()[1] + 1), r"values \[1 2\]; .* each 0 or 1"),
    ],
)
def test_training_on_nothing_or_on_wrong_labels_is_refused(train, words):
    with pytest.raises(ValueError, match=words):
        models.train_small_cnn(train, examples(), 1)


@pytest.mark.parametrize("path", sorted(trained.SHIPPED.glob("*.npz")), ids=lambda path: path.stem)
def test_shipped_weights_are_small_and_say_how_they_came_about(path):
    assert path.stat().st_size <= 3_000_000
    kind = path.stem.removeprefix("petnet_").replace("_", " ")
    model, record = models.load_trained(kind)
    assert model.input_shape == (None, record["size"], record["size"], 3)
    for words in ("recipe", "seed", "date", "machine", "seconds", "validation", "test"):
        assert words in record


def test_the_shipped_network_reaches_on_the_drawn_pets_what_its_record_says(drawn_pets):
    model, record = models.load_trained("drawn pets")
    part = drawn_pets.validation
    answers = models.predict(model, resize(part.images, record["size"])) >= 0.5
    recorded = record["validation"]["accuracy, 95 % interval"][0]
    assert (answers == part.labels).mean() == pytest.approx(recorded, abs=0.005)


def test_only_what_is_there_can_be_loaded():
    with pytest.raises(ValueError, match="no trained network comes for 'horses'"):
        models.load_trained("horses")
