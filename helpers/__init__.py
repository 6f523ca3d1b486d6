"""What the notebooks share: data, drawing, NumPy layers, Keras recipes, figures.

Importing this package is free: TensorFlow loads only where a network is used.
"""

from helpers.quiet import quiet_matplotlib, quiet_tensorflow
from helpers.surroundings import settle

settle()
quiet_matplotlib()
quiet_tensorflow()
