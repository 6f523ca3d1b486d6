"""One training, what is recorded of it, and where it waits for benchmarks.ship."""

from dataclasses import asdict

from benchmarks.race import summary
from helpers.data import resize
from helpers.data.places import made_folder
from helpers.models import predict, predict_with_crops, save_weights, train


def trained(build, pets, recipe, seed, name):
    """Train, and say what came of it; what is interrupted goes on where it was.

    build: makes the network, as petnet does.
    pets: as load_pets returns them.
    recipe: a Recipe.
    seed: as for train.
    name: of the folder in which the training is kept.
    Returns a record that JSON can hold.
    """
    folder, built = folder_of(name, seed), []

    def build_and_keep(size=None):
        built.append(build(size))
        return built[-1]

    parts = [(part.images, part.labels) for part in (pets.train, pets.validation)]
    model, history = train(build_and_keep, *parts, recipe, seed, folder=folder)
    size, labels = model.input_shape[1], pets.validation.labels
    images = resize(pets.validation.images, size)
    kept = {
        f"accuracy, {words}": right(predict(model, images, flips=flips), labels)
        for words, flips in (("best epoch", False), ("best epoch with flips", True))
    }
    looks = predict_with_crops(model, pets.validation.images)
    kept["accuracy, best epoch with crops"] = right(looks, labels)
    # The network that train built first is the one that learned, until its last epoch.
    model.set_weights(built[0].get_weights())
    own = predict(model, resize(pets.train.images, size))
    kept["training accuracy at the end, asked"] = right(own, pets.train.labels)
    return (
        {"recipe": asdict(recipe)}
        | kept
        | summary(history)
        | {"weights": model.count_params(), "made in": str(folder)}
    )


def folder_of(name, seed):
    """Where a training is kept until it has finished; the ones to ship stay there.

    name: what is trained.
    seed: from which seed.
    """
    return made_folder() / "training" / f"{name}_{seed}".replace(" ", "_")


def kept_file(name):
    """The file of a network's weights, until it ships.

    name: what was trained, and from which seed.
    """
    return made_folder() / "training" / f"{name}.npz"


def keep(model, name):
    """Save a trained network's weights; where they lie, as text.

    model: a Keras model.
    name: as for kept_file.
    """
    save_weights(model, kept_file(name))
    return str(kept_file(name))


def right(probabilities, labels):
    """The share of right answers.

    probabilities: (n,) of a dog.
    labels: (n,) 0 or 1.
    """
    return float(((probabilities >= 0.5) == labels).mean())
