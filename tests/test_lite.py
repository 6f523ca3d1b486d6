"""EfficientNet-Lite0: the network, and its answers."""

import socket
import sys

import keras
import numpy as np
import pytest
from keras import layers

from helpers.data import load_chelsea, resize
from helpers.models import features
from helpers.models.lite import CATS, DOGS, efficientnet_lite0
from helpers.models.lite_weights import FILE, load_efficientnet_lite0
from tests.support.lite import needs_weights


@pytest.fixture(scope="module")
def network():
    return load_efficientnet_lite0()


def test_it_has_as_many_layers_and_weights_as_were_published():
    network = efficientnet_lite0()
    kinds = [type(layer) for layer in network.layers]
    assert kinds.count(layers.DepthwiseConv2D) == 16
    # Before and behind each kernel by depth, but for the first block; and the first and last one.
    assert kinds.count(layers.Conv2D) == 16 + 15 + 2
    assert kinds.count(layers.Add) == 9
    assert sum(weight.numpy().size for weight in network.trainable_weights) == 4_652_008


def test_its_maps_halve_five_times():
    network = efficientnet_lite0(96, include_top=False)
    sides = [network.get_layer(name).output.shape[1:] for name in ("stem", "block15_project")]
    assert sides == [(48, 48, 32), (3, 3, 320)]
    assert network.output.shape == (None, 1280)
    assert efficientnet_lite0(96).output.shape == (None, 1000)


@needs_weights
def test_chelsea_is_a_cat_out_of_a_thousand_classes(network):
    answers = network.predict_on_batch(resize(load_chelsea(), 224)[np.newaxis])
    assert answers.shape == (1, 1000)
    assert answers.sum() == pytest.approx(1, abs=1e-4)
    assert answers[0].argmax() in CATS
    assert answers[0, list(CATS)].sum() > 0.9
    assert answers[0, DOGS].sum() < 0.01


@needs_weights
def test_it_finds_what_the_reference_in_pytorch_finds(network):
    # From benchmarks/lite_reference_torch.py, for a piece of Chelsea that nothing has resized.
    part = load_chelsea()[np.newaxis, 38:262, 114:338]
    outputs = [network.get_layer(name).output for name in ("features", "classes")]
    seen, before = keras.Model(network.input, outputs).predict_on_batch(part)
    np.testing.assert_allclose(
        seen[0, :5], [0.00868946, 0.0080168, 0, 0.450184, 1.2878559], atol=1e-3
    )
    np.testing.assert_allclose(
        before[0, [282, 285, 281, 287, 283]],
        [9.22284, 9.11403, 8.09088, 6.45021, 3.52158],
        atol=1e-3,
    )


@needs_weights
def test_its_features_are_what_its_answer_is_made_of(network, drawn_pets):
    pictures = drawn_pets.validation.images[::200]
    seen = features(load_efficientnet_lite0(include_top=False), pictures)
    assert seen.shape == (4, 1280)
    weights, biases = network.get_layer("classes").get_weights()
    answers = np.exp(seen @ weights + biases)
    expected = network.predict_on_batch(resize(pictures, 224))
    np.testing.assert_allclose(answers / answers.sum(1, keepdims=True), expected, atol=1e-5)


@needs_weights
def test_it_needs_no_network_no_pytorch_and_none_of_the_packages_code(monkeypatch):
    def refused(*words, **more):
        raise AssertionError("it asked for the network")

    monkeypatch.setattr(socket, "socket", refused)
    assert not load_efficientnet_lite0(96).trainable_weights
    assert not {"torch", FILE.split("/")[0]} & set(sys.modules)
