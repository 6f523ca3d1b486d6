"""The exercise of 09 on when a training stops, and which epoch it keeps."""

import numpy as np

from helpers.exercises.kinds import Function, Mistake


def _watch(losses, patience, wait=0, again=True, late=False):
    """Early stopping: wait counts epochs without a better one; again: a better one resets it."""
    best, kept = np.inf, 0
    for epoch, loss in enumerate(losses, start=1):
        if loss < best or (late and loss == best):
            best, kept = loss, epoch
            wait = 0 if again else wait
        else:
            wait += 1
            if wait >= patience:
                return epoch, kept
    return len(losses), kept


def _some_losses(rng):
    falling = np.linspace(0.7, 0.4, int(rng.integers(3, 8)))
    rising = np.linspace(0.4, 0.9, int(rng.integers(4, 12)))
    losses = np.concatenate([falling, rising]) + rng.normal(0, 0.06, len(falling) + len(rising))
    return [round(float(loss), 2) for loss in losses], int(rng.integers(1, 6))


def _rises(losses, patience):
    """Counts how often the loss rises over the epoch before."""
    wait, best = 0, int(np.argmin(losses[:1]))
    for epoch in range(1, len(losses)):
        best = epoch if losses[epoch] < losses[best] else best
        wait = wait + 1 if losses[epoch] >= losses[epoch - 1] else 0
        if wait >= patience:
            return epoch + 1, best + 1
    return len(losses), best + 1


def _ahead(losses, patience):
    """Counts the wait from the lowest loss of all, before or after the stop."""
    best = int(np.argmin(losses)) + 1
    return min(best + patience, len(losses)), best


def _from_0(losses, patience):
    stopped, kept = _watch(losses, patience)
    return stopped - 1, kept - 1


early_stopping = Function(
    "a function that returns two numbers, both counted from 1", "early_stopping",
    cases=[([0.6, 0.5, 0.7], 1), ([0.6, 0.5, 0.7, 0.4], 2),
           ([0.7, 0.6, 0.5, 0.6, 0.7, 0.4, 0.6], 2), ([0.6, 0.5, 0.4], 2),
           ([0.5, 0.7, 0.6, 0.55, 0.4], 2), ([0.5, 0.6, 0.4, 0.6, 0.3, 0.6, 0.7], 2),
           ([0.4, 0.5, 0.4, 0.5], 2)],
    random=_some_losses, reference=_watch,
    right="It waits for an epoch that is better than the best so far, and gives up after "
          "`patience` epochs without one. Keras' `EarlyStopping` does the same.",
    hints=["Keep three numbers as you go through the losses: the best loss, its epoch, and how "
           "many epochs have passed since.",
           "`for epoch, loss in enumerate(losses, start=1):` counts from 1. If the loss is below "
           "the best one, it is the best one now.",
           "Else: if `epoch - best_epoch == patience`, return both. Behind the loop return "
           "`len(losses), best_epoch`: it was never stopped."],
    solution="""def early_stopping(losses, patience):
    best_epoch = 1
    for epoch, loss in enumerate(losses, start=1):
        if loss < losses[best_epoch - 1]:
            best_epoch = epoch
        if epoch - best_epoch == patience:
            return epoch, best_epoch
    return len(losses), best_epoch""",
    mistakes=[
        Mistake("These are counted from 0. The first epoch is 1.", _from_0,
                lambda losses, patience: tuple(each - 1 for each in _ahead(losses, patience))),
        Mistake("It looks at losses that come after the stop. While a training runs, nobody knows "
                "them: what counts is the lowest so far.", _ahead,
                lambda losses, patience: (_watch(losses, patience)[0], int(np.argmin(losses)) + 1),
                lambda losses, patience: (len(losses), int(np.argmin(losses)) + 1)),
        Mistake("It stops as soon as the loss rises, and forgets the patience.",
                lambda losses, patience: _watch(losses, 1)),
        Mistake("It waits one epoch too long.",
                lambda losses, patience: _watch(losses, patience + 1)),
        Mistake("It compares each loss with that of the epoch before. What counts is whether it "
                "is below the best one so far.", _rises),
        Mistake("It goes on counting where it was after a better epoch. Each better one starts "
                "the wait anew.",
                lambda losses, patience: _watch(losses, patience, again=False)),
        Mistake("A loss that is equal to the best one is no better. Only a lower one is.",
                lambda losses, patience: _watch(losses, patience, late=True)),
        Mistake("The two are exchanged: first the epoch after which it stops, then the best.",
                lambda losses, patience: _watch(losses, patience)[::-1]),
        Mistake("It keeps the last epoch. The best one was `patience` epochs before.",
                lambda losses, patience: (_watch(losses, patience)[0],) * 2),
        Mistake("That is the best loss itself. Return its epoch.",
                lambda losses, patience: (_watch(losses, patience)[0],
                                          losses[_watch(losses, patience)[1] - 1])),
    ],
)  # fmt: skip
