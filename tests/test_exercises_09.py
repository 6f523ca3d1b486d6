"""09: which exercise practises which aim, other right answers, and what its prose says."""

import re

import keras
import numpy as np
import pytest
from sklearn.metrics import accuracy_score

from benchmarks.no_convolution import dense_network
from helpers.data import load_photo, resize
from helpers.exercises import lesson_09 as exercise
from helpers.models import classify, small_cnn
from helpers.models.plan import layout
from helpers.models.small import SMALL_RECIPE
from helpers.results import load_results
from tests.support.notebooks import code_cells, code_of, namespace_of, read
from tests.support.results import KEPT, LAST, TABLES, plus_minus

AIMS = {
    "build a network with Keras, and count its weights": ["network_weights", "no_convolution"],
    "test a network before you train it, and say which fault each test notices":
        ["first_loss", "who_notices"],
    "stop a training in time, and say why loss and accuracy disagree":
        ["early_stopping", "what_rises", "share_right"],
    "save a network, load it, and ask it about a picture file": ["cat_or_dog"],
}  # fmt: skip


def weights_layer_by_layer(size, sums):
    total, channels = 0, 3
    for filters in (32, 64, 128):
        total += 3 * 3 * channels * filters + filters
        channels, size = filters, size / 2
    for come_in, go_out in ((int(size) ** 2 * 128, sums), (sums, 1)):
        total += come_in * go_out + go_out
    return total


def stopping_with_a_counter(losses, patience):
    best, best_epoch, waited, epoch = float("inf"), 0, 0, 0
    while epoch < len(losses) and waited < patience:
        epoch += 1
        waited += 1
        if losses[epoch - 1] < best:
            best, best_epoch, waited = losses[epoch - 1], epoch, 0
    return [epoch, best_epoch]


def classify_by_rounding(model, path):
    size = model.input_shape[1]
    batch = np.expand_dims(resize(load_photo(path), size), 0)
    cat, dog = 1 - model(batch)[0, 0], model(batch)[0, 0]
    return [("cat", cat), ("dog", dog)][int(np.argmax([cat, dog]))]


RIGHT_TOO = [
    ("network_weights", weights_layer_by_layer),
    ("network_weights", lambda size, sums: 93_249 + 2 * (sums + sums * size * size)),
    ("first_loss", 0.693),
    ("first_loss", np.float32(np.log(2))),
    ("first_loss", 0.7),
    ("early_stopping", stopping_with_a_counter),
    ("share_right", lambda p, y: accuracy_score(y, p.ravel() >= 0.5)),
    ("share_right", lambda p, y: ((p >= 0.5) == y.reshape(-1, 1)).mean()),
    ("share_right", lambda p, y: ((p.ravel() > 0.5) == y).mean()),
    ("share_right", lambda p, y: float(np.mean((p[:, 0] >= 0.5) == (y == 1)))),
    ("cat_or_dog", classify_by_rounding),
    ("cat_or_dog", classify),
]


def words_of_09():
    return " ".join(cell.source for cell in read("09").cells)


def test_other_networks_without_convolution_are_right_too():
    layers = keras.layers
    wide = keras.Sequential([keras.Input((64, 64, 3)), layers.Rescaling(1 / 255), layers.Flatten(),
                             layers.Dense(50, activation="relu"), layers.Dense(100),
                             layers.Dense(1), layers.Activation("sigmoid")])  # fmt: skip
    pixels = keras.Input((64, 64, 3))
    x = layers.Dense(60, activation="relu")(layers.Reshape((12288,))(pixels / 255))
    inside = keras.Sequential([layers.Flatten(), layers.Dense(60), layers.Dense(1)])
    for network in (wide, keras.Model(pixels, layers.Dense(1, activation="sigmoid")(x)),
                    keras.Model(pixels, keras.ops.sigmoid(inside(pixels / 255)))):  # fmt: skip
        assert exercise.no_convolution.judge(network).word == "Right."


