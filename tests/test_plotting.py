"""The figures: what is drawn, what their words say, and how they reach the page."""

import numpy as np
import pytest

from helpers import plotting
from helpers.by_hand import convolve
from tests.support.figures import shown

IMAGE = np.full((6, 6), 10)
IMAGE[:4, 3:] = 210
KERNEL = np.array([[-1, 0, 1]] * 3)
FEATURE_MAP = convolve(IMAGE, KERNEL)
COLOUR_KERNEL = np.stack([KERNEL, 0 * KERNEL, -KERNEL], axis=2)
PICTURE = np.random.default_rng(0).integers(0, 256, (6, 6, 3), dtype=np.uint8)
GROWN = {"way": "held", "pictures": 2000, "processor seconds": 20, "peak memory, MB": 900,
         "of this before the first picture, MB": 800}  # fmt: skip
LEARNING_CURVE = {
    count: {"training": (0.99, 0.98, 1.0), "validation": (share, share - 0.05, share + 0.05)}
    for count, share in ((100, 0.6), (2000, 0.75))}  # fmt: skip
HISTORY = {"loss": [0.7, 0.4, 0.1], "val_loss": [0.7, 0.5, 0.8],
           "accuracy": [0.5, 0.8, 0.991], "val_accuracy": [0.5, 0.75, 0.742]}  # fmt: skip
