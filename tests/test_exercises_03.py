"""03: which exercise practises which aim, other right answers, and numbers of its prose."""

import re

import keras
import numpy as np
import pytest
from scipy import signal

from helpers.exercises import lesson_03
from helpers.exercises.exercise import RIGHT, WRONG
from helpers.exercises.lesson_03.colours import EDGE, ROOF, SKY, SUN
from helpers.layers.windows import border
from tests.support.notebooks import code_of, namespace_of

AIMS = {
    "work out one number of a feature map from the 27 numbers of a colour window": [
        "sun_in_all_channels", "roof_to_sky", "number_at",
    ],
    "choose weights that tell colours apart": ["warm_above", "mix"],
    "predict the shape that a stride and a padding give": [
        "shape_of_the_maps", "places", "network",
    ],
    "count the weights of a layer": ["second_layer", "count_weights", "network"],
}  # fmt: skip


def product_by_product(picture, kernel, bias, row, column):
    total = float(bias)
    for down, right, channel in np.ndindex(*kernel.shape):
        weight = float(kernel[down, right, channel])
        total += weight * float(picture[row + down, column + right, channel])
    return total


def by_einsum(picture, kernel, bias, row, column):
    window = picture[row:, column:][: kernel.shape[0], : kernel.shape[1]]
    return np.einsum("ijk,ijk", window.astype(np.float32), kernel.astype(np.float32)) + bias


def by_steps(size, window, stride, padding):
    found, start = 0, 0
    while start < size if padding == "same" else start + window <= size:
        found, start = found + 1, start + stride
    return found


RIGHT_TOO = [
    ("roof_to_sky", -1240.0),
    ("roof_to_sky", np.int64(-1240)),
    ("number_at", product_by_product),
    ("number_at", by_einsum),
    ("shape_of_the_maps", [4, 4, 2]),
    ("shape_of_the_maps", np.array([4, 4, 2])),
    ("warm_above", np.stack([-EDGE.T, 0 * EDGE, EDGE.T], axis=-1).tolist()),
    ("warm_above", np.stack([-EDGE.T, -EDGE.T, 2 * EDGE.T], axis=-1).astype(np.float32) / 7),
    ("warm_above", np.stack([[[1] * 3, [-1] * 3, [0] * 3], np.zeros((3, 3)),
                             [[-1] * 3, [1] * 3, [0] * 3]], axis=-1)),
    ("warm_above", np.stack([-EDGE.T, EDGE.T, 0 * EDGE], axis=-1)),
    ("mix", np.roll(np.eye(3, dtype=np.float32), 1, axis=1)),
    ("places", by_steps),
    ("places", lambda n, k, s, padding: np.ceil((n if padding == "same" else n - k + 1) / s)),
    ("second_layer", 1168.0),
    ("count_weights", lambda size, channels, filters: size**2 * channels * filters + filters),
    ("count_weights", lambda k, c, f: np.ones((k, k, c, f)).sum() + np.ones(f).sum()),
]  # fmt: skip


def test_the_exercises_ask_about_the_notebooks_own_picture():
    house = namespace_of("03", "sky, sun", "edge = ", "warm_edge = ", "def convolve_colour")
    assert (house["sun"], house["sky"]) == (SUN, SKY)
    window = house["picture"][1:4, 1:4]
    assert (window * house["warm_edge"]).sum() - 400 == lesson_03.roof_to_sky.value


def test_the_broken_function_is_as_wrong_as_the_notebook_says():
    own = namespace_of("03", "sky, sun", "edge = ", "warm_edge = ")
    exec(code_of("03", "def number_at").split("\n\n\n")[0], own)
    assert own["number_at"](own["picture"], own["warm_edge"], -400, 0, 3) == -370


@pytest.mark.parametrize(("layer", "shape"), [
    (keras.layers.Conv2D(16, 3, strides=2, padding="same"), (29, 29, 16)),
    (keras.layers.Conv2D(4, 1), (58, 58, 4)),
])  # fmt: skip
def test_places_and_weights_are_those_of_keras(layer, shape):
    own = {"np": np}
    exec(lesson_03.places.solution_code + "\n" + lesson_03.count_weights.solution_code, own)
    maps = layer(np.zeros((1, 58, 58, 8), np.float32))
    size, stride = layer.kernel_size[0], layer.strides[0]
    assert maps.shape[1:] == shape
    assert own["places"](58, size, stride, layer.padding) == maps.shape[1]
    assert own["count_weights"](size, 8, layer.filters) == layer.count_params()
    assert lesson_03.second_layer.value == own["count_weights"](3, 8, 16)


