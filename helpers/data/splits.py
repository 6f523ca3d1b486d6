"""Which of a reader's own pictures to learn from, and which to judge by."""

import numpy as np

from helpers.data.folders import IN_TWO_CLASSES, THE_SAME_AS


def split_by_class(labels, share=0.2, seed=0):
    """Draw a share of every class to keep aside, at random.

    labels: (n,), from 0.
    share: of each class to keep aside, from 0 to 1; one picture at least, where it has two.
    seed: of the draw.
    Returns (places to learn from, places aside), both in order; every class is in both, but for
    one of a single picture, which is learned from.
    """
    labels, rng = np.asarray(labels), np.random.default_rng(seed)
    aside = np.zeros(len(labels), bool)
    for label in np.unique(labels):
        places = rng.permutation(np.flatnonzero(labels == label))
        count = max(1, round(share * len(places)))
        aside[places[: min(count, len(places) - 1)]] = True
    return np.flatnonzero(~aside), np.flatnonzero(aside)


def split_own(own, share=0.2, seed=0):
    """Split pictures as their folder has them in parts; otherwise every class at random.

    own: OwnPictures, as load_folder gives them.
    share: as for split_by_class.
    seed: as for split_by_class.
    Returns (places to learn from, places aside); aside are those for validation, or without
    such those for test.
    """
    if own.parts is not None:
        learned = own.parts == "train"
        judging = next((name for name in ("validation", "test") if name in own.parts), None)
        aside = own.parts == judging
        if learned.any() and aside.any():
            return np.flatnonzero(learned), np.flatnonzero(aside)
    return split_by_class(own.labels, share, seed)


def too_few(labels, class_names, least=10):
    """Name the classes that have too few pictures to judge by.

    labels: (n,), of the pictures kept aside.
    class_names: of all classes, in the order of their labels.
    least: as many are enough.
    Returns {class name: how many it has}.
    """
    counts = np.bincount(np.asarray(labels, int), minlength=len(class_names))
    return {name: int(count) for name, count in zip(class_names, counts, strict=True)
            if count < least}  # fmt: skip


def left_out_words(left_out, most=3):
    """Say which files were left out, and why.

    left_out: [{"file", "reason"}], as load_folder gives it.
    most: as many files are named for each reason.
    Returns a line for each reason, or "nothing was left out".
    """
    reasons = {}
    for row in left_out:
        reason, name = row["reason"], row["file"]
        if reason.startswith(IN_TWO_CLASSES):
            reason = "the same picture lies in two classes"
        elif reason.startswith(THE_SAME_AS):
            twin = reason.removeprefix(THE_SAME_AS)
            reason, name = "the same picture as another one", f"{name} (as{twin})"
        reasons.setdefault(reason, []).append(name)
    lines = []
    for reason, names in sorted(reasons.items(), key=lambda item: -len(item[1])):
        more = f", and {len(names) - most:,} more" if len(names) > most else ""
        count = "1 file" if len(names) == 1 else f"{len(names):,} files"
        lines.append(f"{reason}, {count}: {', '.join(names[:most])}{more}")
    return "\n".join(lines) or "nothing was left out"
