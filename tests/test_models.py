"""The networks of notebooks 09 and 11, what they are asked, and those that come trained."""

import ast
import inspect
from pathlib import Path

import keras
import numpy as np
import pytest
from PIL import Image

from helpers import layers, models
from helpers.data import load_chelsea, resize
from helpers.models import augmentation, networks, trained
from helpers.models.plan import layout
from tests.support.notebooks import code_of, namespace_of


@pytest.fixture(scope="module")
def model():
    keras.utils.set_random_seed(0)
    return models.small_cnn()


def test_the_network_is_the_one_that_notebook_09_builds(model):
    assert model.count_params() == 617_665
    assert layout(namespace_of("09", "import keras", "def build(")["build"]()) == layout(model)


@pytest.mark.parametrize(
    ("number", "taught", "helper"),
    [
        ("10", "cut_out", augmentation.cut_out),
        ("10", "change_light", augmentation.change_light),
        ("11", "build_petnet", networks.petnet),
        ("11", "normalised_convolution", networks.normalised_convolution),
    ],
)
def test_the_helper_is_the_code_that_a_notebook_teaches(number, taught, helper):
    shown, kept = (
        ast.parse(source).body[0].body
        for source in (code_of(number, f"def {taught}"), inspect.getsource(helper))
    )
    # The first is the helper's docstring.
    assert list(map(ast.dump, shown)) == list(map(ast.dump, kept[1:]))


def test_the_models_know_nothing_of_where_pictures_come_from():
    """They take what prepares pictures and keeps files, never the face, which loads data sets."""
    for path in Path(models.__file__).parent.glob("*.py"):
        for line in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(line, ast.ImportFrom):
                assert line.module not in ("helpers", "helpers.data"), path.name
                assert not line.module.startswith(("benchmarks", "tests")), path.name


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


def test_classify_wants_a_name_for_each_class(model, tmp_path):
    with pytest.raises(ValueError, match="tells 2 classes apart, and class_names has 3"):
        models.classify(model, tmp_path / "chelsea.png", ("bowl", "plant", "room"))


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


SHIPPED = [(network, kind) for network in trained.BUILDS for kind in trained.KINDS
           if (network, kind) != ("by hand", "photographs")]  # fmt: skip


@pytest.mark.parametrize(("network", "kind"), SHIPPED)
def test_shipped_weights_are_small_and_say_how_they_came_about(network, kind):
    assert trained.shipped_file(kind, network).stat().st_size <= 3_000_000
    model, record = models.load_trained(kind, network)
    assert model.input_shape == (None, record["size"], record["size"], 3)
    assert record["trained on"] == f"2,000 {kind}"
    for words in ("recipe", "seed", "date", "machine", "seconds", "validation", "test"):
        assert words in record


def test_nothing_else_comes_along():
    files = {trained.shipped_file(kind, network) for network, kind in SHIPPED}
    assert set(trained.SHIPPED.glob("*.npz")) == files


@pytest.mark.parametrize("network", trained.BUILDS)
def test_a_shipped_network_reaches_on_the_drawn_pets_what_its_record_says(network, drawn_pets):
    model, record = models.load_trained("drawn pets", network)
    part = drawn_pets.validation
    answers = models.predict(model, resize(part.images, record["size"])) >= 0.5
    recorded = record["validation"]["accuracy, 95 % interval"][0]
    assert (answers == part.labels).mean() == pytest.approx(recorded, abs=0.005)


def test_only_what_is_there_can_be_loaded():
    with pytest.raises(ValueError, match="no trained network comes for 'horses'"):
        models.load_trained("horses")
    with pytest.raises(ValueError, match="no trained 'ResNet' comes along, only PetNet, small CNN"):
        models.load_trained("drawn pets", "ResNet")
    with pytest.raises(ValueError, match="by hand comes trained on drawn pets only: ask for those"):
        models.load_trained("photographs", "by hand")


def test_the_network_by_hand_in_keras_answers_as_its_weights_do_in_numpy(drawn_pets):
    model, _ = models.load_trained("drawn pets", "by hand")
    images = resize(drawn_pets.validation.images[::100], 32)
    x, weights = images / np.float32(127.5) - 1, model.get_weights()
    for kernels, biases in zip(weights[:6:2], weights[1:6:2], strict=True):
        x = layers.max_pool(layers.relu(layers.convolve_batch(x, kernels, biases, padding="same")))
    dogs = layers.sigmoid(layers.dense(x.reshape(len(x), -1), *weights[6:]))[:, 0]
    np.testing.assert_allclose(models.predict(model, images), dogs, atol=1e-5)
