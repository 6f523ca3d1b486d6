"""How hard the drawn pets are without a network: for a rule, for linear models, for the eye.

python -m benchmarks.pets                            the table, in half a minute
python -m benchmarks.pets --sheet FILE.png --blind   200 pictures to label, and their key
"""

import argparse
from pathlib import Path

import numpy as np

from benchmarks.sheets import write_sheets
from helpers.data import drawn_traits, load_pets, resize
from helpers.drawn_pets import KINDS, pet_shape
from helpers.scores import accuracy_interval

# Further animals of each kind, to learn from and to judge by: 800 leave a point and a half open.
FURTHER = 2000


def main(arguments=None):
    """Print the table, or write the sheets."""
    reader = argparse.ArgumentParser(description="How hard the drawn pets are without a network.")
    reader.add_argument("--sheet", type=Path, metavar="FILE", help="write sheets of 200 pictures")
    reader.add_argument("--blind", action="store_true", help="do not write below what each is")
    reader.add_argument("--seed", type=int, default=1, help="which 200, in which order")
    given = reader.parse_args(arguments)
    pets = load_pets("drawn")
    if given.sheet:
        for path in write_sheets(pets.validation, given.sheet, given.seed, given.blind):
            print(path)
        return
    for name, answers, labels in [*every_answer(pets), *answers_for_further_animals()]:
        share, low, high = accuracy_interval(answers, labels)
        print(f"{name:34} {share:6.1%}   {low:.1%} to {high:.1%}", flush=True)


def every_answer(pets):
    """Yield (name, answers, labels) of everything that needs no network, in validation."""
    labels = pets.validation.labels
    train, validation = drawn_traits("train"), drawn_traits("validation")
    rules = one_trait_rules(train, pets.train.labels, validation)
    right = {name: (answers == labels).mean() for name, answers in rules.items()}
    for name in sorted(right, key=right.get, reverse=True):
        yield f"one trait: {name}", rules[name], labels
    answers = by_all_traits(train, pets.train.labels, validation)
    yield "all traits, logistic regression", answers, labels
    yield "pixels, linear", by_pixels(pets.train, pets.validation), labels
    yield "HOG, support vectors", by_hog(pets.train, pets.validation), labels


def answers_for_further_animals():
    """Yield the like for animals of which no picture is drawn."""
    (train, labels), (others, truth) = further_animals(101), further_animals(102)
    for way, curved in (("logistic regression", False), ("support vectors", True)):
        yield f"further ones, {way}", by_all_traits(train, labels, others, curved), truth


def further_animals(first):
    """(Shapes, labels (n,)) of cats and dogs that are not in the series.

    first: their seeds begin with this number.
    """
    shapes = [pet_shape(kind, (first, n)) for kind in KINDS for n in range(FURTHER)]
    return shapes, np.repeat([0, 1], FURTHER)


def one_trait_rules(train, labels, others):
    """The best rule for each single trait: a threshold, or a class for each of its names.

    train: Shapes to find it by.
    labels: (n,), theirs.
    others: Shapes to answer for.
    Returns {trait: answers (n,)}.
    """
    rules = {}
    for name in vars(train[0]):
        known = np.array([vars(shape)[name] for shape in train])
        asked = np.array([vars(shape)[name] for shape in others])
        if known.dtype.kind in "Ub":
            mostly = {sort: labels[known == sort].mean() > 0.5 for sort in set(known)}
            rules[name] = np.array([mostly.get(sort, False) for sort in asked]).astype(int)
        else:
            threshold, above = _best_threshold(known, labels)
            rules[name] = np.where(asked > threshold, above, 1 - above)
    return rules


def _best_threshold(values, labels):
    """(threshold, the class above it) that is right most often."""
    order = np.argsort(values)
    values, labels = values[order], labels[order].astype(int)
    # Right if all up to a place are cats, and all behind it are dogs.
    right = np.cumsum(1 - labels) + labels.sum() - np.cumsum(labels)
    above = int(right.max() >= len(labels) - right.min())
    place = int(right.argmax() if above else right.argmin())
    return values[place : place + 2].mean(), above


def by_all_traits(train, labels, others, curved=False):
    """Answers of a logistic regression on all traits, names one-hot.

    train: Shapes to learn from.
    labels: (n,), theirs.
    others: Shapes to answer for.
    curved: whether support vectors (RBF) answer instead, which can use that dogs come in breeds.
    """
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler
    from sklearn.svm import SVC

    last = SVC(C=3, gamma=0.02) if curved else LogisticRegression()
    model = make_pipeline(DictVectorizer(sparse=False), StandardScaler(), last)
    model.fit([vars(shape) for shape in train], labels)
    return model.predict([vars(shape) for shape in others])


def by_pixels(train, others):
    """Answers of a linear model on pictures of 32×32 pixels.

    train: a Part to learn from.
    others: a Part to answer for.
    """
    from sklearn.linear_model import LogisticRegression

    def rows(part):
        return resize(part.images, 32).reshape(len(part.images), -1) / 255

    linear = LogisticRegression(C=0.01, max_iter=1000).fit(rows(train), train.labels)
    return linear.predict(rows(others))


def by_hog(train, others):
    """Answers of support vectors (RBF) on histograms of oriented gradients, at 64×64 pixels.

    train: a Part to learn from; its own folds choose C.
    others: a Part to answer for.
    Dalal and Triggs (2005): 9 orientations, cells of 8×8 pixels, blocks of 2×2 cells.
    """
    from skimage.color import rgb2gray
    from skimage.feature import hog
    from sklearn.model_selection import GridSearchCV
    from sklearn.svm import SVC

    def rows(part):
        return [hog(rgb2gray(image), 9, (8, 8), (2, 2)) for image in resize(part.images, 64)]

    search = GridSearchCV(SVC(), {"C": [0.5, 1, 2, 4, 8]}, cv=3).fit(rows(train), train.labels)
    return search.predict(rows(others))


if __name__ == "__main__":
    main()
