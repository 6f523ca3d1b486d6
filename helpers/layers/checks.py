"""One clear error for each way in which arrays do not go together."""

import numpy as np

AXES = {
    "images": "(pictures, rows, columns, channels)",
    "kernels": "(height, width, channels, filters)",
    "values": "(pictures, numbers)",
    "weights": "(numbers in, numbers out)",
}


def check_floats(**arrays):
    """Raise TypeError unless all are NumPy arrays of one dtype, float32 or float64."""
    for name, array in arrays.items():
        if not isinstance(array, np.ndarray):
            raise TypeError(
                f"{name} is a {type(array).__name__}; wanted a NumPy array: np.asarray({name}) "
                "makes one"
            )
        if array.dtype not in (np.float32, np.float64):
            raise TypeError(
                f"{name} holds {array.dtype}; wanted float32 or float64: "
                f"write {name}.astype(np.float32)"
            )
    kinds = {name: array.dtype for name, array in arrays.items()}
    if len(set(kinds.values())) > 1:
        words = ", ".join(f"{name} {kind}" for name, kind in kinds.items())
        raise TypeError(f"got {words}; wanted one dtype for all: bring them together with .astype")


def check_axes(**arrays):
    """Raise ValueError unless each array has its axes, and at least 1 along all but pictures."""
    for name, array in arrays.items():
        axes = AXES[name]
        if array.ndim != axes.count(",") + 1:
            hint = ""
            if name == "images" and array.ndim == 3:
                hint = "; for one picture, pass picture[np.newaxis]"
            raise ValueError(f"{name} has shape {array.shape}; wanted {axes}{hint}")
        if 0 in array.shape[1:] or (name == "kernels" and 0 in array.shape):
            raise ValueError(f"{name} has shape {array.shape}; wanted at least 1 of each of {axes}")


def check_shape(array, wanted, name, reason):
    """Raise ValueError unless the array has the shape that the other arguments ask for."""
    if array.shape != tuple(wanted):
        raise ValueError(f"{name} has shape {array.shape}; wanted {tuple(wanted)}, {reason}")


def check_step(stride, padding):
    """Raise ValueError unless stride is a whole number from 1 and padding one of the two words."""
    whole = isinstance(stride, (int, np.integer)) and not isinstance(stride, bool)
    if not whole or stride < 1:
        raise ValueError(f"stride is {stride!r}; wanted a whole number from 1")
    if padding not in ("valid", "same"):
        raise ValueError(f'padding is {padding!r}; wanted "valid" or "same"')


def check_fit(images, window, padding):
    """Raise ValueError where a window, (height, width), is larger than unpadded pictures."""
    rows, columns = images.shape[1:3]
    height, width = window
    if padding == "valid" and (height > rows or width > columns):
        raise ValueError(
            f"a window of {height}×{width} does not fit into pictures of {rows}×{columns}; wanted "
            'a window no larger than the picture, or padding="same"'
        )