@pytest.mark.parametrize("size", [8, 64, 96])
def test_network_weights_counts_as_keras_does(size):
    assert exercise.network_weights.reference(size, 64) == small_cnn(size).count_params()


def by_keras(losses, patience):
    watching = keras.callbacks.EarlyStopping("val_loss", patience=patience)
    model = small_cnn(8)
    model.stop_training = False
    watching.set_model(model)
    watching.on_train_begin()
    for epoch, loss in enumerate(losses):
        watching.on_epoch_end(epoch, {"val_loss": loss})
        if watching.model.stop_training:
            break
    return epoch + 1, watching.best_epoch + 1


def test_early_stopping_is_judged_by_what_keras_does():
    rng = np.random.default_rng(1)
    cases = [*exercise.early_stopping.cases, *(exercise.early_stopping.random(rng) for _ in "0123")]
    for losses, patience in cases:
        assert exercise.early_stopping.reference(losses, patience) == by_keras(losses, patience)


@pytest.mark.slow
def test_the_first_losses_without_rescaling_are_about_those_that_it_names(drawn_pets):
    build = namespace_of("09", "import keras", "def build(")["build"]
    part, losses = drawn_pets.validation, []
    for seed in (1, 2, 3, 4, 5):
        keras.utils.set_random_seed(seed)
        model = build(factor=1, offset=0)
        model.compile(loss="binary_crossentropy")
        losses.append(model.evaluate(resize(part.images, 64), part.labels, verbose=0))
    told = re.search(r"gave ([\d., and]+)\.\)", words_of_09())[1]
    assert [float(each) for each in re.split(", | and ", told)] == pytest.approx(losses, rel=0.02)


def test_the_recipe_is_that_of_the_small_cnn_in_helpers():
    cells = "\n".join(code_cells("09"))
    assert f"rate={SMALL_RECIPE['learning_rate']}" in cells
    assert cells.count(f"batch_size={SMALL_RECIPE['batch_size']}, epochs={SMALL_RECIPE['epochs']}")
    assert f"resize(pets.train.images, {SMALL_RECIPE['size']})" in cells


def test_a_file_with_code_in_it_is_not_loaded(tmp_path):
    pixels = keras.Input((2,))
    doubled = keras.layers.Lambda(lambda x: 2 * x)(pixels)
    keras.Model(pixels, doubled).save(tmp_path / "strange.keras")
    with pytest.raises(ValueError, match="arbitrary code"):
        keras.saving.load_model(tmp_path / "strange.keras")


def test_loss_and_accuracy_disagree_in_the_recorded_trainings_as_it_says():
    changes = [run[LAST] - run[KEPT] for run in load_results("small_cnn")]
    assert len(changes) == 10
    least, most = 100 * min(changes), 100 * max(changes)
    assert f"−{-least:.1f} to +{most:.1f} points" in words_of_09()
    assert sum(change > 0 for change in changes) == 2


def test_the_network_without_convolution_is_that_of_the_records():
    cells = namespace_of("09", "import keras")
    # The function, without the training behind it.
    exec(code_of("09", "def build_dense(").split("\n\n\n")[0], cells)
    assert layout(cells["build_dense"]()) == layout(dense_network())
    assert dense_network().count_params() == 786_561


@pytest.mark.parametrize("of", ["drawn", "photos"])
def test_the_network_without_convolution_reaches_what_it_says(of):
    dense, cnn = ([run[measure] for run in load_results(name) if run["of"] == of]
                  for name, measure in (("no_convolution", "accuracy, highest of all epochs"),
                                        ("small_cnn", KEPT)))  # fmt: skip
    assert len(dense) == len(cnn) == 5
    assert max(dense) < min(cnn)
    assert plus_minus(dense) in TABLES
    lows, highs = ([f"{100 * end(runs):.1f}" for runs in (dense, cnn)] for end in (min, max))
    assert f"{lows[0]} to {highs[0]} %" in words_of_09()
    assert f"{lows[1]} to {highs[1]})" in words_of_09()
