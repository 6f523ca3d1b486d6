"""Classes of one's own: drawn folders, a borrowed network with a new answer, and its export."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from helpers import plotting
from helpers.data import load_folder, resize
from helpers.drawn_pets.alone import THINGS, draw_alone, draw_folder
from helpers.models import load_trained, predict, with_answer, without_answer
from helpers.models.elsewhere import exported_answers
from tests.support.figures import shown


def test_a_large_thing_stands_before_the_same_place():
    for name in THINGS:
        pictures = [draw_alone(name, (1, each), 64) for each in range(3)]
        assert {each.shape for each in pictures} == {(64, 64, 3)}
        assert not np.array_equal(*pictures[:2])
        np.testing.assert_array_equal(pictures[0], draw_alone(name, (1, 0), 64))
    # Whatever stands there, the place behind it is the same.
    apart = np.abs(draw_alone("bowl", 5, 64).astype(int) - draw_alone("tent", 5, 64)).sum(axis=2)
    assert 0.04 < (apart > 40).mean() < 0.4
    assert (apart[:16, :8] == 0).all()


def test_another_name_is_refused_with_those_that_there_are():
    with pytest.raises(ValueError, match="'mug'; it can be one of ball, bowl"):
        draw_alone("mug", 1)


def test_a_drawn_folder_is_read_as_its_classes_without_a_copy_among_them(tmp_path):
    draw_folder(tmp_path / "sorted", ("room", "bowl"), 12, size=64)
    own = load_folder(tmp_path / "sorted", 64)
    assert own.class_names == ("bowl", "room")
    assert np.bincount(own.labels).tolist() == [12, 12]
    assert own.left_out == []


@pytest.mark.parametrize("classes", [2, 3])
def test_the_network_answers_as_the_regression_whose_weights_it_has(classes):
    network, record = load_trained("drawn pets")
    body = without_answer(network)
    images = np.random.default_rng(0).integers(0, 256, (12, 112, 112, 3)).astype(np.uint8)
    images = resize(images, record["size"])
    seen = body.predict(images, verbose=0)
    regression = LogisticRegression().fit(seen, np.arange(12) % classes)
    own = with_answer(body, regression)
    assert own.output_shape == (None, classes)
    np.testing.assert_allclose(predict(own, images), regression.predict_proba(seen), atol=1e-5)


@pytest.mark.parametrize("kind", ["tf_saved_model", "onnx", "litert"])
def test_the_shipped_weights_answer_the_same_after_export(kind):
    for package in {"onnx": ("onnx", "tf2onnx", "onnxruntime"),
                    "litert": ("ai_edge_litert",)}.get(kind, ()):  # fmt: skip
        pytest.importorskip(package)
    for of in ("drawn pets", "photographs"):
        network, record = load_trained(of)
        images = np.random.default_rng(1).integers(0, 256, (5, 40, 40, 3)).astype(np.uint8)
        images = resize(images, record["size"])
        there = exported_answers(network, images, kind)
        np.testing.assert_allclose(there[:, 0], predict(network, images), atol=1e-5)


def test_the_heat_for_each_answer_is_drawn_on_one_scale():
    picture = np.full((8, 8, 3), 90, np.uint8)
    cat, dog = np.zeros((8, 8)), np.zeros((8, 8))
    cat[2, 3], dog[7, 0] = 4, 1
    _, words = shown(plotting.show_heat_for_each, picture, {"cat": cat, "dog": dog}, "cat 90%")
    assert words == (
        "cat 90%. Heat, of the most in both, 8×8: for cat up to 100% at row 2, column 3; "
        "for dog up to 25% at row 7, column 0"
    )
    _, words = shown(plotting.show_heat_for_each, picture, {"cat": cat, "dog": 0 * dog}, "cat")
    assert words.endswith("for dog none")


def test_of_many_classes_only_what_was_said_is_described():
    counts = np.diag([3, 2, 4, 1]) + np.eye(4, k=1, dtype=int)
    _, words = shown(plotting.show_confusion, counts, ("a", "b", "c", "d"))
    assert words == (
        "Confusion matrix: of 4 a pictures 3 right, 1 b; of 3 b pictures 2 right, 1 c; "
        "of 5 c pictures 4 right, 1 d; of 1 d pictures 1 right"
    )
