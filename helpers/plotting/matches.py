"""Where in a picture a kernel finds most of what it looks for."""

from helpers.plotting.page import FULL_WIDTH, counted, draw_image, draw_window, page_figure, show


def show_matches(images, down, across, size, titles, *, columns=6):
    """Show pictures with the window outlined that answers most.

    images: (n, height, width, 3) uint8
    down: (n,) the first row of each window
    across: (n,) the first column of each window
    size: pixels a side of a window
    titles: one for each picture
    columns: in the grid
    """
    rows = -(-len(images) // columns)
    cell = FULL_WIDTH / columns
    with page_figure(FULL_WIDTH, rows * (cell + 0.22)) as figure:
        grid = figure.subplots(rows, columns, squeeze=False).ravel()
        for ax in grid:
            ax.set_axis_off()
        for ax, image, title, row, column in zip(grid, images, titles, down, across, strict=False):
            draw_image(ax, image, title)
            draw_window(ax, (row, column, size, size))
    places = ", ".join(f"{row} {column}" for row, column in zip(down, across, strict=True))
    show(figure, f"{counted(len(images), 'picture')} with the window that answers most, by row "
         f"and column: {places}. Above them: {', '.join(titles)}")  # fmt: skip
