"""Exercises whose answer is a Keras network."""

from helpers.exercises.exercise import Exercise, Refused


class Network(Exercise):
    """A Keras model; right is one that makes none of the mistakes."""

    def _read(self, answer):
        """The model.

        answer: anything at all.
        Raises Refused unless it is a model that has been built.
        """
        if answer is None:
            raise Refused("This is None: give the network, `keras.Model(…)`.")
        if not (hasattr(answer, "count_params") and hasattr(answer, "layers")):
            kind = type(answer).__name__
            raise Refused(f"This is of the type {kind}: give the whole network, `keras.Model(…)`.")
        if not getattr(answer, "built", False) or not isinstance(
            getattr(answer, "output_shape", None), tuple
        ):
            raise Refused("This network has not been built: say with `keras.Input` what goes in.")
        return answer

    def _same(self, one, other):
        return one is other

    def _problem(self, answer):
        return None
