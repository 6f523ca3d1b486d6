"""Laboratories: play with the lesson's own sums, in a notebook or on a page without a kernel."""

from helpers.labs.descent import descent_lab, show_descent_lab
from helpers.labs.kernel import kernel_lab, show_kernel_lab
from helpers.labs.lab import Lab, module_text, part_of_page, write_page
from helpers.labs.pixels import pixel_lab, show_pixel_lab
from helpers.labs.threshold import show_threshold_lab, threshold_lab

__all__ = [
    "Lab",
    "descent_lab",
    "kernel_lab",
    "module_text",
    "part_of_page",
    "pixel_lab",
    "show_descent_lab",
    "show_kernel_lab",
    "show_pixel_lab",
    "show_threshold_lab",
    "threshold_lab",
    "write_page",
]
