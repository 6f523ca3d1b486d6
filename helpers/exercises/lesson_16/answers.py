"""The exercises of 16 on a thousand classes, and on a regression that becomes a layer."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake


def _share(sums, cats, dogs):
    from scipy.special import softmax

    probabilities = softmax(sums)
    return probabilities[dogs].sum() / (probabilities[cats].sum() + probabilities[dogs].sum())


def _some_classes(rng):
    classes = rng.permutation(12)
    cats, dogs = int(rng.integers(1, 4)), int(rng.integers(2, 7))
    return rng.normal(0, 2, 12), classes[:cats].tolist(), classes[cats : cats + dogs].tolist()


def _mean(sums, cats, dogs):
    powers = np.exp(sums)
    return powers[dogs].mean() / (powers[cats].mean() + powers[dogs].mean())


def _best(sums, cats, dogs):
    powers = np.exp(sums)
    return powers[dogs].max() / (powers[cats].max() + powers[dogs].max())


def _added_first(sums, cats, dogs):
    return 1 / (1 + np.exp(sums[cats].sum() - sums[dogs].sum()))


dog_share = Function(
    "a function that returns one probability, from 0 to 1",
    "dog_share",
    cases=[
        (np.log([1.0, 2.0, 3.0, 4.0, 10.0]), [0], [1, 2]),
        (np.log([5.0, 1.0, 1.0, 2.0, 4.0]), [0, 3], [1, 2]),
    ],
    random=_some_classes,
    reference=_share,
    mistakes=[
        Mistake("Add up the classes of each side, do not take their mean: else 118 breeds count "
                "as little as one.", _mean),
        Mistake("This compares the best class of each side. A dog may be spread over many breeds: "
                "add them up.", _best),
        Mistake("That is the share of cats. Return that of dogs.",
                lambda sums, cats, dogs: _share(sums, dogs, cats)),
        Mistake("That is the share of dogs among all classes. It must be cat or dog here, so "
                "divide by what these two have together.",
                lambda sums, cats, dogs: np.exp(sums)[dogs].sum() / np.exp(sums).sum()),
        Mistake("The sums went in as they are. Raise e to the power of each first: `np.exp`.",
                lambda sums, cats, dogs: sums[dogs].sum() / (sums[cats].sum() + sums[dogs].sum())),
        Mistake("The sums of several classes were added before the power. Each class has its own "
                "power, and these are added.", _added_first),
        Mistake("Those are dogs to one cat. A share has both below the line.",
                lambda sums, cats, dogs: np.exp(sums)[dogs].sum() / np.exp(sums)[cats].sum()),
        Mistake("That is a probability for each breed. Add them up: one number is wanted.",
                lambda sums, cats, dogs: np.exp(sums)[dogs]
                / (np.exp(sums)[cats].sum() + np.exp(sums)[dogs].sum())),
    ],
    right="The total of all thousand cancels: what counts is how cats and dogs share what they "
          "have together.",
    hints=["`powers = np.exp(sums)`, then `powers[dogs].sum()` is what all dogs have together.",
           "Dogs, divided by cats and dogs."],
    solution="def dog_share(sums, cats, dogs):\n"
             "    powers = np.exp(sums)\n"
             "    probabilities = powers / powers.sum()\n"
             "    cat, dog = probabilities[cats].sum(), probabilities[dogs].sum()\n"
             "    return dog / (cat + dog)",
)  # fmt: skip


def _folded(mean, scale, weights, bias):
    return np.append(weights / scale, bias - (weights * mean / scale).sum())


def _some_numbers(rng):
    count = int(rng.integers(2, 6))
    return (rng.normal(0, 2, count), rng.uniform(0.5, 3, count), rng.normal(0, 1, count),
            float(rng.normal()))  # fmt: skip


into_layer = Function(
    "a function that returns the layer's weights, and its bias behind them, in one array",
    "into_layer",
    cases=[
        (np.array([1.0, 2.0]), np.array([2.0, 4.0]), np.array([6.0, 8.0]), 10.0),
        (np.array([0.0, 5.0]), np.array([1.0, 10.0]), np.array([3.0, -2.0]), 1.0),
    ],
    random=_some_numbers,
    reference=_folded,
    mistakes=[
        Mistake("The weights are right. The bias has to make up for the means, which the layer "
                "does not subtract.",
                lambda mean, scale, weights, bias: np.append(weights / scale, bias)),
        Mistake("The mean is subtracted, so what goes into the bias is a minus.",
                lambda mean, scale, weights, bias:
                np.append(weights / scale, bias + (weights * mean / scale).sum())),
        Mistake("The mean is divided by the scale as well: weight · mean / scale.",
                lambda mean, scale, weights, bias:
                np.append(weights / scale, bias - (weights * mean).sum())),
        Mistake("The weight is divided by the scale, not multiplied with it: it meets "
                "(*x* − mean) / scale.",
                lambda mean, scale, weights, bias:
                np.append(weights * scale, bias - (weights * scale * mean).sum()),
                lambda mean, scale, weights, bias:
                np.append(weights * scale, bias - (weights * mean / scale).sum())),
        Mistake("The layer gets features as they are, not scaled ones. So its weights must differ.",
                lambda mean, scale, weights, bias: np.append(weights, bias),
                lambda mean, scale, weights, bias:
                np.append(weights, bias - (weights * mean / scale).sum())),
        Mistake("There is one bias. Add up what all features put into it.",
                lambda mean, scale, weights, bias:
                np.append(weights / scale, bias - weights * mean / scale)),
        Mistake("The weights come first, the bias behind them.",
                lambda *given: np.roll(_folded(*given), 1)),
    ],
    right="Weighed, added up, and the sigmoid: to fit a logistic regression is to train a last "
          "layer, the body left as it is.",
    hints=["Multiply out: weight · (*x* − mean) / scale is (weight / scale) · *x* minus something "
           "that has no *x* in it.",
           "What has no *x* in it is weight · mean / scale. All of these, added up, leave the "
           "bias.",
           "`np.append(numbers, one_more)` puts one more behind them."],
    solution="def into_layer(mean, scale, weights, bias):\n"
             "    steeper = weights / scale\n"
             "    return np.append(steeper, bias - (steeper * mean).sum())",
)  # fmt: skip