PROBABILITIES, LABELS = np.array([0.1, 0.7, 0.9, 0.95]), np.array([0, 0, 1, 1])
LAYERS = [("picture", (6, 6, 3)), ("flatten", (108,)), ("dense", (1,)), ("sigmoid", (1,))]
KNOWN = {name: {"ears": np.array([[0.7, 0.8], [0.9, 1.0]])} for name in ("trained", "untrained")}
FIGURES = {
    "picture": (plotting.show_picture, (PICTURE, "a picture")),
    "pictures": (plotting.show_pictures, ([PICTURE] * 3, ["a", "b", "c"])),
    "matrix": (plotting.show_matrix, (IMAGE, "grey")),
    "matrices": (plotting.show_matrices, ([IMAGE, KERNEL], ["picture", "kernel"])),
    "channels": (plotting.show_channels, (PICTURE,)),
    "zoom": (plotting.show_zoom, (PICTURE, [(1, 1, 4, 4), (2, 2, 2, 2)])),
    "window": (plotting.show_window, (IMAGE, KERNEL, 0, 1)),
    "film strip": (plotting.show_film_strip, (IMAGE, KERNEL, FEATURE_MAP, [(0, 0), (2, 1)])),
    "feature maps": (plotting.show_feature_maps, (IMAGE, {"edges": FEATURE_MAP})),
    "map and zoom": (plotting.show_map_and_zoom, (PICTURE[..., 0], FEATURE_MAP, (1, 1, 2, 2))),
    "cases": (plotting.show_cases, ({"AND": [0, 0, 0, 1]},)),
    "planes": (plotting.show_planes, ({"sum": lambda lamps: lamps @ [1, 1]},)),
    "function": (plotting.show_function, (np.abs, np.sign, "absolute value")),
    "colour window": (plotting.show_colour_window, (PICTURE, COLOUR_KERNEL, 1, 2, -400)),
    "window table": (plotting.show_window_table, (IMAGE[:3, 2:5], KERNEL[:2, :2])),
    "kernels": (plotting.show_kernels, (np.stack([COLOUR_KERNEL] * 2, axis=3), ["a", "b"])),
    "map grid": (plotting.show_map_grid, (np.abs(PICTURE / 9), "three maps", ["a", "b", "c"])),
    "network": (plotting.show_layers, (LAYERS, PICTURE)),
    "stages": (plotting.show_stages, ({"ReLU": PICTURE, "pooling": PICTURE[::2, ::2]}, 3)),
    "valley": (plotting.show_valley, (lambda kernel: (kernel**2).sum(), {"a": [KERNEL]}, KERNEL)),
    "matches": (plotting.show_matches, ([PICTURE], [0], [1], 3, ["0.5"])),
    "graph": (plotting.show_graph, ({"sum": ("+", "a", "b")}, {"a": 1, "b": 2})),
    "losses": (plotting.show_losses, ({"squared error": lambda p: (1 - p) ** 2},)),
    "kernel changes": (plotting.show_kernel_changes, 2 * [np.arange(216).reshape(3, 3, 3, 8)]),
    "field": (plotting.show_field, ([("convolution", 3, 1), ("pooling", 2, 2)],)),
    "measured field": (plotting.show_measured_field, (PICTURE, np.eye(6), (0, 0, 6, 6))),
    "probability curves": (plotting.show_probability_curves, ({"line": lambda s: 0.5 + s / 12},)),
    "spread": (plotting.show_spread, ({"trained": np.array([0.1, 0.9])}, [0, 1])),
    "intervals": (plotting.show_intervals, ({"coin": (0.5, 0.46, 0.54)},)),
    "curves": (plotting.show_curves, (HISTORY,)),
    "beside": (plotting.show_beside, ([HISTORY, HISTORY], HISTORY)),
    "learning curve": (plotting.show_learning_curve, (LEARNING_CURVE,)),
    "race": (plotting.show_race, ({"ours": (np.arange(1.0, 6.0), np.linspace(0.5, 0.9, 5))},)),
    "rates": (plotting.show_rates, ({"rate": [0.0, 0.003, 0.0015, 0.0]},)),
    "trainings": (
        plotting.show_trainings,
        ({"ours": {"accuracy": [0.5, 0.9], "val_accuracy": [0.6, 0.8]}},),
    ),
    "borrowing": (plotting.show_borrowing, ({"drawn": {"tuned": {20: [0.6, 0.7]}}},)),
    "classes": (plotting.show_classes, (PICTURE, {"tabby": 0.7, "lynx": 0.1})),
    "probabilities": (plotting.show_probabilities, (PROBABILITIES, LABELS)),
    "confusion": (plotting.show_confusion, ([[8, 2], [1, 9]], ["cat", "dog"])),
    "failures": (plotting.show_failures, ({"darker": [[8, 2], [1, 9]]}, ["cat", "dog"])),
    "roc": (plotting.show_roc, ({"PetNet": ([0, 0.2, 1], [0, 0.9, 1])},)),
    "costs": (plotting.show_costs, ([0, 0.5, 1], [9, 2, 8], {"one half": 0.5})),
    "reliability": (plotting.show_reliability, ({"PetNet": [(0.55, 0.6, 4), (0.9, 0.8, 6)]},)),
    "draws": (plotting.show_draws, (np.linspace(0.8, 0.9, 50), {"seen": 0.85}, "share right")),
    "two bells": (plotting.show_two_bells, (0.02, 0.007, 0.014)),
    "players": (plotting.show_players, ([(0.4, 0.49), (0.45, 0.55), (0.52, 0.6)], 0.5)),
    "growth": (plotting.show_growth, ([GROWN, GROWN | {"pictures": 5000}],)),
    "heat": (plotting.show_heat, ([PICTURE], [np.eye(6)], ["cat"])),
    "heat for each": (plotting.show_heat_for_each, (PICTURE, {"cat": np.eye(6)}, "cat 70%")),
    "heat rows": (plotting.show_heat_rows, ([PICTURE], {"for cat": np.eye(6)[None]}, ["cat"])),
    "side by side": (plotting.show_side_by_side, ({"how far it moves": {"ears": (2, 1, 3)}},)),
    "at depths": (plotting.show_at_depths, (PICTURE, [np.eye(6), np.eye(3)])),
    "fields": (plotting.show_fields, (PICTURE, [(2, 4), (0, 8)], 6)),
    "known": (plotting.show_known, (KNOWN, {"ears": [0.7, 0.8]}, ["1", "2"])),
    "answers": (plotting.show_answers, ([PICTURE] * 2, [0.2, 0.9], [0, 0])),
    "series": (plotting.show_series, (PICTURE, COLOUR_KERNEL[..., np.newaxis], 0.25, 0, 1)),
}


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_is_one_opaque_png_in_white_with_words(name):
    function, values = FIGURES[name]
    pixels, words = shown(function, *values)
    assert len(words) > 15
    assert 60 < pixels.shape[1] <= 7 * 144 + 1
    corners = pixels[[0, 0, -1, -1], [0, -1, 0, -1]]
    assert (corners > 250).all()
    assert pixels.min() < 100


