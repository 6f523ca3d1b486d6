"""Splits that lose no class, and words for what was left out."""

import numpy as np

from helpers.data import left_out_words, split_by_class, too_few


def test_what_was_left_out_is_counted_by_reason():
    assert left_out_words([]) == "nothing was left out"
    rows = [{"file": f"a/{n}.txt", "reason": "it is no picture"} for n in range(1500)]
    assert left_out_words(rows) == (
        "1,500: it is no picture: a/0.txt, a/1.txt, a/2.txt, and 1,497 more"
    )


def test_a_split_keeps_every_class_on_both_sides():
    labels = np.repeat([0, 1, 2, 3], [500, 5, 2, 1])
    for seed in range(20):
        learned, aside = split_by_class(labels, share=0.2, seed=seed)
        assert sorted([*learned, *aside]) == list(range(len(labels)))
        assert np.bincount(labels[aside]).tolist() == [100, 1, 1]
        assert np.bincount(labels[learned]).tolist() == [400, 4, 1, 1]


def test_a_split_is_the_same_for_one_seed_and_another_for_the_next():
    labels = np.repeat([0, 1], 50)
    first, again, other = (split_by_class(labels, 0.2, seed)[1] for seed in (1, 1, 2))
    assert first.tolist() == again.tolist() != other.tolist()
    assert split_by_class(labels, 0.9)[0].size == 10


def test_a_class_with_too_few_to_judge_by_is_named():
    labels = np.repeat([0, 1], [30, 4])
    names = ("common", "rare", "missing")
    assert too_few(labels, names) == {"rare": 4, "missing": 0}
    assert too_few(labels, names, least=3) == {"missing": 0}
