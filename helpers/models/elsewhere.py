"""Runs an exported network where no Keras is: by TensorFlow alone, ONNX Runtime, or LiteRT."""

import tempfile
from pathlib import Path

import numpy as np
import tensorflow as tf

# How its files end, and the packages that it wants beside the course's.
KINDS = {
    "tf_saved_model": ("saved", ""),
    "onnx": ("onnx", "onnx, tf2onnx and onnxruntime"),
    "litert": ("tflite", "ai-edge-litert"),
}


def exported_answers(model, images, kind):
    """A network's answers after it was exported, from a program that knows nothing of Keras.

    model: any network of pictures (n, size, size, 3).
    images: (n, size, size, 3) from 0 to 255, of the size that it takes.
    kind: "tf_saved_model"; "onnx", for browsers and most other places; or "litert", for phones.
    Returns the answers, (n, classes) float32.
    Raises ModuleNotFoundError that names the packages which are missing.
    """
    ending, packages = KINDS[kind]
    pixels = np.asarray(images, np.float32)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / f"network.{ending}")
        try:
            model.export(path, format=kind, verbose=False)
            return RUN[kind](path, pixels)
        except ImportError as missing:
            raise ModuleNotFoundError(
                f"{missing}: {kind} wants {packages}, which this course does not install"
            ) from None


def _by_tensorflow(path, pixels):
    loaded = tf.saved_model.load(path)
    return loaded.serve(pixels).numpy()


def _by_onnx(path, pixels):
    import onnxruntime

    session = onnxruntime.InferenceSession(path)
    return session.run(None, {session.get_inputs()[0].name: pixels})[0]


def _by_litert(path, pixels):
    from ai_edge_litert.interpreter import Interpreter

    run = Interpreter(path).get_signature_runner()
    (name,) = run.get_input_details()
    (answers,) = run(**{name: pixels}).values()
    return answers


RUN = {"tf_saved_model": _by_tensorflow, "onnx": _by_onnx, "litert": _by_litert}
