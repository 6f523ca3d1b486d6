"""What a kernel leaves behind on a whole picture, and what a function makes of numbers."""

import numpy as np

from helpers.plotting.page import (
    FULL_WIDTH,
    draw_image,
    draw_window,
    page_figure,
    short,
    show,
)


def show_feature_maps(
    image, feature_maps, *, columns=2, colours="map", picture_title="picture", finding=""
):
    """Show a grey picture and the feature maps that kernels made of it.

    image: (rows, columns) grey
    feature_maps: {title: (rows, columns)}
    columns: in the grid
    colours: "map" (symmetric around 0) or "pixels" (0 to 255), or a dict of these by title
    picture_title: of the picture
    finding: what is to be seen, a sentence for who cannot see it; "" for each map's average
    Maps share one scale, which ends at the 99th percentile.
    """
    if isinstance(colours, str):
        colours = dict.fromkeys(feature_maps, colours)
    maps = [values for title, values in feature_maps.items() if colours[title] == "map"]
    span = _shared_span(maps)
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
    ranges = []
    for title, values in feature_maps.items():
        words = f"{title}, from {short(values.min())} to {short(values.max())}"
        if colours[title] == "map" and not finding:
            words += f", {np.abs(values).mean():.1f} on average without the sign"
        ranges.append(words)
    end = finding and f". {finding}"
    show(figure, f"{picture_title} and its feature maps: {'; '.join(ranges)}{end}")


def show_map_and_zoom(image, feature_map, window, *, title="feature map", finding=""):
    """Show a feature map large, and one place of it enlarged under the same place of its picture.

    image: (rows, columns) grey
    feature_map: (rows, columns), what a kernel gave on the image
    window: the place, (row, column, height, width), in the map's rows and columns
    title: of the map
    finding: what is to be seen, a sentence for who cannot see it; "" for the enlarged middle row
    The map's scale ends at the 99th percentile.
    """
    row, column, height, width = window
    place = np.s_[row : row + height, column : column + width]
    # The middle of a map's first window lies so far into the picture.
    down, right = (np.subtract(image.shape, feature_map.shape)) // 2
    span = _shared_span([feature_map])
    with page_figure(FULL_WIDTH, 3.2) as figure:
        axes = figure.subplot_mosaic([["map", "pixels"], ["map", "zoom"]], width_ratios=[2.3, 1])
        draw_image(axes["map"], feature_map, title, colours="map", span=span)
        draw_window(axes["map"], window, colour="black")
        draw_image(axes["pixels"], image[down:, right:][place], f"{height}×{width} pixels")
        draw_image(axes["zoom"], feature_map[place], "the map there", colours="map", span=span)
    ends = f"from {short(feature_map.min())} to {short(feature_map.max())}"
    show(figure, f"{title}: {ends}. {finding or _middle_row(feature_map, window)}")


def _middle_row(feature_map, window):
    row, column, height, width = window
    middle = feature_map[row + height // 2, column : column + width]
    least, greatest = middle.argmin(), middle.argmax()
    return (f"Enlarged, {height}×{width} from row {row}, column {column}: its middle row is least "
            f"in column {column + least}, {middle[least]:.0f}, and greatest in column "
            f"{column + greatest}, {middle[greatest]:.0f}".replace("-", "−"))  # fmt: skip


def _shared_span(maps):
    # The strongest one in a hundred share the darkest colours; the rest shows better.
    reach = max((np.percentile(np.abs(values), 99) for values in maps), default=1.0)
    return -reach, reach


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
