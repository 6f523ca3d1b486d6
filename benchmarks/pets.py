"""How hard the drawn pets are without a network: for a rule, for linear models, for the eye.

python -m benchmarks.pets                            the table, in half a minute
python -m benchmarks.pets --sheet FILE.png --blind   200 pictures to label, and their key
"""

import argparse
from pathlib import Path

import numpy as np

from helpers.data import CLASS_NAMES, drawn_traits, load_pets, resize
from helpers.scores import accuracy_interval

TO_LABEL, ON_A_PAGE, COLUMNS = 200, 50, 10


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
    for name, answers in every_answer(pets):
        share, low, high = accuracy_interval(answers, pets.validation.labels)
        print(f"{name:34} {share:6.1%}   {low:.1%} to {high:.1%}", flush=True)


def every_answer(pets):
    """Yield (name, answers to the validation pictures) of everything that needs no network."""
    train, validation = drawn_traits("train"), drawn_traits("validation")
    rules = one_trait_rules(train, pets.train.labels, validation)
    right = {name: (answers == pets.validation.labels).mean() for name, answers in rules.items()}
    for name in sorted(right, key=right.get, reverse=True):
        yield f"one trait: {name}", rules[name]
    yield "all traits, logistic regression", by_all_traits(train, pets.train.labels, validation)
    yield "pixels, linear", by_pixels(pets.train, pets.validation)
    yield "HOG, support vectors", by_hog(pets.train, pets.validation)


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


def by_all_traits(train, labels, others):
    """Answers of a logistic regression on all traits, names one-hot.

    train: Shapes to learn from.
    labels: (n,), theirs.
    others: Shapes to answer for.
    """
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    model = make_pipeline(DictVectorizer(sparse=False), StandardScaler(), LogisticRegression())
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


def write_sheets(part, path, seed, blind):
    """Write 200 numbered pictures, 50 on a page, and a key.

    part: a Part.
    path: of a PNG file; the pages and the key are named after it.
    seed: which pictures, in which order.
    blind: whether to leave out what each picture shows.
    Returns the paths written; the last one is the key's.
    """
    from PIL import Image, ImageDraw

    chosen = np.random.default_rng(seed).permutation(len(part.labels))[:TO_LABEL]
    side, written = 2 * part.images.shape[1], []
    for first in range(0, len(chosen), ON_A_PAGE):
        rows = ON_A_PAGE // COLUMNS
        page = Image.new("RGB", (COLUMNS * (side + 4), rows * (side + 18)), "white")
        draw = ImageDraw.Draw(page)
        for place, number in enumerate(chosen[first : first + ON_A_PAGE]):
            left, top = place % COLUMNS * (side + 4), place // COLUMNS * (side + 18)
            picture = Image.fromarray(part.images[number])
            page.paste(picture.resize((side, side), Image.Resampling.BICUBIC), (left, top))
            shown = "" if blind else f" {CLASS_NAMES[part.labels[number]]}"
            draw.text((left + 2, top + side + 2), f"{first + place + 1}{shown}", "black")
        written.append(path.with_name(f"{path.stem}-{first // ON_A_PAGE + 1}.png"))
        page.save(written[-1])
    key = path.with_name(f"{path.stem}-key.csv")
    lines = [f"{place},{number},{CLASS_NAMES[part.labels[number]]}"
             for place, number in enumerate(chosen, start=1)]  # fmt: skip
    key.write_text("\n".join(["number,picture,animal", *lines]) + "\n", "utf-8")
    return [*written, key]


if __name__ == "__main__":
    main()
