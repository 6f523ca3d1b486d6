"""11: which exercise practises which aim, other right answers, and what its checks go by."""

import keras
import numpy as np
import pytest

from helpers.exercises import lesson_11 as exercise
from helpers.exercises.lesson_11.networks import _petnet, _told
from helpers.models import RECIPES, petnet, small_cnn
from helpers.models.training import compile_for
from tests.support.notebooks import namespace_of

AIMS = {
    "count what strides and averages save": ["multiplications", "weights_left"],
    "normalise a batch of maps, and work out what a short cut does to a slope":
        ["normalise", "memory", "asked", "slope_through"],
    "build PetNet, change it, and train it at a rate that rises and falls":
        ["rate_at", "own_network"],
    "tell from several seeds which of many changes helped, and where nobody can tell":
        ["goes_down", "false_alarms"],
}  # fmt: skip


def window_by_window(size, channels, filters, stride):
    total = 0
    for _ in range(0, size, stride):
        total += len(range(0, size, stride)) * 3 * 3 * channels * filters
    return total


def by_keras(maps):
    return keras.layers.BatchNormalization()(maps, training=True).numpy()


def map_by_map(maps):
    found = np.zeros(maps.shape)
    for number in range(maps.shape[3]):
        own = maps[..., number]
        found[..., number] = (own - own.mean()) / (own.var() + 1e-3) ** 0.5
    return found


def asked_by_keras(maps, mean, variance):
    layer = keras.layers.BatchNormalization()
    layer.build(maps.shape)
    layer.set_weights([np.ones(len(mean)), np.zeros(len(mean)), mean, variance])
    return layer(maps)


def rate_by_keras(step, steps, highest):
    rises = steps // 10
    rule = keras.optimizers.schedules.CosineDecay(0.0, steps - rises, warmup_target=highest,
                                                  warmup_steps=rises)  # fmt: skip
    return float(rule(step))


RIGHT_TOO = [
    ("multiplications", window_by_window),
    ("weights_left", 93_377.0),
    ("normalise", by_keras),
    ("normalise", map_by_map),
    ("memory", 0.4),
    ("memory", np.float32(0.4)),
    ("asked", asked_by_keras),
    ("slope_through", lambda w, s: np.prod(1 + w) if s else np.prod(w)),
    ("rate_at", rate_by_keras),
    ("rate_at", lambda step, n, top: min(top * 10 * step / n, top * np.cos(np.pi / 2 * max(
        0, (step - n / 10) / (0.9 * n))) ** 2)),
    ("false_alarms", 53.67),
    ("false_alarms", 53),
    ("false_alarms", 52),
]  # fmt: skip


@pytest.mark.parametrize(("size", "channels", "filters", "stride"),
                         [(64, 3, 32, 1), (64, 3, 32, 2), (24, 5, 7, 3)])  # fmt: skip
def test_multiplications_counts_the_windows_that_keras_makes(size, channels, filters, stride):
    layer = keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)
    _, rows, columns, _ = layer(np.zeros((1, size, size, channels), "float32")).shape
    windows, weights = rows * columns, int(np.prod(layer.kernel.shape))
    assert exercise.multiplications.reference(size, channels, filters, stride) == windows * weights


def test_weights_left_is_what_keras_counts():
    """The small CNN, with strides and averages."""
    layers, pixels = keras.layers, keras.Input((None, None, 3))
    x = pixels
    for filters in (32, 64, 128):
        x = layers.Conv2D(filters, 3, strides=2, padding="same")(x)
    model = keras.Model(pixels, layers.Dense(1)(layers.GlobalAveragePooling2D()(x)))
    assert model.count_params() == exercise.weights_left.value
    dense = [layer for layer in small_cnn().layers if layer.name.startswith("dense")]
    assert dense[0].count_params() == 524_352


@pytest.mark.parametrize("function", [lambda x, w: w * x, lambda x, w: x + w * x])
def test_a_slope_through_a_chain_is_the_one_that_is_measured(function):
    weights, short_cuts = np.array([0.3, -0.2, 0.7]), function(1, 0) == 1

    def chain(x):
        for weight in weights:
            x = function(x, weight)
        return x

    measured = (chain(1.001) - chain(0.999)) / 0.002
    assert exercise.slope_through.reference(weights, short_cuts) == pytest.approx(measured)


@pytest.mark.parametrize("step", [0, 7, 62, 99, 500, 992])
def test_the_rate_is_that_by_which_helpers_train(step):
    model = petnet(48)
    compile_for(model, RECIPES["quick"], 990)
    rate = model.optimizer._learning_rate
    assert exercise.rate_at.reference(min(step, 990), 990, 0.003) == pytest.approx(
        float(rate(min(step, 990))), abs=1e-8
    )


@pytest.mark.parametrize(("rise", "fall"), [
    (lambda step, rises: (step + 1) / rises, lambda step, falls: step / falls),
    (lambda step, rises: (step + 1) / (rises + 1), lambda step, falls: step / falls),
    (lambda step, rises: 0.01 + 0.99 * step / rises, lambda step, falls: step / falls),
    (lambda step, rises: step / rises, lambda step, falls: step / (falls - 1)),
    (lambda step, rises: step / rises, lambda step, falls: min(1, (step + 1) / falls)),
])  # fmt: skip
def test_a_rate_that_is_one_step_off_is_not_right(rise, fall):
    def rate(step, steps, highest):
        rises = steps // 10
        if step < rises:
            return highest * rise(step, rises)
        return highest * (1 + np.cos(np.pi * fall(step - rises, steps - rises))) / 2

    assert exercise.rate_at.judge(rate).word == "Not yet."


def test_petnet_itself_is_known_whoever_built_it():
    build = namespace_of("11", "import keras", "def normalised_convolution", "def build_petnet")
    for model in (petnet(), build["build_petnet"](), _petnet()):
        assert _told(model) == _told(petnet())
        assert "PetNet itself" in exercise.own_network.judge(model).text


@pytest.mark.parametrize("change", [
    {"dropout": 0.5}, {"stages": (32, 64, 128)}, {"stages": (48, 96)}, {"first": 32},
    {"head": "GlobalMaxPooling2D"}, {"kernel": 5}, {"dropout": 0},
])  # fmt: skip
def test_one_change_of_any_kind_is_right(change):
    assert exercise.own_network.judge(_petnet(**change)).word == "Right."


def test_a_network_that_is_right_can_be_whitened():
    from helpers.models.whitening import whiten

    rng = np.random.default_rng(0)
    images = rng.integers(0, 256, (20, 48, 48, 3), np.uint8)
    for first in (12, 54):
        model = _petnet(first=first)
        assert exercise.own_network.judge(model).word == "Right."
        whiten(model, images, 48)
