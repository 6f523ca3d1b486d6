"""Parts of a reader's own folder, and copies in it."""

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw

from helpers.data import left_out_words, load_folder, split_own
from helpers.data.copies import find_copies
from tests.support.own_folders import fill, noise, reasons
from tests.support.quarters import saved

NAMES = [("train", "validation", "test"), ("Training", "Val", "Testing"), ("TRAIN", "valid"),
         ("train", "test"), ("training_set", "test_set")]  # fmt: skip


@pytest.mark.parametrize("parts", NAMES)
@pytest.mark.parametrize("outer", ["", "archive/"])
def test_folders_for_train_and_test_are_parts_and_no_classes(tmp_path, parts, outer):
    fill(tmp_path, [f"{outer}{part}/{kind}/{number}.png" for place, part in enumerate(parts)
                    for kind in ("cats", "dogs") for number in range(4 // 2**place)])  # fmt: skip
    own = load_folder(tmp_path, size=16)
    assert own.class_names == ("cats", "dogs")
    learned, aside = split_own(own)
    assert own.parts[learned].tolist() == ["train"] * 8
    assert set(own.parts[aside]) == {"validation" if parts[1].lower()[0] == "v" else "test"}
    assert own.labels[aside].tolist() == [0, 0, 1, 1]
    assert all(f"{parts[0]}/" in own.files[place] for place in learned)


def test_a_class_that_is_written_otherwise_in_another_part_is_the_same(tmp_path):
    fill(tmp_path, ["train/Cats/1.png", "train/K\u00e4fer/1.png"])
    fill(tmp_path, ["test/cats/2.png", "test/Ka\u0308fer/2.png"])
    for number, path in enumerate(sorted(tmp_path.rglob("*.png"))):
        path.write_bytes(saved(noise(number), "PNG"))
    own = load_folder(tmp_path, size=16)
    assert own.labels.tolist() == [0, 0, 1, 1]
    assert [name.lower()[0] for name in own.class_names] == ["c", "k"]


def test_pictures_of_a_part_that_lie_in_no_class_are_named(tmp_path):
    fill(tmp_path, [f"train/{kind}/{number}.png" for kind in "ab" for number in range(3)])
    fill(tmp_path, ["test/1.png", "test/2.png"])
    own = load_folder(tmp_path, size=16)
    assert own.class_names == ("a", "b")
    assert reasons(own) == dict.fromkeys(["test/1.png", "test/2.png"],
                                         "it lies in the folder of no class")  # fmt: skip
    learned, aside = split_own(own, share=0.3)
    assert sorted([*learned, *aside]) == list(range(6))
    assert own.labels[aside].tolist() == [0, 1]


def test_parts_without_classes_are_refused_with_the_mend(tmp_path):
    fill(tmp_path, [f"{part}/cat.{number}.png" for part in ("train", "test") for number in (0, 1)])
    said = "holds test, train, which are parts and not classes, .* each class, such as test/cats"
    with pytest.raises(ValueError, match=said):
        load_folder(tmp_path)


def test_a_class_may_be_called_train(tmp_path):
    fill(tmp_path, ["train/1.png", "train/2.png", "bus/1.png"])
    assert load_folder(tmp_path, size=16).class_names == ("bus", "train")


def before_one_wall(up, number):
    """A thumb up or down before one webcam, whose noise is another one every time."""
    rng = np.random.default_rng(number)
    wall = np.random.default_rng(1).integers(60, 200, (6, 8, 3), np.uint8)
    scene = Image.fromarray(wall).resize((320, 240))
    pen, (right, down) = ImageDraw.Draw(scene), rng.integers(-30, 30, 2)
    pen.ellipse([150 + right, 100 + down, 180 + right, 130 + down], fill=(220, 170, 140))
    thumb = [160 + right, 75 + down, 168 + right, 105 + down] if up else [
        160 + right, 125 + down, 168 + right, 155 + down]  # fmt: skip
    pen.rectangle(thumb, fill=(220, 170, 140))
    noisy = np.asarray(scene) + rng.normal(0, 4, (240, 320, 3))
    return Image.fromarray(noisy.clip(0, 255).astype(np.uint8))


def test_thumb_up_and_thumb_down_before_one_webcam_are_two_classes(tmp_path):
    for up in (True, False):
        (tmp_path / f"thumb {up}").mkdir()
        for number in range(20):
            picture = before_one_wall(up, 2 * number + up)
            (tmp_path / f"thumb {up}" / f"{number}.jpg").write_bytes(saved(picture, "JPEG"))
    own = load_folder(tmp_path, size=96)
    assert own.left_out == []
    assert np.bincount(own.labels).tolist() == [20, 20]


def test_a_red_and_a_green_disc_are_no_copies():
    discs = []
    for colour in ("red", "green", "red"):
        picture = Image.new("RGB", (64, 64), "white")
        ImageDraw.Draw(picture).ellipse([10, 10, 50, 50], fill=colour)
        discs.append(np.asarray(picture))
    assert find_copies(np.stack(discs)) == [(0, 2)]


def test_copies_are_found_among_many_whatever_was_done_in_saving_them():
    rng = np.random.default_rng(3)
    scenes = [Image.fromarray(rng.integers(0, 256, (5, 5, 3), np.uint8)).resize((300, 200))
              for _ in range(300)]  # fmt: skip
    again = [scenes[10].resize((150, 100)), scenes[20].resize((600, 400))]
    size = (96, 96)
    images = [np.asarray(each.resize(size)) for each in [*scenes, *again]]
    for place, options in ((30, {"quality": 40}), (40, {"quality": 90, "subsampling": 2})):
        file = io.BytesIO(saved(scenes[place], "JPEG", **options))
        images.append(np.asarray(Image.open(file).resize(size)))
    images.append(images[50][:, ::-1])
    assert find_copies(np.stack(images)) == [(10, 300), (20, 301), (30, 302), (40, 303)]


def test_copies_are_left_out_and_stop_nothing(tmp_path):
    fill(tmp_path, [f"{kind}/{number}.png" for kind in ("a", "b") for number in range(4)])
    for copy, number in (("a/later.png", 1), ("b/wrong.png", 2)):
        (tmp_path / copy).write_bytes(saved(noise(number), "PNG"))
    own = load_folder(tmp_path, size=48)
    assert own.files == ["a/0.png", "a/1.png", "a/3.png", *(f"b/{n}.png" for n in range(4))]
    assert reasons(own) == {
        "a/later.png": "the same picture as a/1.png",
        "a/2.png": "the same picture lies in the class 'b', as b/wrong.png",
        "b/wrong.png": "the same picture lies in the class 'a', as a/2.png",
    }
    said = left_out_words(own.left_out, most=1)
    assert said.splitlines() == [
        "2: the same picture lies in two classes: a/2.png, and 1 more",
        "1: the same picture as another one: a/later.png",
    ]


def test_of_a_picture_in_two_parts_the_one_to_learn_from_stays(tmp_path):
    fill(tmp_path, [f"{part}/{kind}/{number}.png" for part in ("train", "test")
                    for kind in "ab" for number in range(3)])  # fmt: skip
    (tmp_path / "test/a/0.png").write_bytes(saved(noise(0), "PNG"))
    own = load_folder(tmp_path, size=48)
    assert reasons(own) == {"test/a/0.png": "the same picture as train/a/0.png"}


def test_a_class_of_nothing_but_copies_is_named(tmp_path):
    for kind in "ab":
        (tmp_path / kind).mkdir()
        (tmp_path / kind / "one.png").write_bytes(saved(noise(1), "PNG"))
    with pytest.raises(ValueError, match="every picture of the class 'a' .* in another class, too"):
        load_folder(tmp_path)