def test_every_public_figure_is_tested_here():
    tested = {function.__name__ for function, _ in FIGURES.values()}
    assert set(plotting.__all__) == tested


def test_a_window_says_its_products_and_their_sum():
    _, words = shown(plotting.show_window, IMAGE, KERNEL, 2, 1)
    assert "Window at row 2, column 1: 10 10 210; 10 10 210; 10 10 10." in words
    assert "Products: −10 0 210; −10 0 210; −10 0 10." in words
    assert words.endswith("Sum: 400")


def test_a_colour_window_says_its_27_products_as_three_sums_and_one():
    picture = np.zeros((4, 4, 3), int)
    picture[:3, 3] = [100, 50, 10]
    _, words = shown(plotting.show_colour_window, picture, COLOUR_KERNEL, 0, 1, -200)
    assert words.startswith("Window at row 0, column 1, and its products")
    assert words.endswith("red 300, green 0, blue −30. Together: 300 + 0 − 30 − 200 = 70")


def test_kernels_say_what_each_adds_up_to_in_each_channel():
    ones = np.ones((3, 3))
    kernels = np.stack([COLOUR_KERNEL, np.stack([ones, 0 * ones, -ones], axis=2)], axis=3)
    _, words = shown(plotting.show_kernels, kernels, ["edge", "warm"])
    assert words.endswith("Their sums for red, green and blue: edge 0 0 0; warm 9 0 −9")


def test_the_window_table_says_its_rows_and_their_sums():
    numbers, kernel = np.arange(9).reshape(3, 3), np.arange(4).reshape(2, 2)
    _, words = shown(plotting.show_window_table, numbers, kernel)
    assert "the rows of a table: 0 1 3 4; 1 2 4 5; 3 4 6 7; 4 5 7 8." in words
    assert words.endswith("Times the kernel as one column, 0 1 2 3, gives 19 25 37 43")


def test_feature_maps_of_one_layer_share_their_scale(monkeypatch):
    drawn = []
    monkeypatch.setattr(plotting.network, "draw_image",
                        lambda ax, image, title, **how: drawn.append(how["span"]))  # fmt: skip
    maps = np.stack([np.full((4, 4), 1.0), np.full((4, 4), 9.0)], axis=2)
    shown(plotting.show_map_grid, maps, "two maps")
    assert drawn == [(-9, 9)] * 2


def test_the_curves_name_the_epoch_where_overfitting_begins():
    _, words = shown(plotting.show_curves, HISTORY)
    assert "validation loss is lowest in epoch 2" in words
    assert "Training accuracy ends at 99.1 %, validation at 74.2 %" in words


def test_an_interval_says_what_training_reached_where_that_is_known():
    results = {"short": (0.7, 0.6, 0.8), "long": (0.9, 0.85, 0.95)}
    _, words = shown(plotting.show_intervals, results, training={"long": 0.99})
    assert words.endswith(
        "short 70.0 % (60.0 to 80.0); long 90.0 % (85.0 to 95.0), training 99.0 %"
    )


def test_wrong_answers_are_marked_in_words_too():
    _, words = shown(plotting.show_answers, [PICTURE] * 2, [0.2, 0.9], [0, 0])
    assert words == "Answers: cat 80 %, dog 90 % (wrong)"


def test_a_confusion_matrix_says_who_was_taken_for_whom():
    _, words = shown(plotting.show_confusion, [[8, 2], [1, 9]], ["cat", "dog"])
    assert words == (
        "Confusion matrix: of 10 cat pictures 8 are called cat, 2 are called dog; "
        "of 10 dog pictures 1 are called cat, 9 are called dog"
    )


def test_the_probabilities_say_how_many_lie_on_the_wrong_side():
    _, words = shown(plotting.show_probabilities, PROBABILITIES, LABELS)
    assert "1 of 2 cats lie on the wrong side of one half; 0 of 2 dogs" in words


def test_a_heat_map_says_where_it_is_hottest():
    heat = np.zeros((6, 6))
    heat[2, 4] = 3
    _, words = shown(plotting.show_heat, [PICTURE], [heat], ["cat"])
    assert words.endswith("cat, hottest at row 2, column 4 of 6×6")