def test_a_kernel_that_sees_brightness_too_hears_what_white_above_black_gives():
    verdict = lesson_03.warm_above.judge(np.stack([-EDGE.T, 0 * EDGE, 0 * EDGE], axis=-1))
    assert verdict.word == WRONG
    picture = np.array([[[255] * 3] * 3] * 2 + [[[0] * 3] * 3] * 2)
    expected = signal.correlate(picture[..., 0], -EDGE.T, "valid")[0, 0]
    assert f"White above black gives {expected}" in verdict.text


def test_any_network_of_the_wanted_shape_and_weights_is_right():
    x = image = keras.Input((60, 60, 3))
    for layer in (keras.layers.Conv2D(8, 3, strides=2, padding="same"), keras.layers.ReLU(),
                  keras.layers.Conv2D(4, 3, padding="same")):  # fmt: skip
        x = layer(x)
    assert lesson_03.network.judge(keras.Model(image, x)).word == RIGHT
    named = keras.Sequential([keras.Input((60, 60, 3)), keras.layers.MaxPooling2D(2),
                              keras.layers.Conv2D(8, 3, padding="same"),
                              keras.layers.Conv2D(4, 3, padding="same")])  # fmt: skip
    assert lesson_03.network.judge(named).word == RIGHT


def test_praise_for_warm_above_holds_for_red_against_green_too():
    assert "blue" not in lesson_03.warm_above.right


def test_the_line_that_shows_the_mixed_picture_runs_and_what_comes_of_it_is_as_promised():
    own = namespace_of("03", "sky, sun")
    exec(lesson_03.mix.solution_code, own)
    (line,) = re.findall(r"`(show_picture.+?)`\.", lesson_03.mix.right)
    exec(line, own)
    assert (np.array(ROOF) @ own["mix"]).tolist() == [40, 200, 40]
    # Rows and columns can be told apart, and so can the two ways round.
    transposed = lesson_03.mix.judge(np.transpose(own["mix"]))
    assert "rows and columns swapped" in transposed.text


@pytest.mark.parametrize(("valid", "same", "said"), [
    (lambda n, k, s: (n - k) / s + 1, lambda n, k, s: n + 2, 'For "valid" it counts in fractions'),
    (lambda n, k, s: (n - k) / s, lambda n, k, s: n // s, "fractions, and one place is missing"),
    (lambda n, k, s: (n - k) // s, lambda n, k, s: n**2, 'For "valid" one place is missing'),
    (lambda n, k, s: (n - k) // s + 1, lambda n, k, s: n + 2, 'For "same" this counts the pixels'),
    (lambda n, k, s: (n - k) // s + 1, lambda n, k, s: (n + 2 - k) // s + 1, "border of 1 on both"),
    (lambda n, k, s: n**2, lambda n, k, s: n / s, 'For "same" it counts in fractions'),
])  # fmt: skip
def test_each_half_of_places_hears_of_its_own_mistake(valid, same, said):
    def places(size, window, stride, padding):
        return (valid if padding == "valid" else same)(size, window, stride)

    verdict = lesson_03.places.judge(places)
    assert verdict.word == WRONG
    assert said in verdict.text
    # The case beside it is one of the half that the sentence is about.
    half = "valid" if 'For "valid"' in said or "one place is missing" in said else "same"
    assert f"'{half}')" in verdict.text.replace('"', "'")


def test_keras_puts_its_border_only_below_and_on_the_right_where_the_lesson_says_so():
    assert border(60, 3, 1) == (1, 1)
    assert border(60, 5, 1) == (2, 2)
    assert border(58, 3, 2) == (0, 1)
    picture = np.random.default_rng(0).normal(size=(1, 58, 58, 1)).astype(np.float32)
    kernel = np.ones((3, 3, 1, 1), np.float32)
    same = keras.ops.conv(picture, kernel, strides=2, padding="same")
    right = np.pad(picture, [(0, 0), (0, 1), (0, 1), (0, 0)])
    wrong = np.pad(picture, [(0, 0), (1, 0), (1, 0), (0, 0)])
    np.testing.assert_allclose(same, keras.ops.conv(right, kernel, strides=2), atol=1e-5)
    assert not np.allclose(same, keras.ops.conv(wrong, kernel, strides=2), atol=1e-2)


def test_a_layer_keeps_what_it_made_at_its_first_call():
    first, second = keras.layers.Conv2D(8, 3), keras.layers.Conv2D(16, 3)
    image = keras.Input((60, 60, 3))
    second(first(image))
    with pytest.raises(ValueError, match="incompatible"):
        second(image)
