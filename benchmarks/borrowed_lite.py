"""What are ImageNet's features worth here? `python start.py bench --train --only borrowed_lite`.

EfficientNet-Lite0 has learned from a million photographs, and from no drawn pet. Its features
are computed once; what learns here is logistic regression, from few pictures and from many. The
draws are those of benchmarks/borrowing.py, so that both can be paired by seed.
"""

from functools import cache

from scipy.special import softmax
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from benchmarks.borrowing import COUNTS, places
from helpers.data import load_pets
from helpers.models.borrowing import features
from helpers.models.lite import CATS, DOGS
from helpers.models.lite_weights import load_efficientnet_lite0

SOURCES = ("photos", "drawn")
REGRESSION = {"C": 0.01, "max_iter": 2000}
# Without a picture to learn from: more probability for ImageNet's dogs than for its cats.
THOUSAND_CLASSES = {"learned": "nothing", "cats": sorted(CATS), "dogs": [DOGS[0], DOGS[-1]]}
DRAWS = range(1, 11)


def steps():
    """Yield the words of each step: which pictures, how many of each class, which draw."""
    for source in SOURCES:
        for count in (0, *COUNTS):
            # None, or all: there is nothing to draw.
            for seed in (1,) if count in (0, max(COUNTS)) else DRAWS:
                yield {"pictures": source, "of each class": count, "seed": seed}


def recipe_of(step):
    """What a record of a step says of how it came about, a dict.

    step: one of steps.
    """
    return REGRESSION if step["of each class"] else THOUSAND_CLASSES


@cache
def seen(source):
    """What the network sees in the pictures to learn from, and in those of validation.

    source: "photos" or "drawn".
    Returns ((n, 1280), labels (n,)) for each of the two.
    """
    pets, body = load_pets(source), load_efficientnet_lite0(include_top=False)
    return [(features(body, part.images), part.labels) for part in (pets.train, pets.validation)]


def run(**step):
    """Do one of the steps."""
    learn, (asked, labels) = seen(step["pictures"])
    if step["of each class"]:
        picked = places(step["of each class"], step["seed"])
        model = make_pipeline(StandardScaler(), LogisticRegression(**REGRESSION))
        answers = model.fit(*(array[picked] for array in learn)).predict(asked)
    else:
        answers = of_thousand_classes(asked)
    return {"recipe": recipe_of(step), "accuracy": float((answers == labels).mean())}


def of_thousand_classes(asked):
    """Cat or dog (0 or 1), whichever ImageNet's classes give more probability.

    asked: features (n, 1280).
    """
    weights, biases = load_efficientnet_lite0().get_layer("classes").get_weights()
    probabilities = softmax(asked @ weights + biases, axis=1)
    return probabilities[:, DOGS].sum(axis=1) > probabilities[:, list(CATS)].sum(axis=1)
