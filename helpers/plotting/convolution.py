"""A kernel on its way across a picture, and what it leaves behind."""

import numpy as np

from helpers.plotting.page import (
    CELL_INCHES,
    FULL_WIDTH,
    as_png,
    draw_image,
    draw_matrix,
    in_words,
    limits,
    page_figure,
    short,
    show,
)


def show_window(image, kernel, row, column):
    """Show one window times the kernel, product by product, and the sum.

    image: (rows, columns) grey from 0 to 255
    kernel: (height, width)
    row: the window's uppermost row
    column: the window's leftmost column
    """
    height, width = kernel.shape
    window = image[row : row + height, column : column + width]
    products = window * kernel
    total = products.sum()
    columns = image.shape[1]
    widths = [columns, 0.7, width, 0.7, width, 0.7, width, 2.6]
    inches = CELL_INCHES * 0.92
    with page_figure(inches * sum(widths) + 0.5, inches * image.shape[0] + 0.35) as figure:
        axes = figure.subplots(1, len(widths), width_ratios=widths)
        outline = (row, column, height, width)
        draw_matrix(axes[0], image, "picture", window=outline)
        draw_matrix(axes[2], window, "window", window=(0, 0, height, width))
        draw_matrix(axes[4], kernel, "kernel", colours="kernel")
        draw_matrix(axes[6], products, "products", colours="map")
        for number, sign in ((1, ""), (3, "×"), (5, "="), (7, f"sum = {short(total)}")):
            axes[number].set_axis_off()
            axes[number].text(0.5, 0.5, sign, ha="center", va="center", fontsize=11)
    show(
        figure,
        f"Window at row {row}, column {column}: {in_words(window)}. Kernel: {in_words(kernel)}. "
        f"Products: {in_words(products)}. Sum: {short(total)}",
    )


def show_film_strip(image, kernel, feature_map, stops):
    """Show the window at several stops, and the feature map filled so far.

    image: (rows, columns) grey from 0 to 255
    kernel: (height, width)
    feature_map: what the kernel gives on the image
    stops: list of (row, column), in the order of the sliding
    """
    with page_figure(FULL_WIDTH, 2 * FULL_WIDTH / len(stops) + 0.35) as figure:
        grid = figure.subplots(2, len(stops), squeeze=False)
        for (above, below), (row, column) in zip(grid.T, stops, strict=True):
            _draw_step(above, below, image, kernel, feature_map, row, column, fontsize=5)
    values = ", ".join(f"({r}, {c}) gives {short(feature_map[r, c])}" for r, c in stops)
    show(figure, f"The window at {len(stops)} stops, row and column: {values}")


def show_slider(image, kernel, feature_map):
    """Show a slider that moves the window; Play moves it by itself.

    image: (rows, columns) grey from 0 to 255
    kernel: (height, width)
    feature_map: what the kernel gives on the image
    It works where a kernel runs; elsewhere a line of text stands in its place.
    """
    from IPython.display import display
    from ipywidgets import HBox, Image, IntSlider, Play, VBox, jslink

    columns = feature_map.shape[1]
    last = feature_map.size - 1
    play = Play(min=0, max=last, interval=700)
    slider = IntSlider(min=0, max=last, description="window")
    picture = Image(format="png", layout={"width": "520px"})

    def draw(step):
        row, column = divmod(step, columns)
        with page_figure(5.2, 2.6) as figure:
            left, right = figure.subplots(1, 2, width_ratios=[image.shape[1], columns])
            _draw_step(left, right, image, kernel, feature_map, row, column)
            picture.value = as_png(figure)

    jslink((play, "value"), (slider, "value"))
    slider.observe(lambda change: draw(change["new"]), "value")
    draw(0)
    widget = VBox([HBox([play, slider]), picture])
    words = (
        "A slider that moves the window. It works in a live notebook: run this cell, press Play."
    )
    display({**widget._repr_mimebundle_(), "text/plain": words}, raw=True)


def show_feature_maps(image, feature_maps, *, columns=2, colours="map", picture_title="picture"):
    """Show a grey picture and the feature maps that kernels made of it.

    image: (rows, columns) grey
    feature_maps: {title: (rows, columns)}
    colours: "map" (symmetric around 0) or "pixels" (0 to 255), or a dict of these by title
    columns: in the grid
    picture_title: of the picture
    Maps share one scale, which ends at the 99th percentile.
    """
    if isinstance(colours, str):
        colours = dict.fromkeys(feature_maps, colours)
    maps = [values for title, values in feature_maps.items() if colours[title] == "map"]
    # The strongest one in a hundred share the darkest colours; the rest shows better.
    reach = max((np.percentile(np.abs(values), 99) for values in maps), default=1.0)
    span = (-reach, reach)
    rows = -(-(1 + len(feature_maps)) // columns)
    shape = image.shape[0] / image.shape[1]
    with page_figure(FULL_WIDTH, rows * (FULL_WIDTH / columns * shape + 0.25)) as figure:
        grid = figure.subplots(rows, columns, squeeze=False).ravel()
        for ax in grid:
            ax.set_axis_off()
        draw_image(grid[0], image, picture_title)
        for ax, (title, values) in zip(grid[1:], feature_maps.items(), strict=False):
            own = span if colours[title] == "map" else None
            draw_image(ax, values, title, colours=colours[title], span=own)
    ranges = "; ".join(f"{title}, from {short(values.min())} to {short(values.max())}"
                       for title, values in feature_maps.items())  # fmt: skip
    show(figure, f"{picture_title} and its feature maps: {ranges}")


def show_function(function, slope, title, *, least=-3, greatest=3):
    """Draw a function of one number and its slope, side by side.

    function: takes an array and returns one of its shape
    slope: takes an array and returns the function's slopes there, in its shape
    title: of the function
    least: the left end of the horizontal axis
    greatest: the right end of it
    """
    x = np.linspace(least, greatest, 241)
    values, steps = function(x), slope(x)
    with page_figure(5.2, 2.2) as figure:
        left, right = figure.subplots(1, 2)
        left.plot(x, values, color="black")
        left.set_title(title)
        # A slope may jump at 0: two pieces, so that no line joins them.
        for side in (x < 0, x > 0):
            right.plot(x[side], steps[side], color="black")
        right.set_title("its slope")
        reach = np.ptp(steps)
        right.set_ylim(steps.min() - 0.2 * reach, steps.max() + 0.2 * reach)
        for ax in (left, right):
            if least < 0:
                ax.axvline(0, color="0.8", linewidth=0.8, zorder=0)
            ax.axhline(0, color="0.8", linewidth=0.8, zorder=0)
            ax.set_xlabel("input")
    rises, slopes = (
        f"{short(numbers[0])} at {short(least)}, {short(numbers[-1])} at {short(greatest)}"
        for numbers in (values, steps)
    )
    show(figure, f"{title}: {rises}; its slope: {slopes}, at most {short(steps.max())}")


def _draw_step(above, below, image, kernel, feature_map, row, column, fontsize=7.5):
    height, width = kernel.shape
    done = row * feature_map.shape[1] + column + 1
    so_far = np.where(np.arange(feature_map.size) < done, feature_map.ravel(), np.nan)
    so_far = so_far.reshape(feature_map.shape)
    draw_matrix(above, image, f"row {row}, column {column}",
                window=(row, column, height, width), fontsize=fontsize)  # fmt: skip
    span = limits(feature_map, "map")
    draw_matrix(below, so_far, f"gives {short(feature_map[row, column])}", colours="map",
                span=span, window=(row, column, 1, 1), fontsize=fontsize + 1)  # fmt: skip
