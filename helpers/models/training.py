"""The training recipe of notebook 11: small pictures first, a rate that rises and falls."""

from dataclasses import asdict, dataclass
from time import perf_counter

import keras
import numpy as np
import tensorflow as tf
from tqdm.auto import tqdm

from helpers.data.pictures import resize
from helpers.models.batching import batches, batches_in, shrink, untuned
from helpers.models.callbacks import StopAtNoNumber, say_it_ended_early
from helpers.models.checkpoint import Checkpoint
from helpers.models.checks import check_examples
from helpers.models.muon import Muon
from helpers.models.plan import plan_of
from helpers.models.whitening import whiten


@dataclass(frozen=True)
class Recipe:
    """How a network is trained.

    phases: ((size, epochs), …), the pictures' rows and columns, and how often all of them
        are seen at that size.
    view: the size at which pictures are judged, or None for the last of those.
    batch_size: how many pictures decide each step.
    learning_rate: its highest value, reached after a tenth of all batches, from where it
        falls to 0 along half a cosine.
    weight_decay: the share of each kernel, times the learning rate, that it loses with
        every batch.
    augmented: whether augment changes each picture anew each time.
    least: the smallest part that it may cut out, as a share of the area, from 0 to 1.
    smoothing: how much of each label is shared among both classes, from 0 to 1; 0.1 for
        instance asks for 95 % instead of 100.
    muon: whether kernels move by Muon, or by AdamW.
    whitened: whether the first kernels are worked out from the pictures, and kept, or are
        drawn at random, and learn.
    """

    phases: tuple
    view: int | None = None
    batch_size: int = 32
    learning_rate: float = 0.003
    weight_decay: float = 0.05
    augmented: bool = True
    least: float = 0.4
    smoothing: float = 0.0
    muon: bool = True
    whitened: bool = False

    @property
    def sizes(self):
        """The pictures' size in every epoch, a list."""
        return [size for size, epochs in self.phases for _ in range(epochs)]


# Small pictures are learned from faster, and are enough at first.
RECIPES = {
    "drawn pets": Recipe(phases=((48, 14), (64, 20), (96, 18)), view=112, whitened=True),
    "quick": Recipe(phases=((48, 16),), view=64, whitened=True),
    "classroom": Recipe(phases=((48, 14), (64, 24)), view=80, whitened=True),
    "full": Recipe(
        phases=((48, 30), (64, 60), (96, 70)),
        view=112,
        weight_decay=0.1,
        least=0.25,
        smoothing=0.1,
        whitened=True,
    ),
}


def train(build, train, validation, recipe, seed, *, folder=None):
    """Train a network by a recipe.

    build: makes the network for pictures of a size, and for all sizes without one, as
        petnet does.
    train: (images (n, side, side, 3) from 0 to 255, labels (n,) from 0) to learn from, made
        smaller here as the recipe says.
    validation: the like, to judge it by after each epoch.
    recipe: a Recipe, such as one of RECIPES.
    seed: decides the first weights, the order of the pictures and how they are changed.
    folder: where every finished epoch is kept. The same call on another day goes on behind
        the last one, and comes to the same weights as without a break.
    Returns (model, history): the model, for pictures of the recipe's view, with the weights
    of the epoch whose validation loss was lowest; and for every epoch loss, accuracy,
    val_loss, val_accuracy, and seconds, which is how long it has trained until then. Ctrl-C,
    or a loss that is no number any more, ends the training early, with a printed line, and
    the best weights until then.
    Raises ValueError for pictures or labels that do not go together, a first layer that cannot
    be whitened and a folder that holds another training, and what ended the training if no epoch
    was finished.
    """
    sizes = recipe.sizes
    keras.utils.set_random_seed(seed)
    model = build(sizes[0] if set(sizes) == {recipe.view or sizes[-1]} else None)
    outputs = model.output_shape[-1]
    check_examples("training", *train, classes=max(2, outputs))
    check_examples("validation", *validation, classes=max(2, outputs))
    # One output is the probability of class 1; more are one for each class.
    targets, truth = (
        np.asarray(labels) if outputs == 1 else keras.utils.to_categorical(labels, outputs)
        for labels in (train[1], validation[1])
    )
    if recipe.whitened:
        whiten(model, train[0], sizes[0])
    steps = batches_in(targets, recipe)
    compile_for(model, recipe, steps * len(sizes))
    plan = None
    if folder is not None:
        plan = plan_of(model, train, validation, recipe=asdict(recipe), seed=seed)
    checkpoint = Checkpoint(model, folder, plan)
    view = recipe.view or sizes[-1]
    held_out = resize(validation[0], view), truth
    held_out = untuned(tf.data.Dataset.from_tensor_slices(held_out).batch(100).prefetch(2))
    bar = tqdm(total=len(sizes) * steps, initial=checkpoint.epoch * steps, unit=" batches")
    count = keras.callbacks.LambdaCallback(on_train_batch_end=lambda batch, logs: bar.update())
    shrunk_for = None
    try:
        for epoch in range(checkpoint.epoch, len(sizes)):
            start = perf_counter()
            if sizes[epoch] != shrunk_for:
                shrunk_for = sizes[epoch]
                images = tf.constant(shrink(train[0], shrunk_for, recipe))
                # Compiled for this size alone, as after a break: what is compiled for any
                # size rounds otherwise.
                model.make_train_function(force=True)
            fit = model.fit(
                batches(images, targets, recipe, seed, epoch),
                initial_epoch=epoch,
                epochs=epoch + 1,
                verbose=0,
                shuffle=False,
                callbacks=[count, StopAtNoNumber()],
            )
            took = perf_counter() - start
            results = {name: values[0] for name, values in fit.history.items()}
            loss, accuracy = model.evaluate(held_out, verbose=0)
            checkpoint.add(results | {"val_loss": loss, "val_accuracy": accuracy}, took)
            bar.set_postfix(training=f"{results['accuracy']:.1%}", validation=f"{accuracy:.1%}")
    except (KeyboardInterrupt, FloatingPointError) as problem:
        if not checkpoint.epoch:
            raise
        say_it_ended_early(problem, checkpoint.best_epoch)
    finally:
        bar.close()
    trained = build(view)
    trained.set_weights(checkpoint.best)
    return trained, checkpoint.history


def compile_for(model, recipe, steps):
    """Compile a network for its training.

    model: not compiled yet.
    recipe: a Recipe.
    steps: how many batches there will be in all.
    """
    rising = max(1, steps // 10)
    rate = keras.optimizers.schedules.CosineDecay(
        0.0, steps - rising, warmup_target=recipe.learning_rate, warmup_steps=rising
    )
    if recipe.muon:
        rule = Muon(rate, weight_decay=recipe.weight_decay, adam_weight_decay=recipe.weight_decay,
                    adam_lr_ratio=1.0)  # fmt: skip
    else:
        rule = keras.optimizers.AdamW(rate, weight_decay=recipe.weight_decay)
    rule.exclude_from_weight_decay(var_names=["bias", "gamma", "beta"])
    one_output = model.output_shape[-1] == 1
    kind = keras.losses.BinaryCrossentropy if one_output else keras.losses.CategoricalCrossentropy
    loss = kind(label_smoothing=recipe.smoothing)
    model.compile(rule, loss, metrics=["accuracy"])
